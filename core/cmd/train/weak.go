package main

import "strings"

// Pages of which only a few snippets are known teach by weak labels: a model of
// the pages with gold says what to keep, the snippets correct it where they
// speak. Blocks that the model doubts weigh little.
const (
	weakShare    = .5 // weight of a block whose label the model gave
	snippetShare = 2  // weight of a block whose label a snippet gave
)

// weaken labels the pages of snippets with a first-stage model of gold.
func weaken(gold, snippets []*sample, p params) {
	e := newExperiment("gold", gold, twoStages{first: p})
	m := boost(bin(e.rows), e.use(func(*sample) bool { return true }), e.y, e.w, p, 1)
	parallel(len(snippets), func(n int) {
		s := snippets[n]
		rows := s.extraction.First()
		s.keep = make([]bool, len(s.blocks))
		s.evenWeights()
		for i := range s.blocks {
			score := sigmoid(m.score(rows[i][:]))
			s.keep[i] = score >= .5
			s.weight[i] *= float32(weakShare * 4 * (score - .5) * (score - .5))
		}
		s.correct(s.gold.With, true)
		s.correct(s.gold.Without, false)
	})
}

// correct labels the blocks that hold one of the snippets.
func (s *sample) correct(snippets *[]string, keep bool) {
	if snippets == nil {
		return
	}
	full := *s
	full.evenWeights()
	for _, snippet := range *snippets {
		snippet = strings.Join(strings.Fields(snippet), " ")
		if len(snippet) < 8 {
			continue
		}
		for i := range s.blocks {
			if strings.Contains(s.blocks[i].Text, snippet) {
				s.keep[i] = keep
				s.weight[i] = snippetShare * full.weight[i]
			}
		}
	}
}
