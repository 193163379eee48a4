package neardup

import (
	"errors"
	"math/bits"
)

// Index finds, among the fingerprints of many stories, those that may share text
// with a new one. The zero value is an empty index. It is not safe for use by
// several at a time.
type Index struct {
	docs  []entry
	ids   []byte   // the documents' names, one behind the other
	table []uint32 // document numbers + 1 by hash of the name; 0 is empty
	posts postings
	dead  int // removed documents that still take up space
}

// entry is what the index keeps of a document beside its postings.
type entry struct {
	idEnd uint32 // where its name ends in ids
	day   int32  // day number of its date, 0 where not known, gone if removed
	words uint32
	count uint16 // hashes
}

const gone = -1

// Candidate is a story that may share text with the one looked up.
type Candidate struct {
	ID     string
	Shared int     // hashes that both fingerprints hold
	Share  float64 // of the smaller fingerprint's hashes, 0 to 1: a hint at containment
}

// ErrFull says that an index holds as many documents as it can.
var ErrFull = errors.New("neardup: the index is full")

// Len returns the number of documents.
func (x *Index) Len() int { return len(x.docs) - x.dead }

// Has reports whether the index holds a document of that name.
func (x *Index) Has(id string) bool { _, ok := x.find([]byte(id)); return ok }

// Insert adds a story under a name, in the place of an earlier one of that name.
// date is its ISO 8601 date, or "" where not known.
func (x *Index) Insert(id string, f Fingerprint, date string) error {
	x.Remove(id)
	if len(x.docs) >= maxDocs {
		x.compact()
		if len(x.docs) >= maxDocs {
			return ErrFull
		}
	}
	doc := x.append([]byte(id), f.Words, len(f.Hashes), date)
	x.posts.add(f.Hashes, doc)
	return nil
}

// append adds a document of so many words and hashes without its postings.
func (x *Index) append(id []byte, words, hashes int, date string) uint32 {
	doc := uint32(len(x.docs))
	n, _ := day(date)
	x.ids = append(x.ids, id...)
	x.docs = append(x.docs, entry{
		idEnd: uint32(len(x.ids)), day: int32(n), words: uint32(words), count: uint16(hashes),
	})
	x.enter(doc)
	return doc
}

// id returns the name of document doc.
func (x *Index) id(doc uint32) []byte {
	from := uint32(0)
	if doc > 0 {
		from = x.docs[doc-1].idEnd
	}
	return x.ids[from:x.docs[doc].idEnd]
}

// enter puts document doc into the table of names.
func (x *Index) enter(doc uint32) {
	if len(x.docs)*3 > len(x.table)*2 {
		x.table = make([]uint32, tableSize(len(x.docs)))
		for d := range x.docs[:doc] {
			if x.docs[d].day != gone {
				x.place(uint32(d))
			}
		}
	}
	x.place(doc)
}

// tableSize is the size of a table for so many names: a power of two that leaves a
// third of it free, and room for more.
func tableSize(names int) int { return 64 << bits.Len(uint(names)/43) }

func (x *Index) place(doc uint32) {
	at := hashWord(x.id(doc)) * hashPrime >> 32
	for x.table[at%uint64(len(x.table))] != 0 {
		at++
	}
	x.table[at%uint64(len(x.table))] = doc + 1
}

// find returns the number of the live document of that name.
func (x *Index) find(id []byte) (uint32, bool) {
	if len(x.table) == 0 {
		return 0, false
	}
	at := hashWord(id) * hashPrime >> 32 % uint64(len(x.table))
	for ; x.table[at] != 0; at = (at + 1) % uint64(len(x.table)) {
		if doc := x.table[at] - 1; x.docs[doc].day != gone && string(x.id(doc)) == string(id) {
			return doc, true
		}
	}
	return 0, false
}

// Remove takes the story of that name out and reports whether there was one.
func (x *Index) Remove(id string) bool {
	doc, ok := x.find([]byte(id))
	if ok {
		x.docs[doc].day = gone
		x.dead++
		x.tidy()
	}
	return ok
}

// Expire removes the stories dated before an ISO 8601 date and returns how many
// they were. Stories without a date stay.
func (x *Index) Expire(before string) int {
	limit, ok := day(before)
	if !ok {
		return 0
	}
	n := 0
	for i := range x.docs {
		if d := &x.docs[i]; d.day > 0 && int(d.day) < limit {
			d.day = gone
			n++
		}
	}
	x.dead += n
	x.tidy()
	return n
}

