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
		enc, name := charset.Lookup(label)
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
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", ErrEncoding
	}
	return clean(string(out)), name, nil
}

func clean(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	return strings.ReplaceAll(s, "\x00", "")
}
