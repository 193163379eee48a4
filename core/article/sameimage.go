package article

import "strings"

// A file's name that is as long as this is one of its own, or shorter if it has a
// digit; "image", "1200" and "thumbnail" are names of many.
const (
	ownName       = 16
	ownNumberName = 9
)

// sameImage is what tells two pictures apart: the address without its query and
// without the width and height in its name. Only a name of its own stands without
// its folder: one picture often is in a folder for each size. A picture twice is a
// small fault and a lost one a large fault, so all else keeps two apart.
func sameImage(u string) string {
	if in := innerAddress(u); in != "" {
		u = in
	}
	path := cutAt(u, "?#")
	name := path[strings.LastIndexByte(path, '/')+1:]
	stem := cutAt(name, ".")
	switch {
	case stem == name && len(stem) < ownName || scriptName(name):
		return u // a program that makes pictures: the query says which
	case len(stem) < ownName && (len(stem) < ownNumberName || !strings.ContainsAny(stem, "0123456789")):
		return withoutSize(path)
	}
	return withoutSize(name)
}

// innerAddress is the picture's own address in the query of a service that makes
// it smaller, or "".
func innerAddress(u string) string {
	_, query, _ := strings.Cut(cutAt(u, "#"), "?")
	for part := range strings.SplitSeq(query, "&") {
		_, value, _ := strings.Cut(part, "=")
		value = strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(value, "%2F", "/"), "%2f", "/"), "%3F", "?")
		if strings.IndexByte(value, '/') >= 0 {
			return value
		}
	}
	return ""
}

// scriptName reports whether a file is a program's and no picture's.
func scriptName(name string) bool {
	for _, end := range [...]string{".php", ".asp", ".aspx", ".ashx", ".jsp", ".do", ".cgi"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// withoutSize takes the width and height ("-800x600") out of a name. One number by
// itself may be a size or tell one picture of a row from the next.
func withoutSize(name string) string {
	b := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		if i > 0 && strings.IndexByte("-_x/", name[i-1]) >= 0 {
			if n := digitsAt(name, i); n >= 2 && n <= 4 && i+n < len(name) && name[i+n] == 'x' {
				if m := digitsAt(name, i+n+1); m >= 2 && m <= 4 {
					i += n + m
					continue
				}
			}
		}
		b = append(b, name[i])
	}
	return string(b)
}
