package core

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"winnow/core/page"
)

// attributesOf lists the names of attributes that a package's source asks elements for:
// in calls of Attr and HasAttr, beside Key in comparisons, in the cases of a switch over
// Key, and in lists of words in a function that asks by a variable.
func attributesOf(file *ast.File) (names []string) {
	word := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	add := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if name, err := strconv.Unquote(lit.Value); err == nil && word.MatchString(name) {
				names = append(names, name)
			}
		}
	}
	isKey := func(e ast.Expr) bool {
		s, ok := e.(*ast.SelectorExpr)
		return ok && s.Sel.Name == "Key"
	}
	byVariable := false
	for node := range ast.Preorder(file) {
		switch n := node.(type) {
		case *ast.CallExpr:
			name := ""
			switch f := n.Fun.(type) {
			case *ast.SelectorExpr:
				name = f.Sel.Name
			case *ast.Ident:
				name = f.Name
			}
			if (name == "Attr" || name == "HasAttr") && len(n.Args) == 2 {
				add(n.Args[1])
				_, variable := n.Args[1].(*ast.Ident)
				byVariable = byVariable || variable
			}
		case *ast.BinaryExpr:
			if isKey(n.X) {
				add(n.Y)
			}
		case *ast.SwitchStmt:
			if n.Tag == nil || !isKey(n.Tag) {
				continue
			}
			for _, c := range n.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					add(e)
				}
			}
		}
	}
	if byVariable {
		for node := range ast.Preorder(file) {
			if list, ok := node.(*ast.CompositeLit); ok {
				if t, ok := list.Type.(*ast.ArrayType); ok {
					if of, ok := t.Elt.(*ast.Ident); ok && of.Name == "string" {
						for _, e := range list.Elts {
							add(e)
						}
					}
				}
			}
		}
	}
	return names
}

// TestReadAttributes: every attribute that the core asks elements for is one of
// page.Attrs, and each of those is asked for. The others are cut before HTML is parsed,
// and no snapshot has them.
func TestReadAttributes(t *testing.T) {
	read := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (path == "cmd" || d.Name() == "testdata" || d.Name() == "golden") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		for _, name := range attributesOf(file) {
			read[name] = true
			if !slices.Contains(page.Attrs[:], name) {
				t.Errorf("%s asks for the attribute %q, which is not among page.Attrs", path, name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range page.Attrs {
		if !read[name] {
			t.Errorf("nothing asks for the attribute %q of page.Attrs", name)
		}
	}
}
