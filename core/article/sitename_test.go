package article

import "testing"

// The name that the title has beside the headline is the site's where the page shows it
// as such, and is then no part of the headline.
func TestTitledSites(t *testing.T) {
	const logo = `<a data-part=junk href="/"><img src="/l.svg" alt="River Post – Logo"></a>`
	notice := func(s string) string { return `<footer data-part=junk><p>` + s + `</p></footer>` }
	for _, c := range []struct{ name, title, above, below, site, want string }{
		{"address", "Bridge opens at last - News", "", "", "News", "Bridge opens at last"},
		{"address and an article", "Bridge opens at last | The News", "", "", "The News", "Bridge opens at last"},
		{"logo", "Bridge opens at last - River Post", logo, "", "River Post", "Bridge opens at last"},
		{"logo in words", "Bridge opens at last – The River Post", `<a data-part=junk href="https://news.example/">The River Post</a>`, "", "The River Post", "Bridge opens at last"},
		{"notice", "Bridge opens at last — The River Post", "", notice("© 2019–2026 The River Post. All rights reserved."), "The River Post", "Bridge opens at last"},
		{"notice of a company", "Bridge opens at last | River Post", "", notice("Copyright © 2026 River Post Media Ltd"), "River Post", "Bridge opens at last"},
		{"before the headline", "River Post: Bridge opens at last", logo, "", "River Post", "Bridge opens at last"},
		{"other script", "옛 다리 다시 열려 - 강일보", "", notice("ⓒ 2026 © 강일보"), "강일보", "옛 다리 다시 열려"},
		{"a headline's own dash", "Bridge opens at last - mayor is glad", logo, notice("© 2026 The River Post"), "news.example", "Bridge opens at last - mayor is glad"},
		{"a section's name", "Bridge opens at last - Home", `<a data-part=junk href="/">Home</a>`, "", "news.example", "Bridge opens at last - Home"},
		{"one word of the owner's", "Bridge opens at last - River", "", notice("© 2026 River Post"), "news.example", "Bridge opens at last - River"},
		{"a link elsewhere", "Bridge opens at last - City", `<a data-part=junk href="/city/">City</a>`, "", "news.example", "Bridge opens at last - City"},
	} {
		a, _ := read(t, "<html><head><title>"+c.title+"</title></head><body>"+c.above+storyText+c.below+"</body></html>", "https://news.example/story")
		if a.Site != c.site || a.Title != c.want {
			t.Errorf("%s: site %q, title %q, want %q and %q", c.name, a.Site, a.Title, c.site, c.want)
		}
	}
}
