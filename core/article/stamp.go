package article

import (
	"strconv"
	"strings"

	"winnow/core/internal/words"
)

// stamp is a moment as a page writes it. hour is -1 where only the day is known;
// zone is "" where none is written, else "Z" or "+02:00".
type stamp struct {
	year, month, day  int
	hour, minute, sec int
	zone              string
}

// iso writes the stamp as ISO 8601, as exact as it is known.
func (s stamp) iso() string {
	b := []byte{}
	b = pad(b, s.year, 4)
	b = pad(append(b, '-'), s.month, 2)
	b = pad(append(b, '-'), s.day, 2)
	if s.hour >= 0 {
		b = pad(append(b, 'T'), s.hour, 2)
		b = pad(append(b, ':'), s.minute, 2)
		b = pad(append(b, ':'), s.sec, 2)
		b = append(b, s.zone...)
	}
	return string(b)
}

func pad(b []byte, n, width int) []byte {
	t := strconv.Itoa(n)
	for i := len(t); i < width; i++ {
		b = append(b, '0')
	}
	return append(b, t...)
}

// sameDay reports whether both stamps write the same day.
func (s stamp) sameDay(o stamp) bool { return s.year == o.year && s.month == o.month && s.day == o.day }

// apart is how many days lie between two stamps, roughly.
func (s stamp) apart(o stamp) int {
	d := (s.year-o.year)*365 + (s.month-o.month)*30 + s.day - o.day
	return max(d, -d)
}

// seconds counts universal time; the zone is known.
func (s stamp) seconds() int {
	y, m := s.year, s.month
	if m <= 2 { // years from March on, so that leap days stand last
		y, m = y-1, m+12
	}
	days := 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + s.day
	t := days*86400 + s.hour*3600 + s.minute*60 + s.sec
	if len(s.zone) == len("+02:00") {
		offset := atoi(s.zone[1:3])*3600 + atoi(s.zone[4:])*60
		if s.zone[0] == '-' {
			offset = -offset
		}
		t -= offset
	}
	return t
}

// Years before the first news sites and after this are slips: epoch zero, ids.
const (
	firstYear = 1993
	lastYear  = 2060
)

func (s stamp) plausible() bool {
	return s.year >= firstYear && s.year <= lastYear && s.month >= 1 && s.month <= 12 && s.day >= 1 && s.day <= daysIn(s.year, s.month)
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// machine reads a date written for programs: ISO 8601 in its sloppy forms,
// RFC 822, eight digits, or seconds since 1970.
func machine(text string, o order) (stamp, bool) {
	s := strings.TrimSpace(words.Fold(text))
	if len(s) > 80 || s == "" {
		return stamp{}, false
	}
	if n := digitsAt(s, 0); n == len(s) {
		switch {
		case n == 8:
			t := stamp{year: atoi(s[:4]), month: atoi(s[4:6]), day: atoi(s[6:]), hour: -1}
			return t, t.plausible()
		case n == 14:
			t := stamp{atoi(s[:4]), atoi(s[4:6]), atoi(s[6:8]), atoi(s[8:10]), atoi(s[10:12]), atoi(s[12:]), ""}
			return t, t.plausible() && t.hour < 24
		case n == 10 || n == 13:
			return epoch(s[:10])
		}
		return stamp{}, false
	}
	if digitsAt(s, 0) == 4 && len(s) > 7 && strings.IndexByte("-/.", s[4]) >= 0 {
		return isoStamp(s)
	}
	// 20240531T101500Z
	if digitsAt(s, 0) == 8 && len(s) > 9 && s[8] == 't' {
		t := stamp{year: atoi(s[:4]), month: atoi(s[4:6]), day: atoi(s[6:8]), hour: -1}
		if digitsAt(s, 9) >= 4 {
			t.hour, t.minute = atoi(s[9:11]), atoi(s[11:13])
			t.zone = zoneIn(s[9+digitsAt(s, 9):])
		}
		return t, t.plausible() && t.hour < 24
	}
	if f := strings.Fields(text); len(f) > 4 && len(f) < 7 && strings.IndexByte(f[3], ':') > 0 { // Fri May 31 10:15:00 CEST 2024
		text = strings.Join(append([]string{f[2], f[1], f[len(f)-1]}, f[3:len(f)-1]...), " ")
	}
	return visible(text, o)
}

func isoStamp(s string) (stamp, bool) {
	t := stamp{year: atoi(s[:4]), hour: -1}
	n := digitsAt(s, 5)
	if n < 1 || n > 2 {
		return t, false
	}
	t.month = atoi(s[5 : 5+n])
	at := 5 + n + 1
	n = digitsAt(s, at)
	if n < 1 || n > 2 || s[at-1] != s[4] {
		return t, false
	}
	t.day = atoi(s[at : at+n])
	t.gregorian(false)
	t.clock(s[at+n:])
	return t, t.plausible()
}

// clock reads the first time of day in s ("10:30", "9.05 pm", "15h20", "18 uhr")
// and the zone behind it; without one the stamp keeps its day only.
func (t *stamp) clock(s string) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		n := digitsAt(s, i)
		if n <= 2 {
			if rest := t.clockAt(s, i, n); rest >= 0 {
				t.zone = zoneIn(s[rest:])
				return
			}
		}
		i += n
	}
}

