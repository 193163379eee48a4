package neardup

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// pool returns texts that have much, little and nothing in common.
func pool() []*Doc {
	texts := []string{"", "One.", ferry, reworded, ferryOwn, budget, part(ferry, 0, 3), part(ferry, 2, 6) + "\n\n" + budget, strings.Repeat(part(ferry, 1, 2)+"\n\n", 20), strings.ToUpper(ferry)}
	r, z := newText(21)
	for range 6 {
		texts = append(texts, madeUp(r, z, 50+r.IntN(200)))
	}
	for i := range 6 {
		a, b := strings.Split(texts[2+i%4], "\n\n"), strings.Split(texts[3+i%3], "\n\n")
		r.Shuffle(len(a), func(x, y int) { a[x], a[y] = a[y], a[x] })
		texts = append(texts, paras(append(a[:len(a)/2], b[len(b)/2:]...)...))
	}
	for _, lang := range slices.Sorted(maps.Keys(ferryAbroad)) {
		r := ferryAbroad[lang]
		texts = append(texts, r[0], r[1], part(r[0], 1, 3)+"\n\n"+r[2], part(r[1], 0, 2)+"\n\n"+ferry)
	}
	var docs []*Doc
	for i, t := range texts {
		docs = append(docs, Prepare(Story{ID: fmt.Sprint(i), Text: t, Lang: "en", Published: fmt.Sprintf("2026-05-%02d", 1+i%9)}))
	}
	return docs
}

func TestCompareIsSymmetric(t *testing.T) {
	docs := pool()
	for _, a := range docs {
		for _, b := range docs {
			ab, ba := Compare(a, b), Compare(b, a)
			if !reflect.DeepEqual(ab, ba.mirror()) && a != b {
				t.Errorf("Compare(%s, %s) = %s %.3f %.3f is no mirror of %s %.3f %.3f", a.ID, b.ID, ab.Relation, ab.CoverageA, ab.CoverageB, ba.Relation, ba.CoverageA, ba.CoverageB)
			}
			if again := Compare(a, b); !reflect.DeepEqual(ab, again) {
				t.Errorf("Compare(%s, %s) differs from run to run", a.ID, b.ID)
			}
		}
	}
}

func TestCompareWithItself(t *testing.T) {
	for _, d := range pool() {
		c := Compare(d, d)
		if d.Words() == 0 {
			continue
		}
		if c.Relation != Identical || c.CoverageA != 1 || c.CoverageB != 1 || c.Resemblance != 1 || len(c.OnlyA)+len(c.OnlyB) > 0 {
			t.Errorf("%s with itself: %s %.3f %.3f %.3f, only %v %v", d.ID, c.Relation, c.CoverageA, c.CoverageB, c.Resemblance, c.OnlyA, c.OnlyB)
		}
	}
}

// check holds what is true of every comparison.
func check(c *Comparison) error {
	for _, f := range []float64{c.CoverageA, c.CoverageB, c.Resemblance, c.Event.Score} {
		if !(f >= 0 && f <= 1) {
			return fmt.Errorf("share %v is not in 0 to 1", f)
		}
	}
	for _, p := range c.Pairs {
		sa, sb := c.SentencesA[p.A], c.SentencesB[p.B]
		if sa.Aside || sb.Aside || !(p.Ratio > 0 && p.Ratio <= 1) {
			return fmt.Errorf("pair %+v", p)
		}
		for _, ch := range p.Changes {
			if sa.Text[ch.StartA:ch.EndA] != ch.A || sb.Text[ch.StartB:ch.EndB] != ch.B {
				return fmt.Errorf("change %+v", ch)
			}
		}
	}
	for _, i := range c.OnlyA {
		if s := c.SentencesA[i]; s.Aside || s.Covered >= onlyHere {
			return fmt.Errorf("sentence %d is not only in A", i)
		}
	}
	for i, s := range c.SentencesA {
		paired := slices.ContainsFunc(c.Pairs, func(p Pair) bool { return p.A == i })
		if !s.Aside && !paired && !slices.Contains(c.OnlyA, i) {
			return fmt.Errorf("sentence %d of A is neither paired nor only there", i)
		}
	}
	return nil
}

