package neardup

// A posting says that a hash is in a document's fingerprint. The main postings
// are one word each: 16 bits of the hash choose the bucket, the other 10 stand
// above the 22 bits of the document's number. Within a bucket they are sorted.
//
//	start: |0    |3 |3    |…       one entry a bucket
//	words: |rem doc|rem doc|rem doc|…
//
// New postings first go into small sorted runs, as hash and number in 64 bits;
// runs are merged when they are alike in length, and all are merged into the
// main postings when they are an eighth of them. So inserting costs a little
// each time and the memory stays near four bytes a posting.
const (
	bucketBits = 16
	restBits   = hashBits - bucketBits
	docBits    = 32 - restBits
	docMask    = 1<<docBits - 1
)

// maxDocs is the number of documents of an index, removed ones included.
const maxDocs = 1 << docBits

type postings struct {
	start []uint32 // 1<<bucketBits + 1 entries, or none while words is empty
	words []uint32
	runs  [][]uint64
	fresh int // postings in runs
}

// minFresh is the number of postings below which runs are not merged into the
// main postings, whose table alone takes 256 KB.
const minFresh = 1 << 15

// add inserts the postings of one document.
func (p *postings) add(hashes []uint32, doc uint32) {
	run := make([]uint64, len(hashes))
	for i, h := range hashes {
		run[i] = uint64(h)<<32 | uint64(doc)
	}
	p.runs = append(p.runs, run)
	p.fresh += len(run)
	for n := len(p.runs); n > 1 && len(p.runs[n-2]) <= 2*len(p.runs[n-1]); n-- {
		p.runs[n-2] = mergeRuns(p.runs[n-2], p.runs[n-1])
		p.runs = p.runs[:n-1]
	}
	if p.fresh > max(minFresh, len(p.words)/8) {
		p.settle()
	}
}

func mergeRuns(a, b []uint64) []uint64 {
	out := make([]uint64, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// settle merges the runs into the main postings, in one pass.
func (p *postings) settle() {
	var run []uint64
	for i := len(p.runs) - 1; i >= 0; i-- {
		run = mergeRuns(p.runs[i], run)
	}
	p.runs, p.fresh = nil, 0
	if len(run) == 0 {
		return
	}
	start := make([]uint32, 1<<bucketBits+1)
	words := make([]uint32, 0, len(p.words)+len(run))
	for bucket := range uint32(1 << bucketBits) {
		start[bucket] = uint32(len(words))
		var old []uint32
		if p.start != nil {
			old = p.words[p.start[bucket]:p.start[bucket+1]]
		}
		for len(run) > 0 && uint32(run[0]>>(32+restBits)) == bucket {
			w := packPosting(uint32(run[0]>>32), uint32(run[0]))
			for len(old) > 0 && old[0] <= w {
				words, old = append(words, old[0]), old[1:]
			}
			words, run = append(words, w), run[1:]
		}
		words = append(words, old...)
	}
	start[1<<bucketBits] = uint32(len(words))
	p.start, p.words = start, words
}

func packPosting(hash, doc uint32) uint32 { return hash<<docBits | doc }

// build replaces all postings by those of the given documents: a counting sort
// by bucket, then one within each bucket. Documents come in order and both sorts
// keep it, so that only the hashes' bits have to be sorted.
func (p *postings) build(count int, of func(doc uint32) []uint32) {
	*p = postings{}
	start := make([]uint32, 1<<bucketBits+1)
	total := 0
	for doc := range uint32(count) {
		for _, h := range of(doc) {
			start[h>>restBits+1]++
			total++
		}
	}
	for i := 1; i < len(start); i++ {
		start[i] += start[i-1]
	}
	words := make([]uint32, total)
	next := append([]uint32(nil), start...)
	for doc := range uint32(count) {
		for _, h := range of(doc) {
			b := h >> restBits
			words[next[b]] = packPosting(h, doc)
			next[b]++
		}
	}
	var spare []uint32
	for b := range 1 << bucketBits {
		bucket := words[start[b]:start[b+1]]
		if len(spare) < len(bucket) {
			spare = make([]uint32, 2*len(bucket))
		}
		sortByRest(bucket, spare[:len(bucket)])
	}
	p.start, p.words = start, words
}

// sortByRest sorts postings by the bits above the document's number, those with
// equal bits staying in order: the lower five bits first, then the upper five.
func sortByRest(list, spare []uint32) {
	const digit = restBits / 2
	for pass := range 2 {
		shift := docBits + pass*digit
		var at [1<<digit + 1]int32
		for _, w := range list {
			at[w>>shift&(1<<digit-1)+1]++
		}
		for i := 1; i < len(at); i++ {
			at[i] += at[i-1]
		}
		for _, w := range list {
			d := w >> shift & (1<<digit - 1)
			spare[at[d]] = w
			at[d]++
		}
		list, spare = spare, list
	}
}

// each calls yield for the newest documents with the hash, at most limit of
// them from each place, until it returns false.
func (p *postings) each(hash uint32, limit int, yield func(doc uint32)) {
	if p.start != nil {
		bucket := p.words[p.start[hash>>restBits]:p.start[hash>>restBits+1]]
		least, most := packPosting(hash, 0), packPosting(hash, docMask)
		from := firstFrom(len(bucket), func(i int) bool { return bucket[i] >= least })
		to := from + firstFrom(len(bucket)-from, func(i int) bool { return bucket[from+i] > most })
		for _, w := range bucket[max(from, to-limit):to] {
			yield(w & docMask)
		}
	}
	for _, run := range p.runs {
		from := firstFrom(len(run), func(i int) bool { return run[i] >= uint64(hash)<<32 })
		to := from + firstFrom(len(run)-from, func(i int) bool { return run[from+i]>>32 > uint64(hash) })
		for _, w := range run[max(from, to-limit):to] {
			yield(uint32(w))
		}
	}
}

// hashesByDoc returns every document's hashes, sorted, in one array, and where
// each document's begin.
func (p *postings) hashesByDoc(count int) (hashes, start []uint32) {
	start = make([]uint32, count+1)
	p.all(func(_, doc uint32) { start[doc+1]++ })
	for i := 1; i <= count; i++ {
		start[i] += start[i-1]
	}
	hashes = make([]uint32, start[count])
	next := append([]uint32(nil), start...)
	p.all(func(hash, doc uint32) {
		hashes[next[doc]] = hash
		next[doc]++
	})
	if len(p.runs) > 0 {
		for i := range count {
			sortHashes(hashes[start[i]:start[i+1]])
		}
	}
	return hashes, start
}

// sortHashes sorts the hashes of one document: a few sorted stretches.
func sortHashes(list []uint32) {
	words := make([]packed, len(list))
	for i, h := range list {
		words[i] = packed(h)
	}
	sortWords(words, 0)
	for i, w := range words {
		list[i] = uint32(w)
	}
}

// all calls yield for every posting; those of the main part come in the order of
// their hashes.
func (p *postings) all(yield func(hash, doc uint32)) {
	if p.start != nil {
		for b := range uint32(1 << bucketBits) {
			for _, w := range p.words[p.start[b]:p.start[b+1]] {
				yield(b<<restBits|w>>docBits, w&docMask)
			}
		}
	}
	for _, run := range p.runs {
		for _, w := range run {
			yield(uint32(w>>32), uint32(w))
		}
	}
}

// bytes is the memory of the postings.
func (p *postings) bytes() int {
	n := 4*cap(p.start) + 4*cap(p.words)
	for _, r := range p.runs {
		n += 8*cap(r) + 24
	}
	return n
}
