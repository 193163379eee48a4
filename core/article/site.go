package article

import (
	"strings"
	"unicode/utf8"

	"winnow/core/internal/words"
	"winnow/core/jsontext"
)

// separators stand between a headline and the site's name in title elements.
var separators = [...]string{" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", " / ", " ‹ ", " › ", "｜", " // ", " ― ", " ~ ", " : ", "_", "--"}

// withoutSite cuts the site's name off either end of s, with what a separator
// sets off beside it. A headline that has a dash of its own keeps it.
func (e *evidence) withoutSite(s string) string {
	if !maySeparate(s) {
		return s
	}
	in := words.PairsOf(s)
	for changed := true; changed; {
		changed = false
		for _, sep := range separators {
			if len(sep) > 2 && (!in.MayHave(sep) || !in.MayHave(sep[1:])) {
				continue
			}
			for i := strings.Index(s, sep); i > 0; i = nextIndex(s, sep, i) { // names of sites may have a dash
				if e.isSite(key(s[i+len(sep):])) {
					s, changed = strings.TrimSpace(s[:i]), true
				}
			}
			for i := strings.Index(s, sep); i > 0; i = nextIndex(s, sep, i) {
				if e.isSite(key(s[:i])) {
					s, changed = strings.TrimSpace(s[i+len(sep):]), true
					break
				}
			}
		}
	}
	return withoutSigns(s)
}

// nextIndex is where sep begins in s behind the one at i, or -1.
func nextIndex(s, sep string, i int) int {
	if i += len(sep); i > len(s) {
		return -1
	}
	if n := strings.Index(s[i:], sep); n >= 0 {
		return i + n
	}
	return -1
}

// withoutSigns cuts a bar or a dash off the end of s that nothing but signs follow.
func withoutSigns(s string) string {
	i := strings.LastIndexAny(s, "|-–—·»•")
	if i > 0 && s[i-1] == ' ' && !hasLetter(s[i:]) && !strings.HasSuffix(s, "»") {
		return strings.TrimSpace(s[:i])
	}
	return s
}

// maySeparate is the cheap test: one of the characters of separators is in s.
func maySeparate(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '|', c == '-', c == ':', c == '/', c == '~', c == '_', c >= 0x80:
			return true
		}
	}
	return false
}

// isSite reports whether the key names the site: as the page declares it, or as
// its address spells it.
func (e *evidence) isSite(k string) bool {
	if k == "" {
		return false
	}
	for _, name := range e.siteNames() {
		if k == name || sameLetters(k, name) || strings.HasPrefix(k, "www") && sameLetters(k[3:], name) && !strings.Contains(name, " ") {
			return true
		}
	}
	return false
}

// sameLetters reports whether two keys are equal but for their blanks.
func sameLetters(a, b string) bool {
	i := 0
	for k := 0; k < len(b); k++ {
		if b[k] == ' ' {
			continue
		}
		for i < len(a) && a[i] == ' ' {
			i++
		}
		if i == len(a) || a[i] != b[k] {
			return false
		}
		i++
	}
	for i < len(a) && a[i] == ' ' {
		i++
	}
	return i == len(a) && len(b) > 0
}

// siteNames are the keys of all names the page gives its site.
func (e *evidence) siteNames() []string {
	if e.sites != nil {
		return e.sites
	}
	put := func(s string) {
		if k := key(s); k != "" && utf8.RuneCountInString(k) < 60 {
			e.sites = append(e.sites, k)
		}
	}
	for _, name := range [...]string{"og:site_name", "application-name", "apple-mobile-web-app-title"} {
		put(e.d.Meta(name))
	}
	put(e.d.Meta("publisher", "dc.publisher", "twitter:site", "al:android:app_name"))
	put(e.story.path(&e.story.Value, "publisher", "name"))
	for i := range e.d.LD {
		v := e.d.LD[i].Value
		switch e.d.LD[i].Type {
		case "WebSite":
			put(v.Get("name").Str())
		case "Organization", "NewsMediaOrganization": // agencies that sign are such objects too
			if at := v.Get("url").Str(); v.Get("logo").Kind != jsontext.Absent || at != "" && siteOf(at) == siteOf(e.address()) {
				put(v.Get("name").Str())
			}
		}
	}
	for _, h := range e.heads {
		if h.name == "h1" && e.isLogo(h.node) {
			put(e.text(h.node, 80))
		}
	}
	e.titled = e.titledSite()
	put(e.titled)
	host := hostOf(e.address())
	put(host)
	host = strings.TrimPrefix(host, "www.")
	put(host)
	if labels := strings.Split(host, "."); len(labels) >= 2 {
		put(labels[len(labels)-2])
		if len(labels) >= 3 {
			put(labels[len(labels)-3])
		}
	}
	e.sites = append(e.sites, "")
	return e.sites
}
