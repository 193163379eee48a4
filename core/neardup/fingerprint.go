package neardup

import (
	"encoding/binary"
	"errors"
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
	sampled := make([]sample, len(d.sents))
	own := 0
	for i := range d.sents {
		if s := &d.sents[i]; !s.aside {
			sampled[i] = d.smallest(s, width)
			own += truth(!s.spoken)
		}
	}
	var list []packed
	for round := range sampleRounds {
		for _, spoken := range [2]bool{false, true} {
			if spoken && own >= ownEnough {
				continue
			}
			for i := range sampled {
				s := &sampled[i]
				if d.sents[i].spoken != spoken || round >= s.count {
					continue
				}
				if len(list) < sampleLeast || round == 0 && !spoken && len(list) < sampleMost {
					list = append(list, packed(s.hashes[round]))
				}
			}
		}
	}
	sortWords(list, 0)
	list = compactWords(list)
	f := Fingerprint{Words: d.words, Hashes: make([]uint32, len(list))}
	for i, h := range list {
		f.Hashes[i] = uint32(h)
	}
	return f
}

// sample is the smallest hashes of a sentence, in order.
type sample struct {
	hashes [sampleRounds]uint32
	count  int
}

// add puts a hash in its place if it is one of the smallest and not there yet.
func (s *sample) add(x uint32) {
	at := s.count
	for at > 0 && s.hashes[at-1] >= x {
		at--
	}
	if at == sampleRounds || at < s.count && s.hashes[at] == x {
		return
	}
	s.count = min(s.count+1, sampleRounds)
	copy(s.hashes[at+1:s.count], s.hashes[at:])
	s.hashes[at] = x
}

// smallest returns the smallest hashes of the sentence's shingles. A sentence
// shorter than a shingle has none, unless it is all there is.
func (d *Doc) smallest(s *sentence, width int) (out sample) {
	var window [shingleChars]uint64 // the last tokens that are sampled, in a ring
	seen := 0
	add := func(width int) {
		h := uint64(hashSeed)
		for k := seen - width; k < seen; k++ {
			h = mix(h, window[k%shingleChars])
		}
		out.add(uint32(h >> (64 - hashBits)))
	}
	for k := s.lo; k < s.hi; k++ {
		t := &d.toks[k]
		if !d.unspaced && t.ce-t.cs < sampleBytes && t.flags&(name|number) == 0 {
			continue
		}
		window[seen%shingleChars] = t.hash
		seen++
		if seen >= width {
			add(width)
		}
	}
	if seen > 0 && seen < width && len(d.sents) == 1 {
		add(seen)
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
	words, hashes, rest, err := readHashes(b, nil)
	if err == nil && len(rest) > 0 {
		err = errFingerprint
	}
	if err != nil {
		return Fingerprint{}, err
	}
	return Fingerprint{Words: words, Hashes: hashes}, nil
}

// readHashes appends a stored fingerprint's hashes to list and returns what follows.
func readHashes(b []byte, list []uint32) (words int, hashes []uint32, rest []byte, err error) {
	if len(b) == 0 || b[0] != fingerprintVersion {
		return 0, list, b, errFingerprint
	}
	long, n := binary.Uvarint(b[1:])
	if n <= 0 || long > maxText {
		return 0, list, b, errFingerprint
	}
	b = b[1+n:]
	count, n := binary.Uvarint(b)
	if n <= 0 || count > sampleMost {
		return 0, list, b, errFingerprint
	}
	b = b[n:]
	at := uint64(0)
	for i := range count {
		step, n := binary.Uvarint(b)
		at += step
		if n <= 0 || step >= 1<<hashBits || at >= 1<<hashBits || step == 0 && i > 0 {
			return 0, list, b, errFingerprint
		}
		list = append(list, uint32(at))
		b = b[n:]
	}
	return int(long), list, b, nil
}
