package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a byte range.
type Span struct{ Start, End int }

// abbreviations are words that a full stop follows in the middle of sentences,
// folded, between blanks. A capital letter after them starts no sentence.
const abbreviations = " mr mrs ms messrs dr prof st gen sen rep reps sens gov lt col sgt capt cpl maj adm cmdr hon rev fr sr jr vs " +
	"jan feb mar apr jun jul aug sep sept oct nov dec mt ft inc ltd co corp bros dept est approx fig vol ed eds " +
	"nr abs bzw ca evtl ggf inkl str usw vgl zb mme mlle sra srta ud uds gral avda pte art pag ecc dott ing sig " +
	"rt hr fr kl mld mio mrd tel ee uu dhr mevr ing drs ks ul inz doc sn tp ул им гг тыс руб "

// longestAbbreviation is the number of bytes of the longest one.
const longestAbbreviation = 6

// Sentences returns the spans of the sentences of one paragraph, without the
// white space around them. A sentence ends at . ! ? … and their kin in other
// scripts, with the quotes and brackets that close after them, where white
// space and no small letter follow; the kin in Chinese and Japanese need none. In
// Thai, Lao, Khmer and Burmese, which have no such mark, it ends at the white space
// between two of their letters.
func Sentences(s string) []Span {
	var out []Span
	start := 0
	emit := func(end int) {
		from, to := trim(s, start, end)
		if from < to {
			out = append(out, Span{from, to})
		}
		start = end
	}
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' && (c != ' ' || i == 0 || s[i-1] < utf8.RuneSelf) {
			i++ // ends nothing
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == ' ' && i > 0 && i+1 < len(s) && noStopBefore(s, i) && noStopAfter(s, i+1):
			emit(i)
		case wideStop(r) && !(r == '．' && digitAfter(s, i+n)):
			end := stops(s, i+n)
			emit(end)
			i = end
			continue
		case stop(r):
			end := stops(s, i+n)
			if ends(s, start, i, end, r) {
				emit(end)
			}
			i = end
			continue
		}
		i += n
	}
	emit(len(s))
	return out
}

func trim(s string, from, to int) (int, int) {
	t := strings.TrimLeftFunc(s[from:to], unicode.IsSpace)
	from = to - len(t)
	return from, from + len(strings.TrimRightFunc(t, unicode.IsSpace))
}

// wideStop reports a full stop that needs no white space after it.
func wideStop(r rune) bool { return r == '。' || r == '！' || r == '？' || r == '．' || r == '｡' }

// stop reports a mark that ends sentences, where white space follows.
func stop(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '؟', '۔', '।', '॥', '։', '።', '፧', '\u037e':
		return true
	}
	return false
}

// after returns the rune at byte at and its length.
//
//go:noinline
func after(s string, at int) (rune, int) { return utf8.DecodeRuneInString(s[at:]) }

// digitAfter reports whether a digit stands at byte at.
func digitAfter(s string, at int) bool {
	r, _ := after(s, at)
	return isDigit(r)
}

// stops moves past repeated stops and what closes after them.
func stops(s string, at int) int {
	for at < len(s) {
		r, n := after(s, at)
		if !stop(r) && !wideStop(r) {
			break
		}
		at += n
	}
	return closers(s, at)
}

// closers moves past the quotes and brackets that close. “ ‘ « ‹ close in German and
// its neighbours, where white space follows them; French has a blank before its ».
func closers(s string, at int) int {
	for at < len(s) {
		r, n := after(s, at)
		blank := 0
		if r == ' ' || r == '\u00a0' || r == '\u202f' {
			blank = n
			r, n = after(s, at+n)
		}
		next, _ := after(s, at+blank+n)
		unsure := strings.ContainsRune("“«‘‹", r)
		switch {
		case blank > 0 && r != '»' || !unsure && !strings.ContainsRune(`"'”’»›)]」』）】》〉〕`, r),
			blank > 0 && unicode.IsLetter(next),
			unsure && next != utf8.RuneError && !unicode.IsSpace(next):
			return at
		}
		at += blank + n
	}
	return at
}

// ends reports whether the stop at byte stop, closed at byte end, ends the
// sentence that began at start.
func ends(s string, start, stop, end int, r rune) bool {
	if end == len(s) {
		return true
	}
	next, n := after(s, end)
	if !unicode.IsSpace(next) {
		return false
	}
	at := end
	for at < len(s) && unicode.IsSpace(next) {
		at += n
		next, n = after(s, at)
	}
	if unicode.IsLower(next) || r == '.' && next == '.' { // ". . ." is "…"
		return false
	}
	return r != '.' || !abbreviation(s[start:stop], next)
}

// abbreviation reports whether the last word of before is one that a full stop
// belongs to: in the table, a single letter, or with stops inside.
func abbreviation(before string, next rune) bool {
	from := strings.LastIndexFunc(before, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("([\"„“”«»‚‹›-‐‑–—", r)
	})
	if from >= 0 {
		_, w := after(before, from)
		before = before[from+w:]
	}
	before = strings.TrimLeft(before, "'‘’")
	first, n := after(before, 0)
	if before == "" || len(before) > 12 {
		return false
	}
	if n == len(before) && unicode.IsLetter(first) || strings.Contains(before, ".") && unicode.IsLetter(first) {
		return true
	}
	word := Fold(before)
	if unicode.IsDigit(next) && (word == "no" || word == "nos" || word == "art" || word == "p") {
		return true
	}
	if allDigits(word) {
		return unicode.IsUpper(next) && len(word) <= 2 // ordinals: "am 3. Mai"
	}
	return len(word) <= longestAbbreviation && strings.Contains(abbreviations, " "+word+" ")
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// noStop reports the scripts that end sentences with a blank.
func noStop(r rune) bool {
	return r >= 0xE00 && r <= 0xEFF || r >= 0x1000 && r <= 0x109F || r >= 0x1780 && r <= 0x17FF
}

func noStopBefore(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return noStop(r)
}
func noStopAfter(s string, at int) bool { r, _ := after(s, at); return noStop(r) }

// Paragraphs returns the spans of the paragraphs of text: separated by blank
// lines where there are any, else by line ends.
func Paragraphs(text string) []Span {
	blank := strings.Contains(text, "\n\n") || strings.Contains(text, "\n\r\n")
	var out []Span
	start := 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] != '\n' {
			continue
		}
		if blank && i < len(text) && !blankLineAfter(text, i+1) {
			continue
		}
		if from, to := trim(text, start, i); from < to {
			out = append(out, Span{from, to})
		}
		start = i
	}
	return out
}

// blankLineAfter reports whether the line that starts at byte at is empty.
func blankLineAfter(text string, at int) bool {
	for at < len(text) && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
		at++
	}
	return at == len(text) || text[at] == '\n'
}
