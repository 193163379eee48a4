package page

import (
	"bytes"
	"unicode/utf8"
)

// decode turns input bytes into UTF-8 text without NUL and byte order mark and
// names the encoding it used. HTML inputs may declare theirs in a meta element.
func decode(data []byte, o Options, isHTML bool) (text, encoding string, err error) {
	if len(data) > MaxBytes {
		return "", "", ErrTooBig
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", "", ErrEmpty
	}
	text, encoding, err = toUTF8(data, o.Encoding, isHTML)
	if err != nil {
		return "", "", err
	}
	if looksBinary(text) {
		return "", "", ErrNotText
	}
	return text, encoding, nil
}

// looksBinary reports whether the beginning holds many control characters or
// undecodable bytes: over one in ten, which no text of the corpora reaches.
func looksBinary(text string) bool {
	head := text[:min(len(text), 4096)]
	bad, all := 0, 0
	for _, r := range head {
		all++
		if r == utf8.RuneError || r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\f' {
			bad++
		}
	}
	return bad*10 > all
}
