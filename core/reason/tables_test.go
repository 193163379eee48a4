package reason

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"winnow/core/internal/words"
	"winnow/core/judge"
)

// allRows returns every row of the phrase tables.
func allRows() []*phraseRule {
	var rows []*phraseRule
	for _, table := range phraseTables() {
		for i := range table {
			rows = append(rows, &table[i])
		}
	}
	return rows
}

// languages are those that tables may use; xx is for names.
const languages = " en de fr es it pt nl pl sv no da fi is cs hu ro el lt tr ru uk ja zh ko ar he hi id xx "

// needed are the languages in which every table of phrases has some.
var needed = strings.Fields("en de fr es it pt nl pl sv no da tr ru ja zh ko ar")

func TestRowsAreWhole(t *testing.T) {
	names := map[string]bool{}
	for _, r := range allRows() {
		switch {
		case r.Name == "" || names[r.Name]:
			t.Errorf("row %q: the name is empty or twice there", r.Name)
		case !strings.HasPrefix(r.Name, r.Reason.String()) && !(r.Reason == Comments && strings.HasPrefix(r.Name, "comments")):
			t.Errorf("row %s is in the table of %s", r.Name, r.Reason)
		case r.Where == whole && r.Max != 0 || r.Where != whole && r.Slack != 0:
			t.Errorf("row %s: Slack is for whole, Max for the others", r.Name)
		}
		names[r.Name] = true
		seen := map[string]bool{}
		for line := range strings.SplitSeq(strings.TrimSpace(r.Phrases), "\n") {
			lang, list, _ := strings.Cut(line, " ")
			if !strings.Contains(languages, " "+lang+" ") {
				t.Errorf("row %s: %q is no language's code", r.Name, lang)
			}
			for phrase := range strings.SplitSeq(list, " | ") {
				if phrase != strings.ToLower(phrase) || strings.TrimSpace(phrase) != phrase || phrase == "" {
					t.Errorf("row %s: phrase %q is not lower case between single bars", r.Name, phrase)
				}
				if strings.Count(phrase, "..") > 1 {
					t.Errorf("row %s: phrase %q has two gaps", r.Name, phrase)
				}
				if seen[lang+phrase] {
					t.Errorf("row %s: phrase %q is twice there", r.Name, phrase)
				}
				seen[lang+phrase] = true
			}
		}
	}
}

func TestReasonsSpeakAllLanguages(t *testing.T) {
	has := map[Reason]map[string]bool{}
	for _, r := range allRows() {
		if has[r.Reason] == nil {
			has[r.Reason] = map[string]bool{}
		}
		eachPhrase(r.Phrases, func(lang, _ string) { has[r.Reason][lang] = true })
	}
	for r, langs := range has {
		for _, lang := range needed {
			if !langs[lang] {
				t.Errorf("no phrase of %s is in %s", r, lang)
			}
		}
	}
}

// foldWords returns the words of a phrase in the form in which blocks' words
// are looked up.
func foldWords(s string) (list []string) {
	sc := scanner{}
	sc.cut(s)
	for _, w := range sc.words {
		list = append(list, words.Fold(strings.ReplaceAll(s[w.from:w.to], "ⓒ", "©")))
	}
	return list
}

// TestEveryPhraseFires: a phrase that stands alone names its own reason; one
// that an earlier row always takes is dead.
func TestEveryPhraseFires(t *testing.T) {
	lex := lexiconOnce()
	sc := scanner{lex: lex}
	for _, r := range allRows() {
		eachPhrase(r.Phrases, func(lang, phrase string) {
			text := strings.ReplaceAll(phrase, " .. ", " xyzzy ")
			switch r.Where {
			case begin:
				text += " xyzzy plugh"
			case within:
				text = "xyzzy " + text
			}
			sc.scan(text)
			got := lex.find(sc.ids)
			if got.rule == nil {
				t.Errorf("row %s: %s phrase %q does not fire", r.Name, lang, phrase)
			} else if got.rule.Reason != r.Reason {
				t.Errorf("row %s: %s phrase %q is taken by %s (%q)", r.Name, lang, phrase, got.rule.Name, got.end.text)
			}
		})
	}
}

// TestNoPhraseHoldsAnother: a phrase that has a shorter one of its row in it, or is one
// in another language, finds nothing of its own, and every reader would load it.
func TestNoPhraseHoldsAnother(t *testing.T) {
	lex := lexiconOnce()
	sc := scanner{lex: lex}
	for _, r := range allRows() {
		once := map[string]string{}
		eachPhrase(r.Phrases, func(lang, phrase string) {
			sc.scan(strings.ReplaceAll(phrase, "..", " xyzzy "))
			if len(sc.ids) == 0 {
				t.Fatalf("row %s: %s phrase %q has no word", r.Name, lang, phrase)
			}
			if key := fmt.Sprint(sc.ids); once[key] != "" && !strings.HasPrefix(r.Phrases, judge.PictureWords) {
				t.Errorf("row %s: %s phrase %q is the same as %s", r.Name, lang, phrase, once[key])
			} else {
				once[key] = lang + " " + strconv.Quote(phrase)
			}
			if r.Where == whole || r.More {
				return
			}
			less := [][]uint16{sc.ids[:len(sc.ids)-1]}
			if r.Where == within {
				less = append(less, sc.ids[1:])
			}
			for _, ids := range less {
				if got := lex.find(ids); got.rule == r {
					t.Errorf("row %s: %s phrase %q has %q in it", r.Name, lang, phrase, got.end.text)
					break
				}
			}
		})
	}
}

