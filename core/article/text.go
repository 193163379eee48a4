package article

import "strings"

// AppendText appends the story as plain text: the title, a line with authors,
// date and site, and Text as it stands.
func (a *Article) AppendText(buf []byte) []byte {
	for _, part := range [...]string{line(a.Title), a.sourceLine(), a.Text} {
		if part == "" {
			continue
		}
		if len(buf) > 0 {
			buf = append(buf, "\n\n"...)
		}
		buf = append(buf, part...)
	}
	return append(buf, '\n')
}

// sourceLine says who wrote the story, when and where, as far as is known.
func (a *Article) sourceLine() string {
	var parts []string
	if len(a.Authors) > 0 {
		parts = append(parts, line(strings.Join(a.Authors, ", ")))
	}
	if a.Published != "" {
		parts = append(parts, cutAt(a.Published, "T"))
	}
	if a.Site != "" {
		parts = append(parts, line(a.Site))
	}
	return strings.Join(parts, " · ")
}
