package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/jsontext"
	"winnow/core/page"
)

// lateSets hold addresses for several sizes, lateNames those of pictures that load late,
// the surest first.
var (
	lateSets  = [...]string{"data-srcset", "data-lazy-srcset", "srcset"}
	lateNames = [...]string{"data-src", "data-lazy-src", "data-lazy", "data-original", "data-hi-res-src", "data-image", "data-url", "data-srcset", "data-lazy-srcset", "src"}
)

const (
	lateOnly = len(lateNames) - 3 // of these, those that are one address
	lateAll  = len(lateNames) - 1 // and those that no browser reads
)

// source returns the best address in the attributes of an img or source element
// and its width, 0 if unknown.
func source(n *html.Node, base string) (u string, width int) {
	for _, name := range lateSets {
		if s, w := fromSet(page.Attr(n, name), base); s != "" && (u == "" || closer(w, width)) {
			u, width = s, w
		}
	}
	if width >= minSide || u != "" && isPlain(n) || n.DataAtom == atom.Source {
		return u, width
	}
	for i, name := range lateNames {
		if i >= lateOnly && (i < lateAll || u != "") {
			continue
		}
		if late := lateAddress(page.Attr(n, name), base); late != "" {
			width, _ = strconv.Atoi(strings.TrimSuffix(page.Attr(n, "width"), "px"))
			return late, width
		}
	}
	return u, width
}

// isPlain reports whether a picture has no address but those that browsers read.
func isPlain(n *html.Node) bool {
	for _, name := range lateNames[:lateAll] {
		if page.Attr(n, name) != "" {
			return false
		}
	}
	return true
}

// isBare reports whether a picture has no address but its src.
func isBare(n *html.Node) bool { return isPlain(n) && page.Attr(n, "srcset") == "" }

// lateAddress is the picture's address in an attribute: all of it, what a style's url()
// holds, or one in JSON. Some attributes only say that something loads late.
func lateAddress(v, base string) string {
	v = strings.TrimSpace(v)
	switch {
	case v == "" || !strings.ContainsAny(v, "/."):
		return ""
	case v[0] == '{' || v[0] == '[':
		list, _ := jsontext.Parse(v)
		return addressIn(&list, base)
	case strings.HasPrefix(v, "url("):
		v = strings.Trim(cutAt(v[len("url("):], ")"), "'\" ")
	}
	if u := resolve(base, v); u != "" && isPicture(u) {
		return u
	}
	return ""
}

// addressIn is the last address of a picture in JSON: sizes are mostly given from small
// to large.
func addressIn(v *jsontext.Value, base string) string {
	for i := len(v.Items) - 1; i >= 0; i-- {
		if u := addressIn(&v.Items[i], base); u != "" {
			return u
		}
	}
	if u := resolve(base, v.Text); strings.IndexByte(v.Text, '/') >= 0 && isFile(u) && isPicture(u) {
		return u
	}
	return ""
}

// backdrop is the picture that an element shows behind its content, which is how some
// pages crop it.
func backdrop(n *html.Node, base string) string {
	if n.Type != html.ElementNode || len(n.Attr) == 0 {
		return ""
	}
	switch n.DataAtom {
	case atom.Video, atom.Audio, atom.Iframe, atom.Script, atom.A:
		return ""
	}
	if style := page.Attr(n, "style"); strings.Contains(style, "background") {
		if u := lateAddress(style[max(0, strings.Index(style, "url(")):], base); u != "" {
			return u
		}
	}
	for _, name := range [...]string{"data-bg", "data-src", "data-image"} {
		if u := lateAddress(page.Attr(n, name), base); isFile(u) {
			return u
		}
	}
	return ""
}

// drawing is the address of a drawing (.svg): in a box with words about it, a chart;
// elsewhere drawings are signs.
func drawing(n *html.Node, base string) string {
	if n.DataAtom == atom.Img && !unseen(n) {
		if u := resolve(base, page.Attr(n, "src")); strings.HasSuffix(strings.ToLower(pathOf(u)), ".svg") && !isPlaceholder(u) {
			return u
		}
	}
	return ""
}

// isFile reports whether an address says that it is a picture's.
func isFile(u string) bool {
	u = strings.ToLower(u)
	for _, end := range [...]string{".jp", ".png", ".webp", ".avif", ".gif"} {
		if strings.Contains(u, end) {
			return true
		}
	}
	return false
}

// isPicture tells addresses of pictures from placeholders. resolve has dropped
// data: addresses already.
func isPicture(u string) bool {
	if isLink(u) != isWeb(u) || u[0] == '#' {
		return false
	}
	if strings.IndexByte(u, '{') >= 0 {
		return false // a script would put a width there
	}
	end := strings.ToLower(cutAt(u, "?#"))
	return !isPlaceholder(u) && !strings.HasSuffix(end, ".svg") && !strings.HasSuffix(end, ".ico")
}

// Words in names of placeholders, counters and signs: those that stand alone, those that
// say so in any name, and those that name what a photo shows as well.
var (
	bareNames = &wordSet{list: "1x1 dot grey gray empty clear trans lazy white shim"}
	signNames = &wordSet{list: "placeholder logo favicon gravatar emoji spacer"}
	signWords = &wordSet{list: "blank pixel transparent loading loader spinner icon avatar beacon hit"}
)

// isPlaceholder reports whether a picture's file is called a placeholder, a counter or
// a sign. Names of photos that have more than two words tell what is shown.
func isPlaceholder(u string) bool {
	name := strings.ToLower(pathOf(u))
	if name == "" {
		name = strings.ToLower(cutAt(u, "?#"))
	}
	name = name[strings.LastIndexByte(name, '/')+1:]
	if bareNames.has(cutAt(name, ".")) || hasMark(name, signNames) {
		return true
	}
	long := strings.Count(name, "-")+strings.Count(name, "_") > 1 && !strings.Contains(name, ".png") && !strings.Contains(name, ".gif") && isFile(name)
	return !long && hasMark(name, signWords)
}
