package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// others introduce people who did something else for the story than write it.
var others = [...]string{"edited by", "reviewed by", "medically reviewed", "fact-checked", "fact checked", "photos by", "photo by", "photography by", "illustration by", "illustrations by", "illustrated by", "translated by", "produced by",
	"foto:", "fotos:", "photo:", "photos:", "bild:", "bilder:", "illustration:", "redigiert von", "lektoriert von", "kamera:", "schnitt:",
	"photographs by", "photographs:", "photography:", "pictures by", "pictures:", "editing by", "foto von", "fotos von", "zdjęcia:", "fot.:", "beeld:", "kuva:", "kuvat:", "Фото:", "фото:",
	"责任编辑", "責任編輯", "编辑：", "編輯：", "编辑 ", "編輯 ", "责编", "校对", "摄影", "攝影", "写真", "撮影", "来源：", "來源："}

// withoutOthers cuts off s, from the first word for another job on, up to the
// next word for writing.
func withoutOthers(s string) string {
	if !hasOthers(s) {
		return s
	}
	for _, o := range others {
		if at := indexFold(s, o); at >= 0 && (at == 0 || !isLetterBefore(s, at)) {
			rest := s[at+len(o):]
			if isLabel(strings.TrimRight(s[:at], " ")) {
				s = rest // "Text and photos:"
				continue
			}
			s = s[:at]
			for _, w := range [...]string{"written by", "作者", "记者", "記者"} {
				if by := indexFold(rest, w); by >= 0 {
					s += "\n" + rest[by:]
					break
				}
			}
		}
	}
	return s
}

// isLabel reports whether s is a word for "by" with one for "and" behind it.
func isLabel(s string) bool {
	if w := strings.TrimRight(s, "・·と／"); len(w) < len(s) {
		return texts.has(w)
	}
	head := strings.TrimRight(s, "&/,+")
	if at := strings.LastIndexByte(head, ' '); len(head) == len(s) {
		if at < 0 || !andWords.has(head[at+1:]) {
			return false
		}
		head = head[:at]
	}
	head = strings.TrimRight(head, " ")
	return head != "" && (withoutBy(head+" -") == "" || texts.has(words.Fold(head)))
}

// hasOthers is the cheap test: each of others has a colon, " by", " von", an end
// like those of "reviewed" and "checked", or one of three bytes of other scripts.
func hasOthers(s string) bool {
	for _, c := range [...]byte{0xE5, 0xE6, 0xEF} {
		if strings.IndexByte(s, c) >= 0 {
			return true
		}
	}
	for i := range len(s) {
		switch s[i] | 0x20 {
		case ':':
			return true
		case 'y':
			if i >= 2 && s[i-1]|0x20 == 'b' && s[i-2] == ' ' {
				return true
			}
		case 'n':
			if i >= 3 && s[i-1]|0x20 == 'o' && s[i-2]|0x20 == 'v' && s[i-3] == ' ' {
				return true
			}
		case 'd':
			if i >= 2 && s[i-1]|0x20 == 'e' && (s[i-2]|0x20 == 'w' || s[i-2]|0x20 == 'k') {
				return true
			}
		}
	}
	return false
}

func isLetterBefore(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return unicode.IsLetter(r) && unicode.IsLower(r)
}

// indexFold is strings.Index without regard to the case of ASCII letters; sub
// is lower case.
func indexFold(s, sub string) int {
	for i := 0; i+len(sub) <= len(s); i++ {
		k := 0
		for k < len(sub) && (s[i+k] == sub[k] || s[i+k] >= 'A' && s[i+k] <= 'Z' && s[i+k]|0x20 == sub[k]) {
			k++
		}
		if k == len(sub) {
			return i
		}
	}
	return -1
}

// singleName is the one word behind a word for "by", where nothing but a place
// or a date follows: first names and pseudonyms.
func singleName(text string) string {
	text = line(text)
	rest := withoutBy(text)
	if len(rest) == len(withoutEdge(text)) {
		return ""
	}
	name, behind, _ := strings.Cut(rest, " ")
	if digitsAt(behind, 0) > 0 && monthOf(words.Fold(strings.Trim(name, ",."))) > 0 {
		return "" // a date
	}
	name = strings.Trim(name, ",.·|:")
	if first := strings.Fields(behind + " -")[0]; unicode.IsLetter([]rune(first)[0]) && first != "in" && first != "on" && first != "am" && first != "vom" && first != "at" {
		return ""
	}
	if n := utf8.RuneCountInString(name); n < 3 || n > 24 || generic(key(name)) || notName.has(key(name)) || isRole(key(name)) || strings.ContainsAny(name, "@/:.") {
		return ""
	}
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsLetter(r) {
		return ""
	}
	return name
}

// samePerson reports whether all words of the shorter of two names are in the
// longer one: "Ana Lopes" and "Dr. Ana M. Lopes".
func samePerson(a, b string) bool {
	x, y := strings.Fields(key(a)), strings.Fields(key(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	at := 0
	for _, w := range x {
		for at < len(y) && y[at] != w {
			at++
		}
		if at == len(y) {
			return false
		}
		at++
	}
	return true
}

// shortens reports whether a shown byline names b's people by shorter names.
func shortens(near []byline, b *byline) bool {
	for i := range near {
		if near[i].weak || len(near[i].people) == 0 {
			continue
		}
		all := true
		for _, n := range near[i].people {
			all = all && hasPerson(b.people, n)
		}
		return all
	}
	return false
}

func hasPerson(list []string, name string) bool {
	for _, o := range list {
		if strings.Contains(o, " ") && strings.Contains(name, " ") && samePerson(o, name) {
			return true
		}
	}
	return false
}

// maxCompleted bounds what a shown byline may add to a statement: longer lists
// are those of other stories.
const maxCompleted = 6

// maxByline is how many bytes a shown byline has that may add to a statement.
const maxByline = 150

// complete returns b's people, or those of the one shown byline that names them all
// and more: statements often name the first author only.
func (e *evidence) complete(b *byline) []string {
	for i := range e.single {
		n := &e.single[i]
		if len(n.people) <= len(b.people) || len(n.people) > maxCompleted || len(n.words) > maxByline {
			continue
		}
		all := true
		for _, p := range b.people {
			all = all && contains(n.people, p)
		}
		if all {
			return n.people
		}
	}
	return b.people
}

// spelled gives names the spelling that a shown byline has: statements write some in
// one kind of letters, and some without the family's name.
func spelled(people []string, near []byline) []string {
	for i := range people {
		for k := range near {
			for _, o := range near[k].people {
				first := !near[k].weak && strings.IndexByte(people[i], ' ') < 0 && strings.HasPrefix(o, people[i]+" ")
				if first || key(o) == key(people[i]) && o != strings.ToUpper(o) {
					people[i] = o
				}
			}
		}
	}
	return people
}

// fullest replaces shown names by the longer forms that statements give.
func fullest(people []string, said []byline) []string {
	for i := range people {
		for k := range said {
			for _, o := range said[k].people {
				if len(o) > len(people[i]) && strings.Contains(people[i], " ") && samePerson(o, people[i]) {
					people[i] = o
				}
			}
		}
	}
	return people
}