// TestHashesDiffer: the word tables compare hashes only.
func TestHashesDiffer(t *testing.T) {
	seen := map[uint64]string{}
	add := func(word string) {
		h := words.Hash([]byte(word))
		if h == 0 || seen[h] != "" && seen[h] != word {
			t.Errorf("%q and %q have one hash", word, seen[h])
		}
		seen[h] = word
	}
	for _, r := range allRows() {
		eachPhrase(r.Phrases, func(_, phrase string) {
			for _, w := range foldWords(phrase) {
				add(w)
			}
		})
	}
	for _, row := range tokenRows {
		for token := range strings.FieldsSeq(row.Tokens) {
			add(token)
		}
	}
	for _, row := range segments {
		for segment := range strings.FieldsSeq(row.words) {
			if len(segment) > maxSegment {
				t.Errorf("%q is too long to be looked up", segment)
			}
			add(segment)
		}
	}
}

func TestTokensAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range tokenRows {
		if row.Hint == 0 {
			t.Errorf("a row of tokens has no hint: %.40q", row.Tokens)
		}
		for token := range strings.FieldsSeq(row.Tokens) {
			for i := 0; i < len(token); i++ {
				if !isASCIIWord(token[i]) || token[i] >= 'A' && token[i] <= 'Z' {
					t.Errorf("token %q can never match: only small letters and digits can", token)
				}
			}
			if seen[token] && row.Hint != hintOwn {
				t.Errorf("token %q is twice there", token)
			}
			if row.Hint != hintOwn {
				seen[token] = true
			}
		}
	}
}

// TestTokensAreWords: tokens match whole, however they are written.
func TestTokensAreWords(t *testing.T) {
	h := hinter{table: tokenTable()}
	for _, c := range []struct {
		marks string
		want  hint
	}{
		{"ad-slot", hintAd}, {"adSlot", hintAd}, {"Ad", hintAd}, {"shadow", 0}, {"header", hintHeader}, {"badge", 0},
		{"relatedPosts", hintRelated}, {"correlated", 0}, {"article__share", hintShare | hintOwn}, {"shareholder", 0},
		{"css-1x2Ad9", 0}, {"kAdBx", 0}, {"hide-ads", 0}, {"has-comments share", hintShare}, {"text-meta", hintMeta}, {"metal", 0}, {"", 0}, {strings.Repeat("x", 2000) + " ad", 0},
	} {
		if got := h.marks(c.marks); got != c.want {
			t.Errorf("read(%.30q) = %b, want %b", c.marks, got, c.want)
		}
	}
}

// TestLookalikes: stories that use a reason's words are not taken for it. Each
// reason has a look-alike in each language that every table needs, and each row
// one in some language.
func TestLookalikes(t *testing.T) {
	data, err := os.ReadFile("testdata/lookalikes.txt")
	if err != nil {
		t.Fatal(err)
	}
	lex := lexiconOnce()
	sc := scanner{lex: lex}
	alike, rows := map[string]bool{}, map[string]bool{}
	byWord := map[string][]*phraseRule{} // by language, reason and word
	for _, r := range allRows() {
		eachPhrase(r.Phrases, func(lang, phrase string) {
			for _, w := range foldWords(phrase) {
				key := lang + " " + r.Reason.String() + " " + w
				byWord[key] = append(byWord[key], r)
			}
		})
	}
	for line := range strings.Lines(string(data)) {
		f := strings.SplitN(strings.TrimSpace(line), " ", 3)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		sc.scan(f[2])
		if got := lex.find(sc.ids); got.rule != nil && got.rule.Reason.String() == f[1] {
			t.Errorf("%s %q is taken for %s by %s (%q)", f[0], f[2], f[1], got.rule.Name, got.end.text)
		}
		for _, w := range foldWords(f[2]) {
			for _, r := range byWord[f[0]+" "+f[1]+" "+w] {
				alike[f[0]+" "+f[1]] = true
				rows[r.Name] = true
			}
		}
	}
	for _, r := range allRows() {
		if !rows[r.Name] {
			t.Errorf("row %s has no look-alike", r.Name)
		}
		for _, lang := range needed {
			if !alike[lang+" "+r.Reason.String()] {
				t.Errorf("no look-alike in %s has a word of %s", lang, r.Reason)
			}
		}
	}
}
