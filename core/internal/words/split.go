package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number, or one character of an unspaced script.
type Token struct {
	Text       string // folded; never empty
	Start, End int    // byte range in the text that was split
	Upper      bool   // the first letter is a capital
	Number     bool   // starts with a digit
	Unspaced   bool   // one character of a script without spaces between words
}

// Split returns the tokens of s in order. Letters with inner apostrophes are
// one word ("don't" is "dont", "Russia's" is "russia"), except for elisions
// ("l'accord" is "l" and "accord"); dotted initials are one word ("U.S." is
// "us"); digit groups are joined ("1,800" is "1800"). Runs in time linear in s.
func Split(s string) []Token {
	p := splitter{s: s, folded: make([]byte, 0, len(s)), toks: make([]Token, 0, len(s)/5+8), ends: make([]int32, 0, len(s)/5+8)}
	for p.at < len(s) {
		if c := s[p.at]; c < utf8.RuneSelf && !asciiWord(c) {
			p.at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[p.at:])
		switch {
		case Unspaced(r):
			p.single(r, n)
		case isDigit(r):
			p.number()
		case unicode.IsLetter(r):
			p.word()
		default:
			p.at += n
		}
	}
	p.name()
	return p.toks
}

// splitter folds into one buffer; tokens get their texts at the end, so that a
// text costs one string and not one for each word.
type splitter struct {
	s      string
	at     int
	folded []byte
	ends   []int32 // end of each token's text in folded
	toks   []Token
}

func (p *splitter) name() {
	all, from := string(p.folded), int32(0)
	for i, to := range p.ends {
		p.toks[i].Text = all[from:to]
		from = to
	}
}

func (p *splitter) push(t Token) {
	from := int32(0)
	if n := len(p.ends); n > 0 {
		from = p.ends[n-1]
	}
	if int32(len(p.folded)) == from {
		return // nothing visible was in it
	}
	p.ends = append(p.ends, int32(len(p.folded)))
	p.toks = append(p.toks, t)
}

func (p *splitter) single(r rune, n int) {
	p.folded = AppendFolded(p.folded, r)
	p.push(Token{Start: p.at, End: p.at + n, Unspaced: true})
	p.at += n
}

func isDigit(r rune) bool { _, ok := digit(r); return ok }

// number reads digits with inner separators: a separator before exactly three
// digits groups and is dropped, any other becomes a decimal point. Digits grouped
// by twos as in India ("1,50,000") are told by the three at the end. A blank that may
// break groups behind one to three digits only ("1 800", not "2024 300").
func (p *splitter) number() {
	start, run := p.at, p.at
	for p.at < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.at:])
		if isDigit(r) {
			p.folded = AppendFolded(p.folded, r)
			p.at += n
			continue
		}
		mark := separator(r)
		if r == ' ' && (p.at-run > 3 || p.s[start] == '0') {
			break
		}
		digits := p.digitsAt(p.at + n)
		groups := digits == 3 && mark != decimal || mark == comma && digits == 2 && p.groupsBehind(p.at+n)
		if mark == none || digits == 0 || !groups && mark < comma || (r == '．' || r == '，') && !p.wideAt(p.at+n) {
			break
		}
		if !groups {
			p.folded = append(p.folded, '.')
		}
		p.at += n
		run = p.at
	}
	p.push(Token{Start: start, End: p.at, Number: true})
}

// What separates digits.
const (
	none    = iota
	group   // groups only
	comma   // groups, or begins the decimals
	point   // the same, never by twos
	decimal // begins the decimals
)

// separator returns what r is between two digits.
func separator(r rune) int {
	switch r {
	case ' ', '\u00a0', '\u202f', '\u2009', '\'', '’', '٬':
		return group
	case ',', '，':
		return comma
	case '.', '．':
		return point
	case '٫':
		return decimal
	}
	return none
}

// maxGroups is how many groups of two digits are looked at; a list of numbers may be
// endless.
const maxGroups = 8