// tidy gives back the space of removed documents when it is a quarter of all.
func (x *Index) tidy() {
	if x.dead > 64 && x.dead*4 > len(x.docs) {
		x.compact()
	}
}

// compact rebuilds the index without the removed documents, in the same order.
func (x *Index) compact() {
	if x.dead == 0 {
		return
	}
	hashes, start := x.posts.hashesByDoc(len(x.docs))
	next := Index{}
	var kept []uint32
	for doc := range x.docs {
		if d := x.docs[doc]; d.day != gone {
			next.ids = append(next.ids, x.id(uint32(doc))...)
			d.idEnd = uint32(len(next.ids))
			next.docs = append(next.docs, d)
			next.enter(uint32(len(next.docs) - 1))
			kept = append(kept, uint32(doc))
		}
	}
	next.posts.build(len(kept), func(doc uint32) []uint32 { return hashes[start[kept[doc]]:start[kept[doc]+1]] })
	*x = next
}

const (
	// maxPostings is the number of documents that are looked at for one hash,
	// the newest ones: furniture of a site stands in all of its pages.
	maxPostings = 128
	// rareHash is the number of documents up to which a single shared hash makes
	// a candidate.
	rareHash = 16
)

// tally is what a document shares with the fingerprint looked up.
type tally struct {
	doc    uint32
	shared uint16
	worth  uint16 // rare hashes are worth more
	rare   bool
	score  uint32 // set when all hashes are counted
}

// Lookup returns at most most stories that may share text with the fingerprint,
// the likeliest first. Rare hashes count more than those of many stories. The
// work is bounded by the fingerprint's length, whatever the index holds.
func (x *Index) Lookup(f Fingerprint, most int) []Candidate {
	list := x.tallies(f)
	scores := make([]packed, len(list))
	for i := range list {
		scores[i] = pack(uint64(^list[i].score)<<32, int32(i))
	}
	sortWords(scores, 32)
	// Of equal scores the names decide.
	n := min(most, len(list))
	for n > 0 && n < len(list) && scores[n].hash() == scores[n-1].hash() {
		n++
	}
	best := scores[:n]
	out := make([]Candidate, 0, min(most, n))
	for _, i := range ordered(n, func(i, j int) bool {
		if best[i].hash() != best[j].hash() {
			return best[i] < best[j]
		}
		return string(x.id(list[best[i].at()].doc)) < string(x.id(list[best[j].at()].doc))
	}) {
		if len(out) == most {
			break
		}
		t := &list[best[i].at()]
		share := min(1, float64(t.shared)/float64(x.fewer(f, t.doc)))
		out = append(out, Candidate{string(x.id(t.doc)), int(t.shared), share})
	}
	return out
}

// fewer is the number of hashes of the smaller one of two fingerprints.
func (x *Index) fewer(f Fingerprint, doc uint32) int {
	return max(1, min(len(f.Hashes), int(x.docs[doc].count)))
}

// tallies counts the shared hashes of every document that has enough of them, in
// a table of its own: most documents that are seen share one common hash.
func (x *Index) tallies(f Fingerprint) []tally {
	table := newTallies(256)
	var docs []uint32
	for _, h := range f.Hashes {
		docs = docs[:0]
		x.posts.each(h, maxPostings, func(doc uint32) {
			if x.docs[doc].day != gone {
				docs = append(docs, doc)
			}
		})
		worth := uint16(12 - min(bits.Len(uint(len(docs))), 9)) // 11 for one document, 4 for 128
		for _, doc := range docs {
			t := table.at(doc)
			t.shared++
			t.worth += worth
			t.rare = t.rare || len(docs) <= rareHash
		}
	}
	var list []tally
	for _, t := range table.slots {
		if t.shared > 1 || t.rare {
			// Of equal worth, the one comes first that shares more of its hashes.
			t.score = uint32(t.worth) * (256 + 256*uint32(t.shared)/uint32(x.fewer(f, t.doc)))
			list = append(list, t)
		}
	}
	return list
}

// Bytes is the memory of the index for fingerprints, without the names.
func (x *Index) Bytes() int { return x.posts.bytes() + 16*cap(x.docs) + 4*cap(x.table) }
