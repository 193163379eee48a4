package neardup

import (
	"strings"
	"testing"

	"winnow/core/internal/words"
)

// TestEveryCreditSpeaksOfPictures holds that the quick look lets every credit mark
// through.
func TestEveryCreditSpeaksOfPictures(t *testing.T) {
	for mark := range strings.SplitSeq(strings.Trim(creditMarks, "|"), "|") {
		if !speaksOfPictures(words.Split(mark)) {
			t.Errorf("%q has no word that the quick look knows", mark)
		}
	}
}
