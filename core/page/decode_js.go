//go:build js

package page

import "strings"

// toUTF8 expects UTF-8: the browser's TextDecoder has read the bytes already.
func toUTF8(data []byte, label string, isHTML bool) (text, encoding string, err error) {
	s := strings.ToValidUTF8(string(data), "\ufffd")
	s = strings.TrimPrefix(s, "\ufeff")
	if label == "" {
		label = "utf-8"
	}
	return strings.ReplaceAll(s, "\x00", ""), label, nil
}
