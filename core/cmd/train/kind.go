package main

import (
	"math"
	"slices"
	"strings"
)

var kindParams = params{trees: 130, leaves: 4, rate: .08, minHess: .7, lambda: 2, rows: .5, cols: .15}

// snippetWeight is the weight of a page of snippets beside that of an article
// with gold: those pages were chosen for their text, whatever it is, and threads
// and products are among them. Articles and others weigh the same as a whole.
const snippetWeight = .6

// kinds are the rows from which it is learned whether a page is an article: two
// a page, without and with its address, since callers do not always know it.
type kinds struct {
	pages   []*sample
	rows    [][]float32
	y, w    []float32
	outside []float64 // scores out of fold
	from    []float64 // probability from which the page counts as an article
}

func newKinds(articles, others []*sample, scores func(*sample) []float32) *kinds {
	k := &kinds{}
	add := func(list []*sample, article float32, of func(*sample) float32) {
		share := func(s *sample) float32 {
			if s.bare {
				return bareKindWeight * of(s)
			}
			return of(s)
		}
		sum := float32(0)
		for _, s := range list {
			sum += share(s)
		}
		for _, s := range list {
			k.pages = append(k.pages, s)
			for _, url := range [...]string{"", s.gold.URL} {
				row := s.extraction.Kind(scores(s), url)
				k.rows = append(k.rows, row[:])
				k.from = append(k.from, float64(row.ArticleFrom()))
				k.y = append(k.y, article)
				k.w = append(k.w, 150*share(s)/sum)
			}
		}
	}
	add(articles, 1, func(s *sample) float32 {
		if strings.HasPrefix(s.set, "trafeval") {
			return snippetWeight
		}
		return 1
	})
	add(others, 0, func(*sample) float32 { return 1 })
	return k
}

// crossValidate scores every page with a model that saw no page of its fold.
func (k *kinds) crossValidate() {
	m := bin(k.rows)
	k.outside = make([]float64, len(k.rows))
	for f := range folds {
		mod := boost(m, k.use(f), k.y, k.w, kindParams, 3)
		for i, row := range k.rows {
			if k.pages[i/2].fold == f {
				k.outside[i] = mod.score(row)
			}
		}
	}
}

// use returns the rows outside of fold f.
func (k *kinds) use(f int) (list []int32) {
	for i := range k.rows {
		if k.pages[i/2].fold != f {
			list = append(list, int32(i))
		}
	}
	return list
}

// calibrate finds a and b such that sigmoid(a*score+b) is the probability of an
// article where both kinds are as frequent, from the pages outside of fold f.
func (k *kinds) calibrate(f int) (a, b float64) {
	a = 1
	use := k.use(f)
	var n [2]float64
	for _, i := range use {
		n[int(k.y[i])] += float64(k.w[i])
	}
	for range 60 { // Newton's method
		var ga, gb, haa, hab, hbb float64
		for _, i := range use {
			s := k.outside[i]
			p := sigmoid(a*s + b)
			w := float64(k.w[i]) / n[int(k.y[i])]
			d, h := w*(p-float64(k.y[i])), w*p*(1-p)
			ga, gb = ga+d*s, gb+d
			haa, hab, hbb = haa+h*s*s, hab+h*s, hbb+h
		}
		det := haa*hbb - hab*hab
		a, b = a-(hbb*ga-hab*gb)/det, b-(haa*gb-hab*ga)/det
	}
	return a, b
}

// report prints the share of right answers of every set, without and with the
// address, and how far stated and true probabilities are apart.
func (k *kinds) report() {
	var a, b [folds]float64
	for f := range folds {
		a[f], b[f] = k.calibrate(f)
	}
	for v, name := range [...]string{"no address", "address"} {
		right, total := map[string]float64{}, map[string]float64{}
		var sum, hit, count [10]float64
		for n, s := range k.pages {
			i := 2*n + v
			p := sigmoid(a[s.fold]*k.outside[i] + b[s.fold])
			total[s.set]++
			if (p >= k.from[i]) == (k.y[i] == 1) {
				right[s.set]++
			}
			bucket, w := min(int(p*10), 9), float64(k.w[i])
			sum[bucket] += p * w
			hit[bucket] += float64(k.y[i]) * w
			count[bucket] += w
		}
		share := func(set string) float64 { return right[set] / total[set] }
		gap, all := 0.0, 0.0
		for i := range count {
			gap += math.Abs(sum[i] - hit[i])
			all += count[i]
		}
		say("kind, %s: fundus %.3f, aeb %.3f, wcxb %.3f, trafeval %.3f, notarticle %.3f; balanced on wcxb and notarticle %.4f; calibration error %.3f", name,
			share("fundus"), share("aeb"), share("wcxb"), share("trafeval"), share("notarticle"), (share("wcxb")+share("notarticle"))/2, gap/all)
		say("kind, %s, bare pages short and long: fundus %.3f %.3f, aeb %.3f %.3f, wcxb %.3f %.3f, notarticle %.3f %.3f", name,
			share("fundus-bare-short"), share("fundus-bare-long"), share("aeb-bare-short"), share("aeb-bare-long"),
			share("wcxb-bare-short"), share("wcxb-bare-long"), share("notarticle-bare-short"), share("notarticle-bare-long"))
	}
}

// final trains on all pages and lays the calibration into the trees.
func (k *kinds) final() []byte {
	a, b := k.calibrate(-1)
	mod := boost(bin(k.rows), k.use(-1), k.y, k.w, kindParams, 3)
	mod.bias = a*mod.bias + b
	for _, t := range mod.trees {
		for n := range t {
			t[n].value *= a
		}
	}
	table := mod.encode()
	say("kind weights: %d bytes, calibrated by %.3f and %.3f", len(table), a, b)
	return table
}

// kind trains the table that tells articles from other pages and reports its
// figures out of fold.
func (e *experiment) kind(others []*sample) []byte {
	scores := map[*sample][]float32{}
	for _, s := range others {
		scores[s] = e.foldScores(s)
		s.keep = s.extraction.Keep(scores[s])
		s.evenWeights()
	}
	bare := barePages(others)
	for _, s := range bare {
		scores[s] = e.foldScores(s)
	}
	k := newKinds(e.samples, slices.Concat(others, bare), func(s *sample) []float32 {
		if list, ok := scores[s]; ok {
			return list
		}
		return e.scores[s]
	})
	k.crossValidate()
	k.report()
	return k.final()
}
