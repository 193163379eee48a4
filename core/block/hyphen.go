package block

import (
	"unicode/utf8"

	"winnow/core/page"
)

// SoftHyphen is where a word may be broken at a line's end; else it is not seen.
const SoftHyphen = 0xAD

// Hyphenated returns the block's text as the page has it: with its soft hyphens, by
// which a narrow column breaks long words where the writer would. Text, which is for
// judging and matching, goes without them.
func (b *Block) Hyphenated(p *page.Page) string {
	if !b.Soft {
		return b.Text
	}
	buf, gap := make([]byte, 0, len(b.Text)+16), false
	for i := b.First; i < b.End; i++ {
		if !p.IsText(i) {
			if Unread(p.Nodes[i]) {
				i = p.End[i] - 1
			}
			continue
		}
		for data := p.Nodes[i].Data; data != ""; {
			c, size := utf8.DecodeRuneInString(data)
			switch {
			case isSpace(c):
				gap = len(buf) > 0
			case !isInvisible(c) || c == SoftHyphen && len(buf) > 0 && !gap:
				if gap {
					buf, gap = append(buf, ' '), false
				}
				buf = append(buf, data[:size]...)
			}
			data = data[size:]
		}
	}
	return string(buf)
}
