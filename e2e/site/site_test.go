package site

import (
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestStoriesReadLikeNews holds the stories to the size of real ones: a test on a
// page of three short lines shows nothing.
func TestStoriesReadLikeNews(t *testing.T) {
	stories, err := Stories()
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range stories {
		for field, value := range map[string]string{"title": s.Title, "standfirst": s.Standfirst, "author": s.Author, "date": s.Date, "shown": s.Shown} {
			if value == "" {
				t.Errorf("story %s has no %s", name, field)
			}
		}
		least := 8
		if name == "painter" { // a teaser in front of a paywall
			least = 6
		}
		if got := len(s.Paragraphs()); got < least {
			t.Errorf("story %s has %d paragraphs, want at least %d", name, got, least)
		}
		for _, p := range s.Paragraphs() {
			if n := length(p); n < 35 || n > 85 {
				t.Errorf("story %s: a paragraph of %d words: %.60s", name, n, p)
			}
		}
	}
}

// length counts words; of scripts without spaces it takes two characters for one.
func length(s string) int {
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hiragana, r) }) {
		return utf8.RuneCountInString(s) / 2
	}
	return len(strings.Fields(s))
}

// TestPagesAreServed asks for every page by its host and looks for the story and
// the marks in the answer.
func TestPagesAreServed(t *testing.T) {
	s, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, p := range Pages {
		req, _ := http.NewRequest("GET", "http://127.0.0.1:"+strconv.Itoa(s.Port)+p.Path, nil)
		req.Host = p.Host
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		data, _ := io.ReadAll(res.Body)
		res.Body.Close()
		body := string(data)
		if res.StatusCode != 200 || res.Header.Get("Content-Security-Policy") != p.CSP {
			t.Errorf("%s: status %d, policy %q", p.URL(), res.StatusCode, res.Header.Get("Content-Security-Policy"))
		}
		if p.Layout == "hydrated" { // its script makes the marks
			continue
		}
		links, junk, story := strings.Count(body, "<a "), strings.Count(body, `data-e2e="junk:`), strings.Count(body, `data-e2e="story"`)
		if links < 15 {
			t.Errorf("%s: %d links, want at least 15", p.URL(), links)
		}
		if p.Layout != "front" && (junk < 4 || story < 8) {
			t.Errorf("%s: %d junk and %d story marks, want at least 4 and 8", p.URL(), junk, story)
		}
	}
	if got := len(s.Requests()); got != len(Pages) {
		t.Errorf("%d requests were logged, want %d", got, len(Pages))
	}
}
