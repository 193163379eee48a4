package article

import "strings"

// Weights of the votes, in halves. News systems keep the headline of record in
// their structured data, where the shown one changes by the hour; elsewhere the
// statements are worded for search engines and the shown heading is the title.
// Found on the development halves of fundus and wcxb: one set of weights for
// both loses .04 of the titles of either.
func (e *evidence) weight(source string) int {
	news := e.story.news
	switch {
	case source == "json-ld" && news:
		return 6
	case source == "og" && news:
		return 4
	case (source == "text" || source == "microdata") && !news:
		return 9
	case source == "heading":
		return 6
	case source == "title":
		return 1
	}
	return 2
}

// extendedWeight goes to a form that another one has with words behind it: those
// are the section or the site.
const extendedWeight = 4

// shownWeight goes, on news pages, to a shown headline that a statement has with
// a kicker before it.
const shownWeight = 2

func (e *evidence) elect(list []candidate) candidate {
	best := -1
	for i := range list {
		c := &list[i]
		c.votes = 0
		behind := false
		for k := range list {
			o := &list[k]
			switch {
			case o.key == c.key || dotted(o, c):
				c.votes += e.weight(o.source)
			case len(c.key)*2 > len(o.key) && strings.HasPrefix(o.key, c.key+" "):
				if !cutOff(c, o) && !dotted(c, o) {
					c.votes += extendedWeight
				}
			case len(c.key)*2 > len(o.key) && strings.HasSuffix(o.key, " "+c.key):
				if !e.story.news {
					c.votes += extendedWeight
				} else if c.node != 0 && !behind {
					c.votes += shownWeight
					behind = true
				}
			}
		}
		if best < 0 || c.votes > list[best].votes {
			best = i
		}
	}
	return list[best]
}
