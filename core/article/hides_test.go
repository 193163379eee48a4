package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// idOf names a node in a test's page.
func idOf(p *page.Page, n int32) string {
	if id := page.Attr(p.Nodes[n], "id"); id != "" {
		return id
	}
	return p.Nodes[n].Data
}

// checkHides holds what is true of all hides: they are what Roots names, parts of
// one root do not overlap, every junk removal inside is counted once, and nothing
// kept is inside.
func checkHides(t *testing.T, a *Article, p *page.Page, blocks []block.Block, j judge.Judgement) {
	t.Helper()
	var roots []int32
	counted := map[int]bool{}
	end := int32(0)
	for _, h := range Hides(p, blocks, Roots(p, blocks, j), a.Removed) {
		if len(roots) == 0 || roots[len(roots)-1] != h.Root {
			roots = append(roots, h.Root)
		}
		for _, n := range append([]int32{h.Node}, h.Also...) {
			if n < h.Root || n >= p.End[h.Root] {
				t.Errorf("node %d of a part is outside its root %d", n, h.Root)
			}
		}
		if h.Node < end && len(h.Also) == 0 {
			t.Errorf("part %d begins inside the one before", h.Node)
		}
		end = p.End[h.Node]
		for _, b := range h.Blocks {
			if counted[b] || a.Removed[b].Part != judge.Junk {
				t.Errorf("removal %d is counted twice or no junk", b)
			}
			counted[b] = true
		}
	}
	if want := Roots(p, blocks, j); !slices.Equal(roots, want) {
		t.Errorf("hides stand in the roots %v, Roots names %v", roots, want)
	}
	for i := range a.Removed {
		at := blocks[a.Removed[i].Block].First
		inside := slices.ContainsFunc(roots, func(r int32) bool { return at > r && at < p.End[r] })
		if inside != counted[i] {
			t.Errorf("removal %d: inside a root %v, counted %v", i, inside, counted[i])
		}
	}
}

// hidesOf makes an article of a page whose blocks are body, but for those that say
// by data-why for which reason they went, and describes its hides in a line
// each: root, nodes, reason, words.
func hidesOf(t *testing.T, src string) []string {
	t.Helper()
	p, err := page.ParseHTML([]byte(src), page.Options{URL: "https://news.example/x", Attrs: []string{"data-why"}})
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.Split(p)
	j := judge.Judgement{IsArticle: true, Verdicts: make([]judge.Verdict, len(blocks))}
	findings := make([]reason.Finding, len(blocks))
	for i := range blocks {
		j.Verdicts[i].Part = judge.Body
		for n := p.Parent[blocks[i].First]; n > 0; n = p.Parent[n] {
			why := page.Attr(p.Nodes[n], "data-why")
			if why == "" {
				continue
			}
			for _, r := range reason.All() {
				if r.String() == why {
					findings[i] = reason.Finding{Reason: r, Evidence: "said so"}
					j.Verdicts[i].Part = judge.Junk
				}
			}
			break
		}
	}
	a := From(p, blocks, j, findings)
	checkHides(t, a, p, blocks, j)
	var lines []string
	for _, h := range Hides(p, blocks, Roots(p, blocks, j), a.Removed) {
		ids := idOf(p, h.Node)
		for _, n := range h.Also {
			ids += "+" + idOf(p, n)
		}
		lines = append(lines, fmt.Sprintf("%s: %s %s %d", idOf(p, h.Root), ids, h.Reason, h.Words))
	}
	return lines
}

