package article

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/internal/words"
	"winnow/core/judge"
	"winnow/core/page"
)

// byline is who wrote the story by one account.
type byline struct {
	people []string
	bodies []string // desks, agencies and outlets that sign it
	single []string // names of one word behind a word for "by": first names and pseudonyms
	source string
	words  string
	weak   bool // only its place speaks for it
	judged bool // the judge takes its block for the story's byline
}

func (b *byline) add(text string, strict bool) {
	text = strings.TrimSpace(withoutOthers(unescape(text)))
	if text == "" || len(text) > 600 {
		return
	}
	if len(b.words) < maxSaid {
		if b.words != "" {
			b.words += ", "
		}
		b.words += line(text)
	}
	found := names(text, strict)
	for _, n := range found {
		if !contains(b.people, n) && !hasPerson(b.people, n) && len(b.people) < maxNames {
			b.people = append(b.people, n)
		}
	}
	if len(found) == 0 && !strings.ContainsAny(text, "@{}<>") && !strings.Contains(text, "://") {
		if body := trimName(withoutBy(line(text))); len(b.bodies) < maxNames && isBody(body) {
			b.bodies = append(b.bodies, bodiesOf(body)...)
		}
	}
}

// maxSaid is how many bytes of what names the writers are kept to show where they are
// from: more than are shown of it. A page may state any number of writers.
const maxSaid = 4 * maxRemovalText

// authors decides who wrote the story: the people whom the page's statements
// name and the page shows beside the story; else whom it shows there; else, where
// the page shows nobody there, whom it states. A body that signs counts before
// people named further down. Names without a family name come last.
func (e *evidence) authors() ([]string, Origin) {
	if e.p.Source == page.Text {
		return e.authorLines()
	}
	said := e.saidAuthors()
	near := e.shownAuthors()
	for i := range said {
		e.demote(&said[i])
	}
	for i := range near {
		e.demote(&near[i])
	}
	body, own := e.signingBody(said)
	if body != nil && !own && !anyPeople(said) && len(e.single) > 0 && len(e.single[0].people) == 0 {
		return body.bodies, body.origin() // the byline shown names no person either
	}
	beside := len(near) > 0 && len(near[0].people) > 0 && near[0].judged
	for i := range said {
		if b := &said[i]; len(b.people) > 0 && (e.shows(b.people, beside) || shortens(near, b)) {
			return spelled(e.complete(b), near), b.origin()
		}
	}
	for i := range near {
		if len(near[i].people) > 0 && !near[i].weak {
			return fullest(near[i].people, said), near[i].origin()
		}
	}
	for i := range said {
		if len(said[i].people) > 0 {
			return said[i].people, said[i].origin()
		}
	}
	if people, o := bySingle(near); len(people) > 0 {
		return people, o // people named further down are of something else
	}
	labelled, far := e.fartherAuthors()
	if own || body == nil {
		labelled = append(labelled, far...)
	}
	for i := range labelled {
		if e.demote(&labelled[i]); len(labelled[i].people) > 0 {
			return labelled[i].people, labelled[i].origin()
		}
	}
	if body != nil {
		return body.bodies, body.origin()
	}
	if people, o := lastAuthors(near); len(people) > 0 {
		return people, o
	}
	if people, o := e.signOff(); len(people) > 0 {
		return people, o
	}
	return e.owner()
}

// maxSignOff is how many words the line has that signs a story at its end.
const maxSignOff = 4

// signOff reads the line that signs the story: its last one, if it is all in
// emphasis and names a person or a desk.
func (e *evidence) signOff() ([]string, Origin) {
	for i := len(e.blocks) - 1; i >= 0; i-- {
		bl := &e.blocks[i]
		if !e.verdicts[i].Kept() {
			continue
		}
		if bl.Words > maxSignOff || !e.emphasised(bl) {
			break
		}
		b := byline{source: "text"}
		b.add(bl.Text, true)
		if len(b.people) > 0 {
			return b.people, b.origin()
		}
		if len(b.bodies) > 0 && namesDesk(b.bodies[0]) {
			return b.bodies[:1], b.origin()
		}
		break
	}
	return nil, Origin{}
}

// emphasised reports whether all text of a block is in emphasis.
func (e *evidence) emphasised(bl *block.Block) bool {
	for i := bl.First; i < bl.End; i++ {
		if !e.p.IsText(i) || strings.TrimSpace(e.p.Nodes[i].Data) == "" {
			continue
		}
		switch e.p.Nodes[e.p.Parent[i]].DataAtom {
		case atom.Em, atom.I, atom.Strong, atom.B, atom.Cite:
		default:
			return false
		}
	}
	return true
}

func anyPeople(list []byline) bool {
	for i := range list {
		if len(list[i].people) > 0 {
			return true
		}
	}
	return false
}

// bySingle is the name of one word behind a word for "by" in a line that the judge takes
// for the story's byline.
func bySingle(near []byline) ([]string, Origin) {
	for i := range near {
		if near[i].judged && len(near[i].single) > 0 {
			return near[i].single[:1], near[i].origin()
		}
	}
	return nil, Origin{}
}

// lastAuthors reads what the bylines name where no statement names anybody:
// names that only their place speaks for, single names, desks.
func lastAuthors(near []byline) ([]string, Origin) {
	for i := range near {
		if len(near[i].people) > 0 {
			return near[i].people, near[i].origin()
		}
	}
	for i := range near {
		if len(near[i].single) > 0 {
			return near[i].single[:1], near[i].origin()
		}
	}
	for i := range near {
		if len(near[i].bodies) > 0 && !near[i].weak {
			return near[i].bodies[:1], near[i].origin()
		}
	}
	return nil, Origin{}
}

func (b *byline) origin() Origin { return Origin{"authors", b.source, cut(b.words, maxRemovalText)} }

// demote moves the site's own name from the people to the bodies. A site named
// after its writer still gives that name, where nobody else signs.
func (e *evidence) demote(b *byline) {
	var people []string
	for _, n := range b.people {
		if e.isSite(key(n)) {
			b.bodies = append(b.bodies, n)
		} else {
			people = append(people, n)
		}
	}
	b.people = people
}

// shows reports whether the page shows one of the names in a short block, where
// beside is set in one beside the story.
func (e *evidence) shows(people []string, beside bool) bool {
	lo, hi := e.zone()
	folded := make([][]byte, len(people))
	for k, n := range people {
		folded[k] = words.AppendFold(nil, n)
	}
	for i := range e.blocks {
		if e.blocks[i].Words > 60 || beside && (e.blocks[i].First < lo || e.blocks[i].First >= hi) {
			continue
		}
		e.room.text = words.AppendFold(e.room.text[:0], e.blocks[i].Text)
		for _, n := range folded {
			if bytes.Contains(e.room.text, n) {
				return true
			}
		}
	}
	return false
}

// authorLines reads the byline of plain text.
func (e *evidence) authorLines() ([]string, Origin) {
	b := byline{source: "text"}
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Byline {
			b.add(e.blocks[i].Text, true)
		}
	}
	if len(b.people) > 0 {
		return b.people, b.origin()
	}
	if len(b.bodies) > 0 {
		return b.bodies[:1], b.origin()
	}
	return nil, Origin{}
}
