package article

import "testing"

// The picture that a site shows where it has none of a page's own is not the story's.
func TestSharePictures(t *testing.T) {
	const far = `<p>Three.</p><p>Four.</p><figure><img src="/img/bridge.jpg" alt="Bridge"></figure><p>Five.</p>`
	const own = "https://news.example/img/bridge.jpg"
	og := func(s string) string { return `<meta property="og:image" content="https://news.example` + s + `">` }
	ld := `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens at last","image":"/img/bridge.jpg"}</script>`
	for _, c := range []struct{ name, head, body, want string }{
		{"default", og("/static/default-share.png"), far, own},
		{"default and nothing else", og("/static/facebook-default-wide-s1400.jpg"), "", ""},
		{"placeholder", og("/img/social_placeholder.png"), far, own},
		{"default, the story's in the structured data", og("/img/og_default.png") + ld, "", own},
		{"sharing alone", og("/img/og-image.png"), far, own},
		{"sharing alone and nothing else", og("/img/og-image.png"), "", "https://news.example/img/og-image.png"},
		{"named for the site", og("/img/news-social-1200x630.png"), far, own},
		{"of the theme", og("/wp-content/themes/river/img/boat.png"), far, own},
		{"default and a number of its own", og("/img/2280168_default.jpg"), far, "https://news.example/img/2280168_default.jpg"},
		{"a name of its own", og("/img/river-social.jpg"), far, "https://news.example/img/river-social.jpg"},
		{"a common name in the story's folder", og("/2024/05/bridge/image.jpg"), far, "https://news.example/2024/05/bridge/image.jpg"},
		{"a width", og("/img/bridge-default-1200.jpg"), far, "https://news.example/img/bridge-default-1200.jpg"},
	} {
		a, _ := read(t, "<html><head>"+c.head+"</head><body><h1 data-part=title>Bridge opens at last</h1>"+storyText+c.body+"</body></html>", "https://news.example/story")
		if a.Image.URL != c.want {
			t.Errorf("%s: picture %q, want %q", c.name, a.Image.URL, c.want)
		}
	}
}

// A smiley in the text is no picture of the story, whatever the forum calls it.
func TestSmileys(t *testing.T) {
	for _, class := range []string{"smilie", "smiley", "mceSmilie bbCodeImage"} {
		checkBody(t, `<h1 data-part=title>Bridge opens</h1><p>First.<br><img class="`+class+`" src="/img/wow.gif" alt=":wow:"></p><p>Last.</p>`, "paragraph: First.\nparagraph: Last.")
	}
}
