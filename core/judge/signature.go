package judge

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
)

// maxSignatureWords is how long the line may be that says who is quoted: a name, an
// account, a role and a date.
const maxSignatureWords = 25

// signs reports whether block i says of the quote before it whose words these are:
// right behind kept text of the same blockquote it begins with a dash, or stands in a
// cite or footer element.
func (x *extractor) signs(v []Verdict, i int) bool {
	b := &x.blocks[i]
	if i == 0 || v[i-1].Part != Body || b.Kind != block.Quote || x.blocks[i-1].Kind != block.Quote || b.Words == 0 || b.Words > maxSignatureWords {
		return false
	}
	marked := strings.ContainsRune("-–—―~", []rune(b.Text)[0])
	for n := x.p.Parent[b.First]; n > 0; n = x.p.Parent[n] {
		switch x.p.Nodes[n].DataAtom {
		case atom.Cite, atom.Footer:
			marked = true
		case atom.Blockquote:
			return marked && x.blocks[i-1].First > n
		}
	}
	return false
}
