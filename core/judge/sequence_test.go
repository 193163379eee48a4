package judge

import (
	"math"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestDecodeSequence reads a table of one input and one unit that was written by hand.
func TestDecodeSequence(t *testing.T) {
	const half, one = "\x00\x3f", "\x80\x3f" // bfloat16
	table := "\x01" + "\x07" + half + one +  // feature 7, mean .5, deviation 1
		"\x01\x01" + // one number, one state
		one + "\x02\xff" + // 2x - 1
		one + "\x00\x00\x00" + one + "\x00\x00\x00" + one + "\x00\x00\x00" + // down: states stay 0
		one + "\x00\x00\x00" + one + "\x00\x00\x00" + one + "\x00\x00\x00" + // up
		half + "\x04\x00\x00\x02" // 2m + 1
	m := DecodeSequence(table)
	rows := make([][]float32, 4)
	for i, v := range []float32{.5, 2, -3, 100} {
		rows[i] = make([]float32, rowLength)
		rows[i][7] = v
	}
	for i, want := range []float32{1, 2*2 + 1, 1, 2*7 + 1} { // the last is cut to four deviations
		if got := m.Odds(rows)[i]; got != want {
			t.Errorf("line %d has %v, want %v", i, got, want)
		}
	}
}

const orderText = `Harbour bridge opens after two years
Share this article
The new bridge over the harbour was opened on Tuesday by the mayor, who had promised it two years ago.
“We waited long enough”, said a ferryman, whose boat will stop running at the end of the month.
Subscribe to our newsletter
The bridge cost eleven million, three more than planned, and closes for ships twice a day.`

// TestOrderAccount: what a line's own features and the lines around it gave adds up to
// its log-odds beside those of an average line among its like.
func TestOrderAccount(t *testing.T) {
	p, err := page.ParseText([]byte(orderText), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	m, rows := modelTextOrder(), x.lineRows()
	odds := append([]float32(nil), m.Odds(rows)...)
	average := make([][]float32, len(rows))
	for i := range average {
		average[i] = make([]float32, rowLength)
		for _, in := range m.inputs {
			average[i][in.feature] = in.mean
		}
	}
	bare := m.Odds(average)
	around := 0.0
	for i, account := range m.account(rows) {
		sum := 0.0
		for _, w := range account {
			sum += w
		}
		if want := float64(odds[i] - bare[i]); math.Abs(sum-want) > .35+.1*math.Abs(want) {
			t.Errorf("line %d: the account adds up to %.2f, want %.2f", i, sum, want)
		}
		around += math.Abs(account[fromAbove]) + math.Abs(account[fromBelow])
		if i == 0 && account[fromAbove] != 0 || i == len(rows)-1 && account[fromBelow] != 0 {
			t.Errorf("line %d is told of lines that are not there", i)
		}
	}
	if around < .5 {
		t.Errorf("the lines around give %.2f in all", around)
	}
}

// TestExplainText: the factors of a text's lines have names, and their shares add up.
func TestExplainText(t *testing.T) {
	p, err := page.ParseText([]byte(orderText), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.Split(p)
	j := Judge(p, blocks)
	names := map[string]bool{}
	for i, factors := range Explain(p, blocks, accountLength) {
		sum, share := 0.0, 0.0
		for _, f := range factors {
			names[f.Name] = true
			sum += f.Weight
			share += f.Share
		}
		if share < .99 || share > 1.01 {
			t.Errorf("%q: the shares add up to %.2f", blocks[i].Text, share)
		}
		if math.Abs(sum) > 2 && (sum > 0) != (j.Verdicts[i].Score > .5) {
			t.Errorf("%q: scores %.2f, but its factors add up to %.2f", blocks[i].Text, j.Verdicts[i].Score, sum)
		}
	}
	for _, name := range []string{"the lines above", "the lines below"} {
		if !names[name] {
			t.Errorf("no line is told of %s", name)
		}
	}
}

func TestNoLines(t *testing.T) {
	if odds := modelTextOrder().Odds(nil); len(odds) != 0 {
		t.Errorf("no lines have %v", odds)
	}
}

// TestTextScores: a line's log-odds lie halfway between the trees' and the network's.
func TestTextScores(t *testing.T) {
	p, err := page.ParseText([]byte(orderText), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	scores := x.scores()
	x.secondRows(x.firstScores(), 0)
	logit := func(p float32) float64 { return math.Log(float64(p) / (1 - float64(p))) }
	apart := 0.0
	for i, odds := range modelTextOrder().Odds(x.lineRows()) {
		trees := logit(modelTextSecond().score(&x.rows[i]))
		if got, want := logit(scores[i]), (trees+float64(odds))/2; math.Abs(got-want) > 1e-3 {
			t.Errorf("line %d has %.4f, want %.4f", i, got, want)
		}
		apart = max(apart, math.Abs(trees-float64(odds)))
	}
	if apart < .1 {
		t.Errorf("trees and network are %.3f apart at most, so this tells nothing", apart)
	}
}
