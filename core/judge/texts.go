package judge

// readTexts hashes the words of all blocks and finds their phrases and shapes.
func (x *extractor) readTexts() {
	n := len(x.blocks)
	x.words, x.shapes, x.topics = make([][]uint32, n), make([]shape, n), make([]topics, n)
	sum := 0
	for i := range x.blocks {
		sum += min(x.blocks[i].Words*2+4, wordLimit)
	}
	arena := make([]uint32, 0, sum)
	lex := phrases()
	x.vocab = vocabulary{ids: make(map[uint32]int32, 1024), kind: make([]wordKind, 0, 1024)}
	x.ids, x.rare = make([][]int32, n), make([][]int32, n)
	for i := range x.blocks {
		b := &x.blocks[i]
		if cap(arena)-len(arena) < wordLimit {
			arena = make([]uint32, 0, max(sum, 4*wordLimit))
		}
		at := len(arena)
		arena = appendWords(arena, b.Text, at+wordLimit)
		x.words[i] = arena[at:len(arena):len(arena)]
		x.numberWords(i)
		x.shapes[i] = shapeOf(b.Text)
		x.topics[i] = lex.find(x.words[i], b.Text, x.shapes[i].ideographs > 0)
		x.total.words += b.Words
		x.total.linkWords += b.LinkWords
		x.textRow(i)
	}
}

// numberWords fills ids and rare of block i; both share one slice.
func (x *extractor) numberWords(i int) {
	n := len(x.words[i])
	room := make([]int32, 0, 2*n)
	for _, w := range x.words[i] {
		room = append(room, x.vocab.number(w))
	}
	for _, id := range room[:n] {
		if x.vocab.kind[id] == rareWord {
			room = append(room, id)
		}
	}
	x.ids[i], x.rare[i] = room[:n:n], room[n:]
}
