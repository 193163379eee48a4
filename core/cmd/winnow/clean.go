package main

import (
	"fmt"

	"winnow/core"
	"winnow/core/article"
	"winnow/core/jsontext"
)

// cleaned is one input's outcome: a result or an error in a plain sentence.
type cleaned struct {
	file   string // as the caller named it, "" for standard input
	result *core.Result
	err    error
}

func (p *program) clean(args []string) int {
	var src source
	fs := flags("clean")
	src.register(fs)
	fs.StringVar(&src.url, "url", "", "address of the page")
	format := ""
	fs.Var(choice{&format, []string{"json", "text", "markdown", "html"}}, "format", "json, text, markdown or html")
	batch := fs.Bool("batch", false, "paths on standard input")
	files, err := parse(fs, args)
	switch {
	case err != nil:
		return p.badFlags(err)
	case *batch && len(files) > 0:
		return p.misuse("With -batch the files are named on standard input.")
	}
	if format == "" {
		format = "text"
		if *batch {
			format = "json"
		}
	}
	c := cleaner{program: p, source: src, format: format, batch: *batch, many: *batch || len(files) > 1}
	if len(files) == 0 && !*batch {
		files = []string{""}
	}
	feed := named(files)
	if *batch {
		feed = func(send func(string)) error { return lines(p.in, send) }
	}
	if err := ordered(feed, c.work, c.print); err != nil {
		fmt.Fprintf(p.err, "winnow: Standard input could not be read: %v.\n", err)
		c.failed = true
	}
	if c.failed {
		return exitInput
	}
	return exitDone
}

// cleaner cleans and prints the inputs of one command.
type cleaner struct {
	*program
	source
	format      string
	batch, many bool
	failed      bool
	printed     bool
}

func (c *cleaner) work(file string) cleaned {
	r, err := c.source.clean(file, c.in)
	return cleaned{file, r, err}
}

func (c *cleaner) print(x cleaned) {
	defer c.out.Flush()
	switch {
	case x.err != nil:
		c.failed = true
		c.complain(x.file, x.err.Error())
		if c.format == "json" {
			c.out.Write(errorJSON(x.file, x.err))
		}
		return
	case !x.result.Article.IsArticle && !c.batch:
		c.failed = true
		c.complain(x.file, notArticle(x.result.Article))
	}
	a := x.result.Article
	if c.many && c.format != "json" {
		if c.printed {
			fmt.Fprintln(c.out)
		}
		fmt.Fprintf(c.out, "==> %s <==\n", x.file)
	}
	c.printed = true
	switch c.format {
	case "json":
		a.File = x.file
		c.out.Write(append(a.AppendJSON(nil), '\n'))
	case "text":
		fmt.Fprintln(c.out, a.Text)
	case "markdown":
		c.out.Write(a.AppendMarkdown(nil))
	case "html":
		c.out.Write(a.AppendHTML(nil))
	}
}

// complain names the input and says what is wrong with it.
func (p *program) complain(file, sentence string) {
	if file == "" || file == "-" {
		file = "standard input"
	}
	fmt.Fprintf(p.err, "winnow: %s: %s\n", file, sentence)
}

// notArticle is the sentence for a page that holds no article.
func notArticle(a *article.Article) string {
	switch a.PageKind {
	case "":
		return "This does not look like an article; nothing is trimmed."
	case "no text":
		return "There is no text on this page."
	}
	return "This looks like a " + a.PageKind + ", not like an article; nothing is trimmed."
}

// errorJSON is the answer for an input that cannot be used.
func errorJSON(file string, err error) []byte {
	w := jsontext.Writer{}
	w.Object(func() {
		if file != "" {
			w.Key("file")
			w.String(file)
		}
		w.Key("error")
		w.String(err.Error())
	})
	return append(w.Buf, '\n')
}
