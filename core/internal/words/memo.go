package words

import "strings"

// Memo remembers a number for each of a page's names: classes, ids, folders of
// addresses. Pages repeat a few hundred of them thousands of times, and a site's
// next page has most of them again, so that it is kept from page to page. The
// zero value is empty.
type Memo struct {
	slots  []int32 // place of the name plus one, by sketch; 0 for a free slot
	names  []string
	values []uint32
	bytes  int // of all names
}

// What is remembered at most from page to page.
const (
	keptNames = 4000
	keptBytes = 1 << 18
)

// Ready makes the Memo fit for the next page: it forgets all once it is large.
func (m *Memo) Ready() {
	if len(m.slots) > 0 && len(m.names) < keptNames && m.bytes < keptBytes {
		return
	}
	*m = Memo{slots: make([]int32, 1024)}
}

// Len is how many names are remembered.
func (m *Memo) Len() int { return len(m.names) }

// Get returns the number that is remembered for a name, and whether one is.
func (m *Memo) Get(name string) (value uint32, known bool) {
	if at := m.find(name); at >= 0 {
		if n := m.slots[at]; n > 0 {
			return m.values[n-1], true
		}
	}
	return 0, false
}

// Set remembers a number for a name.
func (m *Memo) Set(name string, value uint32) {
	kept, _ := m.Place(name)
	*kept = value
}

// Place returns where the number of a name is kept, until the next name comes in, and
// whether there was one; else it is 0.
func (m *Memo) Place(name string) (value *uint32, known bool) {
	if len(m.slots) <= 2*len(m.names) {
		m.grow()
	}
	at := m.find(name)
	if n := m.slots[at]; n > 0 {
		return &m.values[n-1], true
	}
	name = strings.Clone(name) // it may be a view into the page's input
	m.names, m.values = append(m.names, name), append(m.values, 0)
	m.bytes += len(name)
	m.slots[at] = int32(len(m.names))
	return &m.values[len(m.values)-1], false
}

// find returns the slot of a name, or the free one where it belongs; -1 where
// there are no slots yet.
func (m *Memo) find(name string) int {
	if len(m.slots) == 0 {
		return -1
	}
	mask := len(m.slots) - 1
	at := int(sketch(name)) & mask
	for step := 1; ; step++ {
		n := m.slots[at]
		if n == 0 || m.names[n-1] == name {
			return at
		}
		if at++; step == tries { // a hostile page: go on by the whole name
			at = int(hashOf(name))
		}
		at &= mask
	}
}

// tries is how many slots are looked at from where the sketch leads. Hostile
// pages hold thousands of names that differ in what the sketch does not see.
const tries = 8

func (m *Memo) grow() {
	m.slots = make([]int32, max(1024, 2*len(m.slots)))
	for n, name := range m.names {
		m.slots[m.find(name)] = int32(n) + 1
	}
}

// sketch hashes a few of a name's bytes: names of one page differ there.
func sketch(s string) uint64 {
	n := len(s)
	if n < 8 {
		return hashOf(s)
	}
	h := uint64(n)<<32 | uint64(s[0])<<24 | uint64(s[3])<<16 | uint64(s[n/2])<<8 | uint64(s[n-1])
	h = h*HashPrime ^ (uint64(s[n/4])<<32 | uint64(s[n-n/4])<<24 | uint64(s[n-5])<<16 | uint64(s[n-3])<<8 | uint64(s[n-2]))
	return h * 0x9E3779B97F4A7C15 >> 32
}

func hashOf(s string) uint64 {
	h := uint64(len(s))
	for i := range len(s) {
		h = h*HashPrime ^ uint64(s[i])
	}
	return h * 0x9E3779B97F4A7C15 >> 32
}
