package article

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// signed returns the elements from number lo on and before hi that are marked as
// byline or author. It reads every name there: the few elements around the story
// are enough for most pages.
func (e *evidence) signed(lo, hi int32) (list []int32) {
	for i := lo; i < hi && len(list) < maxSpots; i++ {
		if size := e.p.End[i] - i; size > 1 && size <= maxSigned && e.isSigned(i) {
			list = append(list, i)
		}
	}
	return list
}

func (e *evidence) isSigned(i int32) bool {
	n := e.p.Nodes[i]
	for k := range n.Attr {
		signed := false
		switch a := &n.Attr[k]; a.Key {
		case "rel":
			signed = a.Val == "author"
		case "href":
			signed = n.DataAtom == atom.A && leadsToAuthor(a.Val)
		case "class":
			signed = e.room.marksAuthor(a.Val)
		case "id", "data-testid", "data-component":
			signed = namesAuthor(a.Val)
		}
		if signed {
			return true
		}
	}
	return false
}

// marksAuthor is namesAuthor with a memory, for classes: unlike ids, they repeat.
func (r *room) marksAuthor(class string) bool {
	if class == "" || len(class) > maxName {
		return false
	}
	got, known := r.authors.Get(class)
	if !known {
		if namesAuthor(class) {
			got = 1
		}
		r.authors.Set(class, got)
	}
	return got == 1
}

// namesAuthor reports whether a class, id or test id says by whole tokens that
// the element names who wrote the story, and not that it is the writer's box,
// picture or list of other stories.
func namesAuthor(name string) bool {
	if len(name) > maxName || !mayMark(name) {
		return false
	}
	yes := false
	var word [24]byte // longer words are in no list
	for at := 0; at < len(name); {
		n, next := nextToken(name, at, &word)
		if t := word[:n]; notAuthorMarks.hasBytes(t) {
			return false
		} else if authorMarks.hasBytes(t) {
			yes = true
		}
		at = next
	}
	return yes
}

// Tokens of classes that mark who wrote the story, and those that mark the
// writer's box, picture or other stories.
var (
	authorMarks    = &wordSet{list: "author authors authorname authornames byline bylines autor autoren autores auteur auteurs autore autori writer firma verfasser signature firmante kirjoittaja skribent contributor contributors reporter auther writtenby"}
	notAuthorMarks = &wordSet{list: "bio biography box avatar image img photo picture more related comment comments card description social follow twitter email mail about profile other list quote caption credit footer icon recommended"}
)

// markStarts are the first letters of the tokens that mark an author.
const (
	markStarts  = "autho authe autor auteu bylin write writt firma verfa signa kirjo skrib contr repor"
	startLength = 5
)

// mayMark is the cheap test before the tokens are read.
func mayMark(s string) bool {
	before := uint8(0)
	for i := 0; i+startLength <= len(s); i++ {
		c := s[i]
		kind := letterKinds[c]
		begins := kind&kindFirst != 0 && (before&kindLetter == 0 || kind&kindUpper != 0)
		before = kind
		if !begins {
			continue
		}
		for k := 0; k < len(markStarts); k += startLength + 1 {
			if c|0x20 == markStarts[k] && strings.EqualFold(s[i+1:i+startLength], markStarts[k+1:k+startLength]) {
				return true
			}
		}
	}
	return false
}

// letterKinds says of every byte what cutting names into tokens asks of it.
var letterKinds = func() (t [256]uint8) {
	for c := range t {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 {
			t[c] |= kindLetter
		}
		if c >= 'A' && c <= 'Z' {
			t[c] |= kindUpper
		}
	}
	for k := 0; k < len(markStarts); k += startLength + 1 {
		t[markStarts[k]] |= kindFirst
		t[markStarts[k]&^0x20] |= kindFirst
	}
	return t
}()

const (
	kindLetter uint8 = 1 << iota
	kindUpper
	kindFirst
)

// leadsToAuthor reports whether an address is that of a page about one author: one
// of its folders says so, and something stands in it.
func leadsToAuthor(href string) bool {
	folder, inside, host := false, false, false
	from := 0
	for i := 0; i < len(href); i++ {
		switch c := href[i]; {
		case c == '?' || c == '#':
			return inside
		case c == '/':
			folder = folder || isAuthorFolder(href[from:i])
			from = i + 1
		case c == ':' && !host && strings.HasPrefix(href[i:], "://"): // what was before is no folder
			folder, inside, host = false, false, true
			i += 2
			from = i + 1
		default:
			inside = inside || folder
		}
	}
	return inside
}

func isAuthorFolder(name string) bool {
	if len(name) < 2 || len(name) > 14 {
		return false
	}
	a, b := name[0]|0x20, name[1]|0x20
	for k := 0; k < len(folderStarts); k += 3 {
		if folderStarts[k] == a && folderStarts[k+1] == b {
			return authorFolders.has(strings.ToLower(name))
		}
	}
	return false
}

// folderStarts are the first letters of authorFolders.
const folderStarts = "au by jo co re wr fi av ya pe sk to"

// authorFolders are the folders of sites that have a page for each author.
var authorFolders = &wordSet{list: "author authors autor autoren autores auteur auteurs autore autori byline by journalist journalists journalisten journaliste contributor contributors reporter reporters writer writers redaktion redazione firmas autorzy avtor yazar yazarlar penulis skribent toimittaja correspondents"}
