package eval

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Seed is a plain text whose lines are labelled: body and subhead belong to the
// article's text, title, byline, date, caption and credit to fields of their
// own, all else is junk named by its reason.
type Seed struct {
	File   string
	Data   []byte
	Labels map[int]string // by 1-based line number; blank lines have none
	Titles []string       // the texts of the lines labelled title
}

// Relation is what two files are to each other.
type Relation struct {
	A, B, Want string
	Border     bool // lies near a line: a neighbouring relation counts as right
}

// LoadSeeds reads DIR/labels.tsv and the files it names, and DIR/relations.tsv.
func LoadSeeds(dir string) (seeds []Seed, relations []Relation, err error) {
	rows, err := readTSV(filepath.Join(dir, "labels.tsv"), 4)
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		if len(seeds) == 0 || seeds[len(seeds)-1].File != row[0] {
			data, err := os.ReadFile(filepath.Join(dir, row[0]))
			if err != nil {
				return nil, nil, err
			}
			seeds = append(seeds, Seed{File: row[0], Data: data, Labels: map[int]string{}})
		}
		if err := seeds[len(seeds)-1].label(row[1], row[2], row[3]); err != nil {
			return nil, nil, err
		}
	}
	rows, err = readTSV(filepath.Join(dir, "relations.tsv"), 3)
	for _, row := range rows {
		relations = append(relations, Relation{A: row[0], B: row[1], Want: row[2]})
	}
	return seeds, relations, err
}

// label gives the lines from first to last, as far as they hold text, the label.
func (s *Seed) label(first, last, label string) error {
	from, err1 := strconv.Atoi(first)
	to, err2 := strconv.Atoi(last)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	lines := strings.Split(string(s.Data), "\n")
	for n := from; n <= min(to, len(lines)); n++ {
		text := strings.TrimSpace(lines[n-1])
		if text == "" {
			continue
		}
		s.Labels[n] = label
		if label == "title" {
			s.Titles = append(s.Titles, text)
		}
	}
	return nil
}

// SeedFigures counts lines. Lost are body lines that are not in the text, Junk
// are junk lines that are, Own are title, byline, date, caption and credit lines
// that are.
type SeedFigures struct {
	Body, Lost, Other, Junk, Own int
	Reasons                      Tally // of the junk lines that were removed
	Titles, TitlesRight          int
}

// Add takes in one seed: for each line number the reason it was removed for, ""
// for lines in the text, and the title that was found.
func (f *SeedFigures) Add(s *Seed, reasons map[int]string, title string) {
	for n, label := range s.Labels {
		reason, known := reasons[n]
		kept := known && reason == ""
		switch label {
		case "body", "subhead":
			f.Body++
			if !kept {
				f.Lost++
			}
			continue
		case "title", "byline", "date", "caption", "credit":
			f.Other++
			if kept {
				f.Own++
			}
			continue
		}
		f.Other++
		if kept {
			f.Junk++
		} else {
			f.Reasons.add(&ReasonLabel{Reason: label}, reason)
		}
	}
	if len(s.Titles) > 0 {
		f.Titles++
		if normTitle(title) == normTitle(strings.Join(s.Titles, " ")) {
			f.TitlesRight++
		}
	}
}

// readTSV reads the rows of a table; lines that begin with # are comments.
func readTSV(path string, columns int) (rows [][]string, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if row := strings.Split(strings.TrimRight(line, "\r\n"), "\t"); len(row) >= columns {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return nil, &fs.PathError{Op: "read", Path: path, Err: errors.New("no rows")}
	}
	return rows, nil
}
