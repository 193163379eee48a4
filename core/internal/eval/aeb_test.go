package eval

import (
	"math"
	"strings"
	"testing"
)

func TestAEB(t *testing.T) {
	third := 1.0 / 3
	for _, c := range []struct {
		name, gold, pred string
		tp, fp, fn       float64
	}{
		{"case counts", "One two three four five.", "one two three four five", third, third, third},
		{"punctuation is no word", "one, two; three (four) five!", "one two three four five", 1, 0, 0},
		{"one shingle more", "a b c d", "a b c d e", .5, .5, 0},
		{"both sides more", "a b c d e", "z a b c d", third, third, third},
		{"short text is one shingle", "a b", "a b", 1, 0, 0},
		{"short text in another order", "a b", "b a", 0, .5, .5},
		{"repeats count", "a a a a a", "a a a a", .5, 0, .5},
		{"nothing at all", "", "", 0, 0, 0},
		{"no answer", "a b c d", " … ", 0, 0, 1},
		{"underscore and digits are word characters", "a_1 b c d", "a 1 b c d", 0, 2 * third, third},
		{"marks cut words", "cafe\u0301s b c d", "cafe s b c d", 1, 0, 0},
	} {
		tp, fp, fn := AEB(c.gold, c.pred)
		if !near(tp, c.tp) || !near(fp, c.fp) || !near(fn, c.fn) {
			t.Errorf("%s: AEB(%q, %q) = %v %v %v, want %v %v %v", c.name, c.gold, c.pred, tp, fp, fn, c.tp, c.fp, c.fn)
		}
	}
}

func TestAEBUnspaced(t *testing.T) {
	gold, pred := "今日は良い天気", "今日は良い天"
	if tp, _, _ := AEB(gold, pred); tp != 0 {
		t.Errorf("AEB takes a run of characters as one word: tp = %v, want 0", tp)
	}
	if tp, fp, fn := AEBUnspaced(gold, pred); !near(tp, .75) || fp != 0 || !near(fn, .25) {
		t.Errorf("AEBUnspaced = %v %v %v, want 0.75 0 0.25", tp, fp, fn)
	}
}

func TestSum(t *testing.T) {
	var s Sum
	s.Add(AEB("a b c d", "a b c d"))
	s.Add(AEB("a b c d", ""))
	s.Add(AEB("a b c d", "a b c d e"))
	p, r, f1 := s.Scores()
	if !near(p, .75) || !near(r, 2.0/3) || !near(f1, 2*.75*(2.0/3)/(.75+2.0/3)) {
		t.Errorf("Scores() = %v %v %v; a page without an answer counts for recall only", p, r, f1)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func BenchmarkAEB(b *testing.B) {
	gold := strings.Repeat("some words of a story that is not very long and goes on ", 60)
	for b.Loop() {
		AEB(gold, gold[:len(gold)/2])
	}
}
