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
	// sampleLeast is the number of shingles that are kept of a text of usual
	// length, those with the smallest hashes: texts that share a tenth of their
	// words in runs then share five or six of them.
	sampleLeast = 56
	// sampleEvery keeps one shingle in so many of a long text, so that short
	// excerpts of it are found.
	sampleEvery = 20
	// sampleMost bounds the fingerprint of the longest texts.
	sampleMost = 512
)

// Fingerprint is what an Index keeps of a story: a sample of its shingle hashes,
// those with the smallest values, so that two fingerprints of texts that share
// wording have hashes in common. It holds no words and cannot be turned back
// into text.
type Fingerprint struct {
	Words  int      // length of the text
	Hashes []uint32 // sorted, different, of hashBits bits
	All    bool     // holds every shingle of the text
}

// Fingerprint returns the story's fingerprint: about 190 bytes for texts of up
// to 1,100 words, 3.4 bytes more for every further 20.
func (d *Doc) Fingerprint() Fingerprint {
	all := make([]uint32, 0, len(d.body))
	for i := 0; i < len(d.body); i = past(d.body, i) {
		all = append(all, uint32(d.body[i].hash()>>(64-hashBits)))
	}
	all = slices.Compact(all) // d.body is sorted, and so are the upper bits
	keep := min(max(sampleLeast, len(all)/sampleEvery), sampleMost, len(all))
	return Fingerprint{Words: d.words, Hashes: all[:keep:keep], All: keep == len(all)}
}

// top is the largest hash that the fingerprint would hold had the text it.
func (f *Fingerprint) top() uint32 {
	if f.All || len(f.Hashes) == 0 {
		return 1<<hashBits - 1
	}
	return f.Hashes[len(f.Hashes)-1]
}

// fingerprintVersion is the first byte of the stored form. Change it when the
// folding of words, the shingles or the form change: old fingerprints then no
// longer match new ones.
const fingerprintVersion = 1

// AppendTo appends the stored form: version, words, number of hashes and whether
// they are all, then the differences between the sorted hashes, in varints.
func (f *Fingerprint) AppendTo(b []byte) []byte {
	b = append(b, fingerprintVersion)
	b = binary.AppendUvarint(b, uint64(max(f.Words, 0)))
	n := uint64(len(f.Hashes)) << 1
	if f.All {
		n |= 1
	}
	b = binary.AppendUvarint(b, n)
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
	if n <= 0 || count>>1 > sampleMost {
		return f, b, errFingerprint
	}
	b = b[n:]
	f = Fingerprint{Words: int(words), All: count&1 == 1, Hashes: make([]uint32, count>>1)}
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
