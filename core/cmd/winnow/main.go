// Command winnow is the engine at a terminal: it cleans news pages and texts,
// says why each block went, and tells which stories are copies or versions of
// one another.
//
// Exit status: 0 done, 1 an input could not be used (the others are done all
// the same) or is not an article, which with -batch the answer tells, 2 wrong usage.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

const usage = `Winnow takes the junk out of news pages and says why each piece went.

  winnow clean   [-type html|text] [-encoding NAME] [-url URL] [-format json|text|markdown|html] [FILE...]
  winnow clean   -batch [options]          file paths on standard input, a line each
  winnow explain [-type html|text] [-encoding NAME] [-url URL] [-select CSS] [FILE...]
  winnow compare [-type html|text] [-encoding NAME] [-format json|text] FILE FILE...
  winnow compare -pairs [options]          two paths a line on standard input, tab between
  winnow score   -corpus DIR [-set NAME] [-worst N] [-json]

Without FILE, clean and explain read standard input. Where -type is not given it
is told from the file's name, else from its beginning.
`

// The exit statuses.
const (
	exitDone  = 0
	exitInput = 1
	exitUsage = 2
)

// program is one run of the command. Tests give it their own streams.
type program struct {
	in  io.Reader
	out *bufio.Writer
	err io.Writer
}

func main() {
	p := program{in: os.Stdin, out: bufio.NewWriterSize(os.Stdout, 1<<16), err: os.Stderr}
	status := p.run(os.Args[1:])
	if err := p.out.Flush(); err != nil {
		fmt.Fprintln(p.err, "winnow: The answer could not be written.")
		status = max(status, exitInput)
	}
	os.Exit(status)
}

func (p *program) run(args []string) int {
	if len(args) == 0 {
		fmt.Fprint(p.err, usage)
		return exitUsage
	}
	switch args[0] {
	case "clean":
		return p.clean(args[1:])
	case "explain":
		return p.explain(args[1:])
	case "compare":
		return p.compare(args[1:])
	case "score":
		return p.score(args[1:])
	case "help", "-h", "-help", "--help":
		fmt.Fprint(p.out, usage)
		return exitDone
	}
	return p.misuse("There is no command %q.", args[0])
}

// flags returns a flag set that leaves the words to misuse.
func flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	return fs
}

// parse reads flags, also those that stand behind file names, and returns the
// file names.
func parse(fs *flag.FlagSet, args []string) (files []string, err error) {
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		rest := fs.Args()
		if n := len(args) - len(rest); n > 0 && args[n-1] == "--" {
			files, rest = append(files, rest...), nil
		}
		if len(rest) == 0 {
			return files, readOnce(files)
		}
		files = append(files, rest[0])
		args = rest[1:]
	}
}

// readOnce refuses a second "-": standard input is empty once it was read.
func readOnce(files []string) error {
	if at := slices.Index(files, "-"); at >= 0 && slices.Contains(files[at+1:], "-") {
		return errors.New("standard input can be named once only")
	}
	return nil
}

// misuse says what is wrong with the command line.
func (p *program) misuse(format string, args ...any) int {
	fmt.Fprintf(p.err, "winnow: "+format+"\n\n%s", append(args, usage)...)
	return exitUsage
}

// badFlags answers an error of parse: a call for help is no misuse.
func (p *program) badFlags(err error) int {
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(p.out, usage)
		return exitDone
	}
	text := err.Error()
	return p.misuse("%s%s.", strings.ToUpper(text[:1]), text[1:])
}

// choice is a flag that takes one of a few words.
type choice struct {
	value *string
	words []string
}

func (c choice) String() string {
	if c.value == nil {
		return ""
	}
	return *c.value
}

func (c choice) Set(s string) error {
	if !slices.Contains(c.words, s) {
		return fmt.Errorf("it is %s or %s", strings.Join(c.words[:len(c.words)-1], ", "), c.words[len(c.words)-1])
	}
	*c.value = s
	return nil
}

// named feeds files one after the other.
func named(files []string) func(send func(string)) error {
	return func(send func(string)) error {
		for _, f := range files {
			send(f)
		}
		return nil
	}
}
