package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// number gives the items of an ordered list their numbers, as browsers do (WHATWG HTML,
// section 4.4.8): from the list's start on, downwards in a reversed list, and on from an
// item that says which it is. Items that are not in the story do not count.
func number(items []Element, list *html.Node) {
	next, step := 1, 1
	if page.HasAttr(list, "reversed") {
		next, step = len(items), -1
	}
	if n, is := ordinal(page.Attr(list, "start")); is {
		next = n
	}
	for i := range items {
		if items[i].Number > 0 {
			next = items[i].Number - 1
		}
		items[i].Number = next
		next += step
	}
}

// ownNumber is one more than the number that an item of a list says it has, 0 where it says none.
func ownNumber(item *html.Node) int {
	if n, is := ordinal(page.Attr(item, "value")); is && item.DataAtom == atom.Li {
		return n + 1
	}
	return 0
}

// ordinal reads a number of a list; one below zero, which Markdown has none of, is none.
func ordinal(s string) (n int, is bool) {
	if digits := digitsAt(s, 0); digits == 0 || digits != len(s) || digits > maxOrdinal {
		return 0, false
	}
	return atoi(s), true
}

// maxOrdinal is how many digits a number of a list has in Markdown at most (CommonMark
// 0.31, section 5.2).
const maxOrdinal = 9

// jumps reports whether item i of an ordered list has another number than the one that
// follows from the item before, or than 1.
func (e *Element) jumps(i int) bool {
	return e.Ordered && i < len(e.Items) && (i == 0 && e.Items[i].Number != 1 || i > 0 && e.Items[i].Number != e.Items[i-1].Number+1)
}
