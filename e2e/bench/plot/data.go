package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// figures is what TestBench in e2e writes as JSON.
type figures struct {
	Pages  []pageTimes
	Clicks []pageTimes // presses of the button: ours, and another extension's
	Ratios []ratio
	// Medians and single measurements, in ms but for memory and bytes.
	Parts, Start, Press, Memory, Scheduler map[string]float64
	Bytes                                  map[string]int
}

type pageTimes struct {
	Times map[string]struct {
		First, Warm float64
		Failed      string
	}
}

type ratio struct {
	Name, Against                    string
	Pages                            int
	MedianMs, MedianRatio, P95, Mean float64
}

func readFigures(data []byte) (f figures, err error) {
	if err := json.Unmarshal(data, &f); err != nil {
		return f, err
	}
	if len(f.Pages) == 0 || len(f.Ratios) == 0 {
		return f, errors.New("no page was measured")
	}
	return f, nil
}

// ratio is the row of that name.
func (f *figures) ratio(name, against string) (r ratio, ok bool) {
	i := slices.IndexFunc(f.Ratios, func(r ratio) bool { return r.Name == name && r.Against == against })
	if i < 0 {
		return r, false
	}
	return f.Ratios[i], true
}

// each is one extractor's time over another's, for every page on which both worked.
func each(pages []pageTimes, name, against string, first bool) (list []float64) {
	for _, p := range pages {
		a, b := p.Times[name], p.Times[against]
		x, y := a.Warm, b.Warm
		if first {
			x, y = a.First, b.First
		}
		if a.Failed == "" && b.Failed == "" && x > 0 && y > 0 {
			list = append(list, x/y)
		}
	}
	return list
}

// bench is a line of go test -bench: its name without Benchmark and processors,
// and its values by unit.
type bench struct {
	name   string
	values map[string]float64
}

func readBench(data []byte) (list []bench, err error) {
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		f := strings.Fields(lines.Text())
		if len(f) < 4 || !strings.HasPrefix(f[0], "Benchmark") {
			continue
		}
		b := bench{strings.TrimPrefix(f[0], "Benchmark"), map[string]float64{}}
		if i := strings.LastIndex(b.name, "-"); i > 0 {
			if _, err := strconv.Atoi(b.name[i+1:]); err == nil {
				b.name = b.name[:i]
			}
		}
		for i := 2; i+1 < len(f); i += 2 {
			v, err := strconv.ParseFloat(f[i], 64)
			if err != nil {
				break
			}
			b.values[f[i+1]] = v
		}
		list = append(list, b)
	}
	if len(list) == 0 {
		return nil, errors.New("it holds no line of a benchmark")
	}
	return list, nil
}
