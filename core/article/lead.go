package article

// leadImage fills Image: the first picture of the body, with its words, if it
// stands before the third paragraph or is the one that the page declares; else
// the declared one.
func (a *Article) leadImage(e *evidence) {
	declared, source := e.declaredImage()
	before := 0
	for i := range a.Body {
		el := &a.Body[i]
		if el.Kind != Figure || el.Image.URL == "" {
			if el.Kind == Paragraph {
				before++
			}
			continue
		}
		if before <= 2 || declared != "" && sameImage(el.Image.URL) == sameImage(declared) {
			a.Image = el.Image
			a.origin(Origin{"image", "text", el.Image.URL})
			return
		}
	}
	if declared != "" {
		a.Image = Image{URL: declared, Alt: cut(line(e.d.Meta("og:image:alt", "twitter:image:alt")), maxAlt)}
		a.origin(Origin{"image", source, declared})
	}
}

// declaredImage is the picture that the page names for the story.
func (e *evidence) declaredImage() (u, source string) {
	ld := first(e.story.Get("image"))
	for _, try := range [...]struct{ text, source string }{
		{e.d.Meta("og:image:secure_url", "og:image", "og:image:url"), "meta"},
		{ld.Str(), "json-ld"},
		{e.story.resolve(ld).Get("url").Str(), "json-ld"},
		{e.d.Meta("twitter:image", "twitter:image:src", "thumbnail"), "meta"},
	} {
		if u = resolve(e.base(), unescape(try.text)); isWeb(u) && isPicture(u) {
			return u, try.source
		}
	}
	return "", ""
}
