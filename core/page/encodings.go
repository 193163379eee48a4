//go:build !js

package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/charset"
)

// headBytes is where a declaration is looked for: browsers read 1,024 bytes,
// pages that put comments and styles first are read by people too.
const headBytes = 4096

// declaredIn returns the encoding that the document's beginning declares, in a
// meta element or an XML declaration, by its standard name; "" if none, or if
// it is one that these bytes cannot be in.
func declaredIn(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), headBytes)])
	for at := 0; ; {
		i := bytes.Index(head[at:], []byte("charset"))
		if i < 0 {
			break
		}
		at += i + len("charset")
		tag := bytes.LastIndexByte(head[:at], '<')
		if tag < 0 || !bytes.HasPrefix(head[tag:], []byte("<meta")) {
			continue
		}
		if name := encodingNamed(string(head[at:min(len(head), at+40)])); name != "" {
			return name
		}
	}
	if bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		if i := bytes.Index(head[:min(len(head), 200)], []byte("encoding")); i >= 0 {
			return encodingNamed(string(head[i+len("encoding") : min(len(head), i+60)]))
		}
	}
	return ""
}

// encodingNamed reads `="label"` at the start of s.
func encodingNamed(s string) string {
	s = strings.TrimLeft(s, " \t\r\n")
	if !strings.HasPrefix(s, "=") {
		return ""
	}
	s = strings.TrimLeft(s[1:], " \t\r\n\"'")
	if i := strings.IndexAny(s, " \t\r\n\"'>;/"); i >= 0 {
		s = s[:i]
	}
	enc, name := charset.Lookup(standardLabel(s))
	if enc == nil || strings.HasPrefix(name, "utf-") || name == "replacement" || name == "x-user-defined" {
		return ""
	}
	return name
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
