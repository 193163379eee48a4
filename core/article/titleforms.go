package article

import (
	"strings"
	"unicode/utf8"
)

// dotted reports whether c is the beginning of o with dots for the rest.
func dotted(c, o *candidate) bool {
	return len(o.key) > len(c.key) && strings.HasPrefix(o.key, c.key) && (strings.HasSuffix(c.text, "…") || strings.HasSuffix(c.text, "..."))
}

// mainPart is the first of the parts between the bars of s, or one of twice its
// length: the others name a section, a series or what else the site is about.
func mainPart(s string) string {
	best := ""
	for _, part := range strings.Split(s, " | ") {
		if best == "" || utf8.RuneCountInString(part) > 2*utf8.RuneCountInString(best) {
			best = strings.TrimSpace(part)
		}
	}
	return best
}

// inHeading reports whether an h1 shows all of k.
func (e *evidence) inHeading(k string) bool {
	for _, h := range e.heads {
		if h.name == "h1" && key(e.text(h.node, maxTitle+1)) == k {
			return true
		}
	}
	return false
}

// cutOff reports whether c is the beginning of a shown headline o that goes on
// without a separator: then c was cut to a length.
func cutOff(c, o *candidate) bool {
	if o.node == 0 || len(o.text) <= len(c.text) {
		return false
	}
	rest := strings.TrimLeft(o.text[len(c.text):], " ")
	for _, sep := range [...]string{"|", "-", "–", "—", "·", ":", "»", "(", "/"} {
		if strings.HasPrefix(rest, sep) {
			return false
		}
	}
	return true
}

// saidAs reports whether one of the statements has this key.
func saidAs(said []candidate, k string) bool {
	for i := range said {
		if said[i].key == k {
			return true
		}
	}
	return false
}

// endsSaid reports whether one of the statements is k or, where within is set,
// begins or ends with it.
func endsSaid(said []candidate, k string, within bool) bool {
	for i := range said {
		if said[i].key == k || within && (strings.HasSuffix(said[i].key, " "+k) || strings.HasPrefix(said[i].key, k+" ")) {
			return true
		}
	}
	return false
}
