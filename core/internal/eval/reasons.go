package eval

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"unicode"
)

// ReasonLabel is one line of reasons/blocks.jsonl: what a reader calls a block
// of a page that the gold leaves out.
type ReasonLabel struct {
	Set    string `json:"set"`
	ID     string `json:"id"`
	Text   string `json:"text"` // the first 400 characters
	Reason string `json:"reason"`
	Also   string `json:"also"`   // a second defensible reason, or ""
	Zone   string `json:"zone"`   // before, inside, after: near the body; or far
	Sample string `json:"sample"` // main: drawn at random
}

// OwnPart reports whether the label marks a part of the article that the gold
// omits; those are no removals and count nowhere.
func (l *ReasonLabel) OwnPart() bool {
	switch l.Reason {
	case "caption", "headline", "standfirst", "factbox", "body":
		return true
	}
	return false
}

// LoadReasons reads DIR/blocks.jsonl.
func LoadReasons(dir string) ([]ReasonLabel, error) {
	var list []ReasonLabel
	err := readLines(filepath.Join(dir, "blocks.jsonl"), func(line []byte) error {
		var l ReasonLabel
		if err := json.Unmarshal(line, &l); err != nil {
			return err
		}
		list = append(list, l)
		return nil
	})
	return list, err
}

// Tally counts right answers: Strict for the label's first reason, Right also
// for its second.
type Tally struct{ N, Right, Strict int }

func (t *Tally) add(l *ReasonLabel, got string) {
	t.N++
	if got == l.Reason {
		t.Strict++
	}
	if got == l.Reason || l.Also != "" && got == l.Also {
		t.Right++
	}
}

// ReasonFigures counts the reasons given to labelled blocks. All, Near and Far
// are over the main sample, Rest over the others. Kept blocks and labels that no
// block matches are counted apart.
type ReasonFigures struct {
	All, Near, Far, Rest Tally
	Kept, Unmatched      int
}

// Add takes in one page: its labels, the texts of its blocks, and for each block
// the reason given, "" for a kept one.
func (f *ReasonFigures) Add(labels []*ReasonLabel, blocks, reasons []string) {
	squeezed := make([]string, len(blocks))
	first, last := -1, -1
	for i, b := range blocks {
		squeezed[i] = withoutSpace(b)
		if reasons[i] == "" {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for _, l := range labels {
		if l.OwnPart() {
			continue
		}
		i := matchBlock(squeezed, withoutSpace(l.Text), l.Zone, first, last)
		switch {
		case i < 0:
			f.Unmatched++
		case reasons[i] == "":
			f.Kept++
		case l.Sample != "main":
			f.Rest.add(l, reasons[i])
		default:
			f.All.add(l, reasons[i])
			if l.Zone == "far" {
				f.Far.add(l, reasons[i])
			} else {
				f.Near.add(l, reasons[i])
			}
		}
	}
}

// matchBlock returns the block that a label means, or -1: the one with that
// text, else one that begins alike; of several the one nearest to the zone,
// where blocks first to last are the article.
func matchBlock(blocks []string, want, zone string, first, last int) int {
	best, bestCost := -1, 1<<30
	for i, have := range blocks {
		cost := 0
		switch {
		case have == want:
		case len(want) >= 8 && strings.HasPrefix(have, want), len(have) >= 8 && strings.HasPrefix(want, have):
			cost = 1 << 20
		default:
			continue
		}
		if cost += zoneDistance(i, zone, first, last); cost < bestCost {
			best, bestCost = i, cost
		}
	}
	return best
}

// zoneDistance is how far block i is from where the label says it stands.
func zoneDistance(i int, zone string, first, last int) int {
	const wrongSide = 1 << 14
	switch {
	case first < 0:
		return i
	case zone == "before" && i <= first:
		return first - i
	case zone == "after" && i >= last:
		return i - last
	case zone == "inside":
		return max(0, first-i) + max(0, i-last)
	case zone == "far":
		return wrongSide - min(wrongSide, max(first-i, i-last))
	}
	return wrongSide + i
}

// withoutSpace drops what readers do not see: white space and joiners.
func withoutSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == 0xAD || r >= 0x200B && r <= 0x200F || r == 0x2060 || r == 0xFEFF {
			return -1
		}
		return r
	}, s)
}
