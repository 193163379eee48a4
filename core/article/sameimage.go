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
	path := withoutSize(cutAt(u, "?#"))
	name := path[strings.LastIndexByte(path, '/')+1:]
	stem := cutAt(name, ".")
	switch {
	case stem == name && len(stem) < ownName || scriptName(name):
		return u // a program that makes pictures: the query says which
	case len(stem) < ownName && (len(stem) < ownNumberName || !strings.ContainsAny(stem, "0123456789")):
		return path
	}
	return name
}

// scriptName reports whether a file is a program's (a.php, a.aspx) and no picture's.
func scriptName(name string) bool {
	return strings.Contains(name, ".php") || strings.Contains(name, ".as")
}

// withoutSize takes width and height ("800x600") out of a name. One number by itself
// may be a size or tell one picture of a row from the next.
func withoutSize(name string) string {
	b := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		if n := digitsAt(name, i); n > 1 && n < 5 && strings.HasPrefix(name[i+n:], "x") {
			if m := digitsAt(name, i+n+1); m > 1 && m < 5 {
				i += n + m
				continue
			}
		}
		b = append(b, name[i])
	}
	return string(b)
}
