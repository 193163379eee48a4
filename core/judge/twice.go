package judge

import "slices"

// Limits for what is said twice.
const (
	twiceBlocks = 2  // blocks of a repeated passage, at least
	twiceWords  = 40 // its words, at least
)

// dropTwice drops passages that were kept before, block for block: pages hold a
// text once for wide windows and once for narrow ones, or in every tab of a box.
// A single block that comes again stays, as one said below every entry of a list.
func (x *extractor) dropTwice(kept []bool) {
	var list []int // the kept blocks
	for i := range kept {
		if kept[i] {
			list = append(list, i)
		}
	}
	last := make([]int, len(x.text.keys)) // place in list plus one, by text
	before := make([]int, len(list))      // place of the same text before, -1 if there is none
	for a, i := range list {
		t := x.textOf[i]
		before[a] = last[t] - 1
		if a > 0 && before[a-1] >= 0 && x.textOf[list[before[a-1]+1]] == t {
			before[a] = before[a-1] + 1
		}
		last[t] = a + 1
	}
	for a := 0; a < len(list); {
		b, words := a, 0
		for b < len(list) && before[a] >= 0 && before[b] == before[a]+b-a && before[b] < a {
			words += x.blocks[list[b]].Words
			b++
		}
		if b-a >= twiceBlocks && words >= twiceWords {
			for _, i := range list[a:b] {
				kept[i] = false
			}
		}
		a = max(a+1, b)
	}
}

// Limits for a long line that says again what lines before it say.
const (
	againWords = 80 // its words, at least
	againShare = .9 // of its runs of againRun words: found in kept lines before it
	againRun   = 4
)

// dropAgain drops a text's long lines that the kept lines before them say nearly word
// for word: pages hold the whole story once more, in one piece, for printing or for
// reading aloud.
func (x *extractor) dropAgain(kept []bool) {
	if !slices.ContainsFunc(x.words, func(list []uint32) bool { return len(list) >= againWords }) {
		return
	}
	var runs hashed[uint64]
	runs.reset(1)
	for i := range kept {
		if !kept[i] {
			continue
		}
		list, again := x.words[i], 0
		long := len(list) >= againWords
		for k := 0; long && k+againRun <= len(list); k++ {
			if runs.find(textKey(list[k:k+againRun])) >= 0 {
				again++
			}
		}
		if long && float32(again) >= againShare*float32(len(list)-againRun+1) {
			kept[i] = false
			continue
		}
		for k := 0; k+againRun <= len(list); k++ {
			runs.number(textKey(list[k : k+againRun]))
		}
	}
}
