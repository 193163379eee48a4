package article

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/agency"
	"winnow/core/internal/words"
)

const (
	maxNames     = 20
	maxNameRunes = 60
	maxNameWords = 6
)

// names cuts a byline into the people it names. strict is for visible text,
// where only what has the form of a name counts; statements made for machines
// may also be a single word.
func names(text string, strict bool) []string {
	var out []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool {
		return r == '\n' || r == ';' || r == '|' || r == '•' || r == '·' || r == '●' || r == '►'
	}) {
		part = withoutBy(line(part))
		if k := strings.Fields(key(part)); !strict && len(k) > 2 && namesBody(k) && strings.IndexByte(part, ',') < 0 {
			continue // "Office for Research and Sports" is one body
		}
		for _, piece := range splitNames(part) {
			piece = trimName(withoutBy(piece))
			if isName(piece, strict) && len(out) < maxNames && !contains(out, piece) {
				out = append(out, piece)
			}
		}
	}
	return out
}

func contains(list []string, s string) bool {
	k := key(s)
	for _, o := range list {
		if key(o) == k {
			return true
		}
	}
	return false
}

// withoutBy cuts the words that introduce a byline off its beginning.
func withoutBy(s string) string {
	var folded [maxByWord]byte
	for again := true; again; {
		again = false
		s = strings.TrimLeft(s, " :-–—|/,.*>›»")
		start := folded[:0]
		for _, r := range s {
			if len(start) > maxByWord-8 {
				break
			}
			start = words.AppendFolded(start, r)
		}
		if len(start) == 0 {
			return s
		}
		for _, by := range byWordsFrom(start[0]) {
			if !bytes.HasPrefix(start, []byte(by)) {
				continue
			}
			r, n := utf8.DecodeRune(start[len(by):])
			if n == 0 || unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' {
				continue
			}
			if cut := foldedLen(s, len(by)); cut < len(s) {
				s, again = s[cut:], true
				break
			}
		}
	}
	return s
}

// maxByWord is more bytes than the longest of byWords and a letter have.
const maxByWord = 64

// byWordsFrom are the words of byWords that begin with byte c, in their order.
func byWordsFrom(c byte) []string { return byWordTable()[c] }

var byWordTable = sync.OnceValue(func() (t [256][]string) {
	for _, by := range byWords {
		t[by[0]] = append(t[by[0]], by)
	}
	return t
})

// foldedLen is how many bytes of s fold to n bytes.
func foldedLen(s string, n int) int {
	var b []byte
	for i, r := range s {
		if len(b) >= n {
			return i
		}
		b = words.AppendFolded(b, r)
	}
	return len(s)
}

// splitNames cuts at commas, slashes and the words for "and".
func splitNames(s string) []string {
	var out []string
	start, drop := 0, false
	flush := func(end, next int) {
		if p := strings.TrimSpace(s[min(start, end):end]); p != "" && !drop {
			out = append(out, p)
		}
		start = next
	}
	depth := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '(', '（', '[':
			depth++
		case ')', '）', ']':
			depth = max(0, depth-1)
		case ',', '/', '&', '、', '，', '／', '،', '+':
			if depth == 0 {
				flush(i, i+n)
				drop = false
			}
		case ' ':
			if depth == 0 {
				if w, cut := andAt(s[i:]); w > 0 {
					flush(i, i+w)
					drop = cut
					i += w - 1
					continue
				}
			}
		}
		i += n
	}
	flush(len(s), len(s))
	return out
}

// andWords join two names; what follows placeWords is a place or a paper.
const (
	andWords   = "and und et y e og och en ja и та і a ve dan και și és with mit और i"
	placeWords = "in for from für aus para via at - – — i: on is ist est"
)

// andAt returns the length of " and" at the start of s, in any language of the
// list, or 0. A dash between blanks separates too. cut is set where what follows
// is a place or a paper ("in Berlin", "for The Paper").
func andAt(s string) (n int, cut bool) {
	rest := s[1:]
	end := strings.IndexByte(rest, ' ')
	if end <= 0 || end > 12 {
		return 0, false
	}
	switch word := strings.ToLower(rest[:end]); {
	case isIn(andWords, word):
		return end + 2, false
	case isIn(placeWords, word):
		return end + 2, true
	}
	return 0, false
}

