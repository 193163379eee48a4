// Package golden reads fixtures: made-up pages that say themselves what each of
// their parts should become. It is for tests only.
//
//	<!-- Made up. A story with a newsletter box. -->
//	<p>…the story…</p>
//	<div class="box" data-want="promo">Sign up for our letter.</div>
//
// data-want names what should become of all text inside the element: a reason,
// or a part of the article (title, standfirst, byline, date, caption, credit-part:
// credit by itself is the reason).
// data-not names a reason that the text must not get, whatever else it gets;
// its text counts as dropped. Unmarked text is the story and must stay. The
// marks are taken out before anything else sees the page.
package golden

import (
	"bytes"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// Fixture is one made-up page, read and cut into blocks. Want and Not are
// parallel to Blocks; both are "" where a block is the story.
type Fixture struct {
	Path   string // as found on disk
	Name   string // the file's name without its ending
	Shows  string // what its first line says it shows
	Page   *page.Page
	Blocks []block.Block
	Want   []string
	Not    []string
}

const (
	wantMark = "data-want"
	notMark  = "data-not"
	opening  = "<!-- Made up. "
)

// Load reads every fixture in a folder, sorted by name. A folder without any,
// or a fixture that does not say what it shows, fails the test.
func Load(t testing.TB, dir string) []*Fixture {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("no fixtures in %s", dir)
	}
	sort.Strings(files)
	list := make([]*Fixture, len(files))
	for i, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		list[i] = Read(t, path, data)
	}
	return list
}

// Read reads one fixture from its bytes.
func Read(t testing.TB, path string, data []byte) *Fixture {
	t.Helper()
	line, _, _ := bytes.Cut(data, []byte("\n"))
	shows, ok := strings.CutPrefix(strings.TrimSpace(string(line)), opening)
	if shows, ok2 := strings.CutSuffix(shows, "-->"); !ok || !ok2 || strings.TrimSpace(shows) == "" {
		t.Fatalf("%s: the first line must be %s what it shows -->", path, opening)
	}
	p, err := page.ParseHTML(data, page.Options{Attrs: []string{wantMark, notMark}})
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	f := &Fixture{
		Path: path, Name: strings.TrimSuffix(filepath.Base(path), ".html"), Shows: strings.TrimSuffix(shows, "-->"),
		Page: p, Blocks: block.Split(p),
	}
	f.Want, f.Not = make([]string, len(f.Blocks)), make([]string, len(f.Blocks))
	for i := range f.Blocks {
		f.Want[i] = markAbove(p, f.Blocks[i].First, wantMark)
		f.Not[i] = markAbove(p, f.Blocks[i].First, notMark)
	}
	for _, n := range p.Nodes {
		unmark(n)
	}
	return f
}

// markAbove returns the nearest mark around a node, or "".
func markAbove(p *page.Page, n int32, mark string) string {
	for ; n > 0; n = p.Parent[n] {
		if v := page.Attr(p.Nodes[n], mark); v != "" {
			return v
		}
	}
	return ""
}

// unmark takes a node's marks out.
func unmark(n *html.Node) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		if a.Key != wantMark && a.Key != notMark {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}

// Clean returns the page's bytes without marks.
func (f *Fixture) Clean(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := html.Render(&b, f.Page.Root()); err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	return b.Bytes()
}

// parts are the marks that name parts of the article and no reasons.
var parts = map[string]judge.Part{
	"title": judge.Title, "standfirst": judge.Standfirst, "byline": judge.Byline, "date": judge.Date,
	"caption": judge.Caption, "credit-part": judge.Credit,
}

// IsPart reports whether a mark names a part of the article.
func IsPart(mark string) bool {
	_, ok := parts[mark]
	return ok
}

// Judgement returns the verdicts that the marks give: what is marked with a
// reason is junk, what is not is the story. Tests of reasons use it, so that
// they do not depend on what the trained judge would say.
func (f *Fixture) Judgement() judge.Judgement {
	j := judge.Judgement{Verdicts: make([]judge.Verdict, len(f.Blocks)), IsArticle: true, Confidence: 1}
	for i := range f.Blocks {
		v := &j.Verdicts[i]
		v.Confidence = 1
		part, isPart := parts[f.Want[i]]
		switch {
		case isPart:
			v.Part = part
		case f.Want[i] != "" || f.Not[i] != "":
			v.Part = judge.Junk
		case f.Page.Nodes[f.Blocks[i].Node].DataAtom == atom.H1:
			v.Part = judge.Title
		default:
			v.Part, v.Score = judge.Body, 1
		}
	}
	return j
}
