package article

import (
	"winnow/core/block"
	"winnow/core/page"
)

// minEntries is how many dated parts make a live blog; fewer are a story with a
// date at its head and one at an inset.
const minEntries = 3

// liveTimes returns, by block, the time of the live-blog entry that begins with
// it, or nil where the page is none. An entry is the largest element around a
// time element that has no other one in it; entries are siblings.
func (e *evidence) liveTimes() []string {
	if len(e.times) < minEntries || e.from == 0 {
		return nil
	}
	count := e.timesBefore()
	type entry struct{ node, parent int32 }
	var entries []entry
	siblings := map[int32]int{}
	for _, t := range e.times {
		n := t.node
		for k := 0; k < 12 && e.p.Parent[n] > 0; k++ {
			up := e.p.Parent[n]
			if count[e.p.End[up]]-count[up] > 1 {
				break
			}
			n = up
		}
		entries = append(entries, entry{n, e.p.Parent[n]})
		if e.keptIn(n) >= 0 {
			siblings[e.p.Parent[n]]++
		}
	}
	var out []string
	for i, t := range e.times {
		if siblings[entries[i].parent] < minEntries {
			continue
		}
		k := e.keptIn(entries[i].node)
		if k < 0 || e.blocks[k].First >= t.node && e.blocks[k].First < e.p.End[t.node] && hasClock(e.blocks[k].Text) {
			continue // its text begins with the time
		}
		if out == nil {
			out = make([]string, len(e.blocks))
		}
		out[k] = e.timeText(t)
	}
	return out
}

// maxClock is how many bytes of an entry's text its time may take.
const maxClock = 32

// hasClock reports whether a text begins with a time of the day, or a day and a time:
// 9:30, 18.05, 7h45; no day by itself (9.30.2024).
func hasClock(s string) bool {
	s = s[:min(len(s), maxClock)]
	for i := 1; i+2 < len(s); i++ {
		if (s[i] == ':' || s[i] == '.' || s[i] == 'h') && digitsAt(s, i-1) == 1 && digitsAt(s, i+1) == 2 && (i+3 == len(s) || s[i+3] != s[i] || s[i] == ':') {
			return true
		}
	}
	return false
}

// shownTime is an entry's time for people: "2026-03-04 18:40 +01:00".
func shownTime(s string) string {
	if len(s) < len("2026-03-04T18:40") || s[10] != 'T' || s[13] != ':' {
		return line(s)
	}
	zone := s[16:]
	zone = zone[len(cutAt(zone, "Z+-")):]
	if zone == "Z" {
		zone = "UTC"
	}
	return line(s[:10] + " " + s[11:16] + " " + zone)
}

// timesBefore counts, for every node number, the time elements before it.
func (e *evidence) timesBefore() []int32 {
	count := make([]int32, len(e.p.Nodes)+1)
	next := 0
	for i := range count {
		if i > 0 {
			count[i] = count[i-1]
		}
		if next < len(e.times) && e.times[next].node == int32(i)-1 {
			count[i]++
			next++
		}
	}
	return count
}

// keptIn returns the first kept block inside node n, or -1.
func (e *evidence) keptIn(n int32) int {
	for lo := e.firstBlock(n); lo < len(e.blocks) && e.blocks[lo].First < e.p.End[n]; lo++ {
		if e.verdicts[lo].Kept() {
			return lo
		}
	}
	return -1
}

func (e *evidence) timeText(t spot) string {
	if s, ok := machine(t.value, e.numberOrder()); ok {
		return s.iso()
	}
	text := ""
	for i := t.node + 1; i < e.p.End[t.node] && len(text) < 60; i++ {
		if e.p.IsText(i) && !block.Unread(e.p.Nodes[e.p.Parent[i]]) {
			text += " " + e.p.Nodes[i].Data // "2 hours ago" and "10:05" often touch
		}
	}
	if text = cut(line(text), 60); text == "" {
		text = page.Attr(e.p.Nodes[t.node], "datetime")
	}
	return line(text)
}
