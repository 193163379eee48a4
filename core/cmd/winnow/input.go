package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"winnow/core"
	"winnow/core/page"
)

// source is how the inputs of a command are to be read.
type source struct {
	kind     string // "html", "text", or "" to tell it from the input
	encoding string
	url      string
}

func (s *source) register(fs *flag.FlagSet) {
	fs.Var(choice{&s.kind, []string{"html", "text"}}, "type", "html or text")
	fs.StringVar(&s.encoding, "encoding", "", "overrides what the input declares")
}

// sentence is an error that readers understand as it stands.
type sentence string

func (s sentence) Error() string { return string(s) }

// clean reads the input named path ("" or "-" is standard input) and cleans it.
// The error is a plain sentence.
func (s *source) clean(path string, stdin io.Reader) (r *core.Result, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = sentence(fmt.Sprintf("The engine made a mistake on this file: %v.", fault))
		}
	}()
	data, err := read(path, stdin)
	if err != nil {
		return nil, err
	}
	o := core.Options{URL: s.url, Encoding: s.encoding}
	kind := s.kind
	if kind == "" {
		kind = guess(path, data)
	}
	if kind == "text" {
		r, err = core.CleanText(data, o)
	} else {
		r, err = core.CleanHTML(data, o)
	}
	return r, plain(err)
}

// read returns the file's bytes. No more than the limit and one byte are read,
// so that a huge file costs no memory before it is refused.
func read(path string, stdin io.Reader) ([]byte, error) {
	if path == "" || path == "-" {
		data, err := io.ReadAll(io.LimitReader(stdin, page.MaxBytes+1))
		return data, plain(err)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, plain(err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, sentence("This is a folder, not a file.")
	}
	data, err := io.ReadAll(io.LimitReader(f, page.MaxBytes+1))
	return data, plain(err)
}

// plain turns an error into one plain sentence without paths and codes.
func plain(err error) error {
	var pe *page.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &pe):
		return sentence(pe.Sentence)
	case errors.Is(err, fs.ErrNotExist):
		return sentence("There is no such file.")
	case errors.Is(err, fs.ErrPermission):
		return sentence("The file may not be read.")
	}
	return sentence("The file could not be read.")
}

// guess tells HTML from text: by the name, else by whether it begins with markup, or
// markup that only pages have stands near the beginning.
func guess(path string, data []byte) string {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml", ".mhtml", ".php", ".asp", ".aspx":
		return "html"
	case ".txt", ".text", ".md":
		return "text"
	}
	head := strings.ToLower(string(data[:min(len(data), 4096)]))
	head = strings.ReplaceAll(head, "\x00", "") // UTF-16
	first := head
	for _, mark := range [...]string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		first = strings.TrimPrefix(first, mark)
	}
	first = strings.TrimSpace(first)
	if len(first) > 1 && first[0] == '<' && (first[1] >= 'a' && first[1] <= 'z' || first[1] == '!' || first[1] == '?') {
		return "html"
	}
	for _, tag := range [...]string{"<!doctype", "<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<p ", "<article", "<script"} {
		if strings.Contains(head, tag) {
			return "html"
		}
	}
	return "text"
}

// lines sends every non-empty line of r, without its line end. Lines of any
// length are read.
func lines(r io.Reader, send func(string)) error {
	br := bufio.NewReaderSize(r, 1<<16)
	for {
		line, err := br.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			send(line)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
