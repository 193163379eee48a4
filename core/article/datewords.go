package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// order tells how to read a date of three numbers when both readings are days.
type order bool

const (
	dayFirst   order = false
	monthFirst order = true
)

// mayDate is the cheap test: a date has digits. Those of other scripts that fold to
// them (Arabic, Persian, Hindi, Bengali, full-width ones) begin with four bytes.
func mayDate(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= '0' && c <= '9' || c == 0xD9 || c == 0xDB || c == 0xE0 || c == 0xEF {
			return true
		}
	}
	return false
}

// visible finds the first date written for readers in text: a month's name
// beside a day and a year, three numbers, or the signs for year, month and day.
func visible(text string, o order) (stamp, bool) {
	if !mayDate(text) {
		return stamp{}, false
	}
	if strings.Contains(text, "\xE0\xB8") {
		text = thaiDates.Replace(text)
	}
	s, persian := words.Fold(text), inPersian(text)
	if strings.Contains(s, " thang ") {
		s = vietnamese.Replace(s)
	}
	if t, ok := signs(s); ok {
		return t, true
	}
	for at := 0; at < len(s); {
		if s[at] >= '0' && s[at] <= '9' {
			if t, end, ok := numbers(s, at, o, persian); ok {
				t.clock(around(s, at, end))
				return t, true
			}
			at += digitsAt(s, at)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) {
			at += n
			continue
		}
		end := wordEnd(s, at)
		if month := monthOf(s[at:end]); month > 0 {
			if t, from, to, ok := named(s, at, end, month, persian); ok {
				t.clock(around(s, from, to))
				return t, true
			}
		}
		at = end
	}
	return stamp{}, false
}

// vietnamese writes dates with words for month and year as three numbers.
var vietnamese = strings.NewReplacer(" thang ", "/", " nam ", "/", ", nam ", "/", ", 20", "/20")

// around is what may hold the time of day: the rest behind the date, or, if
// that has none, what stands right before it.
func around(s string, from, to int) string {
	rest := s[to:min(len(s), to+40)]
	if strings.ContainsAny(rest, "0123456789") {
		return rest
	}
	before := s[max(0, from-28):from]
	if len(before) < from { // not from the middle of a word or a time
		_, before, _ = strings.Cut(before, " ")
	}
	return before
}

func wordEnd(s string, at int) int {
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		at += n
	}
	return at
}

// signs reads 2024年5月31日, 2024년 5월 31일 and 令和6年5月31日.
func signs(s string) (stamp, bool) {
	for _, form := range [...][3]string{{"年", "月", "日"}, {"년", "월", "일"}} {
		y := strings.Index(s, form[0])
		if y <= 0 {
			continue
		}
		rest := strings.TrimLeft(s[y+len(form[0]):], " ")
		m := digitsAt(rest, 0)
		after := strings.TrimLeft(rest[m:], " ")
		if m == 0 || m > 2 || !strings.HasPrefix(after, form[1]) {
			continue
		}
		after = strings.TrimLeft(after[len(form[1]):], " ")
		d := digitsAt(after, 0)
		if d == 0 || d > 2 || !strings.HasPrefix(strings.TrimLeft(after[d:], " "), form[2]) {
			continue
		}
		head := strings.TrimRight(s[:y], " ")
		start := len(head)
		for start > 0 && head[start-1] >= '0' && head[start-1] <= '9' {
			start--
		}
		t := stamp{year: atoi(head[start:]), month: atoi(rest[:m]), day: atoi(after[:d]), hour: -1}
		for _, era := range eras {
			if strings.HasSuffix(strings.TrimRight(head[:start], " "), era.name) {
				t.year += era.years
			}
		}
		if !t.plausible() {
			continue
		}
		t.clock(strings.NewReplacer("時", ":", "时", ":", "시 ", ":", "시", ":", "点", ":", "點", ":").Replace(strings.TrimLeft(after[d:], " ")[len(form[2]):]))
		return t, true
	}
	return stamp{}, false
}

