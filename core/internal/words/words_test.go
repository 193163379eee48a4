package words

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func texts(s string) string {
	var out []string
	for _, t := range Split(s) {
		out = append(out, t.Text)
	}
	return strings.Join(out, " ")
}

func TestSplit(t *testing.T) {
	for _, c := range [][2]string{
		{"The mayor's plan — “don’t wait” — cost $1,800.50", "the mayor plan dont wait cost 1800.50"},
		{"U.S. troops, e.g. J.D. Orlo", "us troops eg jd orlo"},
		{"Nicolás Söder ÆRØ straße", "nicolas soder aero strasse"},
		{"l’accord de l'État", "l accord de l etat"},
		{"1.800 Euro, 2,5 Prozent, 3\u00a0000 m", "1800 euro 2.5 prozent 3000 m"},
		{"1,50,000 12,34,56,789 2,50 1,2,3 12\u2009345 1’234’567", "150000 123456789 2.50 1.2.3 12345 1234567"},
		{"１२，０００人 ３．５％ 2024，350人 3，5", "12000 人 3.5 2024 350 人 3 5"},
		{"١٢٬٣٤٥ ١٢٫٥ ٣٫١٤١ १,५०,०००", "12345 12.5 3.141 150000"},
		{"市長は３日、会見した", "市 長 は 3 日 会 見 し た"},
		{"ข่าววันนี้", "ข ่ า ว ว ั น น ี ้"},
		{"co\u00adop\u200beration Cafe\u0301", "cooperation cafe"},
		{"ＦＵＬＬ　width", "full width"},
		{"Мэр Ёлкин", "мэр елкин"},
		{"the boys' team", "the boys team"},
		{"", ""},
		{"A. B", "a b"},
		{"plan B. Then", "plan b then"},
	} {
		if got := texts(c[0]); got != c[1] {
			t.Errorf("Split(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

// TestSplitIsLinear: a text of groups of digits without end is read at one go. Looking
// at all that follows each of them took minutes.
func TestSplitIsLinear(t *testing.T) {
	const n = 1 << 20
	if toks := Split(strings.Repeat("12,", n)); len(toks) != 1 {
		t.Errorf("%d tokens, want one", len(toks))
	}
}

func TestSplitRangesHoldTheWords(t *testing.T) {
	s := "Aldermen’s vote: “Yes”, said Óscar. 12,000 came."
	last := 0
	for _, tok := range Split(s) {
		if tok.Start < last || tok.End <= tok.Start {
			t.Fatalf("token %+v is out of order after byte %d", tok, last)
		}
		last = tok.End
	}
	toks := Split(s)
	if !toks[0].Upper || toks[1].Upper || !toks[5].Number {
		t.Errorf("marks of %+v are wrong", toks)
	}
	if got := s[toks[4].Start:toks[4].End]; got != "Óscar" {
		t.Errorf("range of the fifth word holds %q, want Óscar", got)
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"Mr. Orlo came. He left at 3 p.m. on Jan. 6.", []string{"Mr. Orlo came.", "He left at 3 p.m. on Jan. 6."}},
		{"“It is over ... we go home,” he said. “Done!” Then rain.", []string{"“It is over ... we go home,” he said.", "“Done!”", "Then rain."}},
		{"The U.S. Senate met. No. 5 won?", []string{"The U.S. Senate met.", "No. 5 won?"}},
		{"Er kam am 3. Mai. Dann ging er.", []string{"Er kam am 3. Mai.", "Dann ging er."}},
		{"市長が来た。「帰る。」雨だ！", []string{"市長が来た。", "「帰る。」", "雨だ！"}},
		{"นายกมาแล้ว ฝนตก", []string{"นายกมาแล้ว", "ฝนตก"}},
		{"„Wir kommen wieder.“ Danach ging sie. »Nie wieder!« Er lachte. „Stimmt das?“, fragte er.", []string{"„Wir kommen wieder.“", "Danach ging sie.", "»Nie wieder!«", "Er lachte.", "„Stimmt das?“, fragte er."}},
		{"Il a dit « Oui. » Puis rien. « Non\u00a0!\u00a0» Fin. »Ja.« »Nein.«", []string{"Il a dit « Oui. »", "Puis rien.", "« Non\u00a0!\u00a0»", "Fin.", "»Ja.«", "»Nein.«"}},
		{"Er ging. »Halt!«, rief sie.", []string{"Er ging.", "»Halt!«, rief sie."}},
		{"売上高は３．５％増えた。本当か！？次だ。《号外》", []string{"売上高は３．５％増えた。", "本当か！？", "次だ。", "《号外》"}},
		{"यह दूसरा है॥ तीसरा है?", []string{"यह दूसरा है॥", "तीसरा है?"}},
		{"Հայաստան է։ Երկրորդ է։", []string{"Հայաստան է։", "Երկրորդ է։"}},
		{"ይህ ነው። ሁለተኛ ነው።", []string{"ይህ ነው።", "ሁለተኛ ነው።"}},
		{"El presidente de EE. UU. viajó. Dhr. Bakker ook. Ks. Nowak.", []string{"El presidente de EE. UU. viajó.", "Dhr. Bakker ook.", "Ks. Nowak."}},
		{"no stop at all", []string{"no stop at all"}},
		{"  ", nil},
	} {
		var got []string
		for _, sp := range Sentences(c.in) {
			got = append(got, c.in[sp.Start:sp.End])
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("Sentences(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLongestAbbreviation(t *testing.T) {
	for _, w := range strings.Fields(abbreviations) {
		if len(w) > longestAbbreviation {
			t.Errorf("%q has %d bytes, longestAbbreviation is %d", w, len(w), longestAbbreviation)
		}
	}
}

func TestParagraphs(t *testing.T) {
	for _, c := range [][2]string{
		{"one\n\ntwo\nstill two\n \nthree", "one|two\nstill two|three"},
		{"one\ntwo\r\nthree", "one|two|three"},
		{"\n\n", ""},
	} {
		var got []string
		for _, sp := range Paragraphs(c[0]) {
			got = append(got, c[0][sp.Start:sp.End])
		}
		if strings.Join(got, "|") != c[1] {
			t.Errorf("Paragraphs(%q) = %q, want %q", c[0], strings.Join(got, "|"), c[1])
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("U.S. — l'été 1,800.5 市長。ข่าว\xff a'b''s")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, tok := range Split(s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) || tok.Text == "" {
				t.Fatalf("bad token %+v in %q", tok, s)
			}
			last = tok.End
		}
		for _, p := range Paragraphs(s) {
			for _, sp := range Sentences(s[p.Start:p.End]) {
				if sp.Start >= sp.End || sp.End > p.End-p.Start || utf8.ValidString(s) && !utf8.ValidString(s[p.Start:p.End][sp.Start:sp.End]) {
					t.Fatalf("bad sentence %+v in %q", sp, s)
				}
			}
		}
	})
}
