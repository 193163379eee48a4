package judge

import (
	"winnow/core/internal/reuse"
	"winnow/core/page"
)

// readTexts reads the words of all blocks and finds their phrases and shapes.
func (x *extractor) readTexts() {
	n := len(x.blocks)
	x.words, x.ids, x.rare, x.names = reuse.Slice(x.words, n), reuse.Slice(x.ids, n), reuse.Slice(x.rare, n), reuse.Slice(x.names, n)
	x.shapes, x.topics = reuse.Slice(x.shapes, n), reuse.Slice(x.topics, n)
	sum := 0
	for i := range x.blocks {
		sum += min(x.blocks[i].Words, wordLimit)
	}
	x.vocab.lex, x.vocab.info = words(), x.vocab.info[:0]
	x.vocab.reset(sum/2 + 32)
	x.line, x.lineOf = 0, x.lineOf[:0]
	t := &x.scan
	t.words, t.names = t.words[:0], t.names[:0]
	if cap(t.words) < 2*sum {
		t.words = make([]uint32, 0, 2*sum+wordLimit)
	}
	x.spare = x.spare[:0]
	if cap(x.spare) < 4*sum {
		x.spare = make([]int32, 0, 4*sum+2*wordLimit)
	}
	for i := range x.blocks {
		b := &x.blocks[i]
		at, named := len(t.words), len(t.names)
		t.read(b.Text, wordLimit)
		x.words[i] = t.words[at:len(t.words):len(t.words)]
		x.names[i] = t.names[named:len(t.names):len(t.names)]
		x.shapes[i] = t.shape
		kinds := x.numberWords(i)
		x.findPhrases(i)
		x.total.words += b.Words
		x.total.linkWords += b.LinkWords
		x.paragraph[i] = x.isParagraph(i)
		x.textRow(i, kinds)
		if x.p.Source == page.Text {
			x.wordingRow(i)
		}
	}
	x.marked = reuse.Slice(x.marked, len(x.vocab.keys))
}

// numberWords fills ids, rare and names of block i and counts the words of each
// kind and those of consent.
func (x *extractor) numberWords(i int) (kinds [wordKinds]int) {
	start := len(x.spare)
	for _, w := range x.words[i] {
		x.spare = append(x.spare, x.vocab.number(w))
	}
	middle := len(x.spare)
	ids := x.spare[start:middle:middle]
	consent := 0
	for _, id := range ids {
		info := x.vocab.info[id]
		kinds[info.kind]++
		consent += int(info.consent)
		if info.kind == rareWord {
			x.spare = append(x.spare, id)
		}
	}
	x.ids[i], x.rare[i] = ids, x.spare[middle:len(x.spare):len(x.spare)]
	x.topics[i].consent = consent
	for k, place := range x.names[i] {
		x.names[i][k] = ids[place]
	}
	return kinds
}
