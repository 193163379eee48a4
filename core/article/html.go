package article

import "strconv"

// AppendHTML appends the story as an HTML document of its own: only the elements
// written here, no scripts, no styles, no frames; addresses are http, https,
// mailto or tel; everything else is escaped text. Pictures stay links to their site,
// which a browser loads late and without saying from where.
func (a *Article) AppendHTML(buf []byte) []byte {
	h := htmlWriter{buf: buf}
	h.raw("<!DOCTYPE html>\n<html")
	h.attr("lang", a.Lang)
	h.attr("dir", a.Dir)
	h.raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src http: https:\">\n<title>")
	h.text(line(a.Title))
	h.raw("</title>\n")
	if isWeb(a.URL) {
		h.raw("<link rel=\"canonical\"")
		h.attr("href", a.URL)
		h.raw(">\n")
	}
	h.raw("</head>\n<body>\n<article>\n")
	if t := line(a.Title); t != "" {
		h.raw("<h1>")
		h.text(t)
		h.raw("</h1>\n")
	}
	if s := a.sourceLine(); s != "" {
		h.raw("<p>")
		h.text(s)
		h.raw("</p>\n")
	}
	h.elements(a.Body)
	h.raw("</article>\n</body>\n</html>\n")
	return h.buf
}

type htmlWriter struct{ buf []byte }

func (h *htmlWriter) raw(s string) { h.buf = append(h.buf, s...) }

// text writes s escaped; control characters but line ends and tabs go.
func (h *htmlWriter) text(s string) {
	for _, c := range s {
		switch {
		case c == '&':
			h.raw("&amp;")
		case c == '<':
			h.raw("&lt;")
		case c == '>':
			h.raw("&gt;")
		case c == '"':
			h.raw("&#34;")
		case c == '\'':
			h.raw("&#39;")
		case c < ' ' && c != '\n' && c != '\t':
		default:
			h.buf = append(h.buf, string(c)...)
		}
	}
}

// attr writes an attribute with its value; nothing for an empty value.
func (h *htmlWriter) attr(name, value string) {
	if value == "" {
		return
	}
	h.raw(" " + name + "=\"")
	h.text(value)
	h.raw("\"")
}

func (h *htmlWriter) elements(list []Element) {
	for i := range list {
		el := &list[i]
		h.time(el.Time)
		h.element(el)
	}
}

// time writes when a live entry was written, which its text begins with.
func (h *htmlWriter) time(at string) {
	if at == "" {
		return
	}
	h.raw("<p><time")
	shown := shownTime(at)
	if shown != at {
		h.attr("datetime", line(at))
	}
	h.raw(">")
	h.text(shown)
	h.raw("</time></p>\n")
}

func (h *htmlWriter) element(el *Element) {
	switch el.Kind {
	case Paragraph:
		if len(el.Inline) > 0 {
			h.wrap("p", el.Inline)
		}
		h.elements(el.Items)
	case Standfirst:
		h.raw("<p><strong>")
		h.runs(el.Inline)
		h.raw("</strong></p>\n")
	case Heading:
		h.wrap("h"+strconv.Itoa(max(2, min(6, el.Level))), el.Inline)
	case List:
		tag := "ul"
		if el.Ordered {
			tag = "ol"
		}
		h.raw("<" + tag)
		h.number("start", el, 0)
		h.raw(">\n")
		for i := range el.Items {
			h.raw("<li")
			if i > 0 {
				h.number("value", el, i)
			}
			h.raw(">")
			h.time(el.Items[i].Time)
			h.runs(el.Items[i].Inline)
			h.elements(el.Items[i].Items)
			h.raw("</li>\n")
		}
		h.raw("</" + tag + ">\n")
	case Quote:
		h.raw("<blockquote")
		if isWeb(el.URL) {
			h.attr("cite", el.URL)
		}
		h.raw(">\n")
		h.elements(el.Items)
		if list := el.source(); list != nil {
			h.wrap("p", list)
		}
		h.raw("</blockquote>\n")
	case Figure:
		h.figure(&el.Image)
	case Table:
		h.table(el)
	case Code:
		h.raw("<pre><code>")
		h.text(plain(el.Inline))
		h.raw("</code></pre>\n")
	case Embed:
		h.source(el.Media+": "+hostOf(el.URL), el.URL)
		if s := line(join(el.Image.Caption, el.Image.Credit)); s != "" {
			h.wrap("p", []Inline{{Kind: Text, Text: s}})
		}
	}
}

// number writes an attribute with the number of item i, unless it goes without saying.
func (h *htmlWriter) number(name string, list *Element, i int) {
	if list.jumps(i) {
		h.attr(name, strconv.Itoa(list.Items[i].Number))
	}
}

func (h *htmlWriter) wrap(tag string, list []Inline) {
	h.raw("<" + tag + ">")
	h.runs(list)
	h.raw("</" + tag + ">\n")
}

// source writes a paragraph with a link to where something is from.
func (h *htmlWriter) source(text, url string) {
	h.wrap("p", []Inline{{Kind: Link, URL: url, Inner: []Inline{{Kind: Text, Text: text}}}})
}

func (h *htmlWriter) figure(img *Image) {
	words, web := line(join(img.Caption, img.Credit)), isWeb(img.URL)
	if !web && words == "" {
		return
	}
	h.raw("<figure>")
	if web {
		h.picture(img.URL, img.Alt)
	}
	if words != "" {
		h.raw("<figcaption>")
		h.text(words)
		h.raw("</figcaption>")
	}
	h.raw("</figure>\n")
}

func (h *htmlWriter) picture(url, alt string) {
	h.raw("<img loading=\"lazy\"")
	h.attr("src", url)
	h.raw(" alt=\"")
	h.text(alt)
	h.raw("\">")
}

func (h *htmlWriter) table(el *Element) {
	h.raw("<table>\n")
	for r, row := range el.Rows {
		h.raw("<tr>")
		for c, cell := range row {
			open, shut := "<td>", "</td>"
			switch {
			case r < el.Head:
				open, shut = "<th scope=\"col\">", "</th>"
			case c == 0 && el.Side && len(cell) > 0:
				open, shut = "<th scope=\"row\">", "</th>"
			}
			h.raw(open)
			h.runs(cell)
			h.raw(shut)
		}
		h.raw("</tr>\n")
	}
	h.raw("</table>\n")
}

// inlineTags are the elements of inline runs.
var inlineTags = [...]string{Emphasis: "em", Strong: "strong", CodeSpan: "code", Superscript: "sup", Subscript: "sub", Deletion: "del", Quotation: "q"}

func (h *htmlWriter) runs(list []Inline) {
	for i := range list {
		in := &list[i]
		switch in.Kind {
		case Text:
			h.text(in.Text)
		case Break:
			h.raw("<br>")
		case Formula:
			if isWeb(in.URL) {
				h.picture(in.URL, in.Text)
				continue
			}
			fallthrough
		case CodeSpan:
			h.raw("<code>")
			h.text(in.Text)
			h.raw("</code>")
		case Link:
			if !isLink(in.URL) {
				h.runs(in.Inner)
				continue
			}
			h.raw("<a rel=\"noopener noreferrer\"")
			h.attr("href", in.URL)
			h.raw(">")
			h.runs(in.Inner)
			h.raw("</a>")
		default:
			h.raw("<" + inlineTags[in.Kind] + ">")
			h.runs(in.Inner)
			h.raw("</" + inlineTags[in.Kind] + ">")
		}
	}
}
