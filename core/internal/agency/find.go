package agency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

const (
	headBytes = 240 // a dateline stands this near the start
	tailBytes = 500 // closing lines stand this near the end
)

// Find returns the wire service that the text names as its source, with the
// words that say so as they stand in text, byline or credits; both are "" where
// nothing does. text is the article's body, its paragraphs separated by line
// ends; byline and credits may be "".
func Find(text, byline, credits string) (name, evidence string) {
	for _, try := range []func() (string, string){
		func() (string, string) { return inDateline(text) },
		func() (string, string) { return inByline(byline) },
		func() (string, string) { return inTail(text) },
		func() (string, string) { return inByline(credits) },
		func() (string, string) { return ownReporters(text) },
	} {
		if name, evidence = try(); name != "" {
			return name, evidence
		}
	}
	return "", ""
}

// inDateline looks for "(AP) —", "/ТАСС/", "【ワシントン共同】" or "新华社北京3月1日电"
// near the start, within the first paragraph that has one.
func inDateline(text string) (string, string) {
	head := cut(text, headBytes)
	f, ok := first(head, func(f found) bool {
		before, _ := utf8.DecodeLastRuneInString(head[:f.start])
		after := strings.TrimLeft(head[f.end:], " ")
		next, _ := utf8.DecodeRuneInString(after)
		switch {
		case strings.ContainsRune("(（/[=", before) && strings.ContainsRune(")）/,;]", next):
			return true // (AFP), /TASS/, (dpa/AFP), (AP, Reuters), (서울=연합뉴스)
		case f.start > 0 && head[f.start] == '(':
			return dateline(head[:f.start]) // ANKARA (AA) -
		case next == '|' && strings.HasSuffix(strings.TrimRight(head[:f.start], " "), "|"):
			return true // Paris | AFP |
		case next == '.' && dash(lastRune(strings.TrimRight(head[:f.start], " "))) && dateline(head[:f.start]):
			return true // МОСКВА, 21 ноя - РИА Новости.
		case f.start == 0 && head[:f.end] == "dpa" && unicode.IsUpper(next):
			return true // dpa Berlin.
		case before == '/' && next == ')', f.start > 0 && dash(next) && dateline(head[:f.start]):
			return true // МОСКВА, 3 мая — РИА Новости; ROMA, ANSA -
		}
		return (lineStart(head, f.start) || before == '（' || before == '(') && (strings.ContainsRune("北上华台香巴伦莫东", next) || strings.Contains(cut(after, 60), "电"))
	})
	if ok {
		return f.service, evidenceOf(head, f)
	}
	return bracketed(head)
}

// lastRune returns the last rune of s.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// bracketed finds the Japanese form 【city, service】, where the name is cut short.
func bracketed(head string) (string, string) {
	open := strings.IndexAny(head, "【［")
	if open < 0 {
		return "", ""
	}
	shut := strings.IndexAny(head[open:], "】］")
	if shut < 0 {
		return "", ""
	}
	inner := head[open : open+shut+len("】")]
	for _, form := range [][2]string{{"共同", "Kyodo"}, {"時事", "Jiji"}, {"AFP", "AFP"}, {"AP", "AP"}, {"ロイター", "Reuters"}} {
		if strings.Contains(inner, form[0]) {
			return form[1], inner
		}
	}
	return "", ""
}

// dateline reports whether before begins its line with a place in capitals.
func dateline(before string) bool {
	line := before[strings.LastIndexByte(before, '\n')+1:]
	word := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) })
	return len(word) > 0 && len(word) <= 8 && utf8.RuneCountInString(word[0]) >= 3 && word[0] == strings.ToUpper(word[0])
}

func dash(r rune) bool { return strings.ContainsRune("-–—―", r) }

func lineStart(s string, at int) bool { return at == 0 || s[at-1] == '\n' }

// inByline takes any service that the line names: a byline or a credit line
// holds little else. Bloomberg is a family name too.
func inByline(line string) (string, string) {
	if len(line) > 2000 {
		line = cut(line, 2000)
	}
	notPerson := func(f found) bool {
		before := strings.TrimRight(line[:f.start], " ")
		return f.service != "Bloomberg" || strings.HasPrefix(line[f.end:], " N") || before == "" || strings.EqualFold(before, "by") || !wordRune(lastRune(before))
	}
	if f, ok := first(line, notPerson); ok {
		return f.service, strings.TrimSpace(line[lineFrom(line, f.start):lineTo(line, f.end)])
	}
	return "", ""
}

// inTail looks at the closing lines: a line that is little but the name, a name
// in brackets or behind a dash at a line's end, and lines that say where the
// text comes from.
func inTail(text string) (string, string) {
	from := len(text) - tailBytes
	if from < 0 {
		from = 0
	}
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	tail := text[from:]
	f, ok := first(tail, func(f found) bool {
		a, b := lineFrom(tail, f.start), lineTo(tail, f.end)
		line := strings.TrimSpace(tail[a:b])
		if a == 0 && from > 0 {
			line = "… " + line // cut: it may be a long paragraph
		}
		return signature(line, f.end-f.start) || sourceWords(line) || signedOff(tail[:f.start], strings.TrimSpace(tail[f.end:b]))
	})
	if !ok {
		return "", ""
	}
	return f.service, evidenceOf(tail, f)
}

