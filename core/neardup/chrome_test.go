package neardup_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/core"
	"winnow/core/internal/eval"
	"winnow/core/neardup"
)

// chromeBodies is the number of stories that are put into each page.
const chromeBodies = 8

// filledPage is a story in the surroundings of another one's page.
type filledPage struct{ doc, gold *neardup.Doc }

// TestStoriesInOneSitesPages puts other stories into each page of the corpora whose
// site has several, cleans them, and compares those in one page with those in the
// site's other pages: what a site prints around all its stories must not make them
// related. The corpora have hardly two hundred pairs of pages of one site; these are
// thousands, with as many different surroundings.
func TestStoriesInOneSitesPages(t *testing.T) {
	if testing.Short() {
		t.Skip("cleans hundreds of pages")
	}
	sites := map[string][][]filledPage{}
	var order []string
	sources, hosts, count := chromeSources(t)
	for i, h := range hosts {
		if count[h.gold.Domain] < 2 {
			continue
		}
		raw, err := h.set.HTML(h.gold.ID)
		if err != nil {
			continue
		}
		var made []filledPage
		for k := range chromeBodies {
			body := sources[(i*17+k*41+5)%len(sources)].Text()
			if page, ok := refilled(raw, h.gold.Text(), body); ok {
				if r, err := core.CleanHTML(page, core.Options{Encoding: "utf-8"}); err == nil && r.Article.Text != "" {
					made = append(made, filledPage{neardup.Prepare(core.StoryOf(r.Article)), neardup.Prepare(neardup.Story{Text: body})})
				}
			}
		}
		if made != nil {
			if sites[h.gold.Domain] == nil {
				order = append(order, h.gold.Domain)
			}
			sites[h.gold.Domain] = append(sites[h.gold.Domain], made)
		}
	}
	pairs, related, passages, several := 0, 0, 0, 0
	for _, domain := range order {
		several += min(1, len(sites[domain])-1)
		for i, one := range sites[domain] {
			for _, other := range sites[domain][:i] {
				n, r, p := crossed(t, domain, one, other)
				pairs, related, passages = pairs+n, related+r, passages+p
			}
		}
	}
	t.Logf("%d pairs of stories in different pages of %d sites: %d related (%.2f %%), %d with passages", pairs, several, related, 100*float64(related)/float64(pairs), passages)
	if pairs == 0 || float64(related) > 0.002*float64(pairs) {
		t.Errorf("%d of %d pairs of stories in one site's pages are called related", related, pairs)
	}
}

// host is a page whose surroundings are kept.
type host struct {
	set  *eval.Set
	gold eval.Gold
}

// chromeSources returns the stories that are put into pages, all pages, and how many
// of them each site has.
func chromeSources(t *testing.T) (sources []eval.Gold, hosts []host, count map[string]int) {
	count = map[string]int{}
	for _, name := range []string{"aeb", "fundus", "wcxb"} {
		set, err := eval.LoadSet(filepath.Join(sharedDir(t), "corpus", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range set.Golds {
			if n := len(strings.Fields(g.Text())); n >= 150 && n < 1500 && (g.Type == "article" || g.Type == "") {
				sources = append(sources, g)
			}
			hosts = append(hosts, host{set, g})
			count[g.Domain]++
		}
	}
	return sources, hosts, count
}

// crossed compares the stories in one page with those in another; stories that
// share text themselves are left out.
func crossed(t *testing.T, domain string, one, other []filledPage) (pairs, related, passages int) {
	for _, a := range one {
		for _, b := range other {
			if neardup.Compare(a.gold, b.gold).Relation >= neardup.Passages {
				continue
			}
			pairs++
			switch c := neardup.Compare(a.doc, b.doc); {
			case c.Relation.Shared():
				related++
				t.Logf("%s: %s %.2f %.2f of %d and %d words", domain, c.Relation, c.CoverageA, c.CoverageB, a.doc.Words(), b.doc.Words())
				for _, s := range c.SentencesA {
					if s.Covered >= 0.5 {
						t.Logf("   %.200s", s.Text)
					}
				}
			case c.Relation == neardup.Passages:
				passages++
			}
		}
	}
	return pairs, related, passages
}

// refilled returns the page with another story in the place of its own: the
// elements that hold a paragraph of its body get the other's paragraphs, in order;
// those that are left over go, and so does what the head says of the old story. It
// reports whether nothing is left of the old one.
func refilled(page []byte, body, other string) ([]byte, bool) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, false
	}
	own := map[string]bool{}
	for _, p := range strings.Split(body, "\n") {
		if p = strings.Join(strings.Fields(p), " "); len(p) > 20 {
			own[p] = true
		}
	}
	var places, heads []*html.Node
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			switch n.Data {
			case "p", "h2", "h3", "li", "blockquote", "div":
				if own[strings.Join(strings.Fields(textOf(n)), " ")] {
					places = append(places, n)
					return
				}
			case "script", "style", "title", "meta", "h1":
				heads = append(heads, n)
				return
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	if len(places) < 4 {
		return nil, false
	}
	for _, n := range heads {
		n.Parent.RemoveChild(n)
	}
	if left := remains(body, root, places); left > 0.01 {
		return nil, false
	}
	fill(places, strings.Split(other, "\n\n"))
	var out bytes.Buffer
	if err := html.Render(&out, root); err != nil {
		return nil, false
	}
	return out.Bytes(), true
}

// fill puts the paragraphs into the places, in order.
func fill(places []*html.Node, next []string) {
	for i, n := range places {
		for n.FirstChild != nil {
			n.RemoveChild(n.FirstChild)
		}
		switch {
		case i == len(places)-1: // the rest in paragraphs beside the last one
			for _, p := range next {
				more := &html.Node{Type: html.ElementNode, Data: n.Data, Attr: n.Attr}
				more.AppendChild(&html.Node{Type: html.TextNode, Data: p})
				n.Parent.InsertBefore(more, n)
			}
			n.Parent.RemoveChild(n)
		case len(next) > 0:
			n.AppendChild(&html.Node{Type: html.TextNode, Data: next[0]})
			next = next[1:]
		default:
			n.Parent.RemoveChild(n)
		}
	}
}

// remains returns the share of the body's runs of five words that the page still
// has outside the given places.
func remains(body string, root *html.Node, places []*html.Node) float64 {
	parents := make([]*html.Node, len(places))
	for i, n := range places {
		parents[i] = n.Parent
		mark := &html.Node{Type: html.CommentNode}
		n.Parent.InsertBefore(mark, n)
		n.Parent.RemoveChild(n)
		defer func() { parents[i].InsertBefore(n, mark); parents[i].RemoveChild(mark) }()
	}
	left := " " + strings.Join(strings.Fields(textOf(root)), " ") + " "
	words := strings.Fields(body)
	found, all := 0, 0
	for i := 0; i+5 <= len(words); i++ {
		all++
		if strings.Contains(left, " "+strings.Join(words[i:i+5], " ")+" ") {
			found++
		}
	}
	return float64(found) / float64(max(1, all))
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}
