package neardup

// piece is a text that shares a piece of another one.
type piece struct {
	text  int
	share float64 // of the other text, that stands in this one
}

// findDigests marks the texts that hold pieces of stories that have nothing to
// do with each other. Seen alone, a story that two digests took different pieces
// of looks like a digest too; so the plainest digest is marked first, and taken
// out of the others' neighbours, until none is left.
func (c *clusterer) findDigests() {
	parts := make([][]piece, len(c.docs))
	linked := map[[2]int]bool{}
	for _, l := range c.links {
		a, b := c.root(l.A), c.root(l.B)
		if a == b || linked[[2]int{min(a, b), max(a, b)}] {
			continue
		}
		linked[[2]int{min(a, b), max(a, b)}] = true
		if l.CoverageA < partOf {
			parts[a] = append(parts[a], piece{b, l.CoverageA})
		}
		if l.CoverageB < partOf {
			parts[b] = append(parts[b], piece{a, l.CoverageB})
		}
	}
	size, like := make([]int, len(parts)), make([]float64, len(parts))
	for i, list := range parts {
		parts[i] = make([]piece, len(list))
		order := ordered(len(list), func(x, y int) bool {
			return list[x].share < list[y].share || list[x].share == list[y].share && list[x].text < list[y].text
		})
		for k, from := range order {
			parts[i][k] = list[from]
		}
		size[i], like[i] = c.strangers(parts[i], linked)
	}
	for {
		best := -1
		for i := range size {
			if size[i] >= 2 && (best < 0 || size[i] > size[best] || size[i] == size[best] && like[i] < like[best]) {
				best = i
			}
		}
		if best < 0 {
			return
		}
		c.digest[best], size[best] = true, 0
		for i := range parts {
			if before := len(parts[i]); !c.digest[i] {
				parts[i] = without(parts[i], best)
				if len(parts[i]) < before {
					size[i], like[i] = c.strangers(parts[i], linked)
				}
			}
		}
	}
}

// without takes the pieces of one text out of the list.
func without(list []piece, text int) []piece {
	n := 0
	for _, p := range list {
		if p.text != text {
			list[n] = p
			n++
		}
	}
	return list[:n]
}

// strangers returns how many parts there are of which no two share text or tell
// of one event, chosen from the smallest on, and how alike their names are. In
// scripts without capital letters, where names cannot tell events, it takes
// digestParts of them to count.
func (c *clusterer) strangers(list []piece, linked map[[2]int]bool) (size int, like float64) {
	var chosen []int
	silent := false
	for _, p := range list[:min(len(list), maxParts)] {
		alone, sum := true, 0.0
		for _, q := range chosen {
			e := findEvent(c.docs[p.text], c.docs[q])
			alone = alone && e.Score == 0 && !c.shares(p.text, q, linked)
			sum += e.likeNames
		}
		if alone {
			chosen = append(chosen, p.text)
			like += sum
			silent = silent || !c.docs[p.text].cased
		}
	}
	if len(chosen) < 2 || silent && len(chosen) < digestParts {
		return 0, 0
	}
	return len(chosen), like / float64(len(chosen)*(len(chosen)-1)/2)
}

// shares reports whether two texts share text. Those of a story with more members than
// a text has candidates were not compared yet.
func (c *clusterer) shares(a, b int, linked map[[2]int]bool) bool {
	key := [2]int{min(a, b), max(a, b)}
	yes, known := linked[key]
	if !known {
		c.compares++
		yes = Compare(c.docs[key[0]], c.docs[key[1]]).Relation.Shared()
		linked[key] = yes
	}
	return yes
}

// clusters makes the clusters: texts joined by links that pass no digest.
func (c *clusterer) clusters() []Cluster {
	story := make([]int, len(c.docs))
	for i := range story {
		story[i] = c.root(i)
	}
	find := func(i int) int {
		for story[i] != i {
			story[i] = story[story[i]]
			i = story[i]
		}
		return i
	}
	for _, l := range c.links {
		a, b := find(l.A), find(l.B)
		if c.digest[c.root(l.A)] == c.digest[c.root(l.B)] && a != b {
			story[max(a, b)] = min(a, b)
		}
	}
	at := map[int]int{}
	var out []Cluster
	var roots []int
	for i := range c.docs {
		r := find(i)
		if _, ok := at[r]; !ok {
			at[r] = len(out)
			out = append(out, Cluster{Earliest: -1})
			roots = append(roots, r)
		}
		k := &out[at[r]]
		k.Members = append(k.Members, i)
	}
	for _, l := range c.links {
		a, b := at[find(l.A)], at[find(l.B)]
		out[a].Links = append(out[a].Links, l)
		if a != b {
			out[b].Links = append(out[b].Links, l)
			if c.digest[c.root(l.A)] {
				out[b].Digests = append(out[b].Digests, l.A)
			}
			if c.digest[c.root(l.B)] {
				out[a].Digests = append(out[a].Digests, l.B)
			}
		}
	}
	for i := range out {
		c.finish(&out[i])
	}
	return largestFirst(out, roots)
}

