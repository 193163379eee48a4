package reuse

import (
	"slices"
	"testing"
)

func TestSlice(t *testing.T) {
	old := []int{1, 2, 3}
	got := Slice(old, 2)
	if !slices.Equal(got, []int{0, 0}) || &got[0] != &old[0] {
		t.Errorf("two of three are %v, want two zeroes in the same memory", got)
	}
	if got = Slice(old, 4); !slices.Equal(got, make([]int, 4)) {
		t.Errorf("four of three are %v, want zeroes", got)
	}
}
