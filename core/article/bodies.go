package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/agency"
)

// maxBodyWords is how many words the name of a desk or an outlet has at most.
const maxBodyWords = 7

// isBody reports whether s may name a desk, an agency or an outlet: it has
// letters, and more words than one begin with a capital where there are any.
func isBody(s string) bool {
	list := strings.Fields(s)
	if len(list) == 0 || len(list) > maxBodyWords || len(s) > 80 || generic(key(s)) || withoutBy(s+" -") == "" {
		return false
	}
	if _, dated := visible(s, dayFirst); dated {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	if len(list) > 1 && unicode.IsLower(r) {
		return false
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// bodiesOf is what s names: where a word for "and" joins an agency and a desk, both.
func bodiesOf(s string) []string {
	list, wires := splitNames(s), 0
	for _, piece := range list {
		switch {
		case agency.Name(key(piece)) != "":
			wires++
		case !namesDesk(piece):
			return []string{s}
		}
	}
	if wires == 0 {
		return []string{s}
	}
	return list
}

// generic names nobody: what systems put where no author was entered.
func generic(k string) bool {
	switch k {
	case "", "admin", "administrator", "author", "autor", "editor", "unknown", "null", "none", "undefined", "guest", "user", "root", "webmaster", "anonymous", "na", "default", "wordpress",
		"by", "on", "in", "von", "par", "por", "di", "door", "av", "af", "veroffentlicht am", "publiziert am", "posted on", "published on", "publicado el", "publicado em", "publie le", "pubblicato il":
		return true
	}
	return false
}

// namesDesk reports whether one of the words is one for a desk or an agency.
func namesDesk(s string) bool {
	for w := range strings.FieldsSeq(key(s)) {
		if notName.has(w) || isRole(w) || agency.Name(w) != "" {
			return true
		}
	}
	return false
}

// signingBody is the statement that names a body, one that is not the site
// itself before one that is; own tells that it is.
func (e *evidence) signingBody(said []byline) (body *byline, own bool) {
	for i := range said {
		b := &said[i]
		for k := range b.bodies {
			if !e.isSite(key(b.bodies[k])) {
				return b, false
			}
		}
		if body == nil && len(b.bodies) > 0 {
			body, own = b, true
		}
	}
	if body != nil {
		body.bodies = body.bodies[:1]
	}
	return body, own
}
