// Command train makes the judge's weights from labelled pages and texts.
//
//	train -corpus ../shared/corpus -text ../shared/text             out-of-fold figures
//	train … -o core/judge/zweights.go                               and the weights
//
// Everything in it is deterministic: the same corpus gives the same file, byte
// for byte. docs/cleaning.md says how labels are made and what was tried.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"winnow/core/internal/eval"
)

var start = time.Now()

func say(format string, a ...any) {
	fmt.Printf("%6.1fs "+format+"\n", append([]any{time.Since(start).Seconds()}, a...)...)
}

func main() {
	corpus := flag.String("corpus", "../shared/corpus", "folder with the sets of pages")
	text := flag.String("text", "../shared/text", "folder with the scraped texts")
	what := flag.String("only", "pages,text,kind", "what to train")
	out := flag.String("o", "", "write the weights to this file")
	worst := flag.String("worst", "", "write the errors of the out-of-fold run to this file")
	flag.Parse()
	if err := run(*corpus, *text, *what, *out, *worst); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(corpus, text, what, out, worst string) error {
	gold, snippets, err := loadWeakened(corpus)
	if err != nil {
		return err
	}
	var tables []table
	if strings.Contains(what, "pages") || strings.Contains(what, "kind") {
		list, err := trainPages(corpus, gold, snippets, worst, out != "", strings.Contains(what, "kind"))
		if err != nil {
			return err
		}
		tables = append(tables, list...)
	}
	if strings.Contains(what, "text") {
		list, err := trainTexts(text, slices.Concat(gold, snippets), worst, out != "")
		if err != nil {
			return err
		}
		tables = append(tables, list...)
	}
	if out == "" {
		return nil
	}
	return emit(out, heading, tables)
}

// loadWeakened reads the pages with gold, and those of snippets with weak labels.
func loadWeakened(corpus string) (gold, snippets []*sample, err error) {
	if gold, err = loadSets(corpus, "fundus", "aeb", "wcxb"); err != nil {
		return nil, nil, err
	}
	if snippets, err = loadSets(corpus, "trafeval"); err != nil {
		return nil, nil, err
	}
	weaken(gold, snippets, pageParams.first)
	return gold, snippets, nil
}

// trainPages trains the tables of pages, and with kind set the one that tells
// articles from other pages.
func trainPages(corpus string, gold, snippets []*sample, worst string, wanted, kind bool) ([]table, error) {
	labelled := slices.Concat(gold, snippets)
	e := newExperiment("pages", slices.Concat(labelled, barePages(labelled)), pageParams)
	e.crossValidate()
	e.report(.4, .45, .5, .55)
	e.reportDetails()
	if err := e.reportPeers(corpus); err != nil {
		return nil, err
	}
	if worst != "" {
		if err := e.writeErrors(worst); err != nil {
			return nil, err
		}
	}
	for _, cut := range []float32{.4, .5} {
		e.reportSnippets(snippets, cut)
	}
	first, second := e.final(wanted)
	tables := []table{{"weightsFirst", "score a page's blocks by themselves.", first},
		{"weightsSecond", "score them again, knowing the first scores around.", second}}
	if kind {
		other, err := loadSets(corpus, "notarticle")
		if err != nil {
			return nil, err
		}
		tables = append(tables, table{"weightsKind", "tell articles from other pages.", e.kind(other)})
	}
	return tables, nil
}

// newsWeight is the weight of texts of news beside those of guides and blogs,
// which are three times as many and whose lists teach that lists are story.
const newsWeight = 2

// splicedWeight is the weight of texts with teasers of other stories among the
// lines. Since words tell nothing there, they learned less than the others when
// words became a feature.
const splicedWeight = 1.5

// trainTexts trains the tables of texts.
func trainTexts(text string, pages []*sample, worst string, wanted bool) ([]table, error) {
	texts, err := loadTexts(text)
	if err != nil {
		return nil, err
	}
	texts = append(texts, textsOf(pages)...)
	for _, s := range texts {
		weight := float32(1)
		if !strings.HasPrefix(s.set, "wcxb") {
			weight *= newsWeight
		}
		if s.spliced() {
			weight *= splicedWeight
		}
		for i := range s.weight {
			s.weight[i] *= weight
		}
	}
	e := newExperiment("text", texts, textParams)
	e.wording = newWordings(e)
	e.wording.prepare()
	e.crossValidate()
	e.report(.35, .4, .45, .5)
	if worst != "" {
		if err := e.writeErrors(worst + ".text"); err != nil {
			return nil, err
		}
	}
	first, second := e.final(wanted)
	if !wanted {
		return nil, nil
	}
	words, order := e.wording.encode(), e.sequence(orderParams, func(*sample) bool { return true })
	say("words: %d bytes, network: %d bytes", len(words), len(order))
	return []table{{"weightsTextFirst", "score a text's lines by themselves.", first},
		{"weightsTextSecond", "score them again, knowing the first scores around.", second},
		{"weightsTextOrder", "score them in their order.", order},
		{"weightsWording", "say what words tell of a line.", words}}, nil
}

const heading = `// Trained on the development pages of three corpora: news pages with gold from the
// test data of flairNLP/fundus, pages of Zyte's article-extraction-benchmark, and
// the articles of WCXB (CC-BY-4.0); see docs/cleaning.md.
`

func loadSets(corpus string, names ...string) ([]*sample, error) {
	var all []*sample
	for _, name := range names {
		list, err := loadPages(filepath.Join(corpus, name))
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, nil
}

// figures of metric (a), summed by set.
func (e *experiment) figures(what string, f func(*sample) (tp, fp, fn float64)) {
	sums := map[string]*eval.Sum{}
	var order []string
	for _, s := range e.samples {
		if s.body == "" {
			continue
		}
		if sums[s.set] == nil {
			sums[s.set] = &eval.Sum{}
			order = append(order, s.set)
		}
		sums[s.set].Add(f(s))
	}
	line, mean := fmt.Sprintf("%s %s", e.name, what), 0.0
	for _, set := range order {
		p, r, f1 := sums[set].Scores()
		line += fmt.Sprintf("  %s %.4f (P %.3f R %.3f)", set, f1, p, r)
		mean += f1 / float64(len(order))
	}
	say("%s  mean %.4f", line, mean)
}