func TestCompareBounds(t *testing.T) {
	docs := pool()
	for _, a := range docs {
		for _, b := range docs {
			if err := check(Compare(a, b)); err != nil {
				t.Errorf("Compare(%s, %s): %v", a.ID, b.ID, err)
			}
		}
	}
}

// TestCompareIsMonotonic holds that a laxer line never lowers a coverage.
func TestCompareIsMonotonic(t *testing.T) {
	docs := pool()
	steps := []lines{{0.95, 0.9}, {0.85, 0.7}, {alike, alikeBeside}, {0.6, 0.45}, {0.5, 0.3}, {0.3, 0.2}}
	grew := 0
	for _, a := range docs {
		for _, b := range docs {
			var last *Comparison
			for _, at := range steps {
				c := compare(a, b, at, &meter{})
				if last != nil && (c.CoverageA < last.CoverageA-1e-12 || c.CoverageB < last.CoverageB-1e-12) {
					t.Errorf("%s and %s: coverage falls to %.4f, %.4f at %v from %.4f, %.4f", a.ID, b.ID, c.CoverageA, c.CoverageB, at, last.CoverageA, last.CoverageB)
				}
				if last != nil && c.CoverageA > last.CoverageA {
					grew++
				}
				last = c
			}
		}
	}
	if grew == 0 {
		t.Error("no coverage grows with a laxer line: the test shows nothing")
	}
}

// TestCompareWork holds the work on texts made to be slow: it must not grow with
// the square of the length.
func TestCompareWork(t *testing.T) {
	crafted := map[string]func(n, side int) string{
		"near-identical sentences": func(n, side int) string {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, "The ferry struck a sandbank and sank in the harbor of the town number %d, officials of line %d said. ", i*2+side, i)
			}
			return b.String()
		},
		"one sentence again and again": func(n, side int) string {
			return strings.Repeat("The ferry struck a sandbank and sank in the harbor. ", n+side)
		},
		"one word": func(n, side int) string { return strings.Repeat("a ", 10*n+side) },
		"one long sentence": func(n, side int) string {
			r, z := newText(uint64(n))
			return strings.ReplaceAll(madeUp(r, z, 10*n), ". ", " ") + fmt.Sprint(side)
		},
		"open quotes": func(n, side int) string { return strings.Repeat("“‘„ a ", 4*n+side) },
	}
	for name, make := range crafted {
		var work []int
		for _, n := range []int{200, 800} {
			a, b := Prepare(Story{Text: make(n, 0)}), Prepare(Story{Text: make(n, 1)})
			var m meter
			c := compare(a, b, lines{alike, alikeBeside}, &m)
			if err := check(c); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			shared := len(sharedFeatures(a, b, make2(a), make2(b)))
			work = append(work, m.cells+shared+len(c.Pairs))
		}
		if work[1] > 5*work[0]+1000 {
			t.Errorf("%s: work grows from %d to %d at four times the length", name, work[0], work[1])
		}
	}
}

// TestCompareStopsMeasuring holds the bound on the work of one comparison.
func TestCompareStopsMeasuring(t *testing.T) {
	var a, b strings.Builder
	for i := range 3000 {
		for k := range 120 {
			fmt.Fprintf(&a, "W%d ", i*200+k)
			fmt.Fprintf(&b, "W%d ", i*200+(k*37)%120) // the same words in another order
		}
		a.WriteString("end. ")
		b.WriteString("end. ")
	}
	var m meter
	c := compare(Prepare(Story{Text: a.String()}), Prepare(Story{Text: b.String()}), lines{alike, alikeBeside}, &m)
	if m.cells < maxWork {
		t.Errorf("the texts cost %d cells and do not reach the bound", m.cells)
	}
	if m.cells > maxWork+maxTokens*maxTokens+4*maxBytes*maxBytes {
		t.Errorf("a comparison costs %d cells, want at most about %d", m.cells, maxWork)
	}
	if err := check(c); err != nil {
		t.Error(err)
	}
}

