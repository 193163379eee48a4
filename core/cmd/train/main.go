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
	var tables []table
	if strings.Contains(what, "pages") || strings.Contains(what, "kind") {
		pages, err := loadSets(corpus, "fundus", "aeb", "wcxb")
		if err != nil {
			return err
		}
		snippets, err := loadSets(corpus, "trafeval")
		if err != nil {
			return err
		}
		weaken(pages, snippets, pageParams.first)
		pages = append(pages, snippets...)
		e := newExperiment("pages", pages, pageParams)
		e.crossValidate()
		e.report(.4, .45, .5, .55)
		if worst != "" {
			if err := e.writeErrors(worst); err != nil {
				return err
			}
		}
		for _, cut := range []float32{.4, .5} {
			e.reportSnippets(snippets, cut)
		}
		first, second := e.final(out != "")
		tables = append(tables, table{"weightsFirst", "score a page's blocks by themselves.", first},
			table{"weightsSecond", "score them again, knowing the first scores around.", second})
		if strings.Contains(what, "kind") {
			other, err := loadSets(corpus, "notarticle")
			if err != nil {
				return err
			}
			tables = append(tables, table{"weightsKind", "tell articles from other pages.", e.kind(other)})
		}
	}
	if strings.Contains(what, "text") {
		texts, err := loadTexts(text)
		if err != nil {
			return err
		}
		e := newExperiment("text", texts, textParams)
		e.crossValidate()
		e.report(.4, .5, .6)
		if worst != "" {
			if err := e.writeErrors(worst + ".text"); err != nil {
				return err
			}
		}
		first, second := e.final(out != "")
		tables = append(tables, table{"weightsTextFirst", "score a text's lines by themselves.", first},
			table{"weightsTextSecond", "score them again, knowing the first scores around.", second})
	}
	if out == "" {
		return nil
	}
	return emit(out, heading, tables)
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
