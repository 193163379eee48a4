package block

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// IsInline reports whether an element flows in the line of text around it.
// Unknown elements, and custom ones, count as blocks: publishers build boxes
// from them more often than words.
func IsInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data,
		atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.S,
		atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U,
		atom.Var, atom.Nobr, atom.Ruby, atom.Rb, atom.Rt, atom.Rp, atom.Picture, atom.Output:
		return true
	}
	return isInlineVoid(n.DataAtom) || inFormula(n)
}

func isInlineVoid(a atom.Atom) bool {
	switch a {
	case atom.Img, atom.Wbr, atom.Input, atom.Source, atom.Svg, atom.Script, atom.Style, atom.Link, atom.Meta,
		atom.Noscript, atom.Template, atom.Map, atom.Area, atom.Track, atom.Param:
		return true
	}
	return false
}

// Unread reports whether an element's text is never read as text: scripts,
// styles, form fields, the fallback content of embeds, and readings that ruby sets
// above words without brackets (rp) for where that cannot be done.
func Unread(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Textarea,
		atom.Select, atom.Datalist, atom.Iframe, atom.Object, atom.Embed, atom.Audio, atom.Video, atom.Canvas,
		atom.Noembed, atom.Noframes, atom.Applet, atom.Progress, atom.Meter:
		return true
	case atom.Rt:
		return !isRp(n.PrevSibling) && !isRp(n.NextSibling)
	}
	return unreadFormula(n)
}

func isRp(n *html.Node) bool { return n != nil && n.DataAtom == atom.Rp }

// isBreak reports whether an element only ends a line: br, or an empty span that is
// made one by its class.
func isBreak(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Br:
		return true
	case atom.Span:
		return n.FirstChild == nil && hasToken(page.Attr(n, "class"), "br")
	}
	return false
}

// hasToken reports whether token is in a list cut at white space.
func hasToken(list, token string) bool {
	for t := range strings.FieldsSeq(list) {
		if t == token {
			return true
		}
	}
	return false
}
