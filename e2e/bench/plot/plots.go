package main

import (
	"fmt"
	"math"
	"slices"

	"winnow/e2e/bench/stats"
)

// strip is a row of a plot of ratios: a dot for each page.
type strip struct {
	label, note string
	colour      string
	ratios      []float64
	aim         float64
}

// stripsPlot draws ratios to something that takes 1.
func stripsPlot(title, note, one string, strips []strip) string {
	const left, right, top, step = 218, 36, 92, 54
	c := newCanvas(top+step*len(strips)+46, title, note)
	all := []float64{1}
	for _, s := range strips {
		all = append(all, s.ratios...)
		if s.aim > 0 {
			all = append(all, s.aim)
		}
	}
	x, bottom := around(all, left, width-right), float64(top+step*len(strips))
	c.axis(x, top-12, bottom, "×")
	c.line(x.at(1), top-12, x.at(1), bottom, "one")
	c.text(x.at(1), top-18, "s m", one)
	for i, s := range strips {
		y := float64(top + step*i + step/2 - 4)
		c.text(24, y+1, "", s.label)
		c.text(24, y+17, "s", s.note)
		for k, r := range s.ratios {
			c.dot(x.at(r), y+4+float64(k*7%13-6)*1.3, 3, .45, s.colour)
		}
		if s.aim > 0 {
			c.diamond(x.at(s.aim), y+4)
		}
		if len(s.ratios) > 0 {
			middle := stats.Quantile(s.ratios, .5)
			c.bar(x.at(middle)-1.5, y-10, 3, 28, "ink")
			c.text(x.at(middle)+6, y-6, "n", short(middle))
		}
	}
	c.text(24, bottom+34, "s", "A dot is a page, the line is the median, ◇ is our aim.")
	return c.end()
}

// axis draws a logarithmic scale's lines and numbers.
func (c *canvas) axis(x scale, top, bottom float64, unit string) {
	last := math.Inf(-1)
	for _, t := range ticks(x.low, x.high) {
		c.line(x.at(t), top, x.at(t), bottom, "grid")
		if x.at(t)-last < 34 {
			continue
		}
		last = x.at(t)
		c.text(x.at(t), bottom+16, "s m", plain(t)+unit)
	}
}

// span is a row of a plot of ranges.
type span struct {
	label, note                 string
	colour                      string
	low, lower, mid, upper, top float64
	aim                         float64
}

// spansPlot draws where our time lies beside others' on a set of pages.
func spansPlot(title, note string, spans []span) string {
	const left, right, top, step = 218, 36, 92, 44
	c := newCanvas(top+step*len(spans)+46, title, note)
	all := []float64{1}
	for _, s := range spans {
		all = append(all, s.low, s.top)
	}
	x, bottom := around(all, left, width-right), float64(top+step*len(spans))
	c.axis(x, top-12, bottom, "×")
	c.line(x.at(1), top-12, x.at(1), bottom, "one")
	c.text(x.at(1), top-18, "s m", "the other")
	for i, s := range spans {
		y := float64(top + step*i + step/2 - 4)
		c.text(24, y+1, "", s.label)
		c.text(24, y+17, "s", s.note)
		c.bar(x.at(s.low), y+3, x.at(s.top)-x.at(s.low), 2, s.colour)
		c.bar(x.at(s.lower), y-1, x.at(s.upper)-x.at(s.lower), 10, s.colour)
		c.bar(x.at(s.mid)-1.5, y-6, 3, 20, "ink")
		c.text(x.at(s.mid)+6, y-7, "n", short(s.mid))
		if s.aim > 0 {
			c.diamond(x.at(s.aim), y+4)
		}
	}
	c.text(24, bottom+34, "s", "Line: 90 of 100 pages; bar: half of them; mark: the median; ◇ is our aim.")
	return c.end()
}

// curve is one line of a plot.
type curve struct {
	label, colour string
	points        []point // values
}

// curvesPlot draws lines over two logarithmic scales.
func curvesPlot(title, note, xUnit, yUnit string, curves []curve) string {
	const left, right, top, height = 86, 150, 84, 250
	c := newCanvas(top+height+44, title, note)
	var xs, ys []float64
	for i, k := range curves {
		curves[i].points = slices.DeleteFunc(k.points, func(p point) bool { return p.x <= 0 || p.y <= 0 }) // logarithms
		for _, p := range curves[i].points {
			xs, ys = append(xs, p.x), append(ys, p.y)
		}
	}
	x, y := decades(xs, left, width-right), decades(ys, top+height, top)
	for t := x.low; t < x.high*1.1; t *= 10 {
		c.line(x.at(t), top, x.at(t), top+height, "grid")
		c.text(x.at(t), top+height+16, "s m", plain(t))
	}
	for t := y.low; t < y.high*1.1; t *= 10 {
		c.line(left, y.at(t), width-right, y.at(t), "grid")
		c.text(left-8, y.at(t)+4, "s e", plain(t)+" "+yUnit)
	}
	c.text(width-right, top+height+34, "s e", xUnit)
	for _, k := range curves {
		if len(k.points) == 0 {
			continue
		}
		var places []point
		for _, p := range k.points {
			places = append(places, point{x.at(p.x), y.at(p.y)})
		}
		c.path(places, k.colour)
		end := places[len(places)-1]
		fmt.Fprintf(c, `<text x="%s" y="%s" style="fill:var(--%s)">%s</text>`+"\n", num(end.x+10), num(end.y+4), k.colour, escape(k.label))
	}
	return c.end()
}

// part is a piece of a whole.
type part struct {
	label, colour string
	value         float64
}

// partsPlot draws what a time is made of.
func partsPlot(title, note, unit string, parts []part) string {
	const left, right, top = 24, 24, 78
	c := newCanvas(top+84, title, note)
	whole := 0.0
	for _, p := range parts {
		whole += p.value
	}
	at := float64(left)
	for _, p := range parts {
		w := (width - left - right) * p.value / max(whole, 1e-9)
		c.bar(at, top, max(w-1, 1), 26, p.colour)
		at += w
	}
	at = left
	for _, p := range parts {
		c.bar(at, top+42, 10, 10, p.colour)
		c.text(at+16, top+52, "", p.label)
		c.text(at+16, top+69, "s", short(p.value)+" "+unit)
		at += float64(width-left-right) / float64(len(parts))
	}
	return c.end()
}