// largestFirst sorts clusters by size, equal ones in the order of their roots.
func largestFirst(list []Cluster, roots []int) []Cluster {
	order := ordered(len(list), func(x, y int) bool {
		a, b := len(list[x].Members), len(list[y].Members)
		return a > b || a == b && roots[x] < roots[y]
	})
	sorted := make([]Cluster, len(list))
	for i, k := range order {
		sorted[i] = list[k]
	}
	return sorted
}

// finish orders the members, finds the earliest and turns places into the
// numbers that were given.
func (c *clusterer) finish(k *Cluster) {
	c.earliest(k)
	k.Digests = c.inTime(k.Digests, false)
	k.Members = c.inTime(k.Members, true)
	for i := range k.Links {
		k.Links[i].A, k.Links[i].B = c.given[k.Links[i].A], c.given[k.Links[i].B]
	}
	if k.Earliest >= 0 {
		k.Earliest = c.given[k.Earliest]
	}
}

// earliest picks the member with the earliest date, or, where no two have one,
// the member that looks earlier than most of those it was compared with.
func (c *clusterer) earliest(k *Cluster) {
	if len(k.Members) < 2 {
		return
	}
	votes := map[int]int{}
	why := map[int][]string{}
	for _, l := range k.Links {
		a, b := c.docs[l.A], c.docs[l.B]
		lin := lineageOf(a, b, &Comparison{Relation: l.Relation, CoverageA: l.CoverageA, CoverageB: l.CoverageB})
		switch lin.Earlier {
		case SideA:
			votes[l.A]++
			votes[l.B]--
			why[l.A] = append(why[l.A], lin.Why...)
		case SideB:
			votes[l.B]++
			votes[l.A]--
			why[l.B] = append(why[l.B], lin.Why...)
		}
	}
	dated := 0
	for _, m := range k.Members {
		_, ok := minute(c.docs[m].Published)
		dated += truth(ok)
	}
	best, tie := -1, false
	for _, m := range k.Members {
		_, ok := minute(c.docs[m].Published)
		if c.digest[c.root(m)] || dated > 1 && !ok || dated < 2 && votes[m] <= 0 {
			continue
		}
		sign := 1
		if best >= 0 {
			sign = earlier(c.docs[m], c.docs[best], votes[m], votes[best])
		}
		if sign > 0 {
			best = m
		}
		tie = sign == 0 || tie && sign < 0
	}
	if best < 0 || tie {
		return
	}
	k.Earliest = best
	reasons := why[best]
	for n, i := range ordered(len(reasons), func(i, j int) bool { return reasons[i] < reasons[j] }) {
		if n == 0 || reasons[i] != k.Why[len(k.Why)-1] {
			k.Why = append(k.Why, reasons[i])
		}
	}
}

// inTime returns the numbers that were given of the texts in list: in the order of
// their dates, those without one last, or in the order of their places. Each once.
func (c *clusterer) inTime(list []int, dated bool) []int {
	var out []int
	seen := map[int]bool{}
	for _, i := range ordered(len(list), func(i, j int) bool {
		x, y := list[i], list[j]
		if !dated {
			return x < y
		}
		a, okA := minute(c.docs[x].Published)
		b, okB := minute(c.docs[y].Published)
		if !okA || !okB {
			return okA && !okB
		}
		return a < b
	}) {
		if !seen[list[i]] {
			seen[list[i]] = true
			out = append(out, c.given[list[i]])
		}
	}
	return out
}

// earlier compares two members by their dates, and by votes where a date is not
// known: 1 if a looks earlier.
func earlier(a, b *Doc, votesA, votesB int) int {
	x, okX := minute(a.Published)
	y, okY := minute(b.Published)
	if okX && okY && x != y {
		return order(y, x)
	}
	return order(votesA, votesB)
}
