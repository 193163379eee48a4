package article

import "strings"

// zones are the names that stand for one offset wherever they are used in news.
var zones = [...]struct{ name, offset string }{
	{"utc", "Z"}, {"gmt", "Z"}, {"edt", "-04:00"}, {"est", "-05:00"}, {"cdt", "-05:00"}, {"pdt", "-07:00"}, {"pst", "-08:00"}, {"mdt", "-06:00"},
	{"cest", "+02:00"}, {"cet", "+01:00"}, {"mesz", "+02:00"}, {"mez", "+01:00"}, {"jst", "+09:00"}, {"kst", "+09:00"}, {"msk", "+03:00"},
	{"aest", "+10:00"}, {"aedt", "+11:00"}, {"eest", "+03:00"}, {"eet", "+02:00"}, {"sast", "+02:00"}, {"bst", "+01:00"}, {"мск", "+03:00"},
	{"wib", "+07:00"}, {"wita", "+08:00"}, {"sgt", "+08:00"}, {"hkt", "+08:00"}, {"pkt", "+05:00"}, {"nzst", "+12:00"}, {"nzdt", "+13:00"},
}

// zoneIn reads the zone in what follows a time of day.
func zoneIn(s string) string {
	s = strings.TrimLeft(s, " (")
	for _, half := range [...]string{"a.m.", "p.m.", "a. m.", "p. m.", "am", "pm", "uhr", "h"} {
		if hasWord(s, half) {
			s = strings.TrimLeft(strings.TrimPrefix(s, half), " (")
		}
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