func make2(d *Doc) []bool { return make([]bool, len(d.sents)) }

// TestClusterWork holds that a thousand near-identical texts are not all
// compared with each other.
func TestClusterWork(t *testing.T) {
	r, z := newText(8)
	base := madeUp(r, z, 200)
	var work []int
	for _, n := range []int{250, 1000} {
		var docs []*Doc
		for i := range n {
			docs = append(docs, Prepare(Story{ID: fmt.Sprintf("%04d", i), Text: fmt.Sprintf("%s Copy number %d came from site %d.", base, i, i*7)}))
		}
		c := newClusterer(docs)
		c.link()
		if got := len(c.clusters()); got != 1 {
			t.Errorf("%d near-identical texts make %d clusters, want 1", n, got)
		}
		work = append(work, c.compares)
	}
	if work[1] > 5*work[0] || work[1] > 1000*clusterCandidates {
		t.Errorf("comparisons grow from %d to %d at four times the texts", work[0], work[1])
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(ferry, reworded, "en")
	f.Add("市長は来た。", "市長は３日に来た。「帰る」", "ja")
	f.Add("FILE - x (AP Photo/y)\n\n“a b c d e", "\xff\u0300 (@x) — — (AP)", "")
	f.Fuzz(func(t *testing.T, x, y, lang string) {
		a, b := Prepare(Story{Text: x, Lang: lang}), Prepare(Story{Text: y, Lang: lang})
		c := Compare(a, b)
		if err := check(c); err != nil {
			t.Fatal(err)
		}
		back := Compare(b, a)
		if back.Relation != c.Relation.Mirror() || back.CoverageA != c.CoverageB {
			t.Fatalf("%s %v mirrored is %s %v", c.Relation, c.CoverageA, back.Relation, back.CoverageB)
		}
		if self := Compare(a, a); a.Words() > 0 && self.Relation != Identical {
			t.Fatalf("a text with itself is %s", self.Relation)
		}
		fp := a.Fingerprint()
		if got, err := ReadFingerprint(fp.Bytes()); err != nil || !slices.Equal(got.Hashes, fp.Hashes) {
			t.Fatalf("fingerprint does not come back: %v", err)
		}
		for _, k := range Clusters([]*Doc{a, b, a}) {
			if len(k.Members) == 0 {
				t.Fatal("an empty cluster")
			}
		}
	})
}

func TestDayAndMinute(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"2026-02-28", "2026-03-01", 1}, {"2024-02-28", "2024-03-01", 2}, {"2025-12-31", "2026-01-01T10:00:00Z", 1}, {"", "2026-01-01", -1}, {"2026-13-01", "2026-01-01", -1}, {"1999-12-31", "2000-03-01", 61}} {
		if got := daysApart(c.a, c.b); got != c.want {
			t.Errorf("daysApart(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
	a, _ := minute("2026-05-05T08:10:00+02:00")
	b, _ := minute("2026-05-05T06:10:00Z")
	if a != b {
		t.Errorf("minute differs by %d for the same moment", a-b)
	}
}

// TestOrderDoesNotMatter holds that clusters are the same however the texts are
// given.
func TestOrderDoesNotMatter(t *testing.T) {
	docs := pool()
	want := named(docs, Clusters(docs))
	r := rand.New(rand.NewPCG(3, 4))
	for range 10 {
		mixed := slices.Clone(docs)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := named(mixed, Clusters(mixed)); got != want {
			t.Fatalf("clusters of a mixed order:\n%s\nwant\n%s", got, want)
		}
	}
}

// named prints clusters by the names of their texts.
func named(docs []*Doc, list []Cluster) string {
	var b strings.Builder
	for _, k := range list {
		for _, m := range k.Members {
			b.WriteString(docs[m].ID + " ")
		}
		for _, m := range k.Digests {
			b.WriteString("digest " + docs[m].ID + " ")
		}
		if k.Earliest >= 0 {
			b.WriteString("earliest " + docs[k.Earliest].ID)
		}
		b.WriteString("\n")
	}
	return b.String()
}
