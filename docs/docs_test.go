//go:build !js

// Package docs holds the guides; its tests hold the guides, the folders and the
// imports to one another.
package docs

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"winnow/core/reason"
)

// guides are the texts that name files.
func guides(t *testing.T) map[string]string {
	files, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range append(files, filepath.Join("..", "README.md")) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[f] = string(data)
	}
	return out
}

var (
	quoted = regexp.MustCompile("`([^`\n]+)`")
	linked = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	// named is a path from the root of the repository.
	named = regexp.MustCompile(`^(core|wasm|web|e2e|docs|\.ci)(/[\w.\-]+)*/?$|^(Makefile|README\.md|LICENSE|NOTICE|go\.mod)$`)
	// built are folders that only a build makes.
	built = regexp.MustCompile(`^(web/engine|build|dist|e2e/shots|\.ci/node_modules)`)
)

// TestNamedPathsExist: a guide that names a file that has moved misleads.
func TestNamedPathsExist(t *testing.T) {
	n := 0
	for guide, text := range guides(t) {
		for _, m := range quoted.FindAllStringSubmatch(text, -1) {
			path := m[1]
			if !named.MatchString(path) || built.MatchString(path) {
				continue
			}
			n++
			if _, err := os.Stat(filepath.Join("..", path)); err != nil {
				t.Errorf("%s names %s, which does not exist", guide, path)
			}
		}
		for _, m := range linked.FindAllStringSubmatch(text, -1) {
			path, _, _ := strings.Cut(m[1], "#")
			if path == "" || strings.Contains(path, "://") {
				continue
			}
			n++
			if _, err := os.Stat(filepath.Join(filepath.Dir(guide), path)); err != nil {
				t.Errorf("%s links to %s, which does not exist", guide, path)
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d paths were found in the guides", n)
	}
}

// TestTargetsExist: every make target that a guide names is in the Makefile.
func TestTargetsExist(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join("..", "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	target := regexp.MustCompile("`make ([a-z0-9-]+)")
	for guide, text := range guides(t) {
		for _, m := range target.FindAllStringSubmatch(text, -1) {
			if !regexp.MustCompile(`(?m)^` + m[1] + `:`).Match(makefile) {
				t.Errorf("%s names `make %s`, which the Makefile does not have", guide, m[1])
			}
		}
	}
}

var (
	goTest = regexp.MustCompile(`go test .*`)
	folder = regexp.MustCompile(` (\./[\w/]+)`)
	choice = regexp.MustCompile(`-(run|bench) '?([^ ']+)`)
	aTest  = regexp.MustCompile(`^(Test|Benchmark)[A-Z]\w+$`)
)

// TestNamedTestsExist: a command that runs some of a package's tests finds one by each of
// the names in it, and so does a guide that names a test by itself.
func TestNamedTestsExist(t *testing.T) {
	n := 0
	for guide, text := range guides(t) {
		for _, m := range quoted.FindAllStringSubmatch(text, -1) {
			if aTest.MatchString(m[1]) {
				n++
				checkTest(t, guide, "../*/", m[1], strings.TrimPrefix(strings.TrimPrefix(m[1], "Test"), "Benchmark"))
			}
			command := goTest.FindString(m[1])
			for _, c := range choice.FindAllStringSubmatch(command, -1) {
				pkg := folder.FindStringSubmatch(command)
				if pkg == nil || c[2] == "^$" {
					continue
				}
				for name := range strings.SplitSeq(strings.Trim(c[2], "^$"), "|") {
					n++
					checkTest(t, guide, filepath.Join("..", pkg[1])+"/", m[1], strings.TrimPrefix(name, "Test"))
				}
			}
		}
	}
	if n < 12 {
		t.Errorf("only %d tests were found in the guides", n)
	}
}

// checkTest looks in the packages of a folder, or of folders and those below, for a test or
// benchmark by a part of its name.
func checkTest(t *testing.T, guide, folders, named, part string) {
	t.Helper()
	var files []string
	for _, below := range []string{"*_test.go", "*/*_test.go", "*/*/*_test.go"} {
		found, err := filepath.Glob(folders + below)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	want := regexp.MustCompile(`(?m)^func (Test|Benchmark)\w*` + regexp.QuoteMeta(part))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if want.Match(data) {
			return
		}
	}
	t.Errorf("%s names `%s`, and no test of %s has %q in its name", guide, named, folders, part)
}

// TestReasonsAreDiscussed: each reason has its heading in reasons.md, and below it the
// words by which readers know it.
func TestReasonsAreDiscussed(t *testing.T) {
	data, err := os.ReadFile("reasons.md")
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(filepath.Join("..", "web", "shared", "_locales", "en", "messages.json"))
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]struct{ Message string }
	if err := json.Unmarshal(file, &words); err != nil {
		t.Fatal(err)
	}
	for _, r := range reason.All() {
		label := words["reason_"+r.String()].Message
		if want := "\n### " + r.String() + "\nLabel: *" + label + "*. "; label == "" || !strings.Contains(string(data), want) {
			t.Errorf("reasons.md lacks %q", want)
		}
	}
}

// order is the one way of the imports: a package may import those above it.
var order = []string{
	"core/jsontext", "core/internal/words", "core/internal/reuse", "core/internal/agency", "core/internal/logistic", "core/internal/recurrent", "core/page",
	"core/block", "core/judge", "core/reason", "core/article", "core/neardup", "core", "wasm",
}

// heavy are packages of the standard library that the engine does without: each
// adds to its size or to its start.
var heavy = []string{"encoding/json", "regexp", "os", "net", "net/http", "log", "log/slog", "time", "math/rand", "math/rand/v2", "html/template", "text/template", "flag", "testing"}

// TestImportsGoOneWay reads the imports of the engine's build.
func TestImportsGoOneWay(t *testing.T) {
	cmd := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./core/...", "./wasm")
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.Output()
	if err != nil {
		t.Skip("go list does not run here: ", err)
	}
	place := map[string]int{}
	for i, p := range order {
		place["winnow/"+p] = i + 1
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		mine, ranked := place[f[0]]
		if !ranked {
			if !strings.HasPrefix(f[0], "winnow/core/cmd/") && f[0] != "winnow/core/internal/eval" && f[0] != "winnow/core/internal/golden" {
				t.Errorf("%s has no place in the order of imports", f[0])
			}
			continue
		}
		seen++
		for _, imported := range f[1:] {
			checkImport(t, f[0], mine, imported, place)
		}
	}
	if seen != len(order) {
		t.Errorf("%d of %d packages of the order were found", seen, len(order))
	}
}

func checkImport(t *testing.T, from string, mine int, imported string, place map[string]int) {
	t.Helper()
	if theirs, ranked := place[imported]; ranked && theirs >= mine {
		t.Errorf("%s imports %s, which is below it in docs/architecture.md", from, imported)
	} else if !ranked && strings.HasPrefix(imported, "winnow/") {
		t.Errorf("%s imports %s, which is no part of the engine", from, imported)
	}
	if from == "winnow/core/neardup" && strings.HasPrefix(imported, "winnow/") && !strings.HasPrefix(imported, "winnow/core/internal/") {
		t.Errorf("neardup imports %s: it takes text and knows nothing of pages", imported)
	}
	if imported == "syscall/js" && from != "winnow/wasm" {
		t.Errorf("%s imports syscall/js", from)
	}
	for _, h := range heavy {
		if imported == h {
			t.Errorf("%s imports %s, which the engine does without", from, h)
		}
	}
}
