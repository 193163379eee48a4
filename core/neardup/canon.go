package neardup

import (
	"strconv"
	"strings"

	"winnow/core/internal/agency"
	"winnow/core/internal/words"
)

// canonizer turns paragraphs into a Doc's tokens and sentences. Each word gets
// its neutral form, so that the same story in another house style has the same
// tokens.
type canonizer struct {
	doc     *Doc
	canon   []byte
	lang    string
	lex     *lexTable
	openers []opener // of the sentence at hand
	said    []bool   // by token of the paragraph at hand: quoted speech
}

// paragraph adds the sentences of one paragraph. Near the top of a text a
// dateline is left out.
func (c *canonizer) paragraph(para int32, p words.Span, toks []words.Token, how manner, top bool) {
	text := c.doc.Text[p.Start:p.End]
	skip := 0
	if top {
		skip = datelineEnd(text)
	}
	c.said = quotes(text, toks, c.said[:0])
	said := c.said
	for i := range said {
		said[i] = said[i] || how == spoken
	}
	k := 0
	for _, sp := range words.Sentences(text) {
		lo := int32(len(c.doc.toks))
		for k < len(toks) && toks[k].Start < skip {
			k++
		}
		from := k
		for k < len(toks) && toks[k].Start < sp.End {
			k++
		}
		c.tokens(toks[from:k], said[from:k], int32(p.Start))
		hi := int32(len(c.doc.toks))
		if lo == hi {
			continue
		}
		s := sentence{lo: lo, hi: hi, start: int32(p.Start + max(sp.Start, skip)), end: int32(p.Start + sp.End), para: para}
		s.aside = how == besides || c.furniture(c.doc.toks[lo:hi])
		if s.aside {
			for i := lo; i < hi; i++ {
				c.doc.toks[i].flags |= aside
			}
		}
		c.doc.sents = append(c.doc.sents, s)
	}
}

// tokens adds the neutral forms of the words of one sentence.
func (c *canonizer) tokens(ts []words.Token, said []bool, base int32) {
	first := len(c.doc.toks)
	c.openers = c.openers[:0]
	for i := 0; i < len(ts); {
		hash := hashWord(ts[i].Text)
		w := c.lex.find(ts[i].Text, hash)
		if w.phrases != nil {
			c.openers = append(c.openers, opener{int32(c.next()), w.phrases})
		}
		if w.agency {
			if form, n := agencyAt(ts[i:]); n > 0 {
				c.dropAttribution(first)
				c.push(form, hashWord(form), ts[i:i+n], said[i], base, name)
				i += n
				if i < len(ts) && reports(ts[i].Text) {
					i++
				}
				continue
			}
		}
		form, n, f := c.form(ts[i:], w)
		if form != "" {
			if form != ts[i].Text {
				hash = hashWord(form)
			}
			c.push(form, hash, ts[i:i+n], said[i], base, f)
		}
		i += n
	}
}

// next returns where the next neutral form will begin.
func (c *canonizer) next() int {
	if len(c.canon) == 0 {
		return 0
	}
	return len(c.canon) + 1
}

// push adds a token with the given neutral form, whose hash is given too, that
// stands for the words ts.
func (c *canonizer) push(form string, hash uint64, ts []words.Token, said bool, base int32, f flag) {
	if len(c.canon) > 0 {
		c.canon = append(c.canon, ' ')
	}
	cs := len(c.canon)
	c.canon = append(c.canon, form...)
	t := token{
		hash: hash, start: base + int32(ts[0].Start), end: base + int32(ts[len(ts)-1].End),
		cs: int32(cs), ce: int32(len(c.canon)), flags: f,
	}
	if ts[0].Number {
		c.sign(&t, len(ts) > 1)
	}
	if ts[0].Upper {
		if f&dateTok == 0 {
			t.flags |= name
		}
	}
	if said {
		t.flags |= quoted
	}
	c.doc.toks = append(c.doc.toks, t)
}

