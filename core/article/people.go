package article

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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
	if strict {
		text = onlyNames(text)
	}
	for _, part := range bylineParts(text) {
		part = eastNames(withoutBy(aroundReporter(line(part))))
		if !strict && strings.IndexByte(part, ',') < 0 {
			if k := strings.Fields(key(part)); len(k) > 2 && namesBody(k) {
				continue // "Office for Research and Sports" is one body
			}
		}
		joined := 0 // 1 behind a name, 2 behind its degree
		for i, piece := range splitNames(part) {
			if photographs(piece) {
				continue
			}
			piece = trimName(withoutBy(piece))
			if joined > 0 && len(out) > 0 && isDegree(piece, joined > 1) {
				out[len(out)-1] += ", " + piece
				joined = 2
				continue
			}
			if joined > 0 && len(piece) > 2 && isUpper(piece) {
				continue // an outlet's letters
			}
			joined = 0
			if strict {
				piece = behindRole(piece)
				if len(out) == i && (i == 0 || !strings.ContainsAny(part, ",/")) {
					piece = beforeJob(piece)
				}
				if i > 0 && isPlace(piece) || signsAgency(piece) {
					continue
				}
			}
			if isName(piece, strict) && len(out) < maxNames && !contains(out, piece) {
				if out = append(out, piece); strings.IndexByte(piece, ' ') > 0 && strings.IndexByte(part, ',') > 0 {
					joined = 1
				}
			}
		}
	}
	return out
}

// bylineParts cuts a byline where its lines, bars and dots part people.
func bylineParts(text string) []string {
	for i := 0; ; i++ {
		if i == len(text) {
			return []string{text} // the usual case
		}
		if c := text[i]; c == '\n' || c == ';' || c == '|' || c >= utf8.RuneSelf {
			break
		}
	}
	return strings.FieldsFunc(text, func(r rune) bool {
		return r == '\n' || r == ';' || r == '|' || r == '•' || r == '·' || r == '●' || r == '►'
	})
}

func contains(list []string, s string) bool {
	if len(list) == 0 {
		return false
	}
	k := key(s)
	for _, o := range list {
		if key(o) == k {
			return true
		}
	}
	return false
}

// byEdge is what stands around the words that introduce a byline.
const byEdge = " :-–—|/,.*>›»：・＝｜／【】"

func withoutEdge(s string) string {
	if s != "" && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' {
		return s // the usual case
	}
	return strings.TrimLeft(s, byEdge)
}

// withoutBy cuts the words that introduce a byline off its beginning.
func withoutBy(s string) string {
	var folded [maxByWord]byte
	for again := true; again; {
		again = false
		s = withoutEdge(s)
		start := folded[:0]
		for _, r := range s {
			if len(start) > 1 && len(start) > byWordTable().most[start[0]]+4 {
				break
			}
			few := len(start) < 2
			start = words.AppendFolded(start, r)
			if few && len(start) >= 2 && !byWordTable().pairs.MayHave(string(start[:2])) {
				return s
			}
		}
		if len(start) < 2 {
			return s
		}
		for _, by := range byWordTable().from[start[0]] {
			if len(start) < len(by) || string(start[:len(by)]) != by {
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

// byTable is byWords by what they begin with, in their order.
type byTable struct {
	from  [256][]string // by first byte
	most  [256]int      // bytes of the longest, by first byte
	pairs words.Pairs   // of the first two bytes
}

var byWordTable = sync.OnceValue(func() *byTable {
	t := &byTable{}
	for _, by := range byWords {
		t.from[by[0]] = append(t.from[by[0]], by)
		t.most[by[0]] = max(t.most[by[0]], len(by))
		t.pairs.Add(by[:2])
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
				if start < i && joinsArabic(s[start:i], s[i+1:]) {
					flush(i, i+len(" و"))
					i = start
					continue
				}
				if w, cut := andAt(s[min(start, i):i], s[i:]); w > 0 {
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

// joinsArabic reports whether the Arabic or Hebrew letter for "and" begins the next of two
// names of two words each: it is written together with the word behind it.
func joinsArabic(before, behind string) bool {
	return (strings.HasPrefix(behind, "و") || strings.HasPrefix(behind, "ו")) && strings.Count(strings.TrimSpace(before), " ") == 1 && strings.Count(behind, " ") == 1 && strings.IndexByte(behind, ' ') > 2*len("و")
}

// andWords join two names; what follows placeWords is a place or a paper.
var (
	andWords   = &wordSet{list: "and und et y e og och en ja и та і a ve dan και și és with mit और i"}
	placeWords = &wordSet{list: "in of for from für aus para via at - – — i: on is ist est"}
)

// oneWord reports whether one word with a capital is all that stands behind a name of
// at least two: Spanish and Catalan join two family names with the word for "and".
func oneWord(before, behind string) bool {
	r, _ := utf8.DecodeRuneInString(behind)
	return strings.Contains(strings.TrimSpace(before), " ") && unicode.IsUpper(r) && !strings.ContainsAny(behind, " ,/")
}

// andAt returns the length of " and" at the start of s, in any language of the
// list, or 0. A dash between blanks separates too. cut is set where what follows
// is a place or a paper ("in Berlin", "for The Paper"). before is the name before it.
func andAt(before, s string) (n int, cut bool) {
	rest := s[1:]
	end := strings.IndexByte(rest, ' ')
	if end <= 0 || end > 12 {
		return 0, false
	}
	switch word := strings.ToLower(rest[:end]); {
	case (word == "y" || word == "i") && oneWord(before, rest[end+1:]):
		return 0, false // of one name
	case end == 1 && isUpper(rest[:1]) && (rest[0] == 'A' || strings.ContainsFunc(s, unicode.IsLower)):
		return 0, false // an initial
	case andWords.has(word):
		return end + 2, false
	case placeWords.has(word):
		dash := rest[:end] == "-" || rest[:end] == "–" || rest[:end] == "—"
		return end + 2, !dash || strings.Contains(strings.TrimSpace(before), " ") || !strings.Contains(rest[end+1:], " ") // a place of one word may stand first
	}
	return 0, false
}

// bodyWords are words for offices and institutions.
var bodyWords = &wordSet{list: "center centre office department institute ministry council foundation society committee university commission agency bureau ministerium universitat stiftung fondation fundacion association"}

// namesBody reports whether one of the words is one for an office or institution.
func namesBody(list []string) bool {
	for _, w := range list {
		if bodyWords.has(w) {
			return true
		}
	}
	return false
}

// nameEdge is what stands around names.
const nameEdge = " .,:;-–—*\"“”„'‘’»«›‹@#【】)"

// trimName cuts off what stands around a name: brackets with an age or a paper,
// titles of respect stay, reporters' signs and mail addresses go.
func trimName(s string) string {
	if i := strings.IndexAny(s, "(（[<"); i > 0 {
		s = s[:i]
	} else if i == 0 {
		return strings.Trim(s, "()（）[]<> ")
	}
	all := strings.TrimLeft(s, nameEdge)
	s = strings.TrimRight(all, nameEdge)
	if len(s) < len(all) && all[len(s)] == '.' && abbreviated(s) {
		s = all[:len(s)+1]
	}
	for _, tail := range nameTails {
		if strings.HasSuffix(s, tail) && len(s) > len(tail) {
			s = strings.TrimRight(s[:len(s)-len(tail)], " :：")
		}
	}
	return strings.TrimSpace(s)
}
