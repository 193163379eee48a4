// Command overlay writes what go build -overlay needs to leave out of the engine
// what it never does: stand-ins for packages that are imported for such things
// only, and the standard library's own files with functions emptied (trims.go).
//
//	overlay DIR        writes DIR/overlay.json and the files it names
//
// Nothing of the standard library is kept here: the changed files are made from the
// installed ones at every build. A function that another version of Go does not have
// is passed over with a word; the engine is bigger then.
package main

import (
	"encoding/json"
	"fmt"
	"go/build"
	"os"
	"path/filepath"
	"slices"
)

// standIns are packages in whose place the engine links files of ours, with what
// each saves (brotli) and for what it was imported.
var standIns = []struct {
	folder string // of the standard library
	by     string // a file of ours in wasm
}{
	{"net/http", "nohttp/http.go"}, // 420 kB; goquery: loading pages
	{"fmt", "nofmt/fmt.go"},        // 99 kB; x/net/html: words of errors
	{"net/url", "nourl/url.go"},    // 41 kB, with net/netip and unique; goquery: a field
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: overlay DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "overlay:", err)
		os.Exit(1)
	}
}

func write(dir string) error {
	here, err := filepath.Abs("wasm")
	if err != nil {
		return err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return err
	}
	replace := map[string]string{}
	for _, s := range standIns {
		old := filepath.Join(goroot(), filepath.FromSlash(s.folder))
		files, err := filepath.Glob(filepath.Join(old, "*.go"))
		if err != nil {
			return err
		}
		for _, f := range files {
			replace[f] = ""
		}
		replace[filepath.Join(old, "winnow.go")] = filepath.Join(here, filepath.FromSlash(s.by))
	}
	for _, t := range trims {
		if err := t.write(filepath.Join(goroot(), filepath.FromSlash(t.folder)), dir, replace); err != nil {
			return err
		}
	}
	data, err := json.MarshalIndent(map[string]any{"Replace": replace}, "", " ")
	if err != nil {
		return err
	}
	return writeChanged(filepath.Join(dir, "overlay.json"), data)
}

// goroot is where the standard library lies.
func goroot() string { return filepath.Join(build.Default.GOROOT, "src") }

// write makes a package's trimmed files below dir and names them in replace.
func (t trim) write(from, dir string, replace map[string]string) error {
	context := build.Default
	context.GOOS, context.GOARCH, context.CgoEnabled = "js", "wasm", false
	pkg, err := context.ImportDir(from, 0)
	if err != nil {
		return err
	}
	found := map[string]bool{}
	for _, name := range pkg.GoFiles {
		source, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		short, err := t.apply(name, source, found)
		if err != nil {
			return err
		}
		if short == nil {
			continue
		}
		to := filepath.Join(dir, filepath.FromSlash(t.folder), name)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := writeChanged(to, short); err != nil {
			return err
		}
		replace[filepath.Join(from, name)] = to
	}
	for _, f := range t.functions {
		if !found[f.name] {
			fmt.Fprintf(os.Stderr, "overlay: this version of Go has no %s in %s - the engine works, and is bigger\n", f.name, t.folder)
		}
	}
	return nil
}

// writeChanged leaves a file alone that is as it should be.
func writeChanged(path string, data []byte) error {
	if was, err := os.ReadFile(path); err == nil && slices.Equal(was, data) {
		return nil
	}
	return os.WriteFile(path, data, 0o644)
}
