package main

import (
	"strconv"

	"winnow/core"
	"winnow/core/article"
	"winnow/core/jsontext"
)

// judged is the page that OpHide judged last, until OpFinish has answered for it
// or another request comes. Its result keeps views into the snapshot's bytes.
var judged struct {
	page   int // counts the pages, so that an answer is not given for another one
	result *core.Result
}

// hide is the first of two steps: it judges a page and says what to hide. Names,
// body and metadata come with finish, when the reader sees the page already.
func hide(opts jsontext.Value, snapshot []byte) []byte {
	r, err := core.JudgeSnapshot(snapshot)
	if err != nil {
		return failWith(err)
	}
	if isSet(opts, "anyway") {
		r.TrimAnyway()
	}
	judged.page++
	judged.result = r
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("page")
		w.Int(judged.page)
		w.Key("isArticle")
		w.Bool(r.Judged.IsArticle)
		w.Key("pageKind")
		w.String(r.Judged.PageKind)
		w.Key("guarded")
		w.Bool(r.Judged.Guarded)
		w.Key("confidence")
		w.Float(r.Judged.Confidence, 3)
		w.Key("hide")
		writeInts(&w, r.Roots())
	})
	return w.Buf
}

// finish is the second step.
func finish(opts jsontext.Value) []byte {
	r := judged.result
	if r == nil || opts.Get("page").Str() != strconv.Itoa(judged.page) {
		return fail("gone", "The engine has read another page since.")
	}
	judged.result = nil
	r.Finish()
	return answerArticle(r, nil, true, "")
}

// writeHides writes which nodes to hide, and why; node numbers are those of the
// snapshot.
func writeHides(w *jsontext.Writer, hides []article.Hide) {
	w.Array(func() {
		for _, h := range hides {
			w.Begin(`{"node":`)
			w.Int(int(h.Node))
			w.Next(`,"also":`)
			writeInts(w, h.Also)
			w.Next(`,"root":`)
			w.Int(int(h.Root))
			w.Next(`,"reason":`)
			w.Plain(h.Reason.String())
			w.Next(`,"words":`)
			w.Int(h.Words)
			w.Next(`,"removed":`)
			writeInts(w, h.Blocks)
			w.End()
		}
	})
}

func writeInts[T int | int32](w *jsontext.Writer, list []T) {
	w.Array(func() {
		for _, n := range list {
			w.Int(int(n))
		}
	})
}
