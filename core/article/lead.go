package article

// leadImage fills Image: the first picture of the body, with its words, if it
// stands before the third paragraph or is the one that the page declares; else
// the declared one. Where that is the site's, any picture of the body goes before it.
func (a *Article) leadImage(e *evidence) {
	declared, source, whose := e.declaredImage()
	before := 0
	for i := range a.Body {
		el := &a.Body[i]
		if el.Kind != Figure || el.Image.URL == "" {
			if el.Kind == Paragraph {
				before++
			}
			continue
		}
		if alt := el.Image.Alt; alt != "" && contains(a.Authors, alt) {
			continue // the writer's portrait
		}
		if before <= 2 || whose != ofStory || declared != "" && sameImage(el.Image.URL) == sameImage(declared) {
			a.Image = el.Image
			a.origin(Origin{"image", "text", el.Image.URL})
			return
		}
	}
	if declared != "" && whose != surelySites {
		a.Image = Image{URL: declared, Alt: cut(line(e.d.Meta("og:image:alt", "twitter:image:alt")), maxAlt)}
		a.origin(Origin{"image", source, declared})
	}
}

// declaredImage is the picture that the page names for the story, one of the site's
// only where it names no other.
func (e *evidence) declaredImage() (u, source string, whose siteness) {
	ld := &e.story.Value
	for _, try := range [...]struct{ text, source string }{
		{e.d.Meta("og:image:secure_url", "og:image", "og:image:url"), "meta"},
		{e.story.path(ld, "image"), "json-ld"},
		{e.story.path(ld, "image", "url"), "json-ld"},
		{e.story.path(ld, "image", "contentUrl"), "json-ld"},
		{e.d.Meta("twitter:image", "twitter:image:src", "thumbnail"), "meta"},
	} {
		at := resolve(e.base(), unescape(try.text))
		if !isWeb(at) {
			continue
		}
		of := surelySites
		if isPicture(at) && !e.isLogoImage(at) {
			of = e.sitePicture(at)
		}
		if u == "" || of < whose {
			u, source, whose = at, try.source, of
		}
		if whose == ofStory {
			break
		}
	}
	return u, source, whose
}

// isLogoImage reports whether the page names a picture as an organisation's logo:
// pages without a picture of their own declare that one.
func (e *evidence) isLogoImage(u string) bool {
	for i := range e.d.LD {
		of := e.story.path(&e.d.LD[i].Value, "logo", "url")
		if of == "" {
			of = e.story.path(&e.d.LD[i].Value, "logo")
		}
		if of != "" && sameImage(resolve(e.base(), of)) == sameImage(u) {
			return true
		}
	}
	return false
}
