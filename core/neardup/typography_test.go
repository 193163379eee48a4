package neardup

import (
	"strings"
	"testing"
)

const plainlySet = `The harbour board's chair said it doesn't expect delays. "We won't close the pier," she said, "and that's final."

The council - which meets on Monday - agreed on a 3-4 week plan. It will cost 1,800 crowns... or about 12 % of the budget. Officials filed the first offer in coffee-stained folders!

"It's a 'first' for us." Then she left. "He said 'Enough.' Nobody spoke." The café's façade, naïve as it seems, wasn't finished; the firm fixed the office.

Prices rose from €5 to €6. The temperature fell to -5 degrees on 12 May at 9:30 p.m. in 'St. John'. He called it "no. 5". (It isn't.) The gate had 12 300 visitors.`

// TestTypographyIsNoDifference has one text set by many houses: it stays the same text,
// and no sentence, word or number of it is said to have changed.
func TestTypographyIsNoDifference(t *testing.T) {
	for name, set := range map[string][]string{
		"curly quotes":           {"'first'", "‘first’", "'Enough.'", "‘Enough.’", "'St. John'", "‘St. John’", `"We`, "“We", `pier,"`, "pier,”", `"and`, "“and", `final."`, "final.”", `"It's`, "“It’s", `us."`, "us.”", `"He`, "“He", `spoke."`, "spoke.”", `"no. 5"`, "“no. 5”", "'", "’"},
		"German quotes":          {"'first'", "‚first‘", "'Enough.'", "‚Enough.‘", "'St. John'", "‚St. John‘", `"We`, "„We", `pier,"`, "pier,“", `"and`, "„and", `final."`, "final.“", `"It's`, "„It’s", `us."`, "us.“", `"He`, "„He", `spoke."`, "spoke.“", `"no. 5"`, "„no. 5“", "'", "’"},
		"guillemets":             {"'first'", "‹first›", "'Enough.'", "‹Enough.›", `"We`, "«\u00a0We", `pier,"`, "pier,\u00a0»", `"and`, "« and", `final."`, "final. »", `"It's`, "«It’s", `us."`, "us.»", `"He`, "«He", `spoke."`, "spoke.»", `"no. 5"`, "«no. 5»"},
		"guillemets inwards":     {"'first'", "›first‹", "'Enough.'", "›Enough.‹", `"We`, "»We", `pier,"`, "pier,«", `"and`, "»and", `final."`, "final.«", `"It's`, "»It’s", `us."`, "us.«", `"He`, "»He", `spoke."`, "spoke.«", `"no. 5"`, "»no. 5«"},
		"opening quote":          {"n't", "n‘t", "'s", "‘s"},
		"acute":                  {"n't", "n´t", "'s", "´s"},
		"grave":                  {"n't", "n`t", "'s", "`s"},
		"prime":                  {"n't", "n′t", "'s", "′s"},
		"modifier letter":        {"n't", "nʼt", "'s", "ʼs"},
		"full-width apostrophe":  {"n't", "n＇t", "'s", "＇s"},
		"em dash":                {" - ", " — "},
		"em dash without blanks": {" - ", "—"},
		"two hyphens":            {" - ", " -- "},
		"en dash":                {" - ", " – ", "3-4", "3–4", " -5", " –5"},
		"hyphen":                 {"-", "\u2010"},
		"hyphen that stays":      {"-", "\u2011"},
		"minus":                  {" -5", " −5"},
		"blanks that stay":       {" ", "\u00a0"},
		"narrow blank":           {"12 %", "12\u202f%", "€5", "€\u202f5", "12 300", "12\u202f300"},
		"thin blank":             {"12 %", "12\u2009%", "€5", "€\u2009\u0035", "1,800", "1\u2009800"},
		"no blank":               {"12 %", "12%", "12 300", "12,300"},
		"currency behind":        {"€5", "5 €", "€6", "6€"},
		"groups":                 {"1,800", "1’800", "12 300", "12.300"},
		"plain blank in groups":  {"1,800", "1 800"},
		"soft hyphens":           {"harbour", "har\u00adbour", "coun", "coun\u00ad", "office", "of\u00adfice", "doesn't", "doesn\u00ad't"},
		"seen by nobody":         {"harbour", "har\u200bbour", "board's", "board\u200b's", " - ", "\u200b-\u200b", "The", "\ufeffThe"},
		"ligatures":              {"ff", "ﬀ", "fi", "ﬁ", "fl", "ﬂ"},
		"accents behind":         {"é", "e\u0301", "ç", "c\u0327", "ï", "i\u0308"},
		"one ellipsis":           {"...", "…"},
		"set-off stops":          {"...", " . . ."},
		"full width":             {"1,800", "１，８００", "!", "！"},
	} {
		other := strings.NewReplacer(set...).Replace(plainlySet)
		wantNoDifference(t, name, "en", plainlySet, other)
	}
	wantNoDifference(t, "jamo", "ko", "시장은 월요일 강을 가로지르는 가장 긴 다리를 열었다.", "\u1109\u1175\u110c\u1161\u11bc\u110b\u1173\u11ab \u110b\u116f\u11af\u110b\u116d\u110b\u1175\u11af \u1100\u1161\u11bc\u110b\u1173\u11af \u1100\u1161\u1105\u1169\u110c\u1175\u1105\u1173\u1102\u1173\u11ab \u1100\u1161\u110c\u1161\u11bc \u1100\u1175\u11ab \u1103\u1161\u1105\u1175\u1105\u1173\u11af \u110b\u1167\u11af\u110b\u1165\u11bb\u1103\u1161.")
	wantNoDifference(t, "dakuten apart", "ja", "市長は月曜日、ヴェネツィアで最も長い橋を開いた。プールが並ぶ。", "市長は月曜日、ウ\u3099ェネツィアて\u3099最も長い橋を開いた。フ\u309aールか\u3099並ふ\u3099。")
}

func wantNoDifference(t *testing.T, name, lang, text, other string) {
	t.Helper()
	if text == other {
		t.Errorf("%s: nothing is set in another way", name)
	}
	c := Compare(Prepare(Story{ID: "a", Lang: lang, Text: text}), Prepare(Story{ID: "b", Lang: lang, Text: other}))
	if c.Relation != Identical || len(c.OnlyA)+len(c.OnlyB)+len(c.Moved) > 0 {
		t.Errorf("%s: the text is %s, %d and %d sentences stand in one alone", name, c.Relation, len(c.OnlyA), len(c.OnlyB))
	}
	if len(c.SentencesA) != len(c.SentencesB) {
		t.Errorf("%s: %d sentences and %d", name, len(c.SentencesA), len(c.SentencesB))
	}
	for _, p := range c.Pairs {
		for _, change := range p.Changes {
			t.Errorf("%s: %q is said to be changed to %q", name, change.A, change.B)
		}
	}
}
