package article

import (
	"strings"

	"winnow/core/internal/words"
)

// ownShare is the least share of the text's words by which its writer speaks of
// themselves, for the owner of the site to be the writer: in texts of companies whose
// name looks like a person's there are fewer.
const ownShare = .01

// ownWords are words for "I" and "my", folded.
var ownWords = &wordSet{list: "i i'm i've i'd i'll my ich mich mir mein meine je j'ai mon yo mi jag jeg ik mijn"}

// owner is who owns a personal site and speaks of themselves in a text that nobody signs:
// a name of two words behind the © at the page's end, or the site's name, of which the
// address has a word.
func (e *evidence) owner() ([]string, Origin) {
	e.siteNames()
	for i := len(e.blocks) + 1; i >= 0 && i > len(e.blocks)-noticeBlocks; i-- {
		name := ""
		switch i {
		case len(e.blocks):
			name = line(unescape(e.d.Meta("og:site_name")))
		case len(e.blocks) + 1:
			name = e.titled
		default:
			name = e.notice(i)
		}
		given, family, two := strings.Cut(name, " ")
		if !two || strings.ContainsAny(given, "'’") || strings.IndexByte(family, ' ') > 0 || !isName(name, true) {
			continue
		}
		if (i < len(e.blocks) || e.isLabel(key(given)) || e.isLabel(key(family))) && e.ownVoice() {
			return []string{name}, Origin{"authors", "text", name}
		}
	}
	return nil, Origin{}
}

// ownVoice reports whether the writer of the text speaks of themselves.
func (e *evidence) ownVoice() bool {
	own, all := 0, 0
	for i := range e.blocks {
		if !e.verdicts[i].Kept() {
			continue
		}
		for _, w := range strings.Fields(e.blocks[i].Text) {
			all++
			if len(w) < 8 && ownWords.has(strings.ReplaceAll(words.Fold(strings.Trim(w, ".,;:!?()\"“”")), "’", "'")) {
				own++
			}
		}
	}
	return float64(own) > ownShare*float64(all)
}
