package reason

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// TestRowsSayWhy: every row of the tables has a sentence beside it that says what makes
// its words mean what it says. Nothing but people reads them, so they are comments: as
// fields they would be 2 kB of every reader's engine.
func TestRowsSayWhy(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, e.Name(), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		said := map[int]bool{} // lines that end a comment which is a sentence
		for _, c := range file.Comments {
			said[set.Position(c.End()).Line] = strings.HasSuffix(strings.TrimSpace(c.Text()), ".")
		}
		ast.Inspect(file, func(n ast.Node) bool {
			table, ok := n.(*ast.CompositeLit)
			if !ok || !isTable(table) {
				return true
			}
			for _, row := range table.Elts {
				rows++
				at := set.Position(row.Pos()).Line
				if first := row.(*ast.CompositeLit).Elts[0]; set.Position(first.Pos()).Line > at {
					at = set.Position(first.Pos()).Line // a row of several lines has it inside
				}
				if !said[at-1] {
					t.Errorf("%s:%d: no sentence over the row", e.Name(), at)
				}
			}
			return false
		})
	}
	if want := len(allRows()) + len(tokenRows); rows != want {
		t.Errorf("%d rows were found in the files, %d are in the tables", rows, want)
	}
}

// isTable reports whether a literal is a table of phrases or of tokens.
func isTable(l *ast.CompositeLit) bool {
	array, ok := l.Type.(*ast.ArrayType)
	if !ok {
		return false
	}
	elem, ok := array.Elt.(*ast.Ident)
	return ok && (elem.Name == "phraseRule" || elem.Name == "tokenRow")
}
