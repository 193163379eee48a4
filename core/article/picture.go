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
	width, plain := 0, false // plain: nothing says that the address is not a placeholder's
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
				best.URL, width, plain = u, w, isBare(n)
			}
			if best.Alt == "" {
				best.Alt = altOf(n)
			}
		case atom.Noscript:
			img := noscriptImage(n)
			if img == nil || best.URL != "" && !plain {
				continue
			}
			if u, w := source(img, f.base); u != "" && (best.URL == "" || isFile(u)) {
				best.URL, width, plain = u, w, false
				if best.Alt == "" {
					best.Alt = altOf(img)
				}
			}
		}
	}
	for k := i; best.URL == "" && k < end; k++ {
		n := f.e.p.Nodes[k]
		best.URL = backdrop(n, f.base)
		switch {
		case mediaTag(n) == atom.Video: // its address is a script's
			best.URL = lateAddress(page.Attr(n, "poster"), f.base)
		case best.URL == "" && f.good[i] > 0:
			best.URL = drawing(n, f.base)
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
		return isPlain(n) // what loads late is shown then
	}
	return tiny(n) || classHas(n, letterMarks)
}

// letterMarks are tokens of classes of pictures that are letters, icons or counters.
var letterMarks = &wordSet{list: "emoji smiley smilie emoticon favicon pixel"}

// classHas reports whether the class of an element has one of these tokens.
func classHas(n *html.Node, marks *wordSet) bool { return hasMark(page.Attr(n, "class"), marks) }

// hasMark reports whether a name has one of these tokens.
func hasMark(name string, marks *wordSet) bool {
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
	if w, h := page.Attr(n, "width"), page.Attr(n, "height"); len(w) == 1 && len(h) == 1 && w != h || w == "16" && h == "9" || w == "9" && h == "16" || w == "21" && h == "9" {
		return false // a picture's shape and not its size
	}
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
	if u == "" || f.seen[sameImage(u)] {
		return
	}
	if f.follows(i) {
		last := f.out[len(f.out)-1]
		if n := f.e.p.Nodes[last.node]; n.DataAtom == atom.Img && isBare(n) && isFile(u) {
			f.seen[sameImage(u)] = true
			last.el.Image.URL = u // what a browser with scripts shows first is a placeholder
		}
		return
	}
	f.seen[sameImage(u)] = true
	f.show(i, Image{URL: u, Alt: altOf(img)}, f.around(i))
}
