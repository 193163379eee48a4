package article

// isGallery reports whether a list's items hold pictures and players only: it is a list
// for the page's style, and its bullets are not seen.
func isGallery(items []Element) bool {
	for i := range items {
		if len(items[i].Inline) > 0 {
			return false
		}
		for k := range items[i].Items {
			if in := &items[i].Items[k]; in.Kind != Figure && in.Kind != Embed || in.Time != "" {
				return false
			}
		}
	}
	return true
}

// inItems returns what stands in the items of a list.
func inItems(items []Element) (out []Element) {
	for i := range items {
		out = append(out, items[i].Items...)
	}
	return out
}
