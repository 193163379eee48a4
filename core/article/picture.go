package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// Pictures smaller than this, in CSS pixels, are icons and counting pixels.
const minSide = 80

// wantedWidth is the width that is chosen from a srcset: the smallest at least
// as wide, else the widest.
const wantedWidth = 1200

// picture returns the best address of the picture inside node i. Pictures that
// load late keep their address in other attributes or in a noscript beside them.
func (f *finder) picture(i int32) Image {
	var best Image
	width := 0
	end := min(f.e.p.End[i], i+400)
	for k := i; k < end; k++ {
		n := f.e.p.Nodes[k]
		switch mediaTag(n) {
		case atom.Img, atom.Source:
			if n.DataAtom != atom.Source && unseen(n) {
				continue
			}
			u, w := source(n, f.base)
			if u != "" && (best.URL == "" || closer(w, width)) {
				best.URL, width = u, w
			}
			if best.Alt == "" {
				best.Alt = altOf(n)
			}
		case atom.Noscript:
			if img := noscriptImage(n); img != nil && best.URL == "" {
				best.URL, width = source(img, f.base)
				best.Alt = altOf(img)
			}
		}
	}
	return best
}

const maxAlt = 500 // characters

// altOf is what a picture shows in the page's words.
func altOf(n *html.Node) string { return cut(line(page.Attr(n, "alt")), maxAlt) }

// closer reports whether a width of w is better than old: nearer to wantedWidth
// from above, else larger. 0 is an unknown width.
func closer(w, old int) bool {
	if w >= wantedWidth {
		return old < wantedWidth || w < old
	}
	return old < wantedWidth && w > old
}

// unseen reports whether a picture is not shown, or is a letter in the text.
func unseen(n *html.Node) bool {
	style := page.Attr(n, "style")
	if strings.Contains(style, "display:none") || strings.Contains(style, "display: none") {
		// What loads late is shown then.
		return page.Attr(n, "data-src") == "" && page.Attr(n, "data-original") == "" && page.Attr(n, "data-lazy-src") == ""
	}
	return tiny(n) || classHas(n, letterMarks)
}

// letterMarks are tokens of classes of pictures that are letters, icons or counters.
var letterMarks = newWordSet("emoji smiley emoticon favicon pixel")

// classHas reports whether the class of an element has one of these tokens.
func classHas(n *html.Node, marks *wordSet) bool {
	name := page.Attr(n, "class")
	var word [24]byte
	for at := 0; at < len(name); {
		size, next := nextToken(name, at, &word)
		if marks.hasBytes(word[:size]) {
			return true
		}
		at = next
	}
	return false
}

func tiny(n *html.Node) bool {
	for _, side := range [...]string{"width", "height"} {
		v := page.Attr(n, side)
		if v == "" {
			continue // the usual case, and an error costs memory
		}
		if w, err := strconv.Atoi(strings.TrimSuffix(v, "px")); err == nil && w < minSide {
			return true
		}
	}
	return false
}

// lateAttributes hold addresses of pictures that load late, the surest first.
var lateAttributes = [...]string{"data-src", "data-lazy-src", "data-original", "data-url", "src"}

// source returns the best address in the attributes of an img or source element
// and its width, 0 if unknown.
func source(n *html.Node, base string) (u string, width int) {
	for _, name := range [...]string{"srcset", "data-srcset", "data-lazy-srcset"} {
		if v := page.Attr(n, name); v != "" {
			if u, width = fromSet(v, base); u != "" {
				return u, width
			}
		}
	}
	if n.DataAtom == atom.Source {
		return "", 0
	}
	for _, name := range lateAttributes {
		u = resolve(base, page.Attr(n, name))
		if u != "" && isPicture(u) {
			if v := page.Attr(n, "width"); v != "" {
				width, _ = strconv.Atoi(strings.TrimSuffix(v, "px"))
			}
			return u, width
		}
	}
	return "", 0
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
	name := strings.ToLower(pathOf(u))
	if name == "" {
		name = strings.ToLower(cutAt(u, "?#"))
	}
	name = name[strings.LastIndexByte(name, '/')+1:]
	for t := range eachToken(name) {
		switch t {
		case "spacer", "blank", "pixel", "placeholder", "transparent", "loading", "loader", "spinner", "logo", "icon", "favicon", "avatar", "gravatar", "emoji", "beacon", "hit":
			return false
		}
	}
	return !strings.HasSuffix(name, ".svg") && !strings.HasSuffix(name, ".ico")
}

// fromSet picks an address out of a srcset, read as browsers do: addresses may hold
// commas, but a comma behind one ends the candidate, and so does one behind the
// width, with or without a blank before the next address.
func fromSet(set, base string) (u string, width int) {
	if len(set) > 20000 {
		return "", 0
	}
	for {
		set = strings.TrimLeft(set, ", \t\n\f\r")
		if set == "" {
			return u, width
		}
		href := cutAt(set, " \t\n\f\r")
		set = set[len(href):]
		size := ""
		if bare := strings.TrimRight(href, ","); bare != href {
			href = bare
		} else {
			size = cutAt(set, ",")
			set = set[len(size):]
		}
		w := widthOf(size)
		if u != "" && !closer(w, width) {
			continue
		}
		if c := resolve(base, href); c != "" && isPicture(c) {
			u, width = c, w
		}
	}
}

// widthOf reads what stands behind an address of a srcset: "1200w", or "2x", a
// density that counts as hundreds; 1 where it says nothing.
func widthOf(size string) int {
	for size != "" {
		size = strings.TrimLeft(size, " \t\n\f\r")
		d := cutAt(size, " \t\n\f\r")
		size = size[len(d):]
		if n := len(d) - 1; n > 0 && (d[n] == 'w' || d[n] == 'x') {
			v, err := strconv.ParseFloat(d[:n], 64)
			if err == nil && v > 0 && v < 20000 {
				if d[n] == 'x' {
					v *= 100
				}
				return int(v)
			}
		}
	}
	return 1
}

// noscriptImage returns the img in a noscript element: as a child, or in its
// text, which is how browsers with scripts and the parser keep it.
func noscriptImage(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Img {
			return c
		}
		if c.Type == html.TextNode && strings.Contains(c.Data, "<img") && len(c.Data) < 20000 {
			z := html.NewTokenizer(strings.NewReader(c.Data))
			for {
				kind := z.Next()
				if kind == html.ErrorToken {
					break
				}
				if t := z.Token(); t.DataAtom == atom.Img {
					return &html.Node{Type: html.ElementNode, Data: "img", DataAtom: atom.Img, Attr: t.Attr}
				}
			}
		}
	}
	return nil
}

// follows reports whether node i comes right behind the last picture that was
// found: a noscript there has the same picture for browsers without scripts.
func (f *finder) follows(i int32) bool {
	if len(f.out) == 0 {
		return false
	}
	last := f.out[len(f.out)-1].node
	return f.e.p.End[last] == i && f.e.p.Parent[last] == f.e.p.Parent[i]
}

// noscript adds a picture that only a noscript element names.
func (f *finder) noscript(i int32) {
	if !f.ours(i) {
		return
	}
	img := noscriptImage(f.e.p.Nodes[i])
	if img == nil || unseen(img) {
		return
	}
	u, _ := source(img, f.base)
	if u == "" || f.seen[sameImage(u)] || f.follows(i) {
		return
	}
	f.seen[sameImage(u)] = true
	f.show(i, Image{URL: u, Alt: altOf(img)}, f.around(i))
}