// signature reports a line with at most two short words beside the name.
func signature(line string, name int) bool {
	return !strings.HasPrefix(line, "…") && len(line)-name <= 16 && len(strings.Fields(line)) <= 5
}

// signedOff reports a name after a dash or an opening bracket that nothing but
// closing signs follow in its line.
func signedOff(before, after string) bool {
	if strings.Trim(after, ").]/。） ") != "" {
		return false
	}
	before = strings.TrimRight(before, " ")
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("(（[/–—―-©", r) && r != utf8.RuneError
}

// sourcePhrases are the folded words of lines that name a source.
var sourcePhrases = []string{
	"contributed to this", "this report by", "contributed reporting", "contributed from", "additional reporting by", "reporting by", "all rights reserved", "copyright",
	"with files from", "with information from", "with agencies", "source", "mit material von", "quelle", "mit agenturmaterial", "avec", "con informacion de",
	"fuente", "com informacoes", "fonte", "riproduzione riservata", "источник", "по материалам", "met informatie van", "bron", "kilde", "kalla",
}

func sourceWords(line string) bool {
	if len(line) > 300 {
		return false
	}
	folded := " " + phrase(line) + " "
	for _, p := range sourcePhrases {
		if i := strings.Index(folded, " "+p+" "); i >= 0 && (strings.Contains(p, " ") || i < 24) {
			return true
		}
	}
	return strings.Contains(line, "©")
}

// own are the words that make reporters those of the service before them.
var own = []string{"correspondent", "reporter", "journalist", "photographer", "writer", "korrespondent", "reporterin", "journaliste", "periodista"}

// ownStems are in every word of own, in either case: looking for these few and
// then for a name before them is far cheaper than looking for every name.
var ownStems = [...]string{"orrespondent", "eporter", "ournalist", "hotographer", "riter", "eriodista", "ORRESPONDENT", "EPORTER", "OURNALIST", "HOTOGRAPHER", "RITER", "ERIODISTA"}

// stemFirst and stemSecond are the letters that stems begin with.
var stemFirst, stemSecond = func() (first, second [256]bool) {
	for _, stem := range ownStems {
		first[stem[0]], second[stem[1]] = true, true
	}
	return first, second
}()

// stemAt returns the length of the stem that s begins with, or 0.
func stemAt(s string) int {
	for _, stem := range ownStems {
		if len(s) >= len(stem) && s[2] == stem[2] && s[:len(stem)] == stem {
			return len(stem)
		}
	}
	return 0
}

const (
	maxName  = 48 // bytes before a stem in which a service's name may begin
	maxOwned = 16 // bytes from a stem on that belong to its word
)

// ownReporters looks for "AFP correspondents" and "an AP reporter".
func ownReporters(text string) (string, string) {
	text = cut(text, 40_000)
	for p := 0; p+1 < len(text); p++ {
		if !stemFirst[text[p]] || !stemSecond[text[p+1]] || stemAt(text[p:]) == 0 {
			continue
		}
		from := max(0, p-maxName)
		for from > 0 && from < p && text[from-1] != ' ' && text[from-1] != '\n' {
			from++
		}
		near := text[from:min(len(text), p+maxOwned)]
		if f, ok := first(near, func(f found) bool { return hasOwn(near[f.end:]) }); ok {
			f.start, f.end = f.start+from, f.end+from
			return f.service, evidenceOf(text, f)
		}
	}
	return "", ""
}

// hasOwn reports whether a word for a reporter comes next.
func hasOwn(rest string) bool {
	rest = strings.TrimLeft(rest, " -’'s")
	for _, w := range own {
		if len(rest) >= len(w) && strings.EqualFold(rest[:len(w)], w) {
			return true
		}
	}
	return false
}

// phrase folds s to its words with single blanks between them.
func phrase(s string) string {
	var b []byte
	for i, t := range words.Split(s) {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, t.Text...)
	}
	return string(b)
}

// evidenceOf returns the name with up to about 60 bytes of its line around it.
func evidenceOf(s string, f found) string {
	a, b := lineFrom(s, f.start), lineTo(s, f.end)
	for f.start-a > 40 {
		i := strings.IndexAny(s[a:f.start], " ")
		if i < 0 {
			break
		}
		a += i + 1
	}
	for b-f.end > 40 {
		i := strings.LastIndexByte(s[f.end:b], ' ')
		if i < 0 {
			break
		}
		b = f.end + i
	}
	return strings.TrimSpace(s[a:b])
}

func lineFrom(s string, at int) int { return strings.LastIndexByte(s[:at], '\n') + 1 }

func lineTo(s string, at int) int {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(s)
}

// cut returns at most n bytes of s, at a rune's border.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
