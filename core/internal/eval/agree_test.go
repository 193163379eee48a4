package eval_test

import (
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"winnow/core"
	"winnow/core/internal/eval"
)

// TestAgreesWithScorePy runs the corpora's own script on the same predictions.
// Big sets are thinned out to keep the test under a few seconds.
func TestAgreesWithScorePy(t *testing.T) {
	shared := eval.SharedDir()
	if shared == "" {
		t.Skip("the corpora are not beside the project (../shared)")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3 is not installed")
	}
	for _, name := range []string{"aeb", "fundus", "wcxb", "trafeval"} {
		t.Run(name, func(t *testing.T) {
			set, err := eval.LoadSet(filepath.Join(shared, "corpus", name))
			if err != nil {
				t.Fatal(err)
			}
			if n := len(set.Golds); n > 150 {
				thin := set.Golds[:0]
				for i := 0; i < n; i += 8 {
					thin = append(thin, set.Golds[i])
				}
				set.Golds = thin
			}
			answers, err := set.Answers(rough)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, scorePy(t, shared, set, answers), set.Score(answers))
		})
	}
}

// rough answers with the engine's article, worsened so that every metric has
// something to count: half of the pages lose their last third.
func rough(g *eval.Gold, html []byte) eval.Answer {
	r, err := core.CleanHTML(html, core.Options{URL: g.URL, Encoding: g.Encoding})
	if err != nil {
		return eval.Answer{Missing: true}
	}
	a := r.Article
	out := eval.Answer{Text: a.Text, Title: a.Title, Authors: a.Authors, Date: a.Published}
	if len(g.ID)%2 == 0 {
		cut := []rune(a.Text)
		out.Text = string(cut[:len(cut)*2/3])
	}
	return out
}

// scorePy returns what score.py writes with --json.
func scorePy(t *testing.T, shared string, set *eval.Set, answers []eval.Answer) map[string]any {
	dir := t.TempDir()
	write := func(name string, lines func(enc *json.Encoder, i int) error) string {
		path := filepath.Join(dir, name)
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		enc := json.NewEncoder(f)
		for i := range set.Golds {
			if err := lines(enc, i); err != nil {
				t.Fatal(err)
			}
		}
		return path
	}
	gold := write("gold.jsonl", func(enc *json.Encoder, i int) error { return enc.Encode(set.Golds[i]) })
	pred := write("pred.jsonl", func(enc *json.Encoder, i int) error {
		a := answers[i]
		if a.Missing {
			return nil
		}
		return enc.Encode(map[string]any{"id": set.Golds[i].ID, "text": a.Text, "title": a.Title, "authors": a.Authors, "date": a.Date})
	})
	out := filepath.Join(dir, "out.json")
	cmd := exec.Command("python3", filepath.Join(shared, "tools", "score.py"), "--gold", gold, "--pred", pred, "--json", out)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("score.py: %v\n%s", err, text)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// compare looks up each of our figures in score.py's answer, and sees to it
// that no figure of score.py is left out.
func compare(t *testing.T, want map[string]any, f eval.Figures) {
	got := f.Named()
	seen := 0
	for section, v := range want {
		m, ok := v.(map[string]any)
		if !ok {
			m = map[string]any{"": v}
		}
		for key, x := range m {
			w, ok := x.(float64)
			if !ok {
				continue
			}
			name := section
			if key != "" {
				name += "." + key
			}
			g, ok := got[name]
			if !ok {
				t.Errorf("score.py counts %s = %v, we do not", name, w)
			} else if math.Abs(g-w) > .0005 {
				t.Errorf("%s = %.4f, score.py says %.4f", name, g, w)
			}
			seen++
		}
	}
	if seen < 8 {
		t.Errorf("only %d figures were compared", seen)
	}
}
