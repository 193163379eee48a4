package neardup

import "unicode/utf8"

// Scripts without capital letters show no names. What independent reports of one
// event share there are strings that are too long to be common words: four Chinese
// characters in a row, a run of katakana, two longer words beside each other. Most
// are names of people, places and offices; some are phrases. Measured on cleaned
// pages in seven such languages: two pages share one of them at most, the halves
// of one page up to six.

const (
	// eventStrings is the number of such strings, and of names in Latin letters,
	// that reports of one event share.
	eventStrings = 4
	// eventShare is the share of the shorter text that they are at least.
	eventShare = 0.04
)

// compareStrings scores two texts by the strings that both have.
func (e *EventEvidence) compareStrings(a, b *Doc) {
	list, share := sharedStrings(a, b)
	n := len(list) + len(e.Names)
	if n == 0 {
		return
	}
	// A hint that is weaker than capitalised names: it never comes near 1.
	e.likeNames = float64(n) / float64(n+eventStrings)
	for _, s := range list[:min(len(list), max(0, maxEvidence-len(e.Names)))] {
		e.Names = append(e.Names, a.Text[a.toks[s.lo].start:a.toks[s.hi-1].end])
	}
	if n >= eventStrings && share >= eventShare {
		e.Score = e.likeNames
	}
}

// caseless reports whether the token is of a script without capital letters.
func (d *Doc) caseless(t *token) bool {
	if t.flags&number != 0 || d.canon[t.cs] < 0xD6 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.canon[t.cs:t.ce])
	return r >= 0x590 && (r < 0x1E00 || r >= 0x2000)
}

// gramLength is the number of tokens of a gram that begins with the given token: of
// characters in unspaced scripts, of words in the others. 0 where none begins.
func (d *Doc) gramLength(t *token) int {
	if !d.caseless(t) {
		return 0
	}
	if t.flags&single == 0 {
		return 2
	}
	r, _ := utf8.DecodeRuneInString(d.canon[t.cs:t.ce])
	switch {
	case r < 0x2000:
		return 9 // Thai and its kin write vowels and tones as characters
	case hiragana(r):
		return 0
	}
	return 3
}

func hiragana(r rune) bool { return r >= 0x3041 && r <= 0x309F }

// gramAt returns the hash of the gram that begins with token k of a sentence that
// ends before hi, and its length in tokens; 0 where there is none.
func (d *Doc) gramAt(k, hi int32) (uint64, int32) {
	n := int32(d.gramLength(&d.toks[k]))
	if n == 0 || k+n > hi {
		return 0, 0
	}
	h := uint64(hashSeed)
	for i := k; i < k+n; i++ {
		t := &d.toks[i]
		if d.gramLength(t) != int(n) || i > k && t.start > d.toks[i-1].end+1 {
			return 0, 0 // another script, or a mark between them
		}
		form := d.canon[t.cs:t.ce]
		if n == 2 {
			if form = clipped(form); form == "" {
				return 0, 0
			}
		}
		h = mix(h, hashWord(form))
	}
	return h, n
}

// clipped returns the beginning of a word without the Arabic article and what is
// written together with it, and without the endings that Korean and others add; ""
// for a short word.
func clipped(w string) string {
	for _, p := range [...]string{"وال", "بال", "فال", "كال", "ال", "لل"} {
		if len(w) > len(p)+4 && w[:len(p)] == p {
			w = w[len(p):]
			break
		}
	}
	least, most := 4, 6
	if r, _ := utf8.DecodeRuneInString(w); r >= 0xAC00 && r <= 0xD7A3 {
		least, most = 2, 3
	}
	n := 0
	for i := range w {
		if n == most {
			return w[:i]
		}
		n++
	}
	if n < least {
		return ""
	}
	return w
}

// setGrams finds the grams of a text in a script without capital letters.
func (d *Doc) setGrams() {
	for i := range d.sents {
		s := &d.sents[i]
		if s.aside {
			continue
		}
		for k := s.lo; k < s.hi; k++ {
			if h, _ := d.gramAt(k, s.hi); h != 0 {
				d.grams = append(d.grams, pack(h, k))
			}
		}
	}
	sortWords(d.grams, atBits)
}

// sharedStrings returns the different strings of a, as runs of tokens, that stand in
// both texts, in a's order, and how much of the shorter text they would be.
func sharedStrings(a, b *Doc) (list []span, share float64) {
	in := make([]bool, len(a.toks)+1) // tokens with which shared grams begin
	for x := range shared(a.grams, b.grams) {
		for _, g := range x {
			in[g.at()] = true
		}
	}
	covered := 0
	seen := map[uint64]bool{}
	for k := 0; k < len(a.toks); k++ {
		if !in[k] {
			continue
		}
		s := span{int32(k), int32(k)}
		h := uint64(hashSeed)
		for ; in[k]; k++ {
			s.hi = int32(k + a.gramLength(&a.toks[k]))
		}
		for i := s.lo; i < s.hi; i++ {
			h = mix(h, a.toks[i].hash)
		}
		covered += int(s.hi - s.lo)
		if !seen[h] && a.strong(s) {
			seen[h] = true
			list = append(list, s)
		}
		k = max(k, int(s.hi)) - 1
	}
	return list, float64(covered) / float64(max(1, min(len(a.toks), len(b.toks))))
}

// span is a run of tokens.
type span struct{ lo, hi int32 }

// strong reports whether a shared string is long enough to be no common word: four
// Chinese characters, three where katakana is among them, any gram elsewhere.
func (d *Doc) strong(s span) bool {
	if d.gramLength(&d.toks[s.lo]) != 3 || s.hi-s.lo > 3 {
		return true
	}
	for i := s.lo; i < s.hi; i++ {
		t := &d.toks[i]
		if r, _ := utf8.DecodeRuneInString(d.canon[t.cs:t.ce]); r >= 0x30A1 && r <= 0x30FF {
			return true
		}
	}
	return false
}
