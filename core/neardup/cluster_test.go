package neardup

import (
	"fmt"
	"testing"
)

func TestClusters(t *testing.T) {
	doc := func(id, date, text string) *Doc {
		return Prepare(Story{ID: id, Text: text, Published: date, Lang: "en"})
	}
	r, z := newText(17)
	other := madeUp(r, z, 150)
	for _, c := range []struct {
		name string
		docs []*Doc
		want string
	}{
		{"a copy of a copy is in", []*Doc{
			doc("a", "2026-05-05", ferry), doc("b", "2026-05-06", part(ferry, 0, 7)), doc("c", "2026-05-07", part(ferry, 1, 7)), doc("x", "", budget),
		}, "a b c earliest a\nx \n"},
		{"versions and excerpts are in", []*Doc{
			doc("a", "2026-05-05", part(ferry, 0, 4)+"\n\n"+budget), doc("b", "2026-05-04", ferry), doc("c", "", part(ferry, 0, 2)),
		}, "b a c earliest b\n"},
		{"a digest joins nothing", []*Doc{
			doc("a", "", ferry), doc("a2", "", reworded), doc("b", "", budget), doc("d", "", paras(part(ferry, 0, 2), part(budget, 0, 2), part(other, 0, 2))), doc("e", "", other),
		}, "a a2 digest d \nb digest d \nd \ne digest d \n"},
		{"two digests join nothing", []*Doc{
			doc("a", "", ferry), doc("b", "", budget), doc("d1", "", paras(part(ferry, 0, 3), part(budget, 0, 3))), doc("d2", "", paras(part(budget, 0, 2), part(ferry, 0, 3))),
		}, "d1 d2 \na digest d1 digest d2 \nb digest d1 digest d2 \n"},
		{"a long version of two parts of one event is no digest", []*Doc{
			doc("a", "", ferry), doc("b", "", ferryOwn), doc("l", "", paras(ferry, ferryOwn)),
		}, "a b l \n"},
		{"the same text twice", []*Doc{doc("a", "", ferry), doc("b", "", ferry), doc("c", "", "")}, "a b \nc \n"},
		{"nothing", nil, ""},
	} {
		if got := named(c.docs, Clusters(c.docs)); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestClusterLinks(t *testing.T) {
	docs := []*Doc{storyDoc("b", part(ferry, 0, 3)), storyDoc("a", ferry)}
	got := Clusters(docs)
	if len(got) != 1 || len(got[0].Links) != 1 {
		t.Fatalf("clusters = %+v, want one with one link", got)
	}
	l := got[0].Links[0]
	if l.A != 1 || l.B != 0 || l.Relation != Contains || fmt.Sprintf("%.1f", l.CoverageB) != "1.0" {
		t.Errorf("link = %+v, want the second text to contain the first", l)
	}
}

// TestStoryOfManyVersions holds that a story of more versions than a text is compared
// with stays one story: versions that were not compared are no strangers, and what is
// a version of both is no digest.
func TestStoryOfManyVersions(t *testing.T) {
	r, z := newText(99)
	var docs []*Doc
	for i := range 3 * clusterCandidates {
		docs = append(docs, storyDoc(fmt.Sprintf("%03d", i), paras(part(ferry, 0, 6), madeUp(r, z, 80))))
	}
	if got := Clusters(docs); len(got) != 1 {
		t.Errorf("%d versions of a story are %d stories, want 1", len(docs), len(got))
	}
}
