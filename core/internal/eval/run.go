package eval

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// Answers cleans every page of the set with clean, on all processors, and
// returns the answers in the golds' order. Every gold must have its page.
func (s *Set) Answers(clean func(g *Gold, html []byte) Answer) ([]Answer, error) {
	out := make([]Answer, len(s.Golds))
	errs := make([]error, len(s.Golds))
	each(len(s.Golds), func(i int) {
		html, err := s.HTML(s.Golds[i].ID)
		if err != nil {
			errs[i] = err
			return
		}
		out[i] = clean(&s.Golds[i], html)
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Score compares the answers with the golds.
func (s *Set) Score(answers []Answer) Figures {
	var f Figures
	for i := range s.Golds {
		f.Add(&s.Golds[i], &answers[i])
	}
	return f
}

// each calls f for 0 to n-1 on all processors and waits for all.
func each(n int, f func(int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// SharedDir returns the folder with the corpora, texts and labels beside the
// project, or "" where it is not there. WINNOW_SHARED overrides the place.
func SharedDir() string {
	dir := os.Getenv("WINNOW_SHARED")
	if dir == "" {
		wd, err := os.Getwd()
		if err != nil {
			return ""
		}
		for !exists(filepath.Join(wd, "go.mod")) {
			if filepath.Dir(wd) == wd {
				return ""
			}
			wd = filepath.Dir(wd)
		}
		dir = filepath.Join(wd, "..", "shared")
	}
	if !exists(filepath.Join(dir, "corpus")) {
		return ""
	}
	return dir
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
