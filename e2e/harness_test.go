//go:build e2e

package e2e

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// patience is how long a condition may take to come true on a busy machine.
const patience = 40 * time.Second

// world is what all tests share.
type world struct {
	root    string // the repository
	build   string // what make build made; $WINNOW_BUILD for another build
	sites   *site.Server
	page    string          // the static page's address
	browser context.Context // the browser's own chromedp context
	toolbar string          // the extension's id
}

var shared world

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := runAll(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

// runAll starts the servers and the browser, runs the tests, and then looks for
// what they left in the folder for temporary files.
func runAll(m *testing.M) (code int, err error) {
	if shared.root, err = filepath.Abs(".."); err != nil {
		return 1, err
	}
	if shared.build = os.Getenv("WINNOW_BUILD"); shared.build == "" {
		shared.build = filepath.Join(shared.root, "build")
	}
	temp, err := os.MkdirTemp("", "winnow-e2e-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(temp)
	os.Setenv("TMPDIR", temp)
	if shared.sites, err = site.Start(); err != nil {
		return 1, err
	}
	defer shared.sites.Close()
	address, stop, err := servePage()
	if err != nil {
		return 1, err
	}
	defer stop()
	shared.page = address
	profile := filepath.Join(temp, "profile")
	closeBrowser, err := startBrowser(profile)
	if err != nil {
		return 1, err
	}
	code = m.Run()
	if err := closeBrowser(); err != nil {
		return 1, err
	}
	os.RemoveAll(profile)
	return code, leftovers(temp)
}

// leftovers reports files that tests left in the folder for temporary files.
func leftovers(temp string) error {
	entries, err := os.ReadDir(temp)
	if err != nil || len(entries) == 0 {
		return err
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return fmt.Errorf("the tests left temporary files behind: %s", strings.Join(names, ", "))
}

// servePage serves the built static page as any web server would.
func servePage() (address string, stop func() error, err error) {
	dir := filepath.Join(shared.build, "page")
	if _, err := os.Stat(filepath.Join(dir, "index.html")); err != nil {
		return "", nil, errors.New(dir + " is not there: run make build first")
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: http.FileServer(http.Dir(dir))}
	go server.Serve(l)
	return "http://" + l.Addr().String() + "/page/", server.Close, nil
}

// startBrowser starts Chromium with the extension loaded.
func startBrowser(profile string) (stop func() error, err error) {
	path, err := chromium()
	if err != nil {
		return nil, err
	}
	ctx, stop, err := launch(path, profile)
	if err != nil {
		return nil, err
	}
	shared.browser = ctx
	if err := loadExtension(); err != nil {
		stop()
		return nil, err
	}
	return stop, nil
}

// launch starts the browser at that path with that profile.
func launch(path, profile string) (ctx context.Context, stop func() error, err error) {
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), browserFlags(path, profile)...)
	ctx, _ = chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	if err := chromedp.Do(ctx); err != nil {
		stopAllocator()
		return nil, nil, fmt.Errorf("starting %s: %w", path, err)
	}
	return ctx, func() error {
		defer stopAllocator()
		return chromedp.Cancel(ctx)
	}, nil
}

// browserFlags lets names under .test reach the made-up sites and nothing else
// resolve.
func browserFlags(path, profile string) []chromedp.ExecAllocatorOption {
	rules := "MAP *.test:80 127.0.0.1:" + strconv.Itoa(shared.sites.Port) + ", MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(profile),
		chromedp.WindowSize(1280, 900),
		chromedp.Flag("host-resolver-rules", rules),
		chromedp.Flag("disable-extensions", false),
		chromedp.Flag("enable-unsafe-extension-debugging", true),
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("lang", "en-US"),
	)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	return options
}

// chromium finds the browser: $CHROMIUM, or the first of the usual names.
func chromium() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no Chromium: install it (make test does) or name it in CHROMIUM")
}
