package neardup

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// edited returns a text with every nth word changed: a reworded version.
func edited(text string, n int) string {
	words := strings.Split(text, " ")
	for i := n - 1; i < len(words); i += n {
		words[i] = "other" + words[i]
	}
	return strings.Join(words, " ")
}

func benchDocs() (text string, r *rand.Rand, z *rand.Zipf) {
	r, z = newText(11)
	return madeUp(r, z, 600), r, z
}

// BenchmarkFixed is a fixed piece of work. Machines differ, and busy ones from
// minute to minute: quote other times beside this one.
func BenchmarkFixed(b *testing.B) {
	var cells [1 << 12]uint64
	h := uint64(1)
	for b.Loop() {
		for i := range cells {
			h = mix(h, cells[h&(1<<12-1)])
			cells[i] ^= h
		}
	}
}

func BenchmarkPrepare(b *testing.B) {
	text, _, _ := benchDocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		storyDoc("", text)
	}
}

func BenchmarkFingerprint(b *testing.B) {
	text, _, _ := benchDocs()
	d := storyDoc("", text)
	for b.Loop() {
		d.Fingerprint()
	}
}

func BenchmarkCompare(b *testing.B) {
	text, r, z := benchDocs()
	paras := strings.Split(text, "\n\n")
	half := strings.Join(paras[:len(paras)/2], "\n\n")
	a := storyDoc("a", text)
	for _, c := range []struct{ name, other string }{
		{"copy", text + " One more sentence is here."},
		{"excerpt", half},
		{"version", half + "\n\n" + madeUp(r, z, 300)},
		{"reworded", edited(text, 6)},
		{"unrelated", madeUp(r, z, 600)},
	} {
		d := storyDoc("b", c.other)
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				Compare(a, d)
			}
		})
	}
}

// sampler draws fingerprints of made-up articles without writing their texts:
// Zipf words, a fifth of them in stock phrases, the furniture of one of 500
// sites, and among ten articles three that are versions of an earlier one.
type sampler struct {
	r     *rand.Rand
	z, pz *rand.Zipf
	stock [][]uint64
	past  [][]uint64
}

func newSampler() *sampler {
	s := &sampler{r: rand.New(rand.NewPCG(1, 2))}
	s.z = rand.NewZipf(s.r, 1.1, 2.7, 60_000)
	s.pz = rand.NewZipf(s.r, 1.2, 4, 3999)
	for range 4000 {
		s.stock = append(s.stock, s.words(5+s.r.IntN(6)))
	}
	return s
}

func (s *sampler) words(n int) []uint64 {
	out := make([]uint64, n)
	for i := range out {
		out[i] = s.z.Uint64()
	}
	return out
}

func (s *sampler) article() []uint64 {
	var out []uint64
	n := 150 + s.r.IntN(600)
	if len(s.past) > 0 && s.r.IntN(10) < 3 {
		old := s.past[s.r.IntN(len(s.past))]
		out = append(out, old[:len(old)*(2+s.r.IntN(8))/10]...)
	}
	for len(out) < n {
		if s.r.IntN(32) == 0 {
			out = append(out, s.stock[s.pz.Uint64()]...)
		} else {
			out = append(out, s.z.Uint64())
		}
	}
	if len(s.past) < 1000 {
		s.past = append(s.past, out)
	} else {
		s.past[s.r.IntN(1000)] = out
	}
	site := s.r.IntN(500) * 4
	return append(append(out[:len(out):len(out)], s.stock[site]...), s.stock[site+1]...)
}

func (s *sampler) fingerprint() Fingerprint {
	words := s.article()
	d := &Doc{words: len(words)}
	for len(words) > 0 {
		n := min(len(words), 8+s.r.IntN(30))
		lo := int32(len(d.toks))
		for _, w := range words[:n] {
			// The commonest words are short and are not sampled.
			d.toks = append(d.toks, token{hash: w * hashPrime, ce: int32(min(w, 60)) / 12})
		}
		d.sents = append(d.sents, sentence{lo: lo, hi: int32(len(d.toks))})
		words = words[n:]
	}
	return d.Fingerprint()
}

// sizes are the numbers of articles that look-ups are measured at.
var sizes = []int{1_000, 10_000, 100_000, 1_000_000}

func BenchmarkLookup(b *testing.B) {
	s := newSampler()
	x := &Index{}
	for _, n := range sizes {
		if n > 100_000 && testing.Short() {
			continue
		}
		for x.Len() < n {
			x.Insert(fmt.Sprint("s", x.Len()), s.fingerprint(), "2026-11-21")
		}
		x.posts.settle()
		queries := make([]Fingerprint, 200)
		for i := range queries {
			queries[i] = s.fingerprint()
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			found, i := 0, 0
			for b.Loop() {
				found += len(x.Lookup(queries[i%len(queries)], 10))
				i++
			}
			b.ReportMetric(float64(x.Bytes())/float64(n), "B/article")
			b.ReportMetric(float64(found)/float64(i), "found/op")
		})
	}
}

func BenchmarkInsert(b *testing.B) {
	s := newSampler()
	prints := make([]Fingerprint, 20_000)
	for i := range prints {
		prints[i] = s.fingerprint()
	}
	for b.Loop() {
		x := &Index{}
		for i, f := range prints {
			x.Insert(fmt.Sprint("s", i), f, "2026-11-21")
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(prints)), "ns/article")
}

func BenchmarkImport(b *testing.B) {
	s := newSampler()
	x := &Index{}
	for i := range 100_000 {
		x.Insert(fmt.Sprint("s", i), s.fingerprint(), "2026-11-21")
	}
	stored := x.Export()
	b.SetBytes(int64(len(stored)))
	for b.Loop() {
		if _, err := Import(stored); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRecall is what a reader waits for when a page was opened: the story is
// prepared, looked up among 100,000, and aligned with ten stories that are kept
// prepared: copies, excerpts, versions and reworded ones.
func BenchmarkRecall(b *testing.B) {
	s := newSampler()
	x := &Index{}
	for x.Len() < 100_000 {
		x.Insert(fmt.Sprint("s", x.Len()), s.fingerprint(), "2026-11-21")
	}
	x.posts.settle()
	text, r, z := benchDocs()
	paras := strings.Split(text, "\n\n")
	half := strings.Join(paras[:len(paras)/2], "\n\n")
	var known []*Doc
	for i := range 10 {
		other := half + "\n\n" + madeUp(r, z, 300)
		switch i % 5 {
		case 0:
			other = text + " One more sentence is here."
		case 1:
			other = half
		case 2:
			other = edited(text, 6+i)
		}
		known = append(known, storyDoc(fmt.Sprint(i), other))
	}
	for b.Loop() {
		d := storyDoc("new", text)
		x.Lookup(d.Fingerprint(), 10)
		for _, k := range known {
			Compare(d, k)
		}
	}
}