// bodyWords are words for offices and institutions.
const bodyWords = "center centre office department institute ministry council foundation society committee university commission agency bureau ministerium universitat stiftung fondation fundacion association"

// namesBody reports whether one of the words is one for an office or institution.
func namesBody(list []string) bool {
	for _, w := range list {
		if isIn(bodyWords, w) {
			return true
		}
	}
	return false
}

// trimName cuts off what stands around a name: brackets with an age or a paper,
// titles of respect stay, reporters' signs and mail addresses go.
func trimName(s string) string {
	if i := strings.IndexAny(s, "(（[<"); i > 0 {
		s = s[:i]
	} else if i == 0 {
		return strings.Trim(s, "()（）[]<> ")
	}
	s = strings.Trim(s, " .,:;-–—*\"“”„'‘’»«›‹@#")
	for _, tail := range nameTails {
		if strings.HasSuffix(s, tail) && len(s) > len(tail) {
			s = strings.TrimRight(s[:len(s)-len(tail)], " :：")
		}
	}
	return strings.TrimSpace(s)
}

// isName reports whether s may be a person's name: few words, each with a
// capital (particles apart) where the script has capitals, no digits, and no
// word for desks, agencies' services or sections.
func isName(s string, strict bool) bool {
	if s == "" || utf8.RuneCountInString(s) > maxNameRunes || strings.ContainsAny(s, "@/<>{}=_?!…%€$\"|") || strings.Contains(s, "http") || strings.Contains(s, "www.") {
		return false
	}
	if strict && strings.IndexByte(s, ':') >= 0 {
		return false
	}
	list := strings.Fields(s)
	if len(list) > maxNameWords {
		return false
	}
	capitals, cased, wide := 0, 0, false
	for _, w := range list {
		f := strings.Trim(words.Fold(w), ".,'’:")
		if notName()[f] || isRole(f) {
			return false
		}
		r, n := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’\"“„(-"))
		if unicode.IsLower(r) && len(w) > n+1 && (w[n] == '\'' || strings.HasPrefix(w[n:], "’")) { // d'Arc
			r, _ = utf8.DecodeRuneInString(strings.TrimLeft(w[n:], "'’"))
		}
		switch {
		case unicode.IsDigit(r):
			return false
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			capitals++
			cased++
		case unicode.IsLower(r):
			if !particles[f] {
				cased++
			}
		case unicode.IsLetter(r):
			wide = true
		}
		if strings.ContainsAny(w, "0123456789") && strict {
			return false
		}
	}
	if notName()[key(s)] || agency.Name(key(s)) != "" {
		return false
	}
	if wide && cased == 0 {
		return wideName(s, list, strict)
	}
	if !strict {
		return capitals > 0 || len(list) == 2
	}
	return capitals >= 2 && capitals == cased
}

// isRole reports whether a folded word ends as words for jobs do in languages
// that write them in one ("Politikredakteurin").
func isRole(w string) bool {
	for _, end := range [...]string{"redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "redaktor", "redaktorka", "journalistin", "redactrice", "redacteur", "korrespondenten", "toimittaja", "redaktion", "redaktionen", "muhabiri", "editoru"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// wideName judges names in scripts without capitals.
func wideName(s string, list []string, strict bool) bool {
	n := utf8.RuneCountInString(s)
	r, _ := utf8.DecodeRuneInString(s)
	if words.Unspaced(r) || unicode.Is(unicode.Hangul, r) {
		for _, w := range [...]string{"記者", "记者", "編集", "コラム", "新聞", "通信", "支局", "取材", "기자", "뉴스"} {
			if strings.Contains(s, w) {
				return false
			}
		}
		return n >= 2 && n <= 8
	}
	return len(list) >= 2 && len(list) <= 4 || !strict && n >= 2
}