// sign notes what stands at a number in digits; inPercent where a word said per cent.
func (c *canonizer) sign(t *token, inPercent bool) {
	sign, from, to := signed(c.doc.Text, int(t.start), int(t.end))
	t.sign, t.start, t.end = sign, int32(from), int32(to)
	if inPercent {
		t.sign |= percent
	}
}

// agencyAt returns the service named by the first words of ts, the longest run
// of them, and the number of words.
func agencyAt(ts []words.Token) (string, int) {
	if len(ts) == 0 || ts[0].Number || ts[0].Unspaced {
		return "", 0
	}
	found, width := agency.Name(ts[0].Text), 1
	run := ts[0].Text
	for n := 2; n <= agency.MaxWords && n <= len(ts); n++ {
		run += " " + ts[n-1].Text
		if s := agency.Name(run); s != "" {
			found, width = s, n
		}
	}
	if found == "" {
		return "", 0
	}
	return strings.ToLower(found), width
}

// reports tells the verbs that, after a wire service's name, only attribute.
func reports(w string) bool {
	switch w {
	case "reports", "reported", "berichtet", "berichtete", "rapporte", "meldet", "meldete", "informa", "riporta":
		return true
	}
	return false
}

// attributions are the words before a wire service's name that only attribute,
// the last one first.
var attributions = [][]string{{"to", "according"}, {"told"}, {"the", "told"}, {"the", "to", "according"}, {"by", "reported"}}

// dropAttribution takes words like "according to" off the end of the tokens,
// but not past the token first.
func (c *canonizer) dropAttribution(first int) {
	toks := c.doc.toks
	for _, words := range attributions {
		n := len(words)
		if len(toks)-n < first {
			continue
		}
		match := true
		for k, w := range words {
			t := &toks[len(toks)-1-k]
			match = match && string(c.canon[t.cs:t.ce]) == w
		}
		if match {
			c.doc.toks = toks[:len(toks)-n]
			return
		}
	}
}

// form returns the neutral form of the first word of ts, which the lexicon has as
// w, how many words it stands for, and what it is; "" drops the words.
func (c *canonizer) form(ts []words.Token, w *entryWord) (string, int, flag) {
	t := &ts[0]
	switch {
	case t.Unspaced:
		return t.Text, 1, single
	case t.Number:
		return t.Text, 1 + percentWords(ts[1:]), number
	}
	switch w.kind {
	case dateWord:
		if c.lang != "vi" { // there "thu", with one accent or another, is in every third sentence
			return w.form, 1, dateTok
		}
	case titleWord:
		if len(ts) > 1 && ts[1].Upper {
			return "", 1, 0
		}
	case pairWord:
		if len(ts) > 1 && t.Upper {
			for i := 0; i < len(w.pairs); i += 2 {
				if w.pairs[i] == ts[1].Text {
					return w.pairs[i+1], 2, 0
				}
			}
		}
	case spelledWord:
		return w.form, 1, 0
	}
	if v, ok := w.number(c.lang); ok {
		n := 1
		if v >= 20 && len(ts) > 1 {
			next := c.lex.find(ts[1].Text, hashWord(ts[1].Text))
			if unit, ok := next.number(c.lang); ok && unit < 10 {
				v, n = v+unit, 2
			}
		}
		return strconv.Itoa(v), n, number
	}
	return spelling(plainLetters(t.Text)), 1, 0
}

// percentForms are the words after a number that say per cent, which others write as a
// sign.
const percentForms = "|percent|prozent|procent|процент|процента|процентов|per cent|pour cent|por ciento|per cento|por cento|"

// percentWords returns how many words after a number say per cent.
func percentWords(ts []words.Token) int {
	form := "|"
	for i := range ts[:min(2, len(ts))] {
		form += ts[i].Text
		if strings.Contains(percentForms, form+"|") {
			return i + 1
		}
		form += " "
	}
	return 0
}
