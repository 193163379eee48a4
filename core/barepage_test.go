package core_test

import (
	"strings"
	"testing"

	"winnow/core"
)

// Pages of small sites are a headline and paragraphs, the junk among them without names:
// all of the story stays, and what surely is none goes.
func TestBarePages(t *testing.T) {
	story := []string{
		"The town council of Wexholm voted on Tuesday to close the old harbour bridge to cars from next spring, ending a dispute that has divided the town for almost ten years.",
		"Under the plan, which passed by nine votes to four, the bridge will be rebuilt for people on foot and on bicycles at a cost of four million crowns.",
		"“We have listened to everyone who came to the hearings,” said the mayor, Ingrid Solvang, after the vote. “This is something that most people can live with.”",
		"Shop owners on the north bank had warned that it would cost them customers, and two of them announced that they would go to court.",
		"Work is due to begin in March and should take fourteen months, according to the office that drew up the plans.",
	}
	const (
		consent = "We use cookies to improve your experience on our site. By continuing to browse you accept our use of cookies and our privacy policy."
		letter  = "Sign up for our daily newsletter and get the most important stories delivered to your inbox every morning."
		share   = "Share this article on Facebook, Twitter and WhatsApp"
		rights  = "© 2026 Wexholm Herald. All rights reserved."
		follow  = "Follow us on Instagram for more news from the harbour."
	)
	for name, test := range map[string]struct {
		element string
		lines   []string
	}{
		"behind":        {"p", append(story[:5:5], consent, letter, share, "Comments (23)", rights)},
		"short, behind": {"p", append(story[:3:3], consent, letter, share, rights)},
		"around":        {"p", append([]string{consent, "Advertisement"}, append(story[:4:4], follow, rights)...)},
		"between":       {"p", []string{story[0], "Advertisement", story[1], story[2], share, story[3], story[4], follow, rights}},
		"boxes":         {"div", append(story[:5:5], share, follow, rights)},
	} {
		t.Run(name, func(t *testing.T) {
			page := "<!doctype html><html lang=en><head><title>Council closes harbour bridge - Wexholm Herald</title></head><body><h1>Council closes harbour bridge</h1>"
			for _, line := range test.lines {
				page += "<" + test.element + ">" + line + "</" + test.element + ">"
			}
			r, err := core.CleanHTML([]byte(page), core.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if !r.Article.IsArticle {
				t.Error("is called no article")
			}
			for _, line := range test.lines {
				isStory := len(line) > 100 && line != consent && line != letter
				if strings.Contains(r.Article.Text, line) != isStory {
					t.Errorf("story %v: %q", isStory, line)
				}
			}
		})
	}
}
