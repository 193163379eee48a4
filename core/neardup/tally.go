package neardup

// tallyTable finds tallies by document: open addressing, grown at half full.
type tallyTable struct {
	slots []tally // those with shared 0 are free
	used  int
}

func newTallies(size int) *tallyTable { return &tallyTable{slots: make([]tally, size)} }

func (t *tallyTable) at(doc uint32) *tally {
	if t.used*2 >= len(t.slots) {
		old := t.slots
		t.slots = make([]tally, 2*len(old))
		for _, s := range old {
			if s.shared > 0 {
				*t.slot(s.doc) = s
			}
		}
	}
	s := t.slot(doc)
	if s.shared == 0 {
		s.doc = doc
		t.used++
	}
	return s
}

func (t *tallyTable) slot(doc uint32) *tally {
	at := int(doc * 0x9E3779B1 >> 8)
	for {
		s := &t.slots[at&(len(t.slots)-1)]
		if s.shared == 0 || s.doc == doc {
			return s
		}
		at++
	}
}
