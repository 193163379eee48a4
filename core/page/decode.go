package page

import (
	"bytes"
	"strings"
	"unicode/utf8"
	"unsafe"

	"winnow/core/jsontext"
)

// decode turns input bytes into UTF-8 text without NUL and byte order mark and
// names the encoding it used. Text that was encoded twice is mended.
//
//	bytes → size, kind of file → toUTF8 (native: marks, declarations, guesses;
//	browser: TextDecoder has done it) → mend → text
//
// The text may be a view into data: who keeps parts of it keeps copies.
func decode(data []byte, o Options, isHTML bool) (text, encoding string, err error) {
	if len(data) > MaxBytes {
		return "", "", ErrTooBig
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", "", ErrEmpty
	}
	if err := otherFile(data); err != nil {
		return "", "", err
	}
	text, encoding, err = toUTF8(data, o.Encoding, isHTML)
	if err != nil {
		return "", "", err
	}
	if looksBinary(text) {
		return "", "", ErrNotText
	}
	text = mend(text)
	if strings.TrimSpace(text) == "" {
		return "", "", ErrEmpty
	}
	if isData(text) {
		return "", "", ErrData
	}
	return text, encoding, nil
}

// view gives bytes as a string without a copy.
func view(data []byte) string { return unsafe.String(unsafe.SliceData(data), len(data)) }

// magic are the first bytes of files that are no text.
var magic = [...]struct {
	start string
	err   *Error
}{
	{"%PDF-", ErrPDF}, {"\x89PNG", ErrNotText}, {"\xFF\xD8\xFF", ErrNotText}, {"GIF8", ErrNotText}, {"PK\x03\x04", ErrNotText}, {"\x1F\x8B", ErrNotText},
	{"\x00asm", ErrNotText}, {"\x7FELF", ErrNotText}, {"RIFF", ErrNotText}, {"OggS", ErrNotText}, {"ID3", ErrNotText}, {"wOF2", ErrNotText}, {"wOFF", ErrNotText},
	{"BZh9", ErrNotText}, {"7z\xBC\xAF", ErrNotText}, {"\xFD7zXZ", ErrNotText}, {"\xD0\xCF\x11\xE0", ErrNotText}, {"SQLite format 3\x00", ErrNotText}, {"{\\rtf", ErrNotText},
}

// otherFile tells by the first bytes that a file is no page and no text.
func otherFile(data []byte) error {
	head := bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n")
	for _, m := range &magic {
		if bytes.HasPrefix(head, []byte(m.start)) {
			return m.err
		}
	}
	if len(data) > 12 && string(data[4:8]) == "ftyp" {
		return ErrNotText
	}
	return nil
}

// isData reports whether the whole text is one JSON object or array.
func isData(text string) bool {
	t := strings.TrimSpace(text)
	if len(t) < 2 || t[0] != '{' && t[0] != '[' || t[len(t)-1] != '}' && t[len(t)-1] != ']' {
		return false
	}
	if strings.IndexByte(t, '"') < 0 && len(t) > 2 {
		return false // "[sic]" and the like
	}
	v, ok := jsontext.Parse(t)
	return ok && (v.Kind == jsontext.Object || v.Kind == jsontext.Array)
}

// looksBinary reports whether the beginning holds many control characters or
// undecodable bytes: over one in ten, which no text of the corpora reaches.
func looksBinary(text string) bool {
	head := text[:min(len(text), 4096)]
	bad, all := 0, 0
	for _, r := range head {
		all++
		if r == utf8.RuneError || r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\f' && r != 0x1B {
			bad++
		}
	}
	return bad*10 > all
}

// clean drops byte order marks and NULs, and replaces what is no valid UTF-8
// (lone surrogates among it) by the replacement character.
func clean(s string) string {
	s = strings.TrimLeft(s, "\ufeff")
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "")
	}
	if utf8.ValidString(s) { // by words, where ToValidUTF8 goes by runes
		return s
	}
	return strings.ToValidUTF8(s, "\ufffd")
}
