package neardup

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The stored form of an index: a head, blocks of documents, a tail.
//
//	head   "WNIX" version  count(4)
//	block  mark(4) length(4) sum(8)  { name length, name, day, fingerprint }…
//	tail   mark(4) count(4) sum(8)
//
// Numbers of fixed width are little-endian, the others varints. Every block can
// be read by itself: one that was damaged is left out, and reading goes on at
// the next mark.
const (
	storedVersion = 1
	headBytes     = 9
	blockHead     = 16
	blockBytes    = 4 << 10 // a block is closed when it is this long
	maxBlock      = 64 << 10
	blockMark     = 0xB1C4574E
	tailMark      = 0xE1C4574E
	maxName       = 2 << 10
)

// Export returns the index in its stored form: the same bytes for the same
// inserts and removals.
func (x *Index) Export() []byte {
	x.compact()
	hashes, start := x.posts.hashesByDoc(len(x.docs))
	out := make([]byte, 0, headBytes+len(hashes)*4+len(x.ids)+len(x.docs)*12)
	out = append(out, "WNIX"...)
	out = append(out, storedVersion)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(x.docs)))
	var block []byte
	for doc := range x.docs {
		d := &x.docs[doc]
		name := x.id(uint32(doc))
		block = binary.AppendUvarint(block, uint64(len(name)))
		block = append(block, name...)
		block = binary.AppendUvarint(block, uint64(d.day))
		f := Fingerprint{Words: int(d.words), Hashes: hashes[start[doc]:start[doc+1]]}
		block = f.AppendTo(block)
		if len(block) >= blockBytes || doc == len(x.docs)-1 {
			out = appendBlock(out, blockMark, uint32(len(block)), block)
			block = block[:0]
		}
	}
	return appendBlock(out, tailMark, uint32(len(x.docs)), nil)
}

func appendBlock(out []byte, mark, n uint32, payload []byte) []byte {
	out = binary.LittleEndian.AppendUint32(out, mark)
	out = binary.LittleEndian.AppendUint32(out, n)
	out = binary.LittleEndian.AppendUint64(out, checksum(n, payload))
	return append(out, payload...)
}

// checksum finds every single flipped bit: each step is a bijection.
func checksum(n uint32, b []byte) uint64 {
	h := mix(hashSeed, uint64(n))
	for len(b) >= 8 {
		h = mix(h, binary.LittleEndian.Uint64(b))
		b = b[8:]
	}
	for _, c := range b {
		h = mix(h, uint64(c))
	}
	return h
}

// ErrNoIndex says that bytes are no stored index.
var ErrNoIndex = errors.New("neardup: this is no stored index")

// ErrVersion says that an index was stored by another version.
var ErrVersion = errors.New("neardup: the index was stored by another version of this program")

// Import reads the stored form. The index is never nil: with an error it holds
// what could still be read.
func Import(b []byte) (*Index, error) {
	x := &Index{}
	if len(b) < headBytes || string(b[:4]) != "WNIX" {
		return x, ErrNoIndex
	}
	if b[4] != storedVersion {
		return x, ErrVersion
	}
	want := binary.LittleEndian.Uint32(b[5:])
	r := reader{x: x, start: []uint32{0}, effort: 4*len(b) + maxBlock}
	// No document takes less than 6 bytes, so that a damaged count reserves no
	// more memory than the input has.
	n := min(int(want), len(b)/6)
	x.docs = make([]entry, 0, n)
	r.start = append(make([]uint32, 0, n+1), 0)
	r.hashes = make([]uint32, 0, len(b)/4)
	x.ids = make([]byte, 0, len(b)/8)
	x.table = make([]uint32, tableSize(n))
	r.blocks(b[headBytes:])
	x.posts.build(len(x.docs), func(doc uint32) []uint32 { return r.hashes[r.start[doc]:r.start[doc+1]] })
	switch {
	case r.damaged || r.tail && uint32(len(x.docs)) != r.count:
		return x, fmt.Errorf("neardup: the stored index is damaged; %d of its stories could be read", len(x.docs))
	case !r.tail:
		return x, fmt.Errorf("neardup: the stored index is cut short; %d of its stories could be read", len(x.docs))
	}
	return x, nil
}

