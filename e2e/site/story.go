package site

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed stories/*.txt
var storyFiles embed.FS

// Story is one made-up news story. Every word of it was written for these tests.
type Story struct {
	Name       string // file name without its ending
	Title      string
	Standfirst string
	Author     string
	Date       string // ISO 8601, UTC
	Shown      string // the date as the page writes it
	Caption    string
	Credit     string
	Section    string
	Lang       string // "en" where the file says nothing
	Parts      []Part // never empty, in reading order
}

// Part is a paragraph or a subhead of a story.
type Part struct {
	Subhead bool
	Text    string
}

// Paragraphs are the texts of the story's paragraphs, without the subheads.
func (s *Story) Paragraphs() []string {
	var out []string
	for _, p := range s.Parts {
		if !p.Subhead {
			out = append(out, p.Text)
		}
	}
	return out
}

// Stories reads all stories by name. A malformed file is an error that names it.
func Stories() (map[string]*Story, error) {
	entries, err := storyFiles.ReadDir("stories")
	if err != nil {
		return nil, err
	}
	out := make(map[string]*Story, len(entries))
	for _, e := range entries {
		data, err := storyFiles.ReadFile("stories/" + e.Name())
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(e.Name(), ".txt")
		s, err := parseStory(name, string(data))
		if err != nil {
			return nil, fmt.Errorf("site: story %s: %w", name, err)
		}
		out[name] = s
	}
	return out, nil
}

// parseStory reads "key: value" lines up to the first empty line, then parts
// with an empty line between them; a part that starts with "## " is a subhead.
func parseStory(name, data string) (*Story, error) {
	head, body, ok := strings.Cut(data, "\n\n")
	if !ok {
		return nil, fmt.Errorf("no empty line behind the head")
	}
	s := &Story{Name: name, Lang: "en"}
	fields := map[string]*string{
		"title": &s.Title, "standfirst": &s.Standfirst, "author": &s.Author, "date": &s.Date, "shown": &s.Shown,
		"caption": &s.Caption, "credit": &s.Credit, "section": &s.Section, "lang": &s.Lang,
	}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if fields[key] == nil {
			return nil, fmt.Errorf("unknown key %q", key)
		}
		*fields[key] = value
	}
	for _, text := range strings.Split(strings.TrimSpace(body), "\n\n") {
		rest, subhead := strings.CutPrefix(text, "## ")
		s.Parts = append(s.Parts, Part{Subhead: subhead, Text: rest})
	}
	return s, nil
}
