package judge

import "sync"

// On pages the markup says most; a line of a text has only its words. What they
// tell is learned: a logistic regression over the presence of words, of which the
// weightiest are kept in a table. It is one feature of the line among others.

// FWording is the place, behind both stages' features, of what a line's words tell:
// log-odds, positive for story. Pages leave it at zero.
const FWording = FeatureCount + SecondCount

// rowLength is how much of a Row is used.
const rowLength = FWording + 1

// wordingWords is how many words of a line are looked at; lines that are longer are
// story with or without the rest.
const wordingWords = 80

// The forms in which a word tells something.
const (
	formAny    uint32 = iota // anywhere
	formShort                // in a line of at most shortLine words
	formMiddle               // in one of at most middleLine words
	formLong                 // in a longer one
	formFirst                // as the line's first word
	formLast                 // as its last one
	formWhole                // with the others, as all of a short line
)

const (
	shortLine  = 4
	middleLine = 14
)

// wordingBits is how many bits a key has: with two thousand keys in the table, one
// in 8,000 of other words is taken for one of them.
const wordingBits = 24

// wordingKey names a word in a form.
func wordingKey(word, form uint32) uint32 {
	h := (word ^ (form+1)*0x9E3779B1) * 0x85EBCA6B
	return (h ^ h>>15) * 0xC2B2AE35 >> (32 - wordingBits)
}

// wordingLength is the form of a word in a line of that many words.
func wordingLength(words int) uint32 {
	switch {
	case words <= shortLine:
		return formShort
	case words <= middleLine:
		return formMiddle
	}
	return formLong
}

// appendWordingKeys appends the keys of line i, each word's once.
func (x *extractor) appendWordingKeys(keys []uint32, i int) []uint32 {
	words := x.words[i]
	if len(words) == 0 {
		return keys
	}
	length := wordingLength(len(words))
	x.line++
	x.lineOf = fill(x.lineOf, len(x.vocab.keys))
	for k, word := range words[:min(len(words), wordingWords)] {
		if id := x.ids[i][k]; x.lineOf[id] != x.line {
			x.lineOf[id] = x.line
			keys = append(keys, wordingKey(word, formAny), wordingKey(word, length))
		}
	}
	keys = append(keys, wordingKey(words[0], formFirst), wordingKey(words[len(words)-1], formLast))
	if length == formShort {
		whole := uint32(hashOffset)
		for _, word := range words {
			whole = (whole ^ word) * hashPrime
		}
		keys = append(keys, wordingKey(whole, formWhole))
	}
	return keys
}

// wording is the learned table: a weight for each key, in steps of unit.
type wording struct {
	hashed[uint32]
	weights []int8 // by key's number
	unit    float32
}

// decodeWording reads a table: 4 bytes unit, float32; 2 bytes number of keys; then
// for each key in rising order the step from the one before, in groups of 7 bits,
// lowest first, the highest bit set in all but the last, and 1 byte weight. It panics
// on a damaged table: that is a mistake in the build.
func decodeWording(s string) *wording {
	d := modelReader{s: s}
	w := &wording{unit: d.f32()}
	n := d.u16()
	w.reset(n)
	w.weights = make([]int8, n)
	key := uint32(0)
	for i := range w.weights {
		for shift := 0; ; shift += 7 {
			c := d.u8()
			key += uint32(c&0x7f) << shift
			if c < 0x80 {
				break
			}
		}
		w.number(key)
		w.weights[i] = int8(d.u8())
	}
	return w
}

var learnedWording = sync.OnceValue(func() *wording { return decodeWording(weightsWording) })

// tells sums up what keys say.
func (w *wording) tells(keys []uint32) float32 {
	sum := 0
	for _, key := range keys {
		if n := w.find(key); n >= 0 {
			sum += int(w.weights[n])
		}
	}
	return float32(sum) * w.unit
}

// wordingRow fills what the words of line i tell.
func (x *extractor) wordingRow(i int) {
	x.keys = x.appendWordingKeys(x.keys[:0], i)
	x.rows[i][FWording] = learnedWording().tells(x.keys)
}
