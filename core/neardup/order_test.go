package neardup

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSortWords holds the sort to the standard library's, on hashes, on small
// numbers, on equal keys and on lists of every size; words that are equal in the
// sorted bits stay in order.
func TestSortWords(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	kinds := map[string]func() packed{
		"hashes":          func() packed { return packed(r.Uint64()) },
		"small numbers":   func() packed { return packed(r.IntN(5000)) },
		"few hashes":      func() packed { return packed(r.IntN(4))<<50 | packed(r.IntN(9)) },
		"the same prefix": func() packed { return 0xABCDEF<<40 | packed(r.Uint64()&(1<<40-1)) },
	}
	for name, make := range kinds {
		for _, n := range []int{0, 1, 2, 39, 40, 41, 300, 5000} {
			for _, low := range []uint{0, atBits, 32} {
				var list []packed
				for range n {
					list = append(list, make())
				}
				want := slices.Clone(list)
				slices.SortStableFunc(want, func(a, b packed) int { return cmp.Compare(a>>low, b>>low) })
				if sortWords(list, low); !slices.Equal(list, want) {
					t.Errorf("%d %s by the bits from %d are out of order", n, name, low)
				}
			}
		}
	}
}

func TestOrdered(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2))
	for _, n := range []int{0, 1, 2, 3, 17, 64, 1000} {
		keys := make([]int, n)
		for i := range keys {
			keys[i] = r.IntN(1 + n/3)
		}
		got := ordered(n, func(i, j int) bool { return keys[i] < keys[j] })
		want := make([]int, n)
		for i := range want {
			want[i] = i
		}
		slices.SortStableFunc(want, func(a, b int) int { return cmp.Compare(keys[a], keys[b]) })
		if !slices.Equal(got, want) {
			t.Errorf("%d numbers are ordered %v, want %v", n, got, want)
		}
	}
}
