//go:build !js

package docs

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// direct are the modules that files of ours import, as contributing.md names them.
// cdproto is chromedp's own: the messages of the browser's protocol.
var direct = []string{"github.com/PuerkitoBio/goquery", "github.com/agnivade/levenshtein", "github.com/chromedp/cdproto", "github.com/chromedp/chromedp", "golang.org/x/net"}

// TestDirectModules: go.mod requires just these without "// indirect", and every import,
// those behind build tags too, is of one of them or of the standard library.
func TestDirectModules(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(string(data)) {
		if f := strings.Fields(line); len(f) == 2 && strings.HasPrefix(f[1], "v") {
			got = append(got, f[0])
		}
	}
	if !slices.Equal(got, direct) {
		t.Errorf("go.mod requires %v, want %v: go mod tidy", got, direct)
	}
	used := map[string]bool{}
	for _, folder := range []string{"core", "wasm", "e2e", "docs"} {
		err := filepath.WalkDir(filepath.Join("..", folder), func(path string, d fs.DirEntry, err error) error {
			if d.IsDir() && (d.Name() == "testdata" || path == filepath.Join("..", "e2e", "bench", "native")) {
				return fs.SkipDir // a module of its own
			}
			if err != nil || !strings.HasSuffix(path, ".go") {
				return err
			}
			return readImports(t, path, used)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, module := range direct {
		if !used[module] {
			t.Errorf("nothing imports %s", module)
		}
	}
}

// readImports notes which of the direct modules a file imports.
func readImports(t *testing.T, path string, used map[string]bool) error {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	for _, spec := range file.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		if first, _, _ := strings.Cut(name, "/"); !strings.Contains(first, ".") {
			continue // of the standard library, or ours
		}
		i := slices.IndexFunc(direct, func(module string) bool { return name == module || strings.HasPrefix(name, module+"/") })
		if i < 0 {
			t.Errorf("%s imports %s, which is of none of the direct modules", path, name)
			continue
		}
		used[direct[i]] = true
	}
	return nil
}
