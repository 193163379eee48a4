package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"winnow/core/internal/eval"
)

// peers are the extractors beside which the figures are quoted, as peers.tsv names them.
var peers = [...]string{"go-trafilatura", "go-readability", "readability_js-block", "defuddle"}

// peersFile has, in the corpus's folder, a row for each page: set, id, and every
// extractor's F1 on it.
const peersFile = "peers.tsv"

// reportPeers prints the mean of the pages' F1 out of fold, set by set, and that of
// other extractors on the same pages; nothing where their figures are not at hand.
func (e *experiment) reportPeers(corpus string) error {
	f, err := os.Open(filepath.Join(corpus, peersFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	own := map[[2]string]float64{}
	for _, s := range e.samples {
		own[[2]string{s.set, s.id}] = eval.F1(s.score(e.scores[s], s.extraction.From()))
	}
	lines, err := means(rows, own)
	for _, line := range lines {
		say("%s", line)
	}
	return err
}

// means gives a line for each set of the rows, the first of which names the columns.
// Pages without a figure of ours are left out.
func means(rows [][]string, own map[[2]string]float64) (lines []string, err error) {
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	var sets []string
	sums, pages := map[string][]float64{}, map[string]float64{}
	for _, row := range rows[1:] {
		set := row[column["set"]]
		f1, known := own[[2]string{set, row[column["id"]]}]
		if !known {
			continue
		}
		if sums[set] == nil {
			sets = append(sets, set)
			sums[set] = make([]float64, 1+len(peers))
		}
		pages[set]++
		sums[set][0] += f1
		for k, name := range peers {
			at, ok := column[name]
			if !ok {
				return nil, errors.New(peersFile + " has no column " + name)
			}
			theirs, err := strconv.ParseFloat(row[at], 64)
			if err != nil {
				return nil, err
			}
			sums[set][1+k] += theirs
		}
	}
	for _, set := range sets {
		line := fmt.Sprintf("mean of %.0f pages, %s:", pages[set], set)
		for k, name := range append([]string{"winnow"}, peers[:]...) {
			line += fmt.Sprintf("  %s %.3f", name, sums[set][k]/pages[set])
		}
		lines = append(lines, line)
	}
	return lines, nil
}
