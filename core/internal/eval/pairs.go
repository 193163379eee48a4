package eval

import (
	"encoding/json"
	"path/filepath"
)

// PairDoc is a scraped news text with its junk left in.
type PairDoc struct {
	ID        string `json:"id"`
	Publisher string `json:"publisher"`
	Time      string `json:"time"`
	Text      string `json:"text"`
}

// LoadPairs reads DIR/docs.jsonl and DIR/pairs.tsv.
func LoadPairs(dir string) (docs []PairDoc, pairs []Relation, err error) {
	err = readLines(filepath.Join(dir, "docs.jsonl"), func(line []byte) error {
		var d PairDoc
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		docs = append(docs, d)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	rows, err := readTSV(filepath.Join(dir, "pairs.tsv"), 5)
	for _, row := range rows {
		pairs = append(pairs, Relation{A: row[1], B: row[2], Want: row[3], Border: row[4] == "border"})
	}
	return docs, pairs, err
}

// RelationFigures counts relations found against wanted ones. Copies, excerpts
// and versions are related; the rest is not. TP, FP and FN and what was called
// related are over pairs that are sure; Exact is over all of them, and a
// neighbouring relation is right for pairs that lie near a line.
type RelationFigures struct {
	Pairs                       int
	TP, FP, FN                  int
	Exact                       Tally
	Passages, PassagesRelated   int
	Unrelated, UnrelatedRelated int
}

// Add takes in one pair.
func (f *RelationFigures) Add(r Relation, got string) {
	f.Pairs++
	f.Exact.N++
	if relationKind(r.Want) == relationKind(got) {
		f.Exact.Strict++
		f.Exact.Right++
	} else if d := relationKind(r.Want) - relationKind(got); r.Border && (d == 1 || d == -1) {
		f.Exact.Right++
	}
	if r.Border {
		return
	}
	want, is := Related(r.Want), Related(got)
	switch {
	case want && is:
		f.TP++
	case want:
		f.FN++
	case is:
		f.FP++
	}
	switch r.Want {
	case "passages":
		f.Passages++
		if is {
			f.PassagesRelated++
		}
	case "unrelated":
		f.Unrelated++
		if is {
			f.UnrelatedRelated++
		}
	}
}

// F1 is that of related or not.
func (f *RelationFigures) F1() float64 {
	if f.TP == 0 {
		return 0
	}
	return 2 * float64(f.TP) / float64(2*f.TP+f.FP+f.FN)
}

// Related reports whether the relation means that text was taken over.
func Related(relation string) bool { return relationKind(relation) >= 2 }

// relationKind orders the relations by how much is shared; a relation and its
// mirror are of one kind, an identical text is a copy.
func relationKind(relation string) int {
	switch relation {
	case "identical", "copy":
		return 4
	case "excerpt", "contains":
		return 3
	case "version":
		return 2
	case "passages":
		return 1
	}
	return 0
}

// RightRelation reports whether got answers want for a seed pair, where an
// excerpt also counts as a copy.
func RightRelation(want, got string) bool {
	if want == "copy" {
		return relationKind(got) >= 3
	}
	return want == got
}
