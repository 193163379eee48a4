package neardup

import (
	"math/rand/v2"
	"testing"

	"github.com/agnivade/levenshtein"
)

// TestEditorCountsAsTheLibrary holds the fast distance to the library's, on strings
// of every length up to several words of the machine and on few and many runes.
func TestEditorCountsAsTheLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 5))
	made := func(n, alphabet int) string {
		out := make([]rune, n)
		for i := range out {
			out[i] = []rune{'a', 0x430, 0x4E00}[r.IntN(3)] + rune(r.IntN(alphabet))
		}
		return string(out)
	}
	var e editor
	for i := range 3000 {
		alphabet := 1 + r.IntN(1+i%130)
		a := made(r.IntN(400), alphabet)
		b := made(r.IntN(400), alphabet)
		if i%2 == 0 {
			b = a[:len(a)/2] + b
			if len([]rune(b)) > 400 {
				b = string([]rune(b)[:400])
			}
		}
		if len(a) > maxBytes {
			continue
		}
		if got, _ := e.distance(a, b); got != levenshtein.ComputeDistance(a, b) {
			t.Fatalf("distance(%q, %q) = %d, want %d", a, b, got, levenshtein.ComputeDistance(a, b))
		}
	}
}
