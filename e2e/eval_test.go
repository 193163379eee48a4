//go:build e2e

package e2e

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// eval evaluates an expression, or a promise of one, in the page's own world.
func eval[T any](tb *tab, js string) T {
	tb.t.Helper()
	v, err := tryEval[T](tb, js, false)
	if err != nil {
		tb.t.Fatalf("%v\nin %s", err, js)
	}
	return v
}

// peek evaluates an expression in a world of the tests' own, where the page's
// patches of the language do not reach.
func peek[T any](tb *tab, js string) T {
	tb.t.Helper()
	v, err := tryEval[T](tb, js, true)
	if err != nil {
		tb.t.Fatalf("%v\nin %s", err, js)
	}
	return v
}

func tryEval[T any](tb *tab, js string, apart bool) (value T, err error) {
	ctx, cancel := tb.limited()
	defer cancel()
	params := runtime.EvaluateParams{Expression: js, ReturnByValue: new(true), AwaitPromise: new(true)}
	if apart {
		frame, err := chromedp.Call(ctx, page.GetFrameTree, struct{}{})
		if err != nil {
			return value, err
		}
		w, err := chromedp.Call(ctx, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: frame.FrameTree.Frame.ID, WorldName: "e2e"})
		if err != nil {
			return value, err
		}
		params.ContextID = w.ExecutionContextID
	}
	res, err := chromedp.Call(ctx, runtime.Evaluate, params)
	if err != nil {
		return value, err
	}
	if e := res.ExceptionDetails; e != nil {
		text := e.Text
		if e.Exception != nil {
			text += " " + e.Exception.Description
		}
		return value, fmt.Errorf("the script failed: %s", text)
	}
	if len(res.Result.Value) == 0 {
		return value, nil
	}
	return value, json.Unmarshal(res.Result.Value, &value)
}

// wait waits until an expression is true in the tests' own world.
func (tb *tab) wait(js string) {
	tb.t.Helper()
	waitFor(tb.t, js, func() bool {
		ok, err := tryEval[bool](tb, "!!("+js+")", true)
		return err == nil && ok
	})
}

// waitFor waits until a condition holds; what says which in the failure.
func waitFor(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); ; {
		if holds() {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("waited %v in vain for: %s", patience, what)
		}
		time.Sleep(15 * time.Millisecond) // between two looks, not instead of one
	}
}

// quote writes a Go string as a JavaScript one.
func quote(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(data)
}
