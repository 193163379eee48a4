package neardup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// Captions, credits and furniture are no part of what a text says. A cleaner
// takes most of them out; what is left must not make two texts alike, because
// independent reports of one event carry the same agency's pictures.

// creditMarks are the folded words that only stand in picture credits.
const creditMarks = "|ap photo|afp photo|reuters photo|pool photo|file photo|handout photo|photo by|photos by|photo credit|photograph by|picture by|via ap|via reuters|getty images|afp getty|reuters file|ap file|foto dpa|bild dpa|picture alliance|image credit|photo illustration|"

// manner is how a paragraph speaks.
type manner uint8

const (
	told    manner = iota // the reporter tells
	spoken                // an embedded post: somebody's own words
	besides               // a caption, a credit, furniture
)

// findManners returns the manner of each paragraph. A paragraph that is nothing
// but a credit makes the short one before it a caption; one that is nothing but
// the signature of a post makes the one before it speech.
func findManners(text string, paras []words.Span, split [][]words.Token) []manner {
	out := make([]manner, len(paras))
	for i, p := range paras {
		s := text[p.Start:p.End]
		switch at := signedPost(s); {
		case at == 0:
			out[i] = besides
			if i > 0 {
				out[i-1] = max(out[i-1], spoken)
			}
		case at > 0:
			out[i] = spoken
		case caption(s, split[i]):
			out[i] = besides
		case creditLine(s, split[i]):
			out[i] = besides
			if i > 0 && captionShaped(text[paras[i-1].Start:paras[i-1].End], split[i-1]) {
				out[i-1] = besides
			}
		}
	}
	return out
}

// signedPost returns where the signature of an embedded post begins, a dash and
// a name with an @handle in brackets, or -1.
func signedPost(s string) int {
	if len(s) > maxCaption || strings.IndexByte(s, '@') < 0 {
		return -1
	}
	open := strings.Index(s, " (@")
	if open < 0 {
		return -1
	}
	for _, dash := range [...]string{"—", "–", "--"} {
		if at := strings.LastIndex(s[:open], dash); at >= 0 && open-at < 60 {
			return at
		}
	}
	return -1
}

// maxCaption is the length in bytes above which a paragraph is no caption,
// whatever it says; gallery captions of agencies reach 700.
const maxCaption = 1200

// caption reports a paragraph that opens or closes as agencies' captions do.
func caption(s string, ts []words.Token) bool {
	if len(s) > maxCaption || len(s) < 8 {
		return false
	}
	if strings.HasPrefix(s, "FILE -") || strings.HasPrefix(s, "FILE –") || strings.HasPrefix(s, "FILE —") || strings.HasPrefix(s, "FILE PHOTO") {
		return true
	}
	if len(ts) > 3 && (ts[0].Text == "in" && ts[1].Text == "this" || ts[0].Text == "file") {
		head := joined(ts[:min(len(ts), 14)])
		if strings.HasPrefix(head, "in this ") && strings.Contains(head, " photo") || strings.HasPrefix(head, "file in this ") || strings.HasPrefix(head, "file photo ") {
			return true
		}
	}
	return creditTail(s, ts) || fullDate(ts) && places(s)
}

// creditTail reports a closing bracket that holds a credit: "(AP Photo/…)".
func creditTail(s string, ts []words.Token) bool {
	open, least := len(s)-1, max(0, len(s)-160)
	for open >= least && s[open] != '(' && s[open] != '[' {
		open--
	}
	if open < least {
		return false
	}
	ts = ts[startingAt(ts, open):]
	if !speaksOfPictures(ts) {
		return false
	}
	inner := joined(ts)
	return hasCredit(inner) || strings.HasPrefix(inner, "photo ") || strings.HasPrefix(inner, "foto ") || strings.HasPrefix(inner, "credit ")
}

// speaksOfPictures reports whether one of the words is one that every credit has.
func speaksOfPictures(ts []words.Token) bool {
	for i := range ts {
		switch ts[i].Text {
		case "photo", "photos", "photograph", "picture", "foto", "bild", "image", "images", "file", "via", "getty", "alliance", "credit":
			return true
		}
	}
	return false
}

// hasCredit reports whether folded words hold one of the credit marks.
func hasCredit(folded string) bool {
	folded = " " + folded + " "
	for mark := range strings.SplitSeq(strings.Trim(creditMarks, "|"), "|") {
		if strings.Contains(folded, " "+mark+" ") {
			return true
		}
	}
	return false
}

// creditLine reports a paragraph that is nothing but a credit.
func creditLine(s string, ts []words.Token) bool {
	if len(s) > 90 || !speaksOfPictures(ts) {
		return false
	}
	f := joined(ts)
	return hasCredit(f) || strings.HasPrefix(f, "photo ") || strings.HasPrefix(f, "foto ") || strings.HasPrefix(f, "credit ") || strings.HasPrefix(f, "image ") && strings.ContainsAny(s, ":")
}

