//go:build e2e

package e2e

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// firefox is a Firefox driven through WebDriver BiDi. Its methods fail the test
// when the browser answers with an error.
type firefox struct {
	t    *testing.T
	conn *websocket.Conn
	last int
}

// firefoxPrefs let .test names reach 127.0.0.1, and keep the browser from asking
// the network for anything of its own.
const firefoxPrefs = `user_pref("network.dns.localDomains", "%s");
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("app.normandy.enabled", false);
user_pref("services.settings.server", "data:,none");
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.newtabpage.enabled", false);
`

var listening = regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`)

// startFirefox starts Firefox with a new profile, or skips the test where there
// is none.
func startFirefox(t *testing.T, hosts string) *firefox {
	t.Helper()
	path := os.Getenv("FIREFOX")
	for _, name := range []string{"firefox-esr", "firefox"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skip("there is no Firefox: install firefox-esr (.ci/run does), or name it in FIREFOX")
	}
	profile := t.TempDir()
	if err := os.WriteFile(filepath.Join(profile, "user.js"), fmt.Appendf(nil, firefoxPrefs, hosts), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "--remote-allow-system-access",
		"--remote-allow-origins", "http://127.0.0.1", "about:blank")
	cmd.Env = append(os.Environ(), "HOME="+profile, "MOZ_CRASHREPORTER_DISABLE=1")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	address := make(chan string, 1)
	go func() {
		lines := bufio.NewScanner(stderr)
		for lines.Scan() {
			if m := listening.FindStringSubmatch(lines.Text()); m != nil {
				address <- m[1]
				break
			}
		}
		io.Copy(io.Discard, stderr)
	}()
	f := &firefox{t: t}
	select {
	case at := <-address:
		if f.conn, err = websocket.Dial(at+"/session", "", "http://127.0.0.1"); err != nil {
			t.Fatal(err)
		}
	case <-time.After(patience):
		t.Fatal("Firefox did not say where it listens")
	}
	t.Cleanup(func() { f.conn.Close() })
	f.call("session.new", map[string]any{"capabilities": map[string]any{}}, nil)
	return f
}

// call sends a command and waits for its answer; events in between are passed
// over.
func (f *firefox) call(method string, params any, result any) {
	f.t.Helper()
	f.last++
	f.conn.SetDeadline(time.Now().Add(patience))
	if err := websocket.JSON.Send(f.conn, map[string]any{"id": f.last, "method": method, "params": params}); err != nil {
		f.t.Fatal(err)
	}
	for {
		var answer struct {
			ID             int
			Error, Message string
			Result         json.RawMessage
		}
		if err := websocket.JSON.Receive(f.conn, &answer); err != nil {
			f.t.Fatalf("%s: %v", method, err)
		}
		switch {
		case answer.ID != f.last:
		case answer.Error != "":
			f.t.Fatalf("%s: %s: %s", method, answer.Error, answer.Message)
		default:
			if result != nil {
				if err := json.Unmarshal(answer.Result, result); err != nil {
					f.t.Fatalf("%s: %v", method, err)
				}
			}
			return
		}
	}
}

// context returns the first window (scope "chrome") or tab (scope "content").
func (f *firefox) context(scope string) string {
	f.t.Helper()
	var tree struct {
		Contexts []struct{ Context, URL string }
	}
	f.call("browsingContext.getTree", map[string]any{"moz:scope": scope, "maxDepth": 0}, &tree)
	if len(tree.Contexts) == 0 {
		f.t.Fatalf("Firefox has no %s context", scope)
	}
	return tree.Contexts[0].Context
}

// eval evaluates an expression that gives a text, or a promise of one.
func (f *firefox) eval(context, js string) string {
	f.t.Helper()
	var answer struct {
		Type             string
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	f.call("script.evaluate", map[string]any{"expression": js, "target": map[string]any{"context": context}, "awaitPromise": true}, &answer)
	if answer.Type != "success" {
		f.t.Fatalf("%s in %s", answer.ExceptionDetails.Text, js)
	}
	return answer.Result.Value
}
