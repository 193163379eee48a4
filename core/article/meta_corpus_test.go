package article_test

import (
	"compress/gzip"
	"encoding/json"
	"hash/fnv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"winnow/core"
)

// goldPage is what this test reads of a line of gold.jsonl.
type goldPage struct {
	ID       string          `json:"id"`
	URL      string          `json:"url"`
	Domain   string          `json:"domain"`
	Encoding string          `json:"encoding"`
	Lang     string          `json:"lang"`
	Raw      json.RawMessage `json:"-"`
}

// TestMetadataOnCorpora measures title, authors and date with the corpora's own
// score.py, apart for the half of the sites that rules were developed on and for
// the other half. WINNOW_PRED=dir keeps the predictions for a closer look.
func TestMetadataOnCorpora(t *testing.T) {
	shared := os.Getenv("WINNOW_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	if _, err := os.Stat(filepath.Join(shared, "corpus", "fundus")); err != nil {
		t.Skip("the corpora are not here: ", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not here, score.py cannot run")
	}
	for _, set := range []string{"fundus", "wcxb"} {
		t.Run(set, func(t *testing.T) { measureSet(t, python, shared, set) })
	}
}

// floors are what the metadata must reach on a whole set: the figures of November
// 2026 less a page or two.
var floors = map[string]map[string]float64{
	"fundus": {"title_norm": .86, "author_f1": .84, "date_ok": .96},
	"wcxb":   {"title_norm": .85, "author_f1": .80, "date_ok": .85},
}

func measureSet(t *testing.T, python, shared, set string) {
	dir := filepath.Join(shared, "corpus", set)
	out := os.Getenv("WINNOW_PRED")
	if out == "" {
		out = t.TempDir()
	}
	gold, err := os.ReadFile(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var pred strings.Builder
	var ids [2]strings.Builder
	langs, right := 0, 0
	for l := range strings.Lines(string(gold)) {
		var g goldPage
		if err := json.Unmarshal([]byte(l), &g); err != nil {
			t.Fatal(err)
		}
		data := readPage(t, filepath.Join(dir, "pages", g.ID+".html.gz"))
		r, err := core.CleanHTML(data, core.Options{URL: g.URL, Encoding: g.Encoding})
		if err != nil {
			t.Errorf("%s: %v", g.ID, err)
			continue
		}
		a := r.Article
		row, _ := json.Marshal(map[string]any{"id": g.ID, "text": a.Text, "title": a.Title, "authors": a.Authors, "date": a.Published, "lang": a.Lang, "origins": a.Origins})
		pred.Write(append(row, '\n'))
		ids[half(g.Domain)].WriteString(g.ID + "\n")
		if g.Lang != "" {
			langs++
			if g.Lang == a.Lang || g.Lang == "nb" && a.Lang == "no" || g.Lang == "no" && a.Lang == "nb" {
				right++
			} else if os.Getenv("WINNOW_PRED") != "" {
				t.Log("lang", g.ID, g.Domain, g.Lang, "got", a.Lang)
			}
		}
	}
	file := filepath.Join(out, set+".jsonl")
	write(t, file, pred.String())
	write(t, filepath.Join(out, set+".dev"), ids[0].String())
	write(t, filepath.Join(out, set+".other"), ids[1].String())
	t.Logf("%s language right %d of %d", set, right, langs)
	for _, part := range []string{"", "dev", "other"} {
		got := runScore(t, python, shared, set, file, out, part)
		t.Logf("%-7s%-6s %v", set, part, got)
		for name, floor := range floors[set] {
			if part == "" && got[name] < floor {
				t.Errorf("%s: %s = %.3f, want at least %.3f", set, name, got[name], floor)
			}
		}
	}
}

// half splits the sites by a hash of their name: 0 is looked at, 1 is only scored.
func half(domain string) int {
	h := fnv.New32a()
	h.Write([]byte(domain))
	return int(h.Sum32()>>7) & 1
}

func runScore(t *testing.T, python, shared, set, pred, dir, part string) map[string]float64 {
	t.Helper()
	out := filepath.Join(dir, set+part+".score.json")
	args := []string{filepath.Join(shared, "tools", "score.py"), "--gold", filepath.Join(shared, "corpus", set, "gold.jsonl"), "--pred", pred, "--json", out}
	if part != "" {
		args = append(args, "--ids", filepath.Join(dir, set+"."+part))
	}
	if b, err := exec.Command(python, args...).CombinedOutput(); err != nil {
		t.Fatalf("score.py: %v\n%s", err, b)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	var all struct {
		Meta map[string]float64 `json:"meta"`
		All  struct {
			Meta map[string]float64 `json:"meta"`
		} `json:"all"`
	}
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	if all.Meta == nil {
		return all.All.Meta
	}
	return all.Meta
}

func readPage(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
