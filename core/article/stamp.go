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
	if rest := strings.TrimLeft(s[at:], " "); hour <= 12 && (strings.HasPrefix(rest, "pm") || strings.HasPrefix(rest, "p.m")) {
		hour = hour%12 + 12
	} else if hour == 12 && (strings.HasPrefix(rest, "am") || strings.HasPrefix(rest, "a.m")) {
		hour = 0
	}
	if minute < 0 || minute > 59 || hour > 23 || sec > 60 {
		return -1
	}
	t.hour, t.minute, t.sec = hour, minute, min(sec, 59)
	return at
}

// hasWord reports whether s, after one blank at most, begins with the word.
func hasWord(s, word string) bool {
	s = strings.TrimPrefix(s, " ")
	return strings.HasPrefix(s, word) && (len(s) == len(word) || s[len(word)]|0x20 < 'a' || s[len(word)]|0x20 > 'z')
}

// zones are the names that stand for one offset wherever they are used in news.
var zones = [...]struct{ name, offset string }{
	{"utc", "Z"}, {"gmt", "Z"}, {"edt", "-04:00"}, {"est", "-05:00"}, {"cdt", "-05:00"}, {"pdt", "-07:00"}, {"pst", "-08:00"}, {"mdt", "-06:00"},
	{"cest", "+02:00"}, {"cet", "+01:00"}, {"mesz", "+02:00"}, {"mez", "+01:00"}, {"jst", "+09:00"}, {"kst", "+09:00"}, {"msk", "+03:00"},
	{"aest", "+10:00"}, {"aedt", "+11:00"}, {"eest", "+03:00"}, {"sast", "+02:00"},
}

// zoneIn reads the zone in what follows a time of day.
func zoneIn(s string) string {
	s = strings.TrimLeft(s, " (")
	for _, half := range [...]string{"a.m.", "p.m.", "am", "pm", "uhr", "h"} {
		s = strings.TrimLeft(strings.TrimPrefix(s, half), " (")
	}
	if s == "" {
		return ""
	}
	if s[0] == 'z' {
		return "Z"
	}
	for _, z := range zones {
		if hasWord(s, z.name) {
			if z.offset != "Z" {
				return z.offset
			}
			if offset := offsetIn(strings.TrimSpace(s[len(z.name):])); offset != "" {
				return offset
			}
			return "Z"
		}
	}
	return offsetIn(s)
}

// offsetIn reads +0200, +02:00, +2 or -05.
func offsetIn(s string) string {
	if len(s) < 2 || s[0] != '+' && s[0] != '-' {
		return ""
	}
	n := digitsAt(s, 1)
	hour, minute := 0, 0
	switch {
	case n == 4:
		hour, minute = atoi(s[1:3]), atoi(s[3:5])
	case n == 1 || n == 2:
		hour = atoi(s[1 : 1+n])
		if at := 1 + n; at < len(s) && s[at] == ':' && digitsAt(s, at+1) == 2 {
			minute = atoi(s[at+1 : at+3])
		}
	default:
		return ""
	}
	if hour > 14 || minute > 59 {
		return ""
	}
	b := pad([]byte{s[0]}, hour, 2)
	return string(pad(append(b, ':'), minute, 2))
}

func epoch(s string) (stamp, bool) {
	secs := atoi(s)
	t := stamp{hour: secs % 86400 / 3600, minute: secs % 3600 / 60, sec: secs % 60, zone: "Z", year: 1970, month: 1}
	days := secs / 86400
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
	return t, t.plausible()
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
