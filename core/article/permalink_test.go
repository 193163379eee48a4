package article

import (
	"strings"
	"testing"
)

// Headings' links to themselves are in no text: not in the title, the outline or the
// text; what else links, or has the sign, is.
func TestPermalinks(t *testing.T) {
	for _, c := range []struct{ heading, want string }{
		{`Who pays<a class=headerlink href="#pays">¶</a>`, "Who pays"},
		{`<a href="#pays">#</a>Who pays`, "Who pays"},
		{`<a href="https://news.example/2024/05/story.html#pays"> # </a> Who <b>pays</b>`, "Who *pays*"},
		{`<span><a href="#pays"><span>🔗</span></a></span> Who pays <a href="#pays"><svg></svg></a>`, "Who pays"},
		{`Who pays <a href="#pays">Permalink to “Who pays”</a>`, "Who pays"},
		{`<a href="#pays">§</a> Who pays <a href="#pays">#</a>`, "Who pays"},
		{`<a href="#pays">Who pays</a>`, "[Who pays](https://news.example/2024/05/story.html#pays)"},
		{`§ 5: Who pays #`, "§ 5: Who pays #"},
		{`Who pays<a href="#note">*</a>`, "Who pays[*](https://news.example/2024/05/story.html#note)"},
		{`<a href="#pays">#</a>`, "[#](https://news.example/2024/05/story.html#pays)"},
		{`Who pays for <a href="/law">§</a> 5`, "Who pays for [§](https://news.example/law) 5"},
		{`Who&shy;ever pays<a href="#pays">#</a>`, "Who\u00ADever pays"},
	} {
		a := checkBody(t, `<h1 data-part=title>Bridge opens</h1><p>First.</p><h2>`+c.heading+`</h2><p>Last.</p>`, "paragraph: First.\nheading: "+c.want+"\nparagraph: Last.")
		bare := strings.ReplaceAll(c.want, "*pays*", "pays")
		if !strings.Contains(c.want, "](") && a.Text != "First.\n\n"+bare+"\n\nLast." {
			t.Errorf("text of %q is %q", c.heading, a.Text)
		}
	}
	for _, h1 := range []string{`Bridge opens at last<a href="#top">¶</a>`, `<a href="#top">#</a> Bridge opens at last`, `<span>Bridge opens at last</span> <a href="#top">Permalink</a>`} {
		if got := titleOf(t, "", "<h1 data-part=title>"+h1+"</h1>"); got != "Bridge opens at last" {
			t.Errorf("title of %q is %q", h1, got)
		}
	}
}