// groupsBehind reports whether the two digits at byte at are a group of a number
// that more groups follow, the last one of three.
func (p *splitter) groupsBehind(at int) bool {
	digits := p.digitsAt(at)
	for more := maxGroups; digits == 2 && more > 0; more-- {
		_, first := after(p.s, at)
		_, second := after(p.s, at+first)
		at += first + second
		r, n := after(p.s, at)
		if separator(r) != comma {
			return false
		}
		at += n
		digits = p.digitsAt(at)
	}
	return digits == 3
}

// wideAt reports whether a full-width digit stands at byte at: the full-width comma
// behind other digits is punctuation.
func (p *splitter) wideAt(at int) bool {
	r, _ := after(p.s, at)
	return r >= '０' && r <= '９'
}

// digitsAt counts the digits from byte at on, and no further than four.
func (p *splitter) digitsAt(at int) int {
	count := 0
	for at < len(p.s) && count < 4 {
		r, n := after(p.s, at)
		if !isDigit(r) {
			break
		}
		count++
		at += n
	}
	return count
}

func (p *splitter) word() {
	if p.initials() {
		return
	}
	start := p.at
	first, _ := after(p.s, p.at)
	for p.at < len(p.s) {
		if c := p.s[p.at]; c < utf8.RuneSelf && asciiWord(c) {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			p.folded = append(p.folded, c)
			p.at++
			continue
		}
		r, n := utf8.DecodeRuneInString(p.s[p.at:])
		if apostrophe(r) && p.at > start {
			letters, plain := p.lettersAt(p.at + n)
			if letters == 0 || letters >= 3 {
				break
			}
			end := p.at
			p.at += n
			if letters == 1 && plain == 's' { // possessive: the s goes
				p.push(Token{Start: start, End: end, Upper: unicode.IsUpper(first)})
				p.at++
				return
			}
			continue
		}
		if !inWord(r) {
			break
		}
		p.folded = AppendFolded(p.folded, r)
		p.at += n
	}
	p.push(Token{Start: start, End: p.at, Upper: unicode.IsUpper(first)})
}

func asciiWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// apostrophe reports whether r is one, as keyboards and houses write it.
func apostrophe(r rune) bool { return strings.ContainsRune("'’‘ʼ`´′＇", r) }

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return asciiWord(byte(r))
	}
	return (unicode.IsLetter(r) || unicode.IsMark(r) || isDigit(r) || Invisible(r)) && !Unspaced(r)
}

// lettersAt counts the letters from byte at on (no further than four) and
// returns the first one too.
func (p *splitter) lettersAt(at int) (count int, first rune) {
	for at < len(p.s) && count < 4 {
		r, n := after(p.s, at)
		if !unicode.IsLetter(r) || Unspaced(r) {
			break
		}
		if count == 0 {
			first = unicode.ToLower(r)
		}
		count++
		at += n
	}
	return count, first
}

// initials reads single letters with full stops between them as one word.
func (p *splitter) initials() bool {
	if p.at+1 < len(p.s) && asciiWord(p.s[p.at+1]) {
		return false // the usual case: a second letter
	}
	at, count := p.at, 0
	for {
		r, n := after(p.s, at)
		if !unicode.IsLetter(r) || Unspaced(r) {
			break
		}
		rest := p.s[at+n:]
		if len(rest) > 0 && rest[0] == '.' {
			at += n + 1
			count++
			continue
		}
		if next, _ := after(rest, 0); rest != "" && inWord(next) {
			break // the start of a word, not an initial
		}
		if count > 0 {
			at += n
			count++
		}
		break
	}
	if count < 2 {
		return false
	}
	start := p.at
	for _, r := range p.s[start:at] {
		if r != '.' {
			p.folded = AppendFolded(p.folded, r)
		}
	}
	p.at = at
	first, _ := after(p.s, start)
	p.push(Token{Start: start, End: at, Upper: unicode.IsUpper(first)})
	return true
}
