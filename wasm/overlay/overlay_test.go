package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const before = `package p

import (
	"os"
	"strings"
)

type box struct{}

func (b *box) open(s string) string {
	if debug.loud > 0 || quiet(debug.louder) {
		os.Exit(1)
	}
	return strings.TrimSpace(s)
}

//go:nosplit
func shout(s string) bool {
	os.Stdout.WriteString(s)
	return true
}

func show() { set(&debug.loud); print("x") }
`

const after = `package p

import (
	_ "os"
	"strings"
)

type box struct{}

func (b *box) open(s string) string {
	if 0 > 0 || quiet(debug.louder) {
		os.Exit(1)
	}
	return strings.TrimSpace(s)
}

//go:nosplit
func shout(s string) bool {return false}

func show() {}
`

func TestApply(t *testing.T) {
	all := trim{"p", []emptied{{"shout", "return false"}, {"show", ""}, {"gone", ""}}, []string{"loud"}}
	found := map[string]bool{}
	got, err := all.apply("p.go", []byte(before), found)
	if err != nil {
		t.Fatal(err)
	}
	// os is still used by open, so its import stays.
	if want := strings.Replace(after, `_ "os"`, `"os"`, 1); string(got) != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if !found["shout"] || !found["show"] || found["gone"] {
		t.Errorf("found %v, want shout and show", found)
	}
	one := trim{"p", []emptied{{"box.open", "return s"}, {"shout", "return false"}}, nil}
	got, err = one.apply("p.go", []byte(before), found)
	if err != nil || !strings.Contains(string(got), `_ "os"`) || !strings.Contains(string(got), `_ "strings"`) || !strings.Contains(string(got), "string {return s}") {
		t.Errorf("the method was not emptied, or imports stay that nothing uses: %v\n%s", err, got)
	}
	if got, err := (trim{folder: "p"}).apply("p.go", []byte(before), found); got != nil || err != nil {
		t.Errorf("a trim without work gives %q, %v", got, err)
	}
}

// TestThisGo: what is trimmed is there in the Go that builds, and the overlay names
// only files that exist.
func TestThisGo(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(filepath.Join("..", ".."))
	for _, trim := range trims {
		found := map[string]bool{}
		files, err := filepath.Glob(filepath.Join(goroot(), filepath.FromSlash(trim.folder), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v, %d files", trim.folder, err, len(files))
		}
		for _, f := range files {
			source, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := trim.apply(filepath.Base(f), source, found); err != nil {
				t.Error(err)
			}
		}
		for _, f := range trim.functions {
			if !found[f.name] {
				t.Errorf("%s has no %s", trim.folder, f.name)
			}
		}
	}
	if err := write(dir); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "overlay.json"))
	if err != nil {
		t.Fatal(err)
	}
	var overlay struct{ Replace map[string]string }
	if err := json.Unmarshal(data, &overlay); err != nil {
		t.Fatal(err)
	}
	for old, by := range overlay.Replace {
		if by == "" {
			by = old
		}
		if _, err := os.Stat(by); err != nil {
			t.Error(err)
		}
	}
	if n := len(overlay.Replace); n < 50 {
		t.Errorf("only %d files are replaced", n)
	}
}
