package judge

import (
	"strings"

	"winnow/core/block"
	folding "winnow/core/internal/words"
	"winnow/core/page"
)

// headSlack is how many blocks behind the first one that is kept a story's writer and
// date may stand.
const headSlack = 3

// headEnd is the last block at which the story's head may go on. Captions, credits,
// points of a list and subheads count nothing: they stand between a headline and who
// wrote the story. Below a standfirst the head goes on up to the first paragraph.
func (x *extractor) headEnd(v []Verdict, first int) int {
	counted, most := 0, headSlack
	if v[first].Part == Standfirst {
		most = headReach
	}
	for i := first + 1; i < len(v); i++ {
		switch kind := x.blocks[i].Kind; {
		case x.p.Source == page.Text:
			counted++
		case v[i].Part == Body && (kind == block.Item || kind == block.Heading), v[i].Part == Junk && (kind == block.Caption || x.isCredit(i)):
		case v[i].Part == Body && most == headReach:
			return i - 1
		case v[i].Part == Body || v[i].Part == Junk:
			counted++
		}
		if counted > most {
			return i - 1
		}
	}
	return len(v) - 1
}

// inHead says what a junk block of the story's head tells about it: who wrote it, or
// when. Junk where neither. near is set beside the headline and behind it: further up
// stand cards of other stories, some by the same writer.
func (x *extractor) inHead(v []Verdict, i int, near bool) Part {
	near = near && x.p.Source != page.Text && x.rows[i][FGroup+int(gCard)] > 3
	switch {
	case x.isByline(i) && !x.saysOther(i) || x.namesWriter(i):
		return Byline
	case i > 0 && v[i-1].Part == Byline && x.agencyLine(i):
		return Byline
	case x.isDate(i) || near && x.blocks[i].Kind != block.Heading && x.isDated(i):
		return Date
	case near && x.namesDeclared(i):
		return Byline
	}
	return Junk
}

// saysOther reports whether a block that only its box calls a byline is something else by
// its phrases or its small words: a button to follow the writer, the number of comments.
func (x *extractor) saysOther(i int) bool {
	b, t, h := &x.blocks[i], &x.topics[i], &x.shapes[i]
	if t.any>>tAuthor&1 == 1 {
		return h.upper > 0 && !h.yearLike && !h.clockLike && b.Words > longByline && 2*h.upper < b.Words
	}
	other := t.any&^(1<<tMeta|1<<tCredit) != 0 && 2*t.words > b.Words
	return other || h.upper > 0 && h.digits == 0 && b.Words-h.upper > smallSigned
}

// longByline is how many words a line that begins with a word for "by" may have whatever
// their first letters are.
const longByline = 6

// besideName is how many words a line has beside a writer's name that tells no date: a job
// or a second writer.
const besideName = 3

// namesDeclared reports whether a short block holds the name of a writer whom the page
// declares, and little else but a date.
func (x *extractor) namesDeclared(i int) bool {
	b, h := &x.blocks[i], &x.shapes[i]
	if b.Words > maxBylineWords || b.Kind == block.Heading && b.Level <= 2 || h.sentenceEnd && b.Words > 8 || x.isCredit(i) {
		return false
	}
	text, rest := folding.Fold(b.Text), x.writers()
	for name, more := "", true; more; {
		name, rest, more = strings.Cut(rest, ", ")
		words := strings.Count(name, " ") + 1
		if words > 1 && strings.Contains(text, name) && (h.yearLike || h.clockLike || b.Words-words <= besideName) {
			return true
		}
	}
	return false
}

// writers are the folded names by which the page declares who wrote the story, commas
// between them. Structured data behind the first story's may be others'.
func (x *extractor) writers() string {
	d := x.p.Declared()
	if x.declared == "" {
		said := d.Meta("author", "article:author", "parsely-author", "byl", "dc.creator") + ", "
		for i := range d.LD {
			if story := &d.LD[i]; strings.HasSuffix(story.Type, "Article") || strings.HasSuffix(story.Type, "Posting") {
				for _, v := range story.Value.Get("author").List() {
					said += ", " + v.Str() + v.Get("name").Str()
				}
				break
			}
		}
		x.declared = folding.Fold(said)
	}
	return x.declared
}
