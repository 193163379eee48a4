package core

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"winnow/core/article"
	"winnow/core/page"
)

// pages are seeds for the fuzz targets and inputs of the tests beside them.
var pages = []string{
	"",
	"<p>x",
	`<title>Bridge opens | The Example</title><h1>Bridge opens</h1><p class=byline>By Ana Lopes</p><time datetime=2024-05-31T10:00Z>31 May 2024</time><p>` + strings.Repeat("The mayor opened the long bridge over the river on Monday. ", 20) + `</p><ul><li>One<li>Two</ul><aside><a href=/x>Read also</a></aside>`,
	`<script type="application/ld+json">{"@type":"NewsArticle","headline":5,"author":[{"name":["x",{}]},[[[]]]],"datePublished":{},"image":[1],"@id":"a"}</script><article><p>` + strings.Repeat("word ", 200),
	`<meta charset=gbk><p>\xd6\xd0\xce\xc4 \x00 \xed\xa0\x80`,
	"\xff\xfe<\x00p\x00>\x00",
	strings.Repeat("<div><b><table><tr><td>", 300) + "deep",
	`<figure><img srcset=", ,a 1w,,b 2x" data-src=" "><figcaption>©</figcaption></figure><iframe src="//video.example/embed"></iframe><a href="java&#10;script:x">y</a>`,
	"Title line\nBy Ana Lopes\n31 May 2024\n\n" + strings.Repeat("A sentence of the story stands here. ", 30) + "\n\nSubscribe to our newsletter\n",
	"Ã©Ã¨Ã¼ â€™ \u202eabc\u200d\ufeff # | ` * _ [x](y) <z>",
}

// letters keeps what a reader reads: letters and digits, without marks, lower
// case, so that folding and escapes do not count.
func letters(s string) []rune {
	var out []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, r)
		}
	}
	return out
}

// isWithin reports whether part is a subsequence of whole.
func isWithin(part, whole []rune) bool {
	for _, r := range whole {
		if len(part) > 0 && part[0] == r {
			part = part[1:]
		}
	}
	return len(part) == 0
}

// pageText is all text of a page's nodes.
func pageText(p *page.Page) string {
	var b strings.Builder
	for _, n := range p.Nodes {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// check holds what is true of every outcome: an error has a sentence; the text
// is part of the page's text; the account is complete and in bounds; printers
// work; a second run gives the same bytes.
func check(t *testing.T, clean func() (*Result, error)) {
	t.Helper()
	r, err := clean()
	if err != nil {
		if !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("error %q is no sentence", err)
		}
		return
	}
	a := r.Article
	if !isWithin(letters(a.Text), letters(pageText(r.Page))) {
		t.Errorf("text %.200q is not part of the page's text", a.Text)
	}
	for i := range r.Blocks {
		if !r.Judged.Verdicts[i].Kept() && r.Findings[i].Reason == 0 && r.Judged.Verdicts[i].Part.String() == "junk" {
			t.Errorf("block %d went without a reason", i)
		}
	}
	for _, h := range r.Hides() {
		if h.Node <= 0 || int(h.Node) >= len(r.Page.Nodes) || h.Node < h.Root || h.Node >= r.Page.End[h.Root] {
			t.Errorf("hide %+v is out of bounds", h)
		}
		for i := range r.Blocks {
			if r.Judged.Verdicts[i].Kept() && r.Blocks[i].Node >= h.Root && r.Blocks[i].Node < r.Page.End[h.Root] {
				t.Errorf("hiding node %d hides kept block %d", h.Root, i)
			}
		}
	}
	first := output(a)
	again, err := clean()
	if err != nil {
		t.Fatalf("the second run fails: %v", err)
	}
	if !bytes.Equal(first, output(again.Article)) {
		t.Error("two runs differ")
	}
}

func output(a *article.Article) []byte {
	out := a.AppendJSON(nil)
	out = a.AppendMarkdown(out)
	out = a.AppendHTML(out)
	return a.AppendText(out)
}

func FuzzHTML(f *testing.F) {
	for _, p := range pages {
		f.Add([]byte(p), "https://news.example/2024/05/31/x")
	}
	f.Fuzz(func(t *testing.T, data []byte, url string) {
		check(t, func() (*Result, error) { return CleanHTML(data, Options{URL: url}) })
	})
}

func FuzzText(f *testing.F) {
	for _, p := range pages {
		f.Add([]byte(p))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, func() (*Result, error) { return CleanText(data, Options{}) })
	})
}

func FuzzSnapshot(f *testing.F) {
	for _, p := range pages {
		if parsed, err := page.ParseHTML([]byte(p), page.Options{}); err == nil {
			f.Add(snapshot(parsed))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, func() (*Result, error) { return CleanSnapshot(data) })
	})
}

// snapshot writes a page in the wire form that page.ParseSnapshot reads.
func snapshot(p *page.Page) []byte {
	codes := map[string]uint32{}
	for i, tag := range page.SnapshotTags {
		codes[tag] = uint32(i + 2)
	}
	attrs := map[string]byte{}
	for i, name := range page.Attrs {
		attrs[name] = byte(' ' + i)
	}
	plain := func(s string) string { return strings.ReplaceAll(s, "\x00", "") }
	words := binary.LittleEndian.AppendUint32(nil, 0x314e4957)
	words = binary.LittleEndian.AppendUint32(words, uint32(len(p.Nodes)-1))
	text := append([]byte(plain(p.URL)), 0)
	for i := 1; i < len(p.Nodes); i++ {
		n := p.Nodes[i]
		code := uint32(0)
		if n.Type == html.TextNode {
			text = append(append(text, plain(n.Data)...), 0)
		} else {
			code = codes[n.Data]
			if code == 0 {
				code = 1
				text = append(append(text, plain(n.Data)...), 0)
			}
			for _, a := range n.Attr {
				if c, ok := attrs[a.Key]; ok {
					code += 1 << 16
					text = append(append(append(text, c), plain(a.Val)...), 0)
				}
			}
		}
		words = binary.LittleEndian.AppendUint32(words, uint32(p.Parent[i]))
		words = binary.LittleEndian.AppendUint32(words, code)
	}
	return append(words, text...)
}
