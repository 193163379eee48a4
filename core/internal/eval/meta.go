package eval

import (
	"regexp"
	"strings"
	"time"
	"unicode"
)

var (
	authorPrefix = regexp.MustCompile(`(?i)^\s*(by|von|par|por|di|door|af|av|written by|posted by)[:\s]+`)
	authorSplit  = regexp.MustCompile(`\s*[;,|/&\n]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+`)
)

// authorSet splits names joined in one string and folds them.
func authorSet(list []string) map[string]bool {
	out := map[string]bool{}
	for _, x := range list {
		x = strings.TrimFunc(x, pySpace)
		x = strings.Map(func(r rune) rune {
			if r != '\n' && unicode.IsSpace(r) {
				return ' '
			}
			return r
		}, x)
		x = authorPrefix.ReplaceAllString(x, "")
		for _, y := range authorSplit.Split(x, -1) {
			if y = normTitle(y); y != "" {
				out[y] = true
			}
		}
	}
	return out
}

// setF1 is the F1 of two sets of names.
func setF1(gold, pred map[string]bool) float64 {
	common := 0
	for x := range gold {
		if pred[x] {
			common++
		}
	}
	if common == 0 {
		return 0
	}
	return 2 * float64(common) / float64(len(gold)+len(pred))
}

// dateForms are the ways to write a date that are read, in order; the first
// that is found decides. The numbers say which groups hold year, month and day.
var dateForms = []struct {
	rx               *regexp.Regexp
	year, month, day int
	layout           string // of day, month name and year; "" where all are numbers
}{
	{regexp.MustCompile(`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`), 1, 2, 3, "2006-1-2"},
	{regexp.MustCompile(`(\d{1,2})\.(\d{1,2})\.(\d{4})`), 3, 2, 1, "2006-1-2"},
	{regexp.MustCompile(`(\d{1,2})/(\d{1,2})/(\d{4})`), 3, 1, 2, "2006-1-2"},
	{regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+(\d{4})`), 3, 2, 1, "2006-Jan-2"},
	{regexp.MustCompile(`\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`), 3, 1, 2, "2006-Jan-2"},
}

// day reads the day from a date in one of the usual forms.
func day(s string) (d time.Time, ok bool) {
	for _, f := range dateForms {
		m := f.rx.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		d, err := time.Parse(f.layout, m[f.year]+"-"+m[f.month]+"-"+m[f.day])
		return d, err == nil && d.Year() > 0
	}
	return d, false
}
