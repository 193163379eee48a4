//go:build e2e

package e2e

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tab is one tab, or another target that shows a page, in one test. Its methods
// fail the test when the browser answers with an error.
type tab struct {
	t      *testing.T
	ctx    context.Context
	cancel context.CancelFunc

	mu       sync.Mutex
	problems []string // what the console complained of
	closed   bool
	blind    bool     // it has no picture
	behind   bool     // the browser opened it: in front of others it would close or change
	allowed  []string // parts of complaints that the test expects
}

// open opens a new tab at an address and closes it when the test ends.
func open(t *testing.T, url string) *tab {
	t.Helper()
	tb := attach(t, "")
	tb.do(chromedp.Navigate(url))
	return tb
}

// attach gives the page with that id a tab; without an id, a new one is opened.
func attach(t *testing.T, id target.ID) *tab {
	t.Helper()
	return attachAs(&tab{t: t, behind: id != ""}, id)
}

// spy attaches to a target without a picture, such as a worker, and leaves it
// running when the test ends.
func spy(t *testing.T, id target.ID) *tab {
	t.Helper()
	return attachAs(&tab{t: t, blind: true}, id, chromedp.WithDetachOnCancel())
}

// betweenPages is what the browser says of a tab that has left one page and is not on
// the next yet, as just after it was opened. What attaches to it asks for a script.
const betweenPages = "Cannot find default execution context"

func attachAs(tb *tab, id target.ID, more ...chromedp.ContextOption) *tab {
	t := tb.t
	t.Helper()
	options := append(more, chromedp.WithListener(tb.listen))
	if id != "" {
		options = append(options, chromedp.WithTargetID(id))
	}
	var err error
	for end := time.Now().Add(patience); ; time.Sleep(15 * time.Millisecond) {
		tb.ctx, tb.cancel = chromedp.NewContext(shared.browser, options...)
		if err = chromedp.Do(tb.ctx); err == nil || id == "" || !strings.Contains(err.Error(), betweenPages) || time.Now().After(end) {
			break
		}
		tb.cancel()
	}
	t.Cleanup(tb.finish)
	if err != nil {
		t.Fatal(err)
	}
	return tb
}

// listen collects what the console complains of.
func (tb *tab) listen(ev any) {
	var problem string
	switch ev := ev.(type) {
	case *page.EventJavascriptDialogOpening:
		problem = "dialog: " + ev.Message
	case *runtime.EventExceptionThrown:
		problem = "exception: " + ev.ExceptionDetails.Text
		if e := ev.ExceptionDetails.Exception; e != nil {
			problem += " " + e.Description
		}
	case *runtime.EventConsoleAPICalled:
		if ev.Type != runtime.ConsoleAPICalledTypeError && ev.Type != runtime.ConsoleAPICalledTypeAssert {
			return
		}
		problem = "console error:"
		for _, arg := range ev.Args {
			problem += " " + string(arg.Value) + arg.Description
		}
	case *log.EventEntryAdded:
		if ev.Entry.Level != log.EntryLevelError {
			return
		}
		problem = "log: " + ev.Entry.Text + " " + ev.Entry.URL
	default:
		return
	}
	tb.mu.Lock()
	tb.problems = append(tb.problems, problem)
	tb.mu.Unlock()
}

// allow names a part of a complaint that is no failure of this test.
func (tb *tab) allow(part string) {
	tb.mu.Lock()
	tb.allowed = append(tb.allowed, part)
	tb.mu.Unlock()
}

// complaints are the problems so far that were not allowed.
func (tb *tab) complaints() []string {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(tb.problems), func(p string) bool {
		return slices.ContainsFunc(tb.allowed, func(a string) bool { return strings.Contains(p, a) })
	})
}

// finish reports complaints, takes a picture of a failed test and closes the tab.
// A test that opens many tabs calls it early; a second call does nothing.
func (tb *tab) finish() {
	tb.t.Helper()
	if tb.closed {
		return
	}
	tb.closed = true
	defer tb.cancel()
	for _, p := range tb.complaints() {
		tb.t.Errorf("the page complained: %s", p)
	}
	if tb.t.Failed() && !tb.blind {
		tb.shoot(filepath.Join("shots", strings.ReplaceAll(tb.t.Name(), "/", "-")+"-"+lastPart(tb)+".png"))
	}
}

// media makes the page believe in another medium, "" for the screen, and a colour
// scheme. Nothing moves then, so that what is looked at has settled.
func (tb *tab) media(medium, scheme string) {
	tb.t.Helper()
	params := emulation.SetEmulatedMediaParams{Media: medium, Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}
	if _, err := chromedp.Call(tb.ctx, emulation.SetEmulatedMedia, params); err != nil {
		tb.t.Fatal(err)
	}
}

// lastPart tells the pictures of one test's tabs apart.
func lastPart(tb *tab) string {
	id := string(chromedp.FromContext(tb.ctx).Target.TargetID)
	return id[:min(4, len(id))]
}

// shoot writes a picture of the tab's window.
func (tb *tab) shoot(path string) {
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	if !tb.behind {
		bringToFront(ctx, nil) // a tab behind another draws nothing
	}
	data, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err == nil {
		err = os.WriteFile(path, data, 0o644)
	}
	if err != nil {
		tb.t.Logf("no picture of the tab: %v", err)
	}
}

// limited gives the tab's context an end: a step that hangs fails its test.
func (tb *tab) limited() (context.Context, context.CancelFunc) {
	return context.WithTimeout(tb.ctx, patience)
}

// do runs actions in the tab.
func (tb *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	ctx, cancel := tb.limited()
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		tb.t.Fatal(err)
	}
}

// drawnAnew is what the browser says of an element that was replaced after it was
// found and before it was pressed.
const drawnAnew = "Could not find node with given id"

// click clicks the first element that a CSS selector finds once it is visible. If
// that leaves the page before it is pressed, the one in its place is.
func (tb *tab) click(selector string) {
	tb.t.Helper()
	ctx, cancel := tb.limited()
	defer cancel()
	for {
		err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible))
		if err == nil {
			return
		}
		if !strings.Contains(err.Error(), drawnAnew) {
			tb.t.Fatalf("a click on %s: %v", selector, err)
		}
	}
}

// upload gives a field of files a file, as the browser's dialog does.
func (tb *tab) upload(selector, path string) {
	tb.t.Helper()
	tb.do(chromedp.SetUploadFiles(chromedp.CSS(selector), []string{path}, chromedp.NodeReady))
}

// typeInto replaces what a field holds by typing.
func typeInto(selector, text string) chromedp.Action[chromedp.Void] {
	js := "(() => { const field = document.querySelector(" + quote(selector) + "); field.focus(); field.select(); })()"
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		params := runtime.EvaluateParams{Expression: js}
		if _, err := chromedp.Call(ctx, runtime.Evaluate, params); err != nil {
			return err
		}
		if text == "" {
			return chromedp.Do(ctx, chromedp.KeyEvent(kb.Backspace))
		}
		_, err := chromedp.Call(ctx, input.InsertText, input.InsertTextParams{Text: text})
		return err
	})
}

// bringToFront makes the tab the one that the reader looks at.
var bringToFront = chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
	_, err := chromedp.Call(ctx, page.BringToFront, struct{}{})
	return err
})

// contains reports whether one of the list's texts holds part.
func contains(list []string, part string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return strings.Contains(s, part) })
}
