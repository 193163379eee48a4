//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// binary is the built command; TestMain builds it once.
var binary string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "winnow")
	if err != nil {
		panic(err)
	}
	binary = filepath.Join(dir, "winnow")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		panic(string(out))
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// outcome is what a run of the command left.
type outcome struct {
	status   int
	out, err string
}

func run(t *testing.T, stdin string, args ...string) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command(binary, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errs
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return outcome{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}

// The made-up story of these tests, as a page and as a text.
const (
	madeLead = "The night ferry between Holmby and Sandvik will sail again from the first of March, the harbour board said on Wednesday, eleven years after the last one left."
	madeMore = "Two ships will leave each evening at half past nine and arrive before six, and a cabin will cost forty-eight crowns, which is less than a night in most hotels."
	madeLast = "Fishermen had asked for the route for years, because lorries with fresh fish now drive four hours round the bay to reach the early market on the other side."
	madeMenu = `<nav class="menu"><ul><li><a href="/a">Harbour pages</a></li><li><a href="/b">Weather pages</a></li><li><a href="/c">Sports pages</a></li></ul></nav>`
	madeMid  = "The board’s chair, Ingrid Aalto, said that the crossing would pay for itself after three winters if each ship is half full, and that a fund of the two towns covers what is missing until then."
	madeSays = "“My father worked on the old ferry, and I learned to walk on its deck,” said Tomas Reik, who mends nets at the quay in Sandvik. “Nobody here believed that it would ever come back.”"
	madeEnd  = "Tickets go on sale in the middle of January. The first crossing is reserved for children from the schools of both towns, who have drawn pictures for the walls of the dining room."
	madePage = `<!doctype html><html lang="en"><head><title>The night ferry sails again - Bay Post</title><meta property="og:type" content="article"></head><body>` + madeMenu +
		`<article><h1>The night ferry sails again</h1><p class="byline">By Ella Strand</p><time datetime="2026-11-02">2 November 2026</time><p>` + madeLead + `</p><p>` + madeMore + `</p><p>` + madeMid + `</p><p>` + madeSays + `</p><p>` + madeLast + `</p><p>` + madeEnd + `</p></article>` +
		`<footer><p><a href="/i">Imprint</a> <a href="/p">Privacy</a></p></footer></body></html>`
	madeText = "The night ferry sails again\n\nBy Ella Strand\n\n2 November 2026\n\n" + madeBody + "\n"
	madeBody = madeLead + "\n\n" + madeMore + "\n\n" + madeMid + "\n\n" + madeSays + "\n\n" + madeLast + "\n\n" + madeEnd
)

// write puts files into a new folder and returns their paths by name.
func write(t *testing.T, files map[string]string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	paths := map[string]string{}
	for name, data := range files {
		paths[name] = filepath.Join(dir, name)
		if err := os.WriteFile(paths[name], []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// objects parses one JSON object a line.
func objects(t *testing.T, text string) (list []map[string]any) {
	t.Helper()
	for line := range strings.Lines(text) {
		var m map[string]any
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatalf("%q is not a JSON object: %v", line, err)
		}
		list = append(list, m)
	}
	return list
}

func TestCleanFormats(t *testing.T) {
	f := write(t, map[string]string{"page.html": madePage, "story.txt": madeText})
	for _, c := range []struct {
		name, stdin string
		args        []string
	}{
		{"file", "", []string{"clean", f["page.html"]}},
		{"standard input", madePage, []string{"clean"}},
		{"standard input by name", madePage, []string{"clean", "-type", "html", "-"}},
		{"a page that begins with a long comment", "<!-- " + strings.Repeat("words of a licence ", 400) + "-->" + madePage, []string{"clean"}},
		{"flags behind the file", "", []string{"clean", f["page.html"], "-format", "text", "-type", "html"}},
	} {
		got := run(t, c.stdin, c.args...)
		if got.status != 0 || got.err != "" || strings.TrimSpace(got.out) != madeBody {
			t.Errorf("%s: status %d, stderr %q, text\n%s\nwant the six paragraphs", c.name, got.status, got.err, got.out)
		}
	}
	for _, args := range [][]string{{"clean", f["story.txt"]}, {"clean", "-type", "text", "-"}} {
		if got := run(t, madeText, args...); !strings.Contains(got.out, madeBody) || strings.Contains(got.out, "<") {
			t.Errorf("winnow %v: stderr %q, text\n%s\nwant the six paragraphs", args, got.err, got.out)
		}
	}
	got := run(t, madePage, "clean", "-format", "json", "-url", "https://bay.test/ferry")
	a := objects(t, got.out)
	if len(a) != 1 || a[0]["text"] != madeBody || a[0]["title"] != "The night ferry sails again" || a[0]["isArticle"] != true {
		t.Errorf("clean -format json = %s", got.out)
	}
	if got := run(t, madePage, "clean", "-format", "markdown"); !strings.Contains(got.out, "# The night ferry sails again") || !strings.Contains(got.out, madeLead) {
		t.Errorf("clean -format markdown = %s", got.out)
	}
	if got := run(t, madePage, "clean", "-format", "html"); !strings.Contains(got.out, "<p>"+madeLead+"</p>") || strings.Contains(got.out, "Weather pages") {
		t.Errorf("clean -format html = %s", got.out)
	}
	if _, named := a[0]["file"]; named {
		t.Error("standard input has no file name, but the answer names one")
	}
}

func TestBatch(t *testing.T) {
	f := write(t, map[string]string{"page.html": madePage, "empty.html": "", "story.txt": madeText})
	list := []string{f["page.html"], "no/such/file.html", f["story.txt"], f["empty.html"], f["page.html"]}
	got := run(t, strings.Join(list, "\n"), "clean", "-batch", "-format", "json")
	answers := objects(t, got.out)
	if got.status != 1 || len(answers) != len(list) {
		t.Fatalf("status %d and %d answers to %d files, want 1 and as many", got.status, len(answers), len(list))
	}
	for i, a := range answers {
		if a["file"] != list[i] {
			t.Errorf("answer %d is for %v, want %s", i, a["file"], list[i])
		}
		_, failed := a["error"]
		if want := i == 1 || i == 3; failed != want {
			t.Errorf("answer for %s: has an error %v, want %v", list[i], failed, want)
		}
		if text, _ := a["text"].(string); !failed && !strings.Contains(text, madeBody) {
			t.Errorf("answer for %s has the text %v", list[i], a["text"])
		}
	}
	if got := run(t, f["page.html"]+"\r\n", "clean", "-batch", "-format", "json"); got.status != 0 {
		t.Errorf("a batch without a bad file ends with %d: %s", got.status, got.err)
	}
}

// TestBadInput: one plain sentence each, status 1, and the good file beside it
// is done.
func TestBadInput(t *testing.T) {
	f := write(t, map[string]string{
		"good.html":  madePage,
		"empty.html": "", "blank.txt": " \n\t\n", "binary.html": strings.Repeat("\x7fELF\x02\x01\x00\x03", 600),
		"big.html":  "<p>" + strings.Repeat("word ", 10<<20) + "</p>",
		"shop.html": "<title>Shop</title><ul>" + strings.Repeat(`<li><a href="/x">Blue kettle with a long spout</a> 49 crowns</li>`, 40) + "</ul>",
	})
	for name, want := range map[string]string{
		"empty.html": "no text", "blank.txt": "no text", "binary.html": "not a page", "big.html": "too big", "shop.html": "not like an article",
	} {
		got := run(t, "", "clean", f[name], f["good.html"])
		lines := strings.Split(strings.TrimSpace(got.err), "\n")
		if got.status != 1 || len(lines) != 1 || !strings.Contains(lines[0], want) || !strings.Contains(lines[0], f[name]) || !strings.HasSuffix(lines[0], ".") {
			t.Errorf("%s: status %d, stderr %q; want 1 and one sentence with %q", name, got.status, got.err, want)
		}
		if !strings.Contains(got.out, madeLead) {
			t.Errorf("%s: the good file beside it was not done", name)
		}
	}
	for _, args := range [][]string{{"clean", "-encoding", "utf-7000", f["good.html"]}, {"clean", t.TempDir()}, {"explain", "nowhere.html"}, {"compare", f["good.html"], "nowhere.html"}, {"score", "-corpus", "nowhere"}} {
		if got := run(t, "", args...); got.status != 1 || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: status %d, stderr %q; want 1 and one sentence", args, got.status, got.err)
		}
	}
}

func TestDeepAndMiscoded(t *testing.T) {
	latin := strings.ReplaceAll(madePage, "Sandvik", "Sandv\xedk")
	f := write(t, map[string]string{
		"deep.html":   strings.Repeat("<div>", 5000) + madePage,
		"latin.html":  latin,
		"liar.html":   strings.Replace(latin, "<head>", `<head><meta charset="utf-8">`, 1),
		"utf8.html":   strings.Replace(strings.ReplaceAll(madePage, "Sandvik", "Sandvík"), "<head>", `<head><meta charset="windows-1252">`, 1),
		"forced.html": latin,
	})
	if got := run(t, "", "clean", f["deep.html"]); !strings.Contains(got.out, madeLead) {
		t.Errorf("5,000 open elements: status %d, %s", got.status, got.err)
	}
	for _, name := range []string{"latin.html", "liar.html", "utf8.html"} {
		if got := run(t, "", "clean", f[name]); !strings.Contains(got.out, "Sandvík") {
			t.Errorf("%s: the text says %.80q, want Sandvík", name, got.out)
		}
	}
	if got := run(t, "", "clean", "-encoding", "cp1250", f["forced.html"]); !strings.Contains(got.out, "Sandvík") {
		t.Errorf("-encoding cp1250: the text says %.80q", got.out)
	}
}

func TestWrongUsage(t *testing.T) {
	for _, args := range [][]string{
		{}, {"sift"}, {"clean", "-type", "pdf"}, {"clean", "-format", "yaml"}, {"clean", "-nonsense"}, {"clean", "-type"},
		{"clean", "-batch", "x.html"}, {"compare", "one.html"}, {"compare", "-pairs", "one.html"}, {"compare", "-format", "html", "a", "b"},
		{"score"}, {"score", "-corpus", "x", "y"}, {"explain", "-type", "pdf"}, {"explain", "-select", "]["},
		{"clean", "-", "-"}, {"compare", "-", "--", "-"}, {"explain", "-", "x.html", "-"},
	} {
		if got := run(t, "", args...); got.status != 2 || got.out != "" || !strings.Contains(got.err, "winnow compare") {
			t.Errorf("winnow %v: status %d, stdout %q, stderr %.60q; want 2 and the usage", args, got.status, got.out, got.err)
		}
	}
	if got := run(t, "", "help"); got.status != 0 || !strings.Contains(got.out, "winnow clean") {
		t.Errorf("winnow help: status %d, %q", got.status, got.out)
	}
}

func TestExplain(t *testing.T) {
	got := run(t, madePage, "explain")
	if got.status != 0 {
		t.Fatalf("status %d: %s", got.status, got.err)
	}
	for _, want := range []string{"body", "title", "navigation", "Harbour pages", " = ", " %)", "The night ferry between"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("explain does not mention %q:\n%s", want, got.out)
		}
	}
	got = run(t, madePage, "explain", "-select", "h1")
	if !strings.Contains(got.out, "The night ferry sails again") || strings.Contains(got.out, "The night ferry between") {
		t.Errorf("explain -select h1 shows:\n%s", got.out)
	}
}

func TestCompare(t *testing.T) {
	other := strings.Replace(madePage, madeLead, "Nothing of the lead stands here; a poet from the hills has won the small prize for verse instead of it.", 1)
	far := `<title>Rye</title><article><h1>Rye</h1><p>` + strings.Repeat("Bakers in the hill country grind their own rye this winter, since flour from the plain costs twice what it did. ", 6) + `</p></article>`
	f := write(t, map[string]string{"a.html": madePage, "b.html": strings.Replace(madePage, "Bay Post", "Coast Mail", 1), "c.html": other, "d.html": far})
	got := run(t, f["a.html"]+"\t"+f["b.html"]+"\n"+f["c.html"]+"\t"+f["a.html"]+"\n"+f["a.html"]+"\t"+f["d.html"]+"\n"+f["a.html"]+"\tnowhere.html\nno tab\n", "compare", "-pairs", "-format", "json")
	pairs := objects(t, got.out)
	if got.status != 1 || len(pairs) != 5 {
		t.Fatalf("status %d, %d answers: %s", got.status, len(pairs), got.err)
	}
	if p := pairs[0]; p["a"] != f["a.html"] || p["b"] != f["b.html"] || p["relation"] != "identical" || p["coverageA"] != 1.0 || p["coverageB"] != 1.0 {
		t.Errorf("the same story twice: %v %v %v", p["relation"], p["coverageA"], p["coverageB"])
	}
	if r := pairs[1]["relation"]; r != "version" && r != "copy" {
		t.Errorf("five of six paragraphs in common: %v", r)
	}
	if r := pairs[2]["relation"]; r != "unrelated" {
		t.Errorf("another story: %v", r)
	}
	for _, p := range pairs[3:] {
		if _, failed := p["error"]; !failed {
			t.Errorf("a pair that cannot be compared has no error: %v", p)
		}
	}
	got = run(t, "", "compare", f["a.html"], f["b.html"], "nowhere.html", f["d.html"])
	if got.status != 1 || strings.Count(got.out, "identical") != 3 || strings.Count(got.out, "Story ") != 2 || !strings.Contains(got.err, "nowhere.html") {
		t.Errorf("compare of four files, one missing: status %d\n%s%s", got.status, got.out, got.err)
	}
}

// TestScore scores a made-up corpus of one page whose answer is known.
func TestScore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "corpus")
	makeCorpus(t, dir)
	got := run(t, "", "score", "-corpus", dir, "-json")
	var report struct {
		Sets map[string]map[string]float64 `json:"sets"`
	}
	if err := json.Unmarshal([]byte(got.out), &report); err != nil || got.status != 0 {
		t.Fatalf("status %d, %v: %s%s", got.status, err, got.out, got.err)
	}
	m := report.Sets["made"]
	for name, want := range map[string]float64{"n": 1, "aeb.f1": 1, "aeb.accuracy": 1, "snip.f1": 1, "meta.title_exact": 1, "articles": 1} {
		if m[name] != want {
			t.Errorf("%s = %v, want %v", name, m[name], want)
		}
	}
	if got := run(t, "", "score", "-corpus", dir, "-worst", "1"); !strings.Contains(got.out, "Development figures") || !strings.Contains(got.out, "1.000  ferry") {
		t.Errorf("score prints %s%s", got.out, got.err)
	}
}
