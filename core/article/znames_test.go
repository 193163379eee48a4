package article

import (
	"strings"
	"testing"

	"winnow/core/internal/words"
)

// TestListsAreFolded: what is held against folded words must be folded itself, and of
// two forms the longer must come first.
func TestListsAreFolded(t *testing.T) {
	for i, by := range byWords {
		if f := words.Fold(by); f != by {
			t.Errorf("byline word %q folds to %q", by, f)
		}
		for _, before := range byWords[:i] {
			if strings.HasPrefix(by, before+" ") {
				t.Errorf("byline word %q comes behind %q", by, before)
			}
		}
	}
	for _, w := range append(append([]string{}, changedWords...), publishedWords...) {
		if f := words.Fold(w); f != w {
			t.Errorf("word beside a date %q folds to %q", w, f)
		}
	}
	for name, list := range map[string]*wordSet{"notName": notName, "particles": particles, "roles": roles, "cutWords": cutWords, "dateWords": dateWords, "cityStarts": cityStarts} {
		for w := range strings.FieldsSeq(list.list) {
			if f := words.Fold(w); f != w {
				t.Errorf("%s: %q folds to %q", name, w, f)
			}
		}
	}
}
