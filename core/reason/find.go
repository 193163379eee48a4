package reason

// hit is a phrase found in a block.
type hit struct {
	rule *phraseRule // nil where nothing was found
	end  *ending
	head bool // the block begins with it
}

// find returns the phrase that says most about a block's words: a sure one
// before the others, then the earlier row of the tables.
func (x *lexicon) find(ids []uint16) (best hit) {
	s := search{x: x, ids: ids}
	for i, id := range ids {
		if x.kinds[id]&startWord != 0 {
			s.walk(0, i, i, 0)
		}
	}
	if s.best == nil {
		return hit{}
	}
	return hit{x.rules[s.best.rule], s.best, s.at == 0}
}

// search is one look through a block for the best phrase.
type search struct {
	x       *lexicon
	ids     []uint16
	numbers int // of the block's words, once counted
	counted bool
	best    *ending // nil until a phrase was found
	rank    int
	at      int // the word at which the best begins
}

// walk follows the trie from a node, with the phrase begun at word start and
// the next word at. Gaps are tried shortest first; a phrase has one at most, so
// the work for a word is bounded by the longest phrase.
func (s *search) walk(node int32, start, at, skipped int) {
	for {
		for i := s.x.ends[node]; i > 0; i = s.x.endings[i-1].next {
			s.consider(&s.x.endings[i-1], start, skipped)
		}
		if s.x.gaps[node] {
			next := int32(s.x.edges.Get(edge(node, gapWord)))
			for k := 0; k <= maxGap && at+k < len(s.ids); k++ {
				s.walk(next, start, at+k, skipped+k)
			}
		}
		if at >= len(s.ids) {
			return
		}
		next := s.x.edges.Get(edge(node, s.ids[at]))
		if next == 0 {
			return
		}
		node = int32(next)
		at++
	}
}

// consider takes a phrase that was found if its row allows the place.
func (s *search) consider(e *ending, start, skipped int) {
	r := s.x.rules[e.rule]
	rank := r.rank()
	switch r.Where {
	case whole:
		if !s.counted {
			s.counted = true
			for _, id := range s.ids {
				if id == numberWord {
					s.numbers++
				}
			}
		}
		slack := r.Slack
		if e.words < 2 {
			slack = 0 // a single word and another one say something else
		}
		if over := len(s.ids) - s.numbers - int(e.words) - skipped; over > slack {
			return
		} else if over > 0 {
			rank = slackRank
		}
	case begin:
		// A number may come first: "3. Read also", "2 comments".
		if start > 1 || start == 1 && s.ids[0] != numberWord {
			return
		}
		fallthrough
	case within:
		if r.Max > 0 && len(s.ids) > r.Max || r.More && len(s.ids) <= int(e.words)+skipped {
			return
		}
	}
	if s.best != nil && (s.rank > rank || s.rank == rank && s.best.rule <= e.rule) {
		return
	}
	s.best, s.rank, s.at = e, rank, start
}

// slackRank is the rank of a phrase that is nearly all the block says.
const slackRank = 1

// rank orders rows whose phrases stand in one block: sure ones first, then
// those that are all the block says.
func (r *phraseRule) rank() int {
	switch {
	case r.Sure:
		return 3
	case r.Weak:
		return 0
	case r.Where == whole:
		return 2
	}
	return 1
}
