package neardup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// minQuote is the number of words from which a quotation is quoted speech;
// shorter ones are terms and names.
const minQuote = 4

// maxUnsure is the number of bytes within which marks that may mean something
// else (apostrophes, a closing mark of another house) must close.
const maxUnsure = 1000

// quoteMarks maps an opening mark to the marks that close it. The straight mark
// opens and closes.
func quoteMarks(r rune) string {
	switch r {
	case '“', '„', '‟':
		return "”“\"" // „…“ in German, “…” in English
	case '«':
		return "»"
	case '»':
		return "«"
	case '「':
		return "」"
	case '『':
		return "』"
	case '"':
		return "\"”"
	case '‘', '‚':
		return "’‘"
	}
	return ""
}

// quotes tells for each token of a paragraph whether it stands in quoted speech;
// it appends its answer to said.
// A quotation left open runs to the end of its paragraph, as houses print
// quotations of several paragraphs; one in single marks must close.
func quotes(text string, toks []words.Token, said []bool) []bool {
	for range toks {
		said = append(said, false)
	}
	next := 0 // first token that no mark has passed
	for at := 0; at < len(text); {
		if c := text[at]; c < utf8.RuneSelf && c != '"' {
			at++
			continue
		}
		r, n := runeAt(text, at)
		shut := quoteMarks(r)
		at += n
		if shut == "" || (r == '‘' || r == '‚') && !opens(text, at-n) {
			continue
		}
		end, ok := closing(text, at, r, shut)
		if !ok {
			if r == '‘' || r == '‚' || r == '»' {
				continue
			}
			end = len(text)
		}
		next = mark(toks, said, next, at, end)
		at = end
		if ok {
			_, n = runeAt(text, end)
			at += n
		}
	}
	return said
}

// opens reports whether the single mark at byte at stands before a word and not
// inside or behind one.
func opens(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return at == 0 || unicode.IsSpace(before) || before == '(' || before == '“' || before == '"'
}

// closing returns where the quotation that began before byte at closes. A single
// mark between letters is an apostrophe.
func closing(text string, at int, open rune, shut string) (int, bool) {
	limit := len(text)
	if open == '‘' || open == '‚' || open == '»' {
		limit = min(limit, at+maxUnsure)
	}
	for i := at; i < limit; {
		r, n := runeAt(text, i)
		hit := strings.ContainsRune(shut, r)
		if hit && (open == '‘' || open == '‚') {
			next, _ := runeAt(text, i+n)
			hit = i+n == len(text) || !unicode.IsLetter(next)
		}
		if hit {
			return i, true
		}
		i += n
	}
	return 0, false
}

// mark sets said for the tokens between two bytes if they are enough for speech.
// It looks from token next on, and returns where to go on.
func mark(toks []words.Token, said []bool, next, from, to int) int {
	for next < len(toks) && toks[next].Start < from {
		next++
	}
	lo := next
	for next < len(toks) && toks[next].Start < to {
		next++
	}
	need := minQuote
	if lo < next && toks[lo].Unspaced {
		need *= 2
	}
	if next-lo >= need {
		for k := lo; k < next; k++ {
			said[k] = true
		}
	}
	return next
}
