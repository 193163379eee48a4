package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/jsontext"
	"winnow/core/page"
)

// lateSets hold addresses for several sizes, lateAttributes those of pictures that load
// late, the surest first.
var (
	lateSets       = [...]string{"data-srcset", "data-lazy-srcset", "srcset"}
	lateAttributes = [...]string{"data-src", "data-lazy-src", "data-lazy", "data-original", "data-hi-res-src", "data-image", "data-url", "src"}
)

// source returns the best address in the attributes of an img or source element
// and its width, 0 if unknown.
func source(n *html.Node, base string) (u string, width int) {
	for _, name := range lateSets {
		if v := page.Attr(n, name); v != "" {
			if s, w := fromSet(v, base); s != "" && (u == "" || closer(w, width)) {
				u, width = s, w
			}
		}
	}
	if width >= minSide || u != "" && isPlain(n) || n.DataAtom == atom.Source {
		return u, width
	}
	for _, name := range lateAttributes {
		if late := lateAddress(page.Attr(n, name), base); late != "" && (u == "" || name != "src") {
			if v := page.Attr(n, "width"); v != "" {
				width, _ = strconv.Atoi(strings.TrimSuffix(v, "px"))
			}
			return late, width
		}
	}
	return u, width
}

// isPlain reports whether a picture has no address but those that browsers read.
func isPlain(n *html.Node) bool {
	for i := range n.Attr {
		if key := n.Attr[i].Key; strings.HasPrefix(key, "data-") && n.Attr[i].Val != "" {
			for _, name := range lateAttributes {
				if key == name {
					return false
				}
			}
		}
	}
	return page.Attr(n, "data-srcset") == "" && page.Attr(n, "data-lazy-srcset") == ""
}

// lateAddress is the picture's address in an attribute: all of it, what a style's url()
// holds, or one in JSON. Some attributes only say that something loads late.
func lateAddress(v, base string) string {
	v = strings.TrimSpace(v)
	switch {
	case v == "" || !strings.ContainsAny(v, "/."):
		return ""
	case v[0] == '{' || v[0] == '[':
		list, _ := jsontext.Parse(v)
		return addressIn(list, base)
	case strings.HasPrefix(v, "url("):
		return fromStyle(v, base)
	}
	if u := resolve(base, v); u != "" && isPicture(u) {
		return u
	}
	return ""
}

// addressIn is the last address of a picture in JSON: sizes are mostly given from small
// to large.
func addressIn(v jsontext.Value, base string) (u string) {
	for i := len(v.Items) - 1; i >= 0 && u == ""; i-- {
		u = addressIn(v.Items[i], base)
	}
	if v.Kind == jsontext.String && strings.IndexByte(v.Text, '/') >= 0 {
		if s := resolve(base, v.Text); s != "" && isFile(s) && isPicture(s) {
			return s
		}
	}
	return u
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
		if u := fromStyle(style, base); u != "" {
			return u
		}
	}
	for _, name := range [...]string{"data-bg", "data-src", "data-image"} {
		if u := lateAddress(page.Attr(n, name), base); u != "" && isFile(u) {
			return u
		}
	}
	return ""
}

// fromStyle is the picture in the url() of a style.
func fromStyle(style, base string) string {
	_, v, ok := strings.Cut(style, "url(")
	end := strings.IndexByte(v, ')')
	if !ok || end < 0 {
		return ""
	}
	if u := resolve(base, strings.Trim(v[:end], "'\" ")); u != "" && isPicture(u) {
		return u
	}
	return ""
}

// drawing is the address of a drawing in a box with words about it, up to node end: a
// chart; elsewhere drawings are signs.
func (f *finder) drawing(i, end int32) string {
	for k := i; k < end; k++ {
		n := f.e.p.Nodes[k]
		if n.DataAtom != atom.Img || unseen(n) {
			continue
		}
		if u := resolve(f.base, page.Attr(n, "src")); isWeb(u) && strings.HasSuffix(strings.ToLower(pathOf(u)), ".svg") && !isPlaceholder(u) {
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
	if strings.HasPrefix(u, "mailto:") || u[0] == '#' {
		return false
	}
	if strings.IndexByte(u, '{') >= 0 {
		return false // a script would put a width there
	}
	name := fileName(u)
	return !isPlaceholder(u) && !strings.HasSuffix(name, ".svg") && !strings.HasSuffix(name, ".ico")
}

// fileName is the last part of an address's path, in small letters.
func fileName(u string) string {
	name := strings.ToLower(pathOf(u))
	if name == "" {
		name = strings.ToLower(cutAt(u, "?#"))
	}
	return name[strings.LastIndexByte(name, '/')+1:]
}

// maxSignWords is how many words the name of a placeholder has, that of its kind of
// file with them: "pixel.gif", "image-placeholder.png". Longer ones name what is shown.
const maxSignWords = 3

// isPlaceholder reports whether a picture's file is called a placeholder, a counter or
// a sign.
func isPlaceholder(u string) bool {
	name := fileName(u)
	switch cutAt(name, ".") {
	case "1x1", "dot", "grey", "gray", "empty", "clear", "trans", "lazy", "white", "shim":
		return true
	}
	words, sign := 0, false
	for t := range eachToken(name) {
		words++
		switch t {
		case "placeholder", "logo", "favicon", "gravatar", "emoji", "spacer":
			return true
		case "blank", "pixel", "transparent", "loading", "loader", "spinner", "icon", "avatar", "beacon", "hit":
			sign = true
		}
	}
	return sign && (words <= maxSignWords || !isPhoto(name))
}

// isPhoto reports whether a file is of a kind that placeholders and signs are seldom of.
func isPhoto(name string) bool {
	return strings.Contains(name, ".jp") || strings.Contains(name, ".webp") || strings.Contains(name, ".avif")
}