// captionShaped reports a paragraph of a caption's length that names a date in
// full or points at people in the picture.
func captionShaped(s string, ts []words.Token) bool {
	return len(s) <= maxCaption && (fullDate(ts) || places(s))
}

// places reports the words by which captions point at people.
func places(s string) bool {
	for _, w := range [...]string{", left,", ", right,", ", center,", ", centre,", " left and ", "second left", "second right", "from left", "(L)", "(R)", "(C)", " poses ", " pose ", " walks ", " arrives ", " arrive ", " listens ", " speaks ", " speak ", " talk ", " shake hands ", " attends ", " waves ", " wave ", " gestures ", " is seen ", " are seen ", " looks on", " react ", " reacts ", " stands ", " stand "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// fullDate reports a day, month and year in one run ("Monday, July 16, 2018"):
// agencies' running text leaves the year out, their captions never do.
func fullDate(ts []words.Token) bool {
	for i := 0; i+2 < len(ts); i++ {
		if !ts[i+2].Number || len(ts[i+2].Text) != 4 || !ts[i+1].Number || len(ts[i+1].Text) > 2 || ts[i+2].End-ts[i].Start >= 24 {
			continue
		}
		if lexicon().find(ts[i].Text, hashWord(ts[i].Text)).kind == dateWord {
			return true
		}
	}
	return false
}

// joined returns the words with single blanks between them.
func joined(ts []words.Token) string {
	var b []byte
	for i, t := range ts {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, t.Text...)
	}
	return string(b)
}

// startingAt returns the number of the first token that starts at byte at or
// later.
func startingAt(ts []words.Token, at int) int {
	i := len(ts)
	for i > 0 && ts[i-1].Start >= at {
		i--
	}
	return i
}

// runeStart moves at back to the start of a rune.
func runeStart(s string, at int) int {
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

// furnitureWords are neutral forms of words that fill pages and sign-offs and
// that no article is about.
const furnitureWords = "copyright|all rights reserved|may not be published broadcast|contributed to this report|contributed reporting|this is a developing story|this story has been updated|" +
	"check back for updates|sign up for our|subscribe to our|follow us on|click here to|read more|this material may not be|terms of service|privacy policy|" +
	"this site uses cookies|enter your email|please consider subscribing|support our journalism|unlimited digital access|the latest on"

// leading are those of furnitureWords that must open the sentence.
const leading = "|copyright|read more|the latest on|"

// maxFurniture is the length in bytes of the longest sentence that can be
// furniture.
const maxFurniture = 220

// furniture reports whether a sentence of the given tokens says nothing of the
// story. openers are the tokens that begin a furniture phrase, with the phrases.
func (c *canonizer) furniture(toks []token) bool {
	canon := c.canon[toks[0].cs:toks[len(toks)-1].ce]
	if len(canon) > maxFurniture {
		return false
	}
	for _, o := range c.openers {
		rest := string(c.canon[o.at:toks[len(toks)-1].ce]) + " "
		for _, phrase := range o.phrases {
			if strings.HasPrefix(rest, phrase) && rest[len(phrase)] == ' ' && (o.at == toks[0].cs || !strings.Contains(leading, "|"+phrase+"|")) {
				return true
			}
		}
	}
	return false
}

// opener is a place in the neutral text where a furniture phrase may begin.
type opener struct {
	at      int32
	phrases []string
}

// datelineEnd returns how many bytes at the start of a paragraph are a dateline:
// a place in capitals, perhaps a region, a date and an agency, then a dash or a
// colon. 0 where there is none.
func datelineEnd(s string) int {
	head := s[:runeStart(s, min(len(s), 90))]
	for _, mark := range [...]string{" — ", " – ", " -- ", " - ", "— ", "– ", ": ", ".- ", "―", ") ", "／"} {
		i := strings.Index(head, mark)
		if i > 0 && placeFirst(head[:i], mark) {
			return i + len(mark)
		}
	}
	return 0
}

// placeFirst reports whether s begins with a word in capitals (or is only an
// agency in brackets) and has no more words than a dateline.
func placeFirst(s, mark string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 9 {
		return false
	}
	agency := strings.ContainsAny(s, "(/") && strings.LastIndexAny(s, ")/") >= 0 || mark == ") " && strings.Contains(s, "(")
	if mark == ") " {
		return agency && len(fields) <= 5 && strings.LastIndexByte(s, '(') > len(s)-24
	}
	letters, upper := 0, 0
	for _, r := range fields[0] {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	if letters >= 3 && upper == letters {
		return len(fields) <= 3 || agency || strings.ContainsAny(s, ",.0123456789")
	}
	return agency && len(fields) <= 6 && upper > 0
}