// numbers reads a date of three numbers at s[at:] and says where it ends.
func numbers(s string, at int, o order, persian bool) (t stamp, end int, ok bool) {
	var n [3]int
	var width [3]int
	end = at
	var sep byte
	for k := 0; k < 3; k++ {
		w := digitsAt(s, end)
		if w == 0 || w > 4 || w == 3 {
			return t, 0, false
		}
		n[k], width[k] = atoi(s[end:end+w]), w
		end += w
		if k == 2 {
			break
		}
		if end >= len(s) || strings.IndexByte("./-", s[end]) < 0 || k == 1 && s[end] != sep {
			return t, 0, false
		}
		sep = s[end]
		end++
		for sep == '.' && end < len(s) && s[end] == ' ' {
			end++
		}
	}
	t.hour = -1
	switch {
	case width[0] == 4:
		t.year, t.month, t.day = n[0], n[1], n[2]
	case width[2] == 4 || width[2] == 2 && sep != '-':
		t.year = n[2]
		if width[2] == 2 {
			t.year += 2000
		}
		t.day, t.month = n[0], n[1]
		if n[1] > 12 || sep == '/' && o == monthFirst && n[0] <= 12 {
			t.day, t.month = n[1], n[0]
		}
	default:
		return t, 0, false
	}
	t.gregorian(persian)
	return t, end, t.plausible()
}

// named reads the day and the year that stand beside a month's name at s[at:end].
func named(s string, at, end, month int, persian bool) (t stamp, from, to int, ok bool) {
	t = stamp{month: month, hour: -1}
	dayBefore, start := numberBefore(s, at)
	next, stop := numberAfter(s, end)
	early, first := -1, 0
	if dayBefore >= 1 && dayBefore <= 31 && next < 32 {
		early, first = numberBefore(s, start)
	}
	switch {
	case early >= firstYear && digitsAt(s, first) == 4: // 2024. gada 31. maijs
		t.day, t.year = dayBefore, early
		from, to = first, end
	case dayBefore >= 1 && dayBefore <= 31 && next >= 0: // 31 May 2024, 31. Mai 24
		t.day, t.year = dayBefore, next
		if next < 100 && !strings.HasPrefix(s[stop:], ":") && !strings.HasPrefix(s[stop:], "h") {
			t.year += 2000
			if isThai(s[at:]) {
				t.year += 500
			}
		}
		from, to = start, stop
	case next >= 1 && next <= 31 && dayBefore > 31: // 2024, May 31
		t.day, t.year = next, dayBefore
		from, to = start, stop
	case next >= 1 && next <= 31: // May 31, 2024
		t.day = next
		t.year, to = numberAfter(s, stop)
		from = at
	default:
		return t, 0, 0, false
	}
	t.gregorian(persian)
	return t, from, to, t.plausible()
}

// gapLetters are the short words that may stand between the parts of a date
// ("31 de mayo de 2024", "31st", "31-го мая 2024 года").
var gapWords = &wordSet{list: "m gada de del of st nd rd th er го den ta d a лета the י ב του της da od"}

func numberBefore(s string, at int) (n, start int) {
	end := at
	for steps := 0; steps < 3; steps++ {
		for end > 0 && strings.IndexByte(" .,-/\n", s[end-1]) >= 0 {
			end--
		}
		start = end
		for start > 0 && s[start-1] >= '0' && s[start-1] <= '9' {
			start--
		}
		if start < end {
			if end-start > 4 {
				return -1, 0
			}
			return atoi(s[start:end]), start
		}
		for start > 0 {
			r, n := utf8.DecodeLastRuneInString(s[:start])
			if !unicode.IsLetter(r) {
				break
			}
			start -= n
		}
		if !gapWords.has(s[start:end]) {
			return -1, 0
		}
		end = start
	}
	return -1, 0
}

func numberAfter(s string, at int) (n, end int) {
	for steps := 0; steps < 3; steps++ {
		for at < len(s) && strings.IndexByte(" .,-/'\n", s[at]) >= 0 {
			at++
		}
		if w := digitsAt(s, at); w > 0 {
			if w > 4 || w == 3 {
				return -1, 0
			}
			return atoi(s[at : at+w]), at + w
		}
		end = wordEnd(s, at)
		if end == at || !gapWords.has(s[at:end]) && !(s[at-1] == '/' && monthOf(s[at:end]) > 0) { // two names of one month
			return -1, 0
		}
		at = end
	}
	return -1, 0
}

// monthOf returns the month that a folded word names, 1 to 12, or 0.
func monthOf(word string) int {
	if len(word) < 3 || len(word) > 40 {
		return 0
	}
	return months()[word]
}
