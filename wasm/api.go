// Package main is the engine's bridge to the browser: requests and answers of
// the core as bytes. api.go is plain Go and tested natively; main_js.go is the
// only file that touches the browser.
//
// A request is an operation, an options object (JSON) and a payload (bytes);
// an answer is one JSON object, {"error":{"code","sentence"}} on failure; only
// OpExport answers with bytes of another kind.
// web/shared/wire.js holds the same contract for JavaScript; change both.
package main

import (
	"errors"
	"fmt"
	"strconv"

	"winnow/core"
	"winnow/core/article"
	"winnow/core/jsontext"
	"winnow/core/page"
)

// Op is what a request asks for.
type Op uint32

// The operations. Their numbers are part of the wire contract.
const (
	OpVersion  Op = iota
	OpClean       // payload: HTML or text in UTF-8; options type, url, keep, full, hides, format
	OpSnapshot    // payload: snapshot; options anyway; answer: article with hides
	OpCompare     // payload: {"a":story,"b":story}; answer: comparison
	OpRemember    // payload: story; its fingerprint goes into the index
	OpRecall      // payload: story; answer: what in the index may share text with it
	OpForget      // options ids, before (a day)
	OpExport      // answer: the index's bytes, which do not begin with '{'
	OpImport      // payload: such bytes; option merge
	OpCluster     // payload: {"stories":[story…]}; answer: the groups that tell one story
	OpWarm        // runs every stage once, so that the first page need not wait; option again
	OpHide        // payload: snapshot; option anyway; answer: which nodes to hide, at once
	OpFinish      // option page, as OpHide named it; answer: what OpSnapshot would have answered
	OpRelate      // payload: {"story":story,"others":[story…]}; answer: how each of the others relates to the story
)

// Version is the wire contract's version; the page refuses another one.
const Version = 3

// Call answers one request. It never panics.
func Call(op Op, options, payload []byte) []byte {
	return guarded(func() []byte { return dispatch(op, options, payload) })
}

// guarded turns a fault inside into an error answer, so that the engine keeps
// working: a panic that left the module would end it.
func guarded(request func() []byte) (answer []byte) {
	defer func() {
		if r := recover(); r != nil {
			answer = fail("fault", fmt.Sprint("The engine made a mistake: ", r))
		}
	}()
	return request()
}

func dispatch(op Op, options, payload []byte) []byte {
	if op != OpFinish {
		judged.result = nil // its page's bytes may be overwritten
	}
	opts, _ := jsontext.Parse(string(options))
	switch op {
	case OpVersion:
		w := jsontext.Writer{}
		w.Object(func() { w.Key("version"); w.Int(Version) })
		return w.Buf
	case OpClean:
		return clean(opts, payload)
	case OpSnapshot:
		r, err := core.CleanSnapshot(payload)
		if err == nil && isSet(opts, "anyway") {
			r.TrimAnyway()
		}
		return answerArticle(r, err, true, "")
	case OpCompare:
		return compare(payload)
	case OpRemember:
		return remember(payload)
	case OpRecall:
		return recall(payload)
	case OpForget:
		return forget(opts)
	case OpExport:
		return known.Export()
	case OpImport:
		return importIndex(opts, payload)
	case OpCluster:
		return cluster(payload)
	case OpWarm:
		return warm(opts)
	case OpHide:
		return hide(opts, payload)
	case OpRelate:
		return relate(payload)
	case OpFinish:
		return finish(opts)
	}
	return fail("usage", "The engine does not know this request.")
}

func clean(opts jsontext.Value, payload []byte) []byte {
	o := core.Options{URL: opts.Get("url").Str()}
	if opts.Get("type").Str() == "text" {
		r, err := core.CleanText(payload, o)
		adjust(r, opts)
		return answerArticle(r, err, false, opts.Get("format").Str())
	}
	r, err := core.CleanHTML(payload, o)
	adjust(r, opts)
	return answerArticle(r, err, isSet(opts, "hides"), opts.Get("format").Str())
}

// isSet reports whether an option is true.
func isSet(opts jsontext.Value, name string) bool {
	v := opts.Get(name)
	return v.Kind == jsontext.Bool && v.Text == "true"
}

// adjust follows two wishes of a reader's page: keep lists dropped blocks to put
// back, full asks for the whole text of those that stay out.
func adjust(r *core.Result, opts jsontext.Value) {
	if r == nil {
		return
	}
	if keep := opts.Get("keep").List(); len(keep) > 0 {
		blocks := make([]int, 0, len(keep))
		for _, v := range keep {
			if n, err := strconv.Atoi(v.Str()); err == nil {
				blocks = append(blocks, n)
			}
		}
		r.PutBack(blocks)
	}
	if isSet(opts, "full") {
		r.ShowWhole()
	}
}

// printers are the formats that an article can be asked for beside its JSON.
var printers = map[string]func(*article.Article, []byte) []byte{
	"text":     (*article.Article).AppendText,
	"markdown": (*article.Article).AppendMarkdown,
	"html":     (*article.Article).AppendHTML,
}

func answerArticle(r *core.Result, err error, hides bool, format string) []byte {
	if err != nil {
		return failWith(err)
	}
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("article")
		w.Append(r.Article.AppendJSON)
		if hides {
			w.Key("hides")
			writeHides(&w, r.Hides())
		}
		if print := printers[format]; print != nil {
			w.Key("printed")
			w.String(string(print(r.Article, nil)))
		}
	})
	return w.Buf
}

func failWith(err error) []byte {
	if pe, ok := errors.AsType[*page.Error](err); ok {
		return fail(pe.Code, pe.Sentence)
	}
	return fail("fault", err.Error())
}

func fail(code, sentence string) []byte {
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("error")
		w.Object(func() { w.Key("code"); w.String(code); w.Key("sentence"); w.String(sentence) })
	})
	return w.Buf
}
