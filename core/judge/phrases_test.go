package judge

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Phrases of scripts without spaces are found in one pass over a text as they are when
// each is looked for.
func TestPhrasesWithoutSpaces(t *testing.T) {
	phrases := strings.Split(strings.Join(phraseCJK[:], "|"), "|")
	if len(phrases) > mostCJK {
		t.Fatalf("%d phrases, %d can be told apart", len(phrases), mostCJK)
	}
	letters := []rune(strings.Join(phrases, "") + "と。 a")
	rng := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 3000 {
		var b strings.Builder
		for range rng.IntN(5) {
			if rng.IntN(3) == 0 {
				b.WriteRune(letters[rng.IntN(len(letters))])
			} else {
				b.WriteString(phrases[rng.IntN(len(phrases))])
			}
		}
		text := b.String()
		var got, want topics
		got.findCJK(text, words())
		for k, list := range phraseCJK {
			for p := range strings.SplitSeq(list, "|") {
				if at := strings.Index(text, p); at >= 0 {
					want.any |= 1 << k
					want.words++
					want.hits++
					if at == 0 {
						want.start |= 1 << k
					}
				}
			}
		}
		if got != want {
			t.Fatalf("%q: %+v, want %+v", text, got, want)
		}
		found += got.hits
	}
	if found < 3000 {
		t.Errorf("only %d phrases found", found)
	}
}