// clockAt tries a time of day at s[i:], whose hour has n digits, and returns
// where it ends or -1.
func (t *stamp) clockAt(s string, i, n int) int {
	hour, at := atoi(s[i:i+n]), i+n
	minute, sec := -1, 0
	switch {
	case at < len(s) && strings.HasPrefix(s[at:], " uhr ") && digitsAt(s, at+5) == 2 || strings.HasPrefix(s[at:], " h ") && digitsAt(s, at+3) == 2: // 10 Uhr 15, 10 h 15
		at += strings.IndexByte(s[at+1:], ' ') + 2
		minute = atoi(s[at : at+2])
		at += 2
	case at < len(s) && strings.IndexByte(":.h", s[at]) >= 0 && digitsAt(s, at+1) == 2:
		minute = atoi(s[at+1 : at+3])
		at += 3
		if at < len(s) && s[at] == ':' && digitsAt(s, at+1) == 2 {
			sec = atoi(s[at+1 : at+3])
			at += 3
			if at < len(s) && s[at] == '.' {
				at += 1 + digitsAt(s, at+1)
			}
		}
	case hasWord(s[at:], "uhr"), hasWord(s[at:], "am"), hasWord(s[at:], "pm"), hasWord(s[at:], "h"), hasWord(s[at:], "a.m"), hasWord(s[at:], "p.m"):
		minute = 0
	}
	switch half := halfOfDay(strings.TrimLeft(s[at:], " "), s[:i]); {
	case half == 'p' && hour <= 12:
		hour = hour%12 + 12
	case half == 'a' && hour == 12:
		hour = 0
	}
	if minute < 0 || minute > 59 || hour > 23 || sec > 60 {
		return -1
	}
	t.hour, t.minute, t.sec = hour, minute, min(sec, 59)
	return at
}

// afternoons stand before a time of the day's second half, or behind it.
var afternoons = [...]string{"午後", "下午", "晚上", "오후", "مساء", "م"}

// halfOfDay reads which half of the day a time is in from what stands behind and
// before it: 'p', 'a', or 0 where nothing says so.
func halfOfDay(behind, before string) byte {
	for _, form := range [...]string{"m", ".m", ". m"} {
		if len(behind) > 1 && (behind[0] == 'p' || behind[0] == 'a') && hasWord(behind[1:], form) {
			return behind[0]
		}
	}
	before = strings.TrimRight(before, " ")
	for _, w := range afternoons {
		if strings.HasSuffix(before, w) && len(w) > 2 || strings.HasPrefix(behind, w) && wordEnd(behind, 0) <= len(w)+2 {
			return 'p'
		}
	}
	return 0
}

// hasWord reports whether s, after one blank at most, begins with the word.
func hasWord(s, word string) bool {
	s = strings.TrimPrefix(s, " ")
	return strings.HasPrefix(s, word) && (len(s) == len(word) || s[len(word)]|0x20 < 'a' || s[len(word)]|0x20 > 'z')
}

func epoch(s string) (stamp, bool) {
	secs := atoi(s)
	t := ofDays(secs / 86400)
	t.hour, t.minute, t.sec, t.zone = secs%86400/3600, secs%3600/60, secs%60, "Z"
	return t, t.plausible()
}

// ofDays is the day that comes so many days behind the first of 1970.
func ofDays(days int) stamp {
	t := stamp{hour: -1, year: 1970, month: 1}
	for {
		n := 365
		if daysIn(t.year, 2) == 29 {
			n++
		}
		if days < n {
			break
		}
		days -= n
		t.year++
	}
	for days >= daysIn(t.year, t.month) {
		days -= daysIn(t.year, t.month)
		t.month++
	}
	t.day = days + 1
	return t
}

func digitsAt(s string, at int) int {
	n := 0
	for at+n < len(s) && s[at+n] >= '0' && s[at+n] <= '9' {
		n++
	}
	return n
}

// atoi reads up to eighteen ASCII digits, which cannot overflow.
func atoi(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 18; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
