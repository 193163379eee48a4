package neardup_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"winnow/core"
	"winnow/core/neardup"
)

// sharedDir is where the evaluation material lies outside the repository.
func sharedDir(t testing.TB) string {
	dir := os.Getenv("WINNOW_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "neardup", "pairs.tsv")); err != nil {
		t.Skip("no evaluation material at " + dir)
	}
	return dir
}

// devPair is a labelled pair of the evaluation material.
type devPair struct {
	id, a, b, want string
	border         bool
}

func devPairs(t testing.TB, clean func(string) string) ([]devPair, map[string]*neardup.Doc) {
	dir := filepath.Join(sharedDir(t), "neardup")
	docs := map[string]*neardup.Doc{}
	f, err := os.Open(filepath.Join(dir, "docs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var d struct{ ID, Publisher, Time, Text string }
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		docs[d.ID] = neardup.Prepare(neardup.Story{ID: d.ID, Text: clean(d.Text), Lang: "en", Published: d.Time, Site: d.Publisher})
	}
	raw, err := os.ReadFile(filepath.Join(dir, "pairs.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var pairs []devPair
	for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if c := strings.Split(line, "\t"); i > 0 && len(c) == 5 {
			pairs = append(pairs, devPair{c[0], c[1], c[2], c[3], c[4] == "border"})
		}
	}
	return pairs, docs
}

// crude takes out lines that hold no sentence: what any cleaner would.
func crude(text string) string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		n := len(strings.Fields(line))
		if n >= 8 && strings.ContainsAny(line, ".!?”\"") || n >= 20 {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n\n")
}

func related(name string) bool {
	return name == "copy" || name == "excerpt" || name == "contains" || name == "version" || name == "identical"
}

// figures counts what the answers are worth.
type figures struct {
	tp, fp, fn, right, sure, rightAll, all, passages, passagesRelated, unrelatedRelated int
}

func (f *figures) add(p devPair, got string) bool {
	switch got {
	case "contains":
		got = "excerpt"
	case "identical":
		got = "copy"
	case "event":
		got = "unrelated"
	}
	order := []string{"unrelated", "passages", "version", "excerpt", "copy"}
	at := func(s string) int {
		for i, o := range order {
			if o == s {
				return i
			}
		}
		return -9
	}
	ok := got == p.want || p.border && (at(got)-at(p.want) == 1 || at(p.want)-at(got) == 1)
	f.all++
	if ok {
		f.rightAll++
	}
	if p.border {
		return ok
	}
	f.sure++
	if ok {
		f.right++
	}
	switch w, g := related(p.want), related(got); {
	case w && g:
		f.tp++
	case w:
		f.fn++
	case g:
		f.fp++
	}
	if p.want == "passages" {
		f.passages++
		if related(got) {
			f.passagesRelated++
		}
	}
	if p.want == "unrelated" && related(got) {
		f.unrelatedRelated++
	}
	return ok
}

func (f *figures) f1() float64 { return 2 * float64(f.tp) / float64(2*f.tp+f.fp+f.fn) }

func (f *figures) exact() float64 { return float64(f.right) / float64(f.sure) }

func (f *figures) String() string {
	return fmt.Sprintf("related F1 %.3f (tp %d fp %d fn %d)  exact %.3f on sure, %.3f on all  passages called related %d/%d  unrelated called related %d",
		f.f1(), f.tp, f.fp, f.fn, f.exact(), float64(f.rightAll)/float64(f.all), f.passagesRelated, f.passages, f.unrelatedRelated)
}

// cleaned runs a text through the project's own cleaner.
func cleaned(text string) string {
	r, err := core.CleanText([]byte(text), core.Options{})
	if err != nil {
		return ""
	}
	return r.Article.Text
}

// TestDevPairs prints the figures on the labelled pairs for the texts as they
// are, after a crude filter, and after our cleaner, and lists the pairs that are
// answered wrong.
func TestDevPairs(t *testing.T) {
	for _, form := range []struct {
		name      string
		clean     func(string) string
		strangers int // unrelated pairs that may be called related
	}{{"raw", strings.Clone, 1}, {"crude", crude, 1}, {"clean", cleaned, 0}} {
		pairs, docs := devPairs(t, form.clean)
		var f figures
		for _, p := range pairs {
			c := neardup.Compare(docs[p.a], docs[p.b])
			if !f.add(p, c.Relation.String()) && form.name == "clean" {
				t.Logf("%s %s %s: want %s, got %s  coverage %.2f %.2f  words %d %d", p.id, p.a, p.b, p.want, c.Relation, c.CoverageA, c.CoverageB, docs[p.a].Words(), docs[p.b].Words())
			}
		}
		t.Logf("%-6s %s", form.name, f.String())
		if form.name != "raw" && (f.f1() < 0.96 || f.exact() < 0.85 || f.passagesRelated*20 > f.passages || f.unrelatedRelated > form.strangers) {
			t.Errorf("the figures are below the floor: %s", f.String())
		}
	}
}

// TestDevRecall holds that the index finds what comparing all texts with all
// finds.
func TestDevRecall(t *testing.T) {
	if testing.Short() {
		t.Skip("compares all texts with all")
	}
	_, docs := devPairs(t, crude)
	x := &neardup.Index{}
	var ids []string
	for id := range docs {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		x.Insert(id, docs[id].Fingerprint(), "")
	}
	pairs, found, tops, topsFound := 0, 0, 0, 0
	for i, a := range ids {
		got := map[string]int{}
		for rank, c := range x.Lookup(docs[a].Fingerprint(), len(ids)) {
			got[c.ID] = rank
		}
		best, bestCover := "", 0.0
		for j, b := range ids {
			if i == j {
				continue
			}
			c := neardup.Compare(docs[a], docs[b])
			if !c.Relation.Shared() {
				continue
			}
			if m := c.CoverageA + c.CoverageB; m > bestCover {
				best, bestCover = b, m
			}
			pairs++
			if _, ok := got[b]; ok {
				found++
			} else {
				t.Logf("%s is no candidate of %s: %s, coverage %.2f %.2f, resemblance %.3f, words %d %d", b, a, c.Relation, c.CoverageA, c.CoverageB, c.Resemblance, docs[a].Words(), docs[b].Words())
			}
		}
		if best != "" {
			tops++
			if rank, ok := got[best]; ok && rank <= 10 {
				topsFound++
			}
		}
	}
	hashes := 0
	for _, d := range docs {
		hashes += len(d.Fingerprint().Hashes)
	}
	t.Logf("%.1f hashes a text", float64(hashes)/float64(len(docs)))
	t.Logf("candidates: %d of %d related pairs (%.4f); closest text among the best ten: %d of %d", found, pairs, float64(found)/float64(pairs), topsFound, tops)
	if float64(found) < 0.995*float64(pairs) {
		t.Errorf("candidate recall is %.4f, want at least .995", float64(found)/float64(pairs))
	}
}
