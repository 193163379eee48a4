package logistic

import (
	"math"
	"testing"
)

func TestOf(t *testing.T) {
	for x := float32(-80); x <= 80; x += .037 {
		got, want := float64(Of(x)), 1/(1+math.Exp(-float64(x)))
		if math.Abs(got-want) > 1.2e-7*want {
			t.Fatalf("of %v it is %v, want %v", x, got, want)
		}
		if got, want := float64(Tanh(x)), math.Tanh(float64(x)); math.Abs(got-want) > 2e-7 {
			t.Fatalf("Tanh(%v) = %v, want %v", x, got, want)
		}
	}
	if lo, hi := Of(float32(math.Inf(-1))), Of(float32(math.Inf(1))); lo != 0 || hi != 1 {
		t.Errorf("at the ends it is %v and %v, want 0 and 1", lo, hi)
	}
}
