package stats

import "testing"

func TestQuantile(t *testing.T) {
	list := []float64{4, 1, 3, 2}
	for share, want := range map[float64]float64{0: 1, .5: 2.5, 1: 4} {
		if got := Quantile(list, share); got != want {
			t.Errorf("Quantile(%v, %v) = %v, want %v", list, share, got, want)
		}
	}
	if got := Quantile(nil, .5); got != 0 {
		t.Errorf("Quantile of nothing = %v, want 0", got)
	}
	if list[0] != 4 {
		t.Error("Quantile sorted the caller's list")
	}
}
