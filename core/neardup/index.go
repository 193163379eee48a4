package neardup

import (
	"cmp"
	"errors"
	"math/bits"
	"slices"
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
	top   uint32 // largest hash that its fingerprint would hold
	day   int32  // day number of its date, 0 where not known, gone if removed
	words uint32
	count uint16
	all   bool
}

const gone = -1

// Candidate is a story that may share text with the one looked up.
type Candidate struct {
	ID     string
	Shared int     // hashes that both fingerprints hold
	Share  float64 // of the smaller sample's hashes, 0 to 1: an estimate of containment
}

// ErrFull says that an index holds as many documents as it can.
var ErrFull = errors.New("neardup: the index is full")

// Len returns the number of documents.
func (x *Index) Len() int { return len(x.docs) - x.dead }

// Has reports whether the index holds a document of that name.
func (x *Index) Has(id string) bool { _, ok := x.find(id); return ok }

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
	doc := x.append(id, f, date)
	x.posts.add(f.Hashes, doc)
	return nil
}

// append adds a document without its postings.
func (x *Index) append(id string, f Fingerprint, date string) uint32 {
	doc := uint32(len(x.docs))
	n, _ := day(date)
	x.ids = append(x.ids, id...)
	x.docs = append(x.docs, entry{
		idEnd: uint32(len(x.ids)), top: f.top(), day: int32(n), words: uint32(f.Words), count: uint16(len(f.Hashes)), all: f.All,
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
		x.table = make([]uint32, max(64, len(x.table)*2))
		for d := range x.docs[:doc] {
			if x.docs[d].day != gone {
				x.place(uint32(d))
			}
		}
	}
	x.place(doc)
}

func (x *Index) place(doc uint32) {
	at := hashWord(x.id(doc)) * hashPrime >> 32 % uint64(len(x.table))
	for x.table[at] != 0 {
		at = (at + 1) % uint64(len(x.table))
	}
	x.table[at] = doc + 1
}

// find returns the number of the live document of that name.
func (x *Index) find(id string) (uint32, bool) {
	if len(x.table) == 0 {
		return 0, false
	}
	at := hashWord([]byte(id)) * hashPrime >> 32 % uint64(len(x.table))
	for ; x.table[at] != 0; at = (at + 1) % uint64(len(x.table)) {
		if doc := x.table[at] - 1; x.docs[doc].day != gone && string(x.id(doc)) == id {
			return doc, true
		}
	}
	return 0, false
}

// Remove takes the story of that name out and reports whether there was one.
func (x *Index) Remove(id string) bool {
	doc, ok := x.find(id)
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
	maxPostings = 256
	// rareHash is the number of documents up to which a single shared hash makes
	// a candidate.
	rareHash = 4
)

// hit is a document that shares a hash, with what the hash is worth.
type hit struct{ doc, worth uint32 }

// Lookup returns at most most stories that may share text with the fingerprint,
// the likeliest first. Rare hashes count more than those of many stories. The
// work is bounded by the fingerprint's length, whatever the index holds.
func (x *Index) Lookup(f Fingerprint, most int) []Candidate {
	var hits []hit
	for _, h := range f.Hashes {
		from := len(hits)
		x.posts.each(h, maxPostings, func(doc uint32) {
			if x.docs[doc].day != gone {
				hits = append(hits, hit{doc: doc})
			}
		})
		n := len(hits) - from
		worth := uint32(12 - min(bits.Len(uint(n)), 9)) // 11 for one document, 3 for 256
		if n <= rareHash {
			worth += 1 << 16
		}
		for i := from; i < len(hits); i++ {
			hits[i].worth = worth
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.doc, b.doc) })
	type ranked struct {
		doc    uint32
		shared int
		score  float64
		share  float64
	}
	var list []ranked
	for i := 0; i < len(hits); {
		r := ranked{doc: hits[i].doc}
		rare, worth := false, uint32(0)
		for ; i < len(hits) && hits[i].doc == r.doc; i++ {
			r.shared++
			rare = rare || hits[i].worth >= 1<<16
			worth += hits[i].worth & 0xffff
		}
		if r.shared < 2 && !rare {
			continue
		}
		n := x.smaller(f, r.doc)
		r.share = min(1, float64(r.shared)/n)
		r.score = float64(worth) * (1 + r.share)
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(-cmp.Compare(a.score, b.score), cmp.Compare(string(x.id(a.doc)), string(x.id(b.doc))))
	})
	out := make([]Candidate, 0, min(most, len(list)))
	for _, r := range list[:min(most, len(list))] {
		out = append(out, Candidate{string(x.id(r.doc)), r.shared, r.share})
	}
	return out
}

// smaller returns how many hashes the smaller of the two samples has in the
// range that both cover.
func (x *Index) smaller(f Fingerprint, doc uint32) float64 {
	d := &x.docs[doc]
	top := min(f.top(), d.top)
	mine, _ := slices.BinarySearch(f.Hashes, top+1)
	theirs := float64(d.count)
	if top < d.top {
		theirs *= float64(top) / float64(d.top)
	}
	return max(1, min(float64(mine), theirs))
}

// Bytes is the memory of the index for fingerprints, without the names.
func (x *Index) Bytes() int { return x.posts.bytes() + 24*cap(x.docs) + 4*cap(x.table) }
