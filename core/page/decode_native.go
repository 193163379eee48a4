//go:build !js

package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// toUTF8 decodes with the tables of x/net/html/charset. In the browser the
// engine leaves that work to TextDecoder (decode_js.go), which saves 1 MB.
func toUTF8(data []byte, label string, isHTML bool) (text, encoding string, err error) {
	if label != "" {
		enc, name := charset.Lookup(standardLabel(label))
		if enc == nil {
			return "", "", ErrEncoding
		}
		out, err := enc.NewDecoder().Bytes(data)
		if err != nil {
			return "", "", ErrEncoding
		}
		return clean(string(out)), name, nil
	}
	if utf8.Valid(data) {
		return clean(string(data)), "utf-8", nil
	}
	enc, name, _ := charset.DetermineEncoding(data, "")
	if name == "utf-8" && !mostlyUTF8(data) {
		enc, name = charset.Lookup("windows-1252") // declared wrongly; what browsers assume unless told
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", ErrEncoding
	}
	return clean(string(out)), name, nil
}

// mostlyUTF8 reports whether more of the bytes past ASCII form UTF-8 sequences
// than not: a page with a few broken ones is UTF-8 still.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good >= bad
}

// standardLabel maps the names that programs other than browsers use for
// encodings ("utf-8-sig", "iso8859_15", "cp949") to the WHATWG's labels.
func standardLabel(label string) string {
	label = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(label)), "_", "-")
	label = strings.TrimSuffix(label, "-sig")
	switch label {
	case "latin-1":
		return "latin1"
	case "cp932", "ms932":
		return "shift-jis"
	case "cp949", "uhc":
		return "euc-kr"
	case "cp936":
		return "gbk"
	case "cp950":
		return "big5"
	case "cp874":
		return "windows-874"
	case "mac-roman":
		return "macintosh"
	case "iso2022-jp":
		return "iso-2022-jp"
	}
	return label
}

func clean(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	return strings.ReplaceAll(s, "\x00", "")
}