// reader reads blocks into an index.
type reader struct {
	x       *Index
	hashes  []uint32
	start   []uint32
	tail    bool
	count   uint32
	damaged bool
	effort  int // bytes that may still be summed: crafted marks cannot make reading slow
}

func (r *reader) blocks(b []byte) {
	for len(b) > 0 && r.effort > 0 {
		n, ok := r.block(b)
		if r.tail {
			r.damaged = r.damaged || len(b) > n
			return
		}
		if ok {
			b = b[n:]
			continue
		}
		if n = nextMark(b); n == len(b) {
			return // nothing readable follows: cut short, or damaged at the end
		}
		r.damaged = true
		b = b[n:]
	}
	r.damaged = r.damaged || r.effort <= 0
}

// nextMark returns where behind the first byte the next mark begins.
func nextMark(b []byte) int {
	for i := 1; i+blockHead <= len(b); i++ {
		if b[i] != 0x4E || b[i+1] != 0x57 {
			continue
		}
		if m := binary.LittleEndian.Uint32(b[i:]); m == blockMark || m == tailMark {
			return i
		}
	}
	return len(b)
}

// block reads the block or tail at the start of b and returns its length.
func (r *reader) block(b []byte) (int, bool) {
	if len(b) < blockHead {
		return 0, false
	}
	mark, n := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])
	sum := binary.LittleEndian.Uint64(b[8:])
	if mark == tailMark && sum == checksum(n, nil) {
		r.tail, r.count = true, n
		return blockHead, true
	}
	if mark != blockMark || n > maxBlock || int(n) > len(b)-blockHead {
		return 0, false
	}
	payload := b[blockHead : blockHead+n]
	r.effort -= int(n) + blockHead
	if checksum(n, payload) != sum {
		return 0, false
	}
	for len(payload) > 0 {
		var ok bool
		if payload, ok = r.document(payload); !ok {
			r.damaged = true
			break
		}
	}
	return blockHead + int(n), true
}

// document reads one document and returns what follows.
func (r *reader) document(b []byte) ([]byte, bool) {
	long, n := binary.Uvarint(b)
	if n <= 0 || long > maxName || int(long) > len(b)-n {
		return nil, false
	}
	name := b[n : n+int(long)]
	b = b[n+int(long):]
	date, n := binary.Uvarint(b)
	if n <= 0 || date >= 1<<31 {
		return nil, false
	}
	from := len(r.hashes)
	words, hashes, rest, err := readHashes(b[n:], r.hashes)
	if err != nil {
		return nil, false
	}
	if _, has := r.x.find(name); has || len(r.x.docs) >= maxDocs {
		return rest, true
	}
	doc := r.x.append(name, words, len(hashes)-from, "")
	r.x.docs[doc].day = int32(date)
	r.hashes = hashes
	r.start = append(r.start, uint32(len(r.hashes)))
	return rest, true
}

// Merge adds the stories of another index that this one lacks and returns how
// many they were.
func (x *Index) Merge(other *Index) (int, error) {
	hashes, start := other.posts.hashesByDoc(len(other.docs))
	n := 0
	for doc := range other.docs {
		d := &other.docs[doc]
		id := other.id(uint32(doc))
		if _, has := x.find(id); has || d.day == gone {
			continue
		}
		if len(x.docs) >= maxDocs {
			return n, ErrFull
		}
		list := hashes[start[doc]:start[doc+1]]
		mine := x.append(id, int(d.words), len(list), "")
		x.docs[mine].day = d.day
		x.posts.add(list, mine)
		n++
	}
	return n, nil
}