func TestHidesTellKindsApart(t *testing.T) {
	story := `<p>First.</p><p>Second.</p>`
	for name, c := range map[string]struct{ src, want string }{
		"one reason":                  {`<aside id=s data-why=related><h3>More</h3><p>One story</p></aside>` + story, "s: s related 3"},
		"a kind inside a box":         {`<aside id=s><div id=r data-why=related>More stories</div><div id=n data-why=promo>Newsletter</div></aside>` + story, "s: r related 2|s: n promo 1"},
		"runs of one kind":            {`<aside id=s data-why=related><p id=a>One</p><div><p id=b>Two</p></div><p id=c data-why=promo>Sign up</p><p id=d>Three</p></aside>` + story, "s: a+div related 2|s: c promo 2|s: d related 1"},
		"pictures go along":           {`<aside id=s><img id=i src=x><h3 id=h data-why=related>More</h3><img id=k src=y><p id=p data-why=legal>Imprint</p></aside>` + story, "s: h+i+k related 1|s: p legal 1"},
		"text of its own":             {`<aside id=s><div id=m data-why=share>Share this<p data-why=tags>Tag</p></div><p id=p data-why=legal>Imprint</p></aside>` + story, "s: m share 3|s: p legal 1"},
		"an inline run":               {`<div id=s><a id=a data-why=tags>One</a> <a id=b data-why=tags>Two</a><p id=p data-why=legal>Imprint</p></div>` + story, "s: a+b tags 2|s: p legal 1"},
		"a slot in a box":             {`<aside id=s><div id=r data-why=related>More</div><div id=x class=ad-slot></div><div id=p data-why=promo>Join</div></aside>` + story, "s: r related 1|s: x ad 0|s: p promo 1"},
		"scripts are not seen":        {`<aside id=s><p id=r data-why=related>More</p><script>x</script><p id=p data-why=promo>Join</p></aside>` + story, "s: r related 1|s: p promo 1"},
		"apart from what stays":       {`<p data-why=promo id=a>Join</p>` + story + `<p id=b data-why=promo>Join us</p>`, "a: a promo 1|b: b promo 2"},
		"text beside kept text":       {`<div>Kept words.<br><span data-why=promo>Join</span> us <b>today</b></div>` + story, ""},
		"an element beside kept text": {`<div>Kept words.<br><span id=s data-why=promo>Join</span></div>` + story, "s: s promo 1"},
		"nothing in the page":         {story, ""},
		"a long list is one box":      {`<ul id=s>` + strings.Repeat(`<li><b data-why=related>a</b><i data-why=related>a</i></li><li data-why=tags>b</li>`, 70) + `</ul>` + story, "s: s related 140"},
	} {
		if got := strings.Join(hidesOf(t, "<main>"+c.src+"</main>"), "|"); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

func TestHidesEmptyAdBoxes(t *testing.T) {
	for name, c := range map[string]struct {
		box    string
		hidden bool
	}{
		"a slot":                    {`<div id=x class="ad-slot top"></div>`, true},
		"a slot by its id":          {`<div><div id="div-gpt-ad-1234-0"></div></div>`, true},
		"Google's element":          {`<ins id=x class=adsbygoogle></ins>`, true},
		"a frame by its name":       {`<iframe id=x name="google_ads_frame_3" src="about:blank"></iframe>`, true},
		"a frame by its host":       {`<iframe id=x src="https://ads.example/1"></iframe>`, true},
		"a banner":                  {`<div id=x class=werbung><a href="https://shop.example/"><img src=/b.png></a></div>`, true},
		"a frame inside":            {`<div id=x class=advert><iframe src="https://cdn.example/x.html"></iframe></div>`, true},
		"a player in an ad's box":   {`<div class="video-ad-wrapper"><video src=/v.mp4></video></div>`, false},
		"a player's frame":          {`<div class="ad-free-player advertisement"><iframe src="https://video.example/embed/9"></iframe></div>`, false},
		"a figure":                  {`<div class="ads"><figure><img src=/a.jpg></figure></div>`, false},
		"a state":                   {`<div class="has-ads"><img src=/a.jpg></div>`, false},
		"no advertising":            {`<div class="no-ad"></div>`, false},
		"other words":               {`<div class="adapter address read-more shadow"></div>`, false},
		"an empty box":              {`<div class="spacer"></div>`, false},
		"the story stands in it":    {`<div class="ad"><p>Third.</p></div>`, false},
		"a script":                  {`<script id=ad src="https://ads.example/x.js"></script>`, false},
		"the head":                  {`<title>x</title>`, false},
		"a picture of the story":    {`<p>Third.</p><div class=photo><img src=/a.jpg></div><p>Fourth.</p>`, false},
		"a very long name":          {`<div class="` + strings.Repeat("ad ", 400) + `"></div>`, false},
		"a frame of unknown things": {`<iframe src="https://maps.example/embed/3"></iframe>`, false},
	} {
		got := hidesOf(t, "<main><p>First.</p>"+c.box+"<p>Second.</p></main>")
		if (len(got) > 0) != c.hidden {
			t.Errorf("%s: hides %q, want some: %v", name, got, c.hidden)
		}
		for _, h := range got {
			if !strings.HasSuffix(h, " ad 0") {
				t.Errorf("%s: hidden as %q, want an ad without words", name, h)
			}
		}
	}
}

func TestHidesSignsToShare(t *testing.T) {
	const (
		book = `<a href="https://www.facebook.com/sharer.php?u=x"><svg></svg></a>`
		mail = `<a href="mailto:?subject=x"><i class="fa"></i></a>`
	)
	for name, c := range map[string]struct{ box, want string }{
		"a bar":                   {`<ul id=x><li>` + book + `</li><li>` + mail + `</li></ul>`, "x: x share 0"},
		"one link":                {`<a id=x href="https://wa.me/?text=x"><img width=16 src=/w.svg></a>`, "x: x share 0"},
		"with a button":           {`<div id=x><button><svg></svg></button>` + book + `</div>`, "x: x share 0"},
		"an account":              {`<div><a href="https://www.flickr.com/photos/somebody"><svg></svg></a></div>`, ""},
		"the story's picture":     {`<a href="https://www.pinterest.com/pin/create/button/?url=x"><img width=900 src=/a.jpg></a>`, ""},
		"a picture besides":       {`<div><img width=900 src=/a.jpg></div>`, ""},
		"another link besides":    {`<div>` + `<a href="/gallery"><svg></svg></a></div>`, ""},
		"a bar within a box":      {`<div><a href="/gallery"><svg></svg></a><p id=x>` + book + `</p></div>`, "x: x share 0"},
		"a field besides":         {`<div><input name=q></div>`, ""},
		"a story about sharing":   {`<a href="/news/how-to-share-a-car"><svg></svg></a>`, ""},
		"words of the story near": {`<p>Third. <span id=x>` + book + `</span></p>`, "x: x share 0"},
	} {
		if got := strings.Join(hidesOf(t, "<main><p>First.</p>"+c.box+"<p>Second.</p></main>"), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestMarksAreForeign: names are read by whole words.
func TestMarksAreForeign(t *testing.T) {
	var m marker
	for name, want := range map[string]bool{
		"ad": true, "AD": true, "topAds": true, "story-teaser": true, "teaserBox": true, "XShare": false, "share_tools": true, "loadmore": false,
		"author2": true, "été-ad": true, "adé": false, "icons": false, "Icon": true, "sponsoredContent": true, "bannerTop": true,
		strings.Repeat("x", 30) + " promo": true, "promo" + strings.Repeat("x", 30): false, "": false, "  ": false, "newsletter": true, "Taboola-1": true,
	} {
		for range 2 { // the second time from memory
			if got := m.named(name)&markForeign != 0; got != want {
				t.Errorf("%q is foreign: %v, want %v", name, got, want)
			}
		}
	}
}

// TestHidesNoPictureBehindTheEnd has a picture below the last paragraph, with a button.
func TestHidesNoPictureBehindTheEnd(t *testing.T) {
	p, blocks, j := judged(t, `<body><main><h1 data-part=title>T</h1><p>First.</p><div><div id=pic><img src=/harbour/a.jpg><button data-part=junk>Enlarge</button></div><p data-part=caption>The pier</p></div><div data-part=junk id=1>Sign up</div></main></body>`, "https://news.example/x")
	a := From(p, blocks, j, reason.Name(p, blocks, j))
	if len(a.Body) != 2 || a.Body[1].Image.URL == "" {
		t.Errorf("body %+v, want a paragraph and a picture", a.Body)
	}
	for _, root := range Roots(p, blocks, j) {
		if id := page.Attr(p.Nodes[root], "id"); id == "pic" {
			t.Errorf("%q is hidden", id)
		}
	}
}
