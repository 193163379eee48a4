// Package reason names why a dropped block went. It never decides what is kept
// or dropped: it reads verdicts and gives each dropped block a Finding.
//
//	reason            the closed list, and what a Finding is
//	name              the passes over a page, in their order
//	claim             how much each rule's word weighs, and how evidence is worded
//	related … hidden  a file a reason, of its phrases in many languages; summary and
//	                  share have names that others ask for, too
//	phrase, find      the phrases as one trie, and the search in a block's words
//	cut, wordscan     a block's words and looks; shape and link read them
//	tokens, ztokens   what class names say of a box; box, form and heading ask
//	lines, dated,     what runs of lines are in plain text, where no markup helps
//	tail
//	twice, settle     what the page says twice; small things in their boxes
//
// docs/reasons.md has the rules of thumb, and how to add a rule.
package reason

// Reason is why a block is not in the article's text. The list is closed.
type Reason uint8

// The reasons, in the families' order of the interface. Kept is the reason of
// blocks that stay.
const (
	Kept Reason = iota
	Related
	Navigation
	Ad
	Promo
	Comments
	Share
	Legal
	Paywall
	Author
	Meta
	Tags
	Credit
	Media
	Duplicate
	Hidden
	Outside
	count
)

// names are the stable names, as answers, settings and style sheets have them. The words
// that readers see are the interface's, under the same names.
var names = [count]string{
	Kept:       "kept",
	Related:    "related",
	Navigation: "navigation",
	Ad:         "ad",
	Promo:      "promo",
	Comments:   "comments",
	Share:      "share",
	Legal:      "legal",
	Paywall:    "paywall",
	Author:     "author",
	Meta:       "meta",
	Tags:       "tags",
	Credit:     "credit",
	Media:      "media",
	Duplicate:  "duplicate",
	Hidden:     "hidden",
	Outside:    "outside",
}

// String returns the stable name used in answers: "related", "ad" and so on.
func (r Reason) String() string { return names[r] }

// All returns the reasons for which blocks are dropped, in the fixed order.
func All() []Reason {
	list := make([]Reason, 0, count-1)
	for r := Related; r < count; r++ {
		list = append(list, r)
	}
	return list
}

// Finding is why one block went.
type Finding struct {
	Reason   Reason
	Rule     string // the row that named it, for `winnow explain`; "" for kept blocks
	Evidence string // a phrase a reader understands; never empty for dropped blocks
}
