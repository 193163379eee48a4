package neardup

import (
	"strconv"
	"strings"
)

// Cluster is one story told by several texts, or a text that is alone.
type Cluster struct {
	Members  []int  // numbers of the texts given to Clusters, the earliest dated first
	Links    []Link // the relations found between members, and between them and digests
	Digests  []int  // texts that hold this story among others: they glue nothing
	Earliest int    // the member that looks earliest, -1 where nothing tells
	Why      []string
}

// Link is a relation between two of the texts.
type Link struct {
	A, B                 int
	Relation             Relation
	CoverageA, CoverageB float64
}

const (
	// clusterCandidates is the number of earlier texts that a text is compared
	// with. A story of many copies needs few: copies of one text are taken
	// together as they are found.
	clusterCandidates = 12
	// partOf is the coverage of a text below which what it shares with another is
	// a part of it, and not the story itself.
	partOf = coverWhole
	// maxParts is the number of parts of a text that are looked at.
	maxParts = 12
	// digestParts is the number of unrelated parts that make a digest of a text
	// in a script without names, where no event can join the parts.
	digestParts = 3
)

// Clusters groups texts that share wording into stories. The answer does not
// depend on their order: members have the same company whatever number they
// have. A copy of a copy is in its story; a digest or live blog that holds parts
// of several stories joins none of them, and is named with each.
func Clusters(docs []*Doc) []Cluster {
	c := newClusterer(docs)
	c.link()
	c.findDigests()
	return c.clusters()
}

// clusterer holds the texts in an order that does not depend on how they were
// given; all numbers in it are places in that order.
type clusterer struct {
	docs     []*Doc
	given    []int // number of each text as given
	copyOf   []int // the first text that is a copy of the same one
	links    []Link
	digest   []bool // by first copy
	compares int    // comparisons done: the work
}

func newClusterer(docs []*Doc) *clusterer {
	c := &clusterer{copyOf: make([]int, len(docs)), digest: make([]bool, len(docs))}
	c.given = ordered(len(docs), func(x, y int) bool {
		if n := strings.Compare(docs[x].ID, docs[y].ID); n != 0 {
			return n < 0
		}
		return docs[x].rank(docs[y]) < 0
	})
	for i, g := range c.given {
		c.docs = append(c.docs, docs[g])
		c.copyOf[i] = i
	}
	return c
}

// root returns the first text of i's copies.
func (c *clusterer) root(i int) int {
	for c.copyOf[i] != i {
		c.copyOf[i] = c.copyOf[c.copyOf[i]]
		i = c.copyOf[i]
	}
	return i
}

// link compares each text with its candidates among those before it. Texts with
// equal words are not compared at all, and copies of one text only until one of
// them is recognised.
func (c *clusterer) link() {
	var x Index
	equal := map[string]int{}
	for i, d := range c.docs {
		if first, ok := equal[d.canon]; ok && d.words > 0 && d.same(c.docs[first]) {
			c.copyOf[i] = c.root(first)
			c.links = append(c.links, Link{first, i, Identical, 1, 1})
			continue
		}
		equal[d.canon] = i
		f := d.Fingerprint()
		for _, cand := range x.Lookup(f, clusterCandidates) {
			k, _ := strconv.Atoi(cand.ID)
			if c.root(k) == c.root(i) {
				continue
			}
			c.compares++
			r := Compare(c.docs[k], d)
			if !r.Relation.Shared() {
				continue
			}
			c.links = append(c.links, Link{k, i, r.Relation, r.CoverageA, r.CoverageB})
			if r.Relation >= Copy {
				a, b := c.root(k), c.root(i)
				c.copyOf[max(a, b)] = min(a, b)
			}
		}
		// An index in memory is full at four million texts; those beyond are
		// left alone.
		_ = x.Insert(strconv.Itoa(i), f, "")
	}
}
