package neardup

import (
	"encoding/binary"
	"errors"
	"slices"
)

const (
	// hashBits is the number of bits of a stored shingle hash. At a million
	// articles a foreign article shares one of them by chance about as often as
	// not, two of them hardly ever.
	hashBits = 26
	// sampleShingle is the number of words of the shingles that are sampled,
	// after words of less than sampleBytes bytes were left out: an editor changes
	// the small words first. Of the related pairs, .9975 are found so among
	// strangers, .993 with four words in a row, .985 with five.
	sampleShingle = 2
	sampleBytes   = 5
	// sampleRounds is the number of hashes that a sentence gives at most.
	sampleRounds = 3
	// sampleLeast is the number of hashes up to which sentences give more than
	// one: with 64 a fifth more pairs are lost.
	sampleLeast = 90
	// sampleMost bounds the fingerprint of the longest texts.
	sampleMost = 512
	// ownEnough is the number of sentences in the reporter's own words from
	// which on quoted speech, which independent reports share, is left out.
	ownEnough = 8
)

// Fingerprint is what an Index keeps of a story: of every sentence the smallest
// hashes of its shingles. A sentence that stands in two texts gives both the same
// hash, which a sample over the whole text would only do by chance, so that few
// hashes find a shared passage between a short and a long text. It holds no words.
type Fingerprint struct {
	Words  int      // length of the text
	Hashes []uint32 // sorted, different, of hashBits bits
}

// Fingerprint returns the story's fingerprint: about 160 bytes for a text of 500
// words, 280 for texts of 1,000 to 2,500. Every sentence of the reporter's own
// words gives a hash; then, while there is room, its second and third.
func (d *Doc) Fingerprint() Fingerprint {
	width := sampleShingle
	if d.unspaced {
		width = shingleChars
	}
	var own, said [][]uint32
	for i := range d.sents {
		switch s := &d.sents[i]; {
		case s.aside:
		case s.spoken:
			said = append(said, d.smallest(s, width))
		default:
			own = append(own, d.smallest(s, width))
		}
	}
	if len(own) >= ownEnough {
		said = nil
	}
	f := Fingerprint{Words: d.words}
	for round := range sampleRounds {
		for k, list := range [2][][]uint32{own, said} {
			for _, hashes := range list {
				if round < len(hashes) && (round == 0 && k == 0 && len(f.Hashes) < sampleMost || len(f.Hashes) < sampleLeast) {
					f.Hashes = append(f.Hashes, hashes[round])
				}
			}
		}
	}
	slices.Sort(f.Hashes)
	f.Hashes = slices.Compact(f.Hashes)
	return f
}

// smallest returns the sampleRounds smallest hashes of the sentence's shingles,
// in order. A sentence shorter than a shingle has none, unless it is all there is.
func (d *Doc) smallest(s *sentence, width int) []uint32 {
	toks := make([]*token, 0, s.hi-s.lo)
	for k := s.lo; k < s.hi; k++ {
		if t := &d.toks[k]; d.unspaced || t.ce-t.cs >= sampleBytes || t.flags&(name|number) != 0 {
			toks = append(toks, t)
		}
	}
	if len(toks) < width {
		if len(d.sents) > 1 {
			return nil
		}
		width = len(toks)
	}
	if width == 0 {
		return nil
	}
	out := make([]uint32, 0, sampleRounds+1)
	for i := 0; i+width <= len(toks); i++ {
		h := uint64(hashSeed)
		for _, t := range toks[i : i+width] {
			h = mix(h, t.hash)
		}
		x := uint32(h >> (64 - hashBits))
		at, has := slices.BinarySearch(out, x)
		if has || at == sampleRounds {
			continue
		}
		out = slices.Insert(out, at, x)
		out = out[:min(len(out), sampleRounds)]
	}
	return out
}

// fingerprintVersion is the first byte of the stored form. Change it when the
// folding of words, the shingles or the form change: old fingerprints then no
// longer match new ones.
const fingerprintVersion = 1

// AppendTo appends the stored form: version, words, number of hashes, then the
// differences between the sorted hashes, in varints.
func (f *Fingerprint) AppendTo(b []byte) []byte {
	b = append(b, fingerprintVersion)
	b = binary.AppendUvarint(b, uint64(max(f.Words, 0)))
	b = binary.AppendUvarint(b, uint64(len(f.Hashes)))
	last := uint32(0)
	for _, h := range f.Hashes {
		b = binary.AppendUvarint(b, uint64(h-last))
		last = h
	}
	return b
}

// Bytes returns the stored form of AppendTo.
func (f *Fingerprint) Bytes() []byte { return f.AppendTo(nil) }

var errFingerprint = errors.New("neardup: this is no fingerprint of this version")

// ReadFingerprint reads the stored form and refuses anything that AppendTo does
// not write.
func ReadFingerprint(b []byte) (Fingerprint, error) {
	f, rest, err := readFingerprint(b)
	if err == nil && len(rest) > 0 {
		err = errFingerprint
	}
	return f, err
}

func readFingerprint(b []byte) (f Fingerprint, rest []byte, err error) {
	if len(b) == 0 || b[0] != fingerprintVersion {
		return f, b, errFingerprint
	}
	words, n := binary.Uvarint(b[1:])
	if n <= 0 || words > maxText {
		return f, b, errFingerprint
	}
	b = b[1+n:]
	count, n := binary.Uvarint(b)
	if n <= 0 || count > sampleMost {
		return f, b, errFingerprint
	}
	b = b[n:]
	f = Fingerprint{Words: int(words), Hashes: make([]uint32, count)}
	at := uint64(0)
	for i := range f.Hashes {
		step, n := binary.Uvarint(b)
		at += step
		if n <= 0 || step >= 1<<hashBits || at >= 1<<hashBits || step == 0 && i > 0 {
			return Fingerprint{}, b, errFingerprint
		}
		f.Hashes[i] = uint32(at)
		b = b[n:]
	}
	return f, b, nil
}
