package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"testing"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// textSample is a labelled text; lines that begin with "-" are junk.
func textSample(t *testing.T, domain string, fold int, lines ...string) *sample {
	t.Helper()
	text := ""
	s := &sample{id: domain, domain: domain, fold: fold}
	for _, line := range lines {
		s.keep = append(s.keep, line[0] != '-')
		text += line[1:] + "\n"
	}
	p, err := page.ParseText([]byte(text), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.blocks = block.Split(p)
	s.extraction = judge.Extract(p, s.blocks)
	s.evenWeights()
	return s
}

// wordedTexts says "subscribe" in junk and "harbour" in stories everywhere, a word
// of the time, "2026", in junk alone, and one that only the fold 3 calls junk. Other
// stories' lines are put into as many texts.
func wordedTexts(t *testing.T) *wordings {
	t.Helper()
	var samples []*sample
	for i := range 200 {
		fold := i % folds
		own := "+the lighthouse was painted again in spring"
		if fold == 3 {
			own = "-the lighthouse was painted again in spring"
		}
		samples = append(samples, textSample(t, fmt.Sprint("site", i%60, ".test"), fold,
			"-subscribe to the letter of the week in 2026", "+the harbour froze in the night of the week", own))
		other := textSample(t, fmt.Sprint("site", i%60, ".test"), fold, "-the harbour froze in the night of the week")
		other.set = "made-spliced"
		samples = append(samples, other)
	}
	w := newWordings(newExperiment("words", samples, textParams))
	w.prepare()
	return w
}

// told returns what the words of the first sample of a fold say, by line.
func (w *wordings) told(fold int, without ...int) (out []float32) {
	w.fill(w.e.rows, without...)
	for _, s := range w.e.samples {
		if s.fold == fold {
			for i := range s.blocks {
				out = append(out, w.e.rows[s.at+i][judge.FWording])
			}
			return out
		}
	}
	return nil
}

func TestWordings(t *testing.T) {
	w := wordedTexts(t)
	for fold := range folds {
		if got := w.told(fold); got[0] > -1 || got[1] < 1 {
			t.Errorf("fold %d: junk says %v and story %v", fold, got[0], got[1])
		}
	}
	// Fold 3's own opinion is seen by others, not by itself, and not where it is left out.
	if own, seen, left := w.told(3)[2], w.told(0)[2], w.told(0, 3)[2]; own <= seen+.2 || left <= seen+.2 {
		t.Errorf("the line of which fold 3 thinks otherwise: %v there, %v elsewhere, %v without fold 3", own, seen, left)
	}
	for _, key := range judge.WordKeys("2026") {
		for _, k := range w.keys {
			if k == key {
				t.Error("a number is among the words")
			}
		}
	}
}

// TestWordingsEncode reads the table back.
func TestWordingsEncode(t *testing.T) {
	w := wordedTexts(t)
	data := w.encode()
	n := int(binary.LittleEndian.Uint16(data[4:]))
	if n == 0 || n != len(w.byMask[0].numbers) {
		t.Fatalf("%d keys of %d", n, len(w.byMask[0].numbers))
	}
	unit := float64(math.Float32frombits(binary.LittleEndian.Uint32(data)))
	found, key, at := map[uint32]float64{}, uint32(0), 6
	for range n {
		step, size := binary.Uvarint(data[at:])
		key += uint32(step)
		at += size + 1
		found[key] = float64(int8(data[at-1])) * unit
	}
	if at != len(data) {
		t.Errorf("%d bytes of %d were read", at, len(data))
	}
	for k, number := range w.byMask[0].numbers {
		if got, want := found[w.keys[number]], w.byMask[0].weights[k]; math.Abs(got-want) > unit/2+1e-9 {
			t.Errorf("key %x weighs %v in the table, %v before", w.keys[number], got, want)
		}
	}
}
