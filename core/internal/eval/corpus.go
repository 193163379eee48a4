// Package eval measures: it reads corpora of pages with known answers and counts
// how near Winnow's answers come.
//
//	DIR/<set>/gold.jsonl  one Gold a line
//	DIR/<set>/pages/<id>.html.gz
//
// The metrics are those of the corpora's own score.py, to the same decimals; a
// test runs both. Nothing here reaches the engine: it is for the terminal
// command, the trainer and tests, and may use the whole standard library.
package eval

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
)

// Gold is what is known of one page. Pointers are nil where it is unknown.
type Gold struct {
	ID        string    `json:"id"`
	URL       string    `json:"url"`
	Lang      string    `json:"lang"`
	Type      string    `json:"type"`
	Publisher string    `json:"publisher"`
	Domain    string    `json:"domain"`
	Country   string    `json:"country"`
	Title     string    `json:"title"`
	Authors   []string  `json:"authors"`
	Date      string    `json:"date"`
	Body      *string   `json:"body"`
	With      *[]string `json:"with"`
	Without   *[]string `json:"without"`
	Encoding  string    `json:"encoding"`
}

// Text returns the gold body, or "" where it is unknown.
func (g *Gold) Text() string {
	if g.Body == nil {
		return ""
	}
	return *g.Body
}

// Set is one corpus: a folder with gold.jsonl and pages.
type Set struct {
	Name  string // the folder's name
	Dir   string
	Golds []Gold // in the file's order
}

// LoadSet reads DIR/gold.jsonl.
func LoadSet(dir string) (*Set, error) {
	s := &Set{Name: filepath.Base(dir), Dir: dir}
	err := readLines(filepath.Join(dir, "gold.jsonl"), func(line []byte) error {
		var g Gold
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		s.Golds = append(s.Golds, g)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("eval: %w", err)
	}
	return s, nil
}

// LoadSets reads every set under dir, sorted by name. It is an error when there
// is none.
func LoadSets(dir string) ([]*Set, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "gold.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("eval: %w", err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("eval: no set with a gold.jsonl under %s", dir)
	}
	sort.Strings(files)
	sets := make([]*Set, len(files))
	for i, f := range files {
		if sets[i], err = LoadSet(filepath.Dir(f)); err != nil {
			return nil, err
		}
	}
	return sets, nil
}

// HTML returns the bytes of the page with that id.
func (s *Set) HTML(id string) ([]byte, error) {
	return readGzip(filepath.Join(s.Dir, "pages", id+".html.gz"))
}

// TextCase is one scraped plain text with junk in it, and the body it holds.
type TextCase struct {
	ID     string `json:"id"`
	Lang   string `json:"lang"`
	Domain string `json:"domain"`
	Text   string `json:"text"`
	Body   string `json:"body"`
}

// LoadTexts reads DIR/<set>-<form>.jsonl.gz. The form "clean" has no file: it
// is the bodies of the form full as they are.
func LoadTexts(dir, set, form string) ([]TextCase, error) {
	file := form
	if form == "clean" {
		file = "full"
	}
	var list []TextCase
	err := readLines(filepath.Join(dir, set+"-"+file+".jsonl.gz"), func(line []byte) error {
		var c TextCase
		if err := json.Unmarshal(line, &c); err != nil {
			return err
		}
		if form == "clean" {
			c.Text = c.Body
		}
		list = append(list, c)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("eval: %w", err)
	}
	return list, nil
}

// readLines calls f with every non-empty line of a file, gunzipped where its
// name says so. Lines may be long.
func readLines(path string, f func([]byte) error) error {
	var r io.Reader
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	r = file
	if filepath.Ext(path) == ".gz" {
		if r, err = gzip.NewReader(file); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	br := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := br.ReadBytes('\n')
		if len(line) > 1 {
			if err := f(line); err != nil {
				return fmt.Errorf("%s line %d: %w", path, n, err)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
}

func readGzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return io.ReadAll(r)
}
