package article

import "strings"

// isIn reports whether w is one of the words of list, which stand between single
// blanks: such a list is a quarter of the code that a switch over its words is.
func isIn(list, w string) bool {
	if w == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(list[at:], w)
		if i < 0 {
			return false
		}
		from := at + i
		to := from + len(w)
		if (from == 0 || list[from-1] == ' ') && (to == len(list) || list[to] == ' ') {
			return true
		}
		at = from + 1
	}
}
