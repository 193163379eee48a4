package article

import (
	"strings"
	"testing"
)

func TestLiveTimeInPieces(t *testing.T) {
	entry := func(ago, clock, text string) string {
		return `<section><div data-part=date><time><span>` + ago + `</span><span>` + clock + `</span></time></div><p>` + text + `</p></section>`
	}
	checkBody(t, `<h1 data-part=title>T</h1><p>Intro.</p><div>`+entry("2 hours ago", "10:05", "Third.")+entry("3 hours ago", "09:30", "Second.")+entry("4 hours ago", "08:00", "First.")+`</div>`,
		`paragraph: Intro.
		paragraph @2 hours ago 10:05: Third.
		paragraph @3 hours ago 09:30: Second.
		paragraph @4 hours ago 08:00: First.`)
}

func TestLiveEntries(t *testing.T) {
	entry := func(at, text string) string {
		return `<section><div data-part=date><time datetime="` + at + `">x</time></div><p>` + text + `</p><p>More.</p></section>`
	}
	checkBody(t, `<h1 data-part=title>T</h1><p>Intro.</p><div>`+entry("2024-05-31T10:05:00Z", "Third.")+entry("2024-05-31T09:30:00Z", "Second.")+entry("2024-05-31T08:00:00Z", "First.")+`</div>`,
		`paragraph: Intro.
		paragraph @2024-05-31T10:05:00Z: Third.
		paragraph: More.
		paragraph @2024-05-31T09:30:00Z: Second.
		paragraph: More.
		paragraph @2024-05-31T08:00:00Z: First.
		paragraph: More.`)
}

// TestLiveEntriesOfListsAndQuotes says the time of each once.
func TestLiveEntriesOfListsAndQuotes(t *testing.T) {
	entry := func(at, text string) string {
		return `<section><div data-part=date><time datetime="` + at + `">x</time></div>` + text + `</section>`
	}
	a := checkBody(t, `<h1 data-part=title>T</h1><p>Intro.</p><div>`+entry("2024-05-31T10:05:00Z", "<ul><li>Third.</li><li>More.</li></ul>")+entry("2024-05-31T09:30:00Z", "<blockquote><p>Second.</p></blockquote>")+entry("2024-05-31T08:00:00Z", "<ol><li><ul><li>First.</li></ul></li></ol>")+`</div>`,
		`paragraph: Intro.
		list @2024-05-31T10:05:00Z
		  paragraph: Third.
		  paragraph: More.
		quote @2024-05-31T09:30:00Z
		  paragraph: Second.
		list @2024-05-31T08:00:00Z
		  paragraph
		    list
		      paragraph: First.`)
	for _, form := range []string{string(a.AppendMarkdown(nil)), string(a.AppendHTML(nil))} {
		if n := strings.Count(form, " UTC"); n != 3 {
			t.Errorf("%d times, want 3, in\n%s", n, form)
		}
	}
}

// TestLiveEntriesInList are the items of one list, each with its time.
func TestLiveEntriesInList(t *testing.T) {
	entry := func(at, text string) string {
		return `<li><div data-part=date><time datetime="` + at + `">x</time></div><p>` + text + `</p></li>`
	}
	a := checkBody(t, `<h1 data-part=title>T</h1><p>Intro.</p><ul>`+entry("2024-05-31T10:05:00Z", "Third.")+entry("2024-05-31T09:30:00Z", "Second.")+entry("2024-05-31T08:00:00Z", "First.")+`</ul>`,
		`paragraph: Intro.
		list
		  paragraph @2024-05-31T10:05:00Z: Third.
		  paragraph @2024-05-31T09:30:00Z: Second.
		  paragraph @2024-05-31T08:00:00Z: First.`)
	if html, want := string(a.AppendHTML(nil)), "<li><p><time datetime=\"2024-05-31T10:05:00Z\">2024-05-31 10:05 UTC</time></p>\nThird.</li>"; !strings.Contains(html, want) {
		t.Errorf("no %s in\n%s", want, html)
	}
}

// TestLiveTimeInText is said once: where an entry's text begins with it. What was hours ago
// then is another time now.
func TestLiveTimeInText(t *testing.T) {
	entry := func(at, shown, text string) string {
		return `<li><time datetime="` + at + `">` + shown + `</time> ` + text + `</li>`
	}
	checkBody(t, `<h1 data-part=title>T</h1><p>Intro.</p><ul>`+entry("2024-05-31T10:05:00Z", "10:05", "Third.")+entry("2024-05-31T09:30:00Z", "11.30 Uhr", "Second.")+entry("2024-05-31T08:00:00Z", "4 hours ago", "<p>First.</p>")+entry("2024-05-30T18:00:00Z", "30.05.2024", "Before.")+`</ul>`,
		`paragraph: Intro.
		list
		  paragraph: 10:05 Third.
		  paragraph: 11.30 Uhr Second.
		  paragraph @2024-05-31T08:00:00Z: 4 hours ago
		    paragraph: First.
		  paragraph @2024-05-30T18:00:00Z: 30.05.2024 Before.`)
}

func TestShownTime(t *testing.T) {
	for _, c := range [][2]string{{"2026-03-04T18:40:00+01:00", "2026-03-04 18:40 +01:00"}, {"2026-03-04T18:40:00.123Z", "2026-03-04 18:40 UTC"}, {"2026-03-04T18:40", "2026-03-04 18:40"}, {"2026-03-04", "2026-03-04"}, {"2 hours ago 10:05", "2 hours ago 10:05"}} {
		if got := shownTime(c[0]); got != c[1] {
			t.Errorf("shownTime(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}
