package main

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"winnow/core"
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// story is an input prepared for comparing, or why it could not be used.
type story struct {
	file string
	doc  *neardup.Doc
	err  error
}

// pair is two stories and what they have in common; c is nil where one of them
// could not be used.
type pair struct {
	a, b story
	c    *neardup.Comparison
}

func (p *program) compare(args []string) int {
	var src source
	fs := flags("compare")
	src.register(fs)
	format := "text"
	fs.Var(choice{&format, []string{"json", "text"}}, "format", "json or text")
	pairs := fs.Bool("pairs", false, "pairs of paths on standard input")
	files, err := parse(fs, args)
	switch {
	case err != nil:
		return p.badFlags(err)
	case *pairs && len(files) > 0:
		return p.misuse("With -pairs the files are named on standard input.")
	case !*pairs && len(files) < 2:
		return p.misuse("To compare takes two files or more.")
	}
	c := comparer{program: p, json: format == "json", shelf: shelf{source: src, stdin: p.in}}
	if *pairs {
		return c.listed()
	}
	return c.all(files)
}

// comparer compares and prints for one command.
type comparer struct {
	*program
	shelf
	json   bool
	failed bool
}

// listed compares the pairs named on standard input.
func (c *comparer) listed() int {
	feed := func(send func(string)) error { return lines(c.in, send) }
	work := func(line string) pair {
		a, b, ok := strings.Cut(line, "\t")
		if !ok {
			no := sentence("The line does not name two files with a tab between them.")
			return pair{a: story{file: a, err: no}}
		}
		return c.shelf.pair(a, b)
	}
	if err := ordered(feed, work, c.print); err != nil {
		fmt.Fprintf(c.err, "winnow: Standard input could not be read: %v.\n", err)
		c.failed = true
	}
	return c.status()
}

// all compares every file with every other and groups them into stories.
func (c *comparer) all(files []string) int {
	var usable []story
	_ = ordered(named(files), c.shelf.load, func(s story) { // named never fails
		if s.err != nil {
			c.failed = true
			c.complain(s.file, s.err.Error())
			return
		}
		usable = append(usable, s)
	})
	n := len(usable)
	table := make([][]neardup.Relation, n)
	for i := range table {
		table[i] = make([]neardup.Relation, n)
	}
	type place struct{ i, j int }
	places := func(send func(place)) error {
		for i := range n {
			for j := i + 1; j < n; j++ {
				send(place{i, j})
			}
		}
		return nil
	}
	work := func(at place) pair {
		p := pair{a: usable[at.i], b: usable[at.j]}
		p.c = neardup.Compare(p.a.doc, p.b.doc)
		table[at.i][at.j] = p.c.Relation
		table[at.j][at.i] = p.c.Relation.Mirror()
		return p
	}
	_ = ordered(places, work, c.print) // places never fails
	if n > 2 {
		c.printStories(usable, table)
	}
	return c.status()
}

func (c *comparer) status() int {
	if c.failed {
		return exitInput
	}
	return exitDone
}

func (c *comparer) print(p pair) {
	defer c.out.Flush()
	for _, s := range [...]story{p.a, p.b} {
		if s.err != nil {
			c.failed = true
			c.complain(s.file, s.err.Error())
		}
	}
	switch {
	case c.json && p.c == nil:
		c.out.Write(pairErrorJSON(p))
	case c.json:
		c.out.Write(append(core.AppendComparison(nil, p.a.file, p.b.file, p.c), '\n'))
	case p.c != nil:
		fmt.Fprintf(c.out, "%s  %s  %s", p.a.file, p.c.Relation, p.b.file)
		if p.c.CoverageA > 0 || p.c.CoverageB > 0 {
			fmt.Fprintf(c.out, "  (%.0f %% of the first stands in the second, %.0f %% of the second in the first)",
				100*p.c.CoverageA, 100*p.c.CoverageB)
		}
		fmt.Fprintln(c.out)
	}
}

// pairErrorJSON is the answer for a pair of which one input cannot be used.
func pairErrorJSON(p pair) []byte {
	err := p.a.err
	if err == nil {
		err = p.b.err
	}
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("a")
		w.String(p.a.file)
		w.Key("b")
		w.String(p.b.file)
		w.Key("error")
		w.String(err.Error())
	})
	return append(w.Buf, '\n')
}

// shelf keeps the stories that were prepared, for pairs that name a file again.
type shelf struct {
	source
	stdin io.Reader
	mu    sync.Mutex
	known map[string]*shelved
}

type shelved struct {
	once sync.Once
	story
}

// shelfSize bounds how many prepared stories are kept: about 100 MB.
const shelfSize = 2000

// load reads, cleans and prepares one file, once.
func (s *shelf) load(file string) story {
	s.mu.Lock()
	if s.known == nil || len(s.known) >= shelfSize {
		s.known = map[string]*shelved{}
	}
	x := s.known[file]
	if x == nil {
		x = &shelved{}
		s.known[file] = x
	}
	s.mu.Unlock()
	x.once.Do(func() {
		x.file = file
		r, err := s.source.clean(file, s.stdin)
		if err != nil {
			x.err = err
			return
		}
		r.Article.File = file
		x.doc = neardup.Prepare(core.StoryOf(r.Article))
	})
	return x.story
}

func (s *shelf) pair(a, b string) pair {
	p := pair{a: s.load(a), b: s.load(b)}
	if p.a.err == nil && p.b.err == nil {
		p.c = neardup.Compare(p.a.doc, p.b.doc)
	}
	return p
}
