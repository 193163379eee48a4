package article

// pictures returns what stands in a list whose items hold pictures and players only, else
// nil: it is a list for the page's style, and its bullets are not seen.
func pictures(items []Element) (out []Element) {
	for i := range items {
		item := &items[i]
		if len(item.Inline) > 0 {
			return nil
		}
		for k := range item.Items {
			if kind := item.Items[k].Kind; kind != Figure && kind != Embed {
				return nil
			}
		}
		out = append(out, item.Items...)
	}
	return out
}
