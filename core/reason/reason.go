// Package reason names why a dropped block went. It never decides what is kept
// or dropped: it reads verdicts and gives each dropped block a Finding.
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

// info is a row of the table below: the stable name and the reader's label.
type info struct{ name, label string }

var infos = [count]info{
	Kept:       {"kept", "Kept"},
	Related:    {"related", "Related stories"},
	Navigation: {"navigation", "Menus and links"},
	Ad:         {"ad", "Advertising"},
	Promo:      {"promo", "Newsletters and offers"},
	Comments:   {"comments", "Comments"},
	Share:      {"share", "Share buttons"},
	Legal:      {"legal", "Small print"},
	Paywall:    {"paywall", "Looks like a paywall notice"},
	Author:     {"author", "About the author"},
	Meta:       {"meta", "Dates and counters"},
	Tags:       {"tags", "Topic tags"},
	Credit:     {"credit", "Photo credits"},
	Media:      {"media", "Player and gallery controls"},
	Duplicate:  {"duplicate", "Said twice"},
	Hidden:     {"hidden", "Hidden on the page"},
	Outside:    {"outside", "Not part of the story"},
}

// String returns the stable name used in answers: "related", "ad" and so on.
func (r Reason) String() string { return infos[r].name }

// Label returns the words a reader sees.
func (r Reason) Label() string { return infos[r].label }

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
