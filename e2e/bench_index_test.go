//go:build e2e

package e2e

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/core/neardup"
)

// The list of what was read, measured in Chromium with 100,000 made-up articles:
// how long it takes to load it out of IndexedDB, and to look a story up in it and
// align it with ten others. It asserts nothing, as the other measurements.
//
//	BENCH_JSON=file the figures also go into a file beside it, named …-index.json
const (
	indexStories = 100_000
	wireStories  = 60 // stories that twelve sites printed, each in its own way
	wireCopies   = 12
)

// TestBenchIndex prints the figures of the list of what was read.
func TestBenchIndex(t *testing.T) {
	if os.Getenv("BENCH") == "" {
		t.Skip("measurements run by make bench")
	}
	x, records, queries := madeIndex(t)
	address := serveIndex(t, x.Export(), records, queries)
	tb := attach(t, "")
	tb.do(chromedp.Navigate(address + "/tools/start.html"))
	got := eval[map[string]float64](tb, "import('"+address+"/tools/recall.js').then((m) => m.measureIndex())")
	var b strings.Builder
	fmt.Fprintf(&b, "%d articles in the list\n", x.Len())
	for _, name := range sortedKeys(got) {
		fmt.Fprintf(&b, "%-58s %9.2f\n", name, got[name])
	}
	t.Log("\n" + b.String())
	if path := os.Getenv("BENCH_JSON"); path != "" {
		data, err := json.MarshalIndent(got, "", " ")
		if err == nil {
			err = os.WriteFile(strings.TrimSuffix(path, ".json")+"-index.json", append(data, '\n'), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// madeIndex makes the list and, of the stories that many sites printed, the kept
// texts and one more printing each to look up.
func madeIndex(t *testing.T) (x *neardup.Index, records, queries []neardup.Story) {
	w := newWriter()
	x = &neardup.Index{}
	insert := func(s neardup.Story) {
		if err := x.Insert(s.ID, neardup.Prepare(s).Fingerprint(), s.Published); err != nil {
			t.Fatal(err)
		}
	}
	day := func(i int) string { return fmt.Sprintf("2026-%02d-%02d", 1+i*10/indexStories, 1+i%28) }
	for i := range wireStories {
		first := w.article(550 + w.r.IntN(200))
		for k := range wireCopies {
			s := neardup.Story{ID: fmt.Sprintf("https://site-%d.test/%d/wire", k, i), Text: w.printed(first, k), Lang: "en", Published: day(i)}
			insert(s)
			records = append(records, s)
		}
		queries = append(queries, neardup.Story{ID: fmt.Sprintf("https://new.test/%d", i), Text: w.printed(first, 0), Lang: "en", Published: day(i)})
	}
	for i := len(records); i < indexStories; i++ {
		insert(neardup.Story{ID: fmt.Sprintf("https://site-%d.test/%d", i%500, i), Text: w.article(150 + w.r.IntN(600)), Lang: "en", Published: day(i)})
	}
	return x, records, queries
}

// writer writes made-up articles whose words are as frequent as in real ones.
type writer struct {
	r     *rand.Rand
	zipf  *rand.Zipf
	vocab []string
}

func newWriter() *writer {
	w := &writer{r: rand.New(rand.NewPCG(20, 26))}
	w.zipf = rand.NewZipf(w.r, 1.1, 2.7, 59_999)
	const first, then = "bdfghklmnprstvwz", "aeiou"
	for i := range 60_000 {
		// The common words are short.
		word := ""
		for n := i + 3; n > 0; n /= 80 {
			word += string(first[n%16]) + string(then[n/16%5])
		}
		w.vocab = append(w.vocab, word)
	}
	return w
}

// article writes about n words in sentences and paragraphs.
func (w *writer) article(n int) string {
	var paras []string
	for n > 0 {
		var sentences []string
		for range 1 + w.r.IntN(3) {
			words := make([]string, 9+w.r.IntN(22))
			for i := range words {
				words[i] = w.word()
			}
			words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
			sentences = append(sentences, strings.Join(words, " ")+".")
			n -= len(words)
		}
		paras = append(paras, strings.Join(sentences, " "))
	}
	return strings.Join(paras, "\n\n")
}

// word is a word, now and then a name or a number.
func (w *writer) word() string {
	word := w.vocab[w.zipf.Uint64()]
	switch w.r.IntN(20) {
	case 0:
		return strings.ToUpper(word[:1]) + word[1:]
	case 1:
		return strconv.Itoa(2 + w.r.IntN(2000))
	}
	return word
}

// printed is the article as one of many sites prints it: copied, cut, with new
// paragraphs, or with words changed in each sentence.
func (w *writer) printed(text string, how int) string {
	paras := strings.Split(text, "\n\n")
	switch how % 4 {
	case 0:
		return text + "\n\n" + w.article(12)
	case 1:
		return strings.Join(paras[:len(paras)*2/3], "\n\n")
	case 2:
		return strings.Join(paras[:len(paras)/2], "\n\n") + "\n\n" + w.article(250)
	}
	words := strings.Split(text, " ")
	for i := 3 + w.r.IntN(5); i < len(words); i += 5 + w.r.IntN(4) {
		if !strings.ContainsAny(words[i], ".\n") {
			words[i] = w.word()
		}
	}
	return strings.Join(words, " ")
}

// serveIndex serves the list, the texts and the queries beside the engine.
func serveIndex(t *testing.T, index []byte, records, queries []neardup.Story) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	file := func(path string, body []byte) {
		mux.HandleFunc(path, func(rw http.ResponseWriter, _ *http.Request) { rw.Write(body) })
	}
	file("/made/index", index)
	file("/made/records", storiesJSON(t, records))
	file("/made/queries", storiesJSON(t, queries))
	mux.Handle("/tools/build/", http.StripPrefix("/tools/build/", http.FileServer(http.Dir(filepath.Join(shared.build, "page")))))
	mux.Handle("/tools/", http.StripPrefix("/tools/", http.FileServer(http.Dir("bench"))))
	mux.HandleFunc("/favicon.ico", func(rw http.ResponseWriter, _ *http.Request) { rw.WriteHeader(http.StatusNoContent) })
	server := &http.Server{Handler: http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		// Together they give the page a clock of 5 µs instead of 100.
		rw.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
		rw.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
		mux.ServeHTTP(rw, r)
	})}
	go server.Serve(l)
	t.Cleanup(func() { server.Close() })
	return "http://" + l.Addr().String()
}

func storiesJSON(t *testing.T, list []neardup.Story) []byte {
	t.Helper()
	rows := make([]map[string]string, len(list))
	for i, s := range list {
		rows[i] = map[string]string{"id": s.ID, "text": s.Text, "lang": s.Lang, "published": s.Published}
	}
	data, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
