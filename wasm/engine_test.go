//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// request is what both builds of the engine are asked.
type request struct {
	name             string
	op               Op
	options, payload string
}

// TestEngineGivesTheSameBytes runs the same requests through the native build
// and through winnow.wasm under Node: made-up pages, broken ones, and pages of
// the corpora where they are beside the project.
func TestEngineGivesTheSameBytes(t *testing.T) {
	requests := madeUp(t)
	requests = append(requests, fixtures(t)...)
	requests = append(requests, corpusPages(t)...)
	answers := ask(t, requests)
	different := 0
	judged.page = 0 // as in an engine that has just started
	for i, r := range requests {
		want := Call(r.op, []byte(r.options), []byte(r.payload))
		if bytes.Equal(answers[i], want) {
			continue
		}
		if different++; different <= 3 {
			at := 0
			for at < min(len(want), len(answers[i])) && want[at] == answers[i][at] {
				at++
			}
			t.Errorf("%s: the answers differ from byte %d on:\nwasm   %.120q\nnative %.120q", r.name, at, answers[i][at:], want[at:])
		}
	}
	t.Logf("%d requests, %d different answers", len(requests), different)
}

func madeUp(t *testing.T) []request {
	story := func(text string) string { return `{"id":"x","title":"T","text":"` + text + `"}` }
	one := "The mill by the canal has been sold to a baker from the next town. He wants to grind rye there again."
	two := "The old mill by the canal was sold to a baker from the next town. Nobody knows the price."
	return []request{
		{"version", OpVersion, "", ""},
		{"warm", OpWarm, "", ""},
		{"page", OpClean, `{"url":"https://a.test/x"}`, strings.Repeat(warmPage, 3)},
		{"text", OpClean, `{"type":"text"}`, warmText},
		{"empty", OpClean, "", ""},
		{"binary", OpClean, "", strings.Repeat("\x00\x01\xff", 3000)},
		{"deep", OpClean, "", strings.Repeat("<div>", 3000) + "Words at the bottom."},
		{"cut off", OpClean, "", warmPage[:400]},
		{"bad snapshot", OpSnapshot, "", "WIN1 and then nothing that fits"},
		{"snapshot", OpSnapshot, `{"anyway":true}`, snapshotOf(t, storyPage)},
		{"hide", OpHide, `{"anyway":true}`, snapshotOf(t, storyPage)},
		{"finish", OpFinish, `{"page":1}`, ""},
		{"finish again", OpFinish, `{"page":1}`, ""},
		{"hide, then something else", OpHide, "", snapshotOf(t, storyPage)},
		{"compare", OpCompare, "", `{"a":` + story(one) + `,"b":` + story(two) + `}`},
		{"cluster", OpCluster, "", `{"stories":[` + story(one) + "," + story(two) + "," + story(one) + `]}`},
		{"remember", OpRemember, "", story(one)},
		{"recall", OpRecall, "", story(two)},
		{"export", OpExport, "", ""},
		{"compare nothing", OpCompare, "", `{}`},
		{"unknown operation", 99, "", ""},
		{"bad options", OpClean, `{"url":`, warmPage},
	}
}

// fixtures are the made-up pages of the repository.
func fixtures(t *testing.T) (list []request) {
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == ".git" || d.Name() == "build" || d.Name() == "dist") {
			return fs.SkipDir
		}
		if filepath.Ext(path) == ".html" {
			data, err := os.ReadFile(path)
			list = append(list, request{path, OpClean, `{"url":"https://fixture.test/"}`, string(data)})
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// corpusPages are some pages of each set, as many as take a few seconds.
func corpusPages(t *testing.T) (list []request) {
	shared := os.Getenv("WINNOW_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "shared")
	}
	for _, set := range []string{"aeb", "fundus", "wcxb", "trafeval", "notarticle"} {
		files, err := filepath.Glob(filepath.Join(shared, "corpus", set, "pages", "*.html.gz"))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(files); i += max(1, len(files)/12) {
			page := gunzip(t, files[i])
			if utf8.ValidString(page) { // others go through the browser's TextDecoder
				list = append(list, request{files[i], OpClean, "", page})
			}
		}
	}
	if len(list) == 0 {
		t.Log("the corpora are not beside the project (../shared); only made-up pages are compared")
	}
	return list
}

func gunzip(t *testing.T, path string) string {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// buildEngine builds winnow.wasm; the test is skipped where the tools are missing.
func buildEngine(t *testing.T) {
	t.Helper()
	for _, tool := range []string{"node", "make"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(tool + " is not installed")
		}
	}
	if out, err := exec.Command("make", "-C", "..", "web/engine/winnow.wasm").CombinedOutput(); err != nil {
		t.Fatalf("the engine does not build: %v\n%s", err, out)
	}
}

// ask builds the engine and returns its answers.
func ask(t *testing.T, requests []request) [][]byte {
	buildEngine(t)
	var in bytes.Buffer
	for _, r := range requests {
		var head [12]byte
		binary.LittleEndian.PutUint32(head[0:], uint32(r.op))
		binary.LittleEndian.PutUint32(head[4:], uint32(len(r.options)))
		binary.LittleEndian.PutUint32(head[8:], uint32(len(r.payload)))
		in.Write(head[:])
		in.WriteString(r.options)
		in.WriteString(r.payload)
	}
	cmd := exec.Command("node", filepath.Join("testdata", "call.mjs"), filepath.Join("..", "web", "engine"))
	cmd.Stdin, cmd.Stderr = &in, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v", err)
	}
	answers := make([][]byte, 0, len(requests))
	for len(out) >= 4 {
		n := int(binary.LittleEndian.Uint32(out))
		answers = append(answers, out[4:4+n])
		out = out[4+n:]
	}
	if len(answers) != len(requests) {
		t.Fatalf("%d answers to %d requests", len(answers), len(requests))
	}
	return answers
}
