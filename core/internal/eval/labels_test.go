package eval

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReasonFigures(t *testing.T) {
	blocks := []string{"Read more", "First paragraph of the tale.", "Read more", "Second paragraph of the tale.", "Read more", "Follow us\u00a0on Chirp", "By Ann Lee"}
	reasons := []string{"navigation", "", "related", "", "promo", "share", "author"}
	label := func(text, zone, reason, also, sample string) *ReasonLabel {
		return &ReasonLabel{Text: text, Zone: zone, Reason: reason, Also: also, Sample: sample}
	}
	var f ReasonFigures
	f.Add([]*ReasonLabel{
		label("Read more", "before", "navigation", "", "main"),       // right, near
		label("Read more", "inside", "related", "promo", "main"),     // right, near
		label("Read more", "after", "ad", "promo", "main"),           // right by its second reason
		label("Follow us on Chirp", "far", "promo", "", "main"),      // wrong, far
		label("By Ann Lee and others", "after", "author", "", "new"), // begins alike; another sample
		label("First paragraph of the tale.", "inside", "ad", "", "main"),
		label("Nowhere on the page", "far", "ad", "", "main"),
		label("Second paragraph of the tale.", "inside", "body", "", "main"), // the article's own
	}, blocks, reasons)
	if f.All != (Tally{4, 3, 2}) || f.Near != (Tally{3, 3, 2}) || f.Far != (Tally{1, 0, 0}) || f.Rest != (Tally{1, 1, 1}) {
		t.Errorf("all %v near %v far %v rest %v", f.All, f.Near, f.Far, f.Rest)
	}
	if f.Kept != 1 || f.Unmatched != 1 {
		t.Errorf("kept %d, unmatched %d, want 1 and 1", f.Kept, f.Unmatched)
	}
}

func TestSeeds(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "The Title\n\nBy Ann\nFirst line.\nSecond line.\nFollow us\nMore stories\n")
	write("labels.tsv", "# made up\na.txt\t1\t2\ttitle\na.txt\t3\t3\tbyline\na.txt\t4\t5\tbody\na.txt\t6\t6\tpromo\na.txt\t7\t7\trelated\n")
	write("relations.tsv", "a.txt\ta.txt\tcopy\n")
	seeds, relations, err := LoadSeeds(dir)
	if err != nil || len(seeds) != 1 || len(relations) != 1 || len(seeds[0].Labels) != 6 {
		t.Fatalf("LoadSeeds = %v %v %v", seeds, relations, err)
	}
	var f SeedFigures
	f.Add(&seeds[0], map[int]string{1: "title", 3: "", 4: "", 5: "outside", 6: "promo", 7: ""}, "the title")
	want := SeedFigures{Body: 2, Lost: 1, Other: 4, Junk: 1, Own: 1, Reasons: Tally{1, 1, 1}, Titles: 1, TitlesRight: 1}
	if f != want {
		t.Errorf("figures %+v, want %+v", f, want)
	}
}

func TestRelationFigures(t *testing.T) {
	var f RelationFigures
	for _, c := range []struct {
		want, got string
		border    bool
	}{
		{"copy", "identical", false}, {"excerpt", "contains", false}, {"version", "passages", false}, {"passages", "version", false},
		{"unrelated", "event", false}, {"unrelated", "copy", false}, {"excerpt", "version", true}, {"copy", "version", true},
	} {
		f.Add(Relation{Want: c.want, Border: c.border}, c.got)
	}
	if f.TP != 2 || f.FN != 1 || f.FP != 2 || f.Exact != (Tally{8, 4, 3}) {
		t.Errorf("tp %d fn %d fp %d exact %v", f.TP, f.FN, f.FP, f.Exact)
	}
	if f.PassagesRelated != 1 || f.UnrelatedRelated != 1 || !near(f.F1(), 4.0/7) {
		t.Errorf("passages %d unrelated %d F1 %v", f.PassagesRelated, f.UnrelatedRelated, f.F1())
	}
	for _, c := range []struct {
		want, got string
		right     bool
	}{{"copy", "excerpt", true}, {"copy", "version", false}, {"version", "version", true}, {"event", "unrelated", false}} {
		if RightRelation(c.want, c.got) != c.right {
			t.Errorf("RightRelation(%s, %s) = %v", c.want, c.got, !c.right)
		}
	}
}
