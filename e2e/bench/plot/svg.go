package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// canvas is a plot being drawn: 720 wide, so that its letters have their size in a
// document.
type canvas struct {
	strings.Builder
	height int
}

const width = 720

// style gives every plot the page's quiet colours, in light and dark.
const style = `<style>
svg{--paper:#fbfaf7;--line:#dcdad3;--ink:#25231e;--soft:#66625a;--ours:#a86f00;--ours-soft:#e7b95a;--a:#2f5f9e;--b:#7a4a86;--c:#3f7a6b;--d:#8a8578}
@media (prefers-color-scheme:dark){svg{--paper:#1b1a18;--line:#3a3833;--ink:#ece8df;--soft:#a9a498;--ours:#f0b84a;--ours-soft:#8a661d;--a:#8fb8ee;--b:#cf9bdc;--c:#85c9b6;--d:#9a9587}}
text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--ink)}
.t{font-size:15px;font-weight:600}.s{fill:var(--soft);font-size:12px}.n{font-weight:600;font-variant-numeric:tabular-nums}
.e{text-anchor:end}.m{text-anchor:middle}
.grid{stroke:var(--line);stroke-width:1}.one{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:4 3}
</style>`

// newCanvas begins a plot with its title, which is also what a screen reader says.
func newCanvas(height int, title, note string) *canvas {
	c := &canvas{height: height}
	fmt.Fprintf(c, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">`+"\n", width, height, width, height, escape(title+". "+note))
	c.WriteString(style + "\n")
	fmt.Fprintf(c, `<rect width="%d" height="%d" rx="8" style="fill:var(--paper)"/>`+"\n", width, height)
	c.text(24, 32, "t", title)
	c.text(24, 52, "s", note)
	return c
}

func (c *canvas) end() string {
	c.WriteString("</svg>\n")
	return c.String()
}

func (c *canvas) text(x, y float64, class, s string) {
	fmt.Fprintf(c, `<text x="%s" y="%s" class="%s">%s</text>`+"\n", num(x), num(y), class, escape(s))
}

func (c *canvas) line(x1, y1, x2, y2 float64, class string) {
	fmt.Fprintf(c, `<line x1="%s" y1="%s" x2="%s" y2="%s" class="%s"/>`+"\n", num(x1), num(y1), num(x2), num(y2), class)
}

// bar is a rectangle of one of the style's colours.
func (c *canvas) bar(x, y, w, h float64, colour string) {
	fmt.Fprintf(c, `<rect x="%s" y="%s" width="%s" height="%s" rx="2" style="fill:var(--%s)"/>`+"\n", num(x), num(y), num(w), num(h), colour)
}

func (c *canvas) dot(x, y, r, opacity float64, colour string) {
	fmt.Fprintf(c, `<circle cx="%s" cy="%s" r="%s" style="fill:var(--%s);opacity:%s"/>`+"\n", num(x), num(y), num(r), colour, num(opacity))
}

// diamond marks an aim.
func (c *canvas) diamond(x, y float64) {
	fmt.Fprintf(c, `<path d="M%s %sl5 6l-5 6l-5 -6z" style="fill:var(--paper);stroke:var(--ink);stroke-width:1.5"/>`+"\n", num(x), num(y-6))
}

func (c *canvas) path(points []point, colour string) {
	var b strings.Builder
	for i, p := range points {
		fmt.Fprintf(&b, "%s%s %s", map[bool]string{true: "M", false: "L"}[i == 0], num(p.x), num(p.y))
	}
	fmt.Fprintf(c, `<path d="%s" style="fill:none;stroke:var(--%s);stroke-width:2.5;stroke-linejoin:round"/>`+"\n", b.String(), colour)
	for _, p := range points {
		c.dot(p.x, p.y, 3.5, 1, colour)
	}
}

type point struct{ x, y float64 }

// scale maps logarithms of values to places.
type scale struct{ low, high, from, to float64 }

func (s scale) at(v float64) float64 {
	v = min(max(v, s.low), s.high)
	return s.from + (s.to-s.from)*math.Log(v/s.low)/math.Log(s.high/s.low)
}

// around is the scale whose ends are powers of ten times 1, 2 or 5 outside the values.
func around(values []float64, from, to float64) scale {
	low, high := math.Inf(1), 0.0
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	steps := ticks(1e-4, 1e6)
	s := scale{steps[0], steps[len(steps)-1], from, to}
	for _, t := range steps {
		if t <= low {
			s.low = t
		}
		if t >= high {
			s.high = t
			break
		}
	}
	return s
}

// decades is the scale whose ends are powers of ten outside the values.
func decades(values []float64, from, to float64) scale {
	low, high := math.Inf(1), 0.0
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	s := scale{math.Pow(10, math.Floor(math.Log10(low))), math.Pow(10, math.Ceil(math.Log10(high*.999))), from, to}
	s.low = min(s.low, s.high/100) // no small change may look like a big one
	return s
}

// ticks are 1, 2 and 5 times the powers of ten between two values.
func ticks(low, high float64) (list []float64) {
	for e := -6.0; e < 9; e++ {
		for _, m := range []float64{1, 2, 5} {
			if v := m * math.Pow(10, e); v > low*.999 && v < high*1.001 {
				list = append(list, v)
			}
		}
	}
	return list
}

// num writes a number for an attribute.
func num(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

// short writes a value with two meaningful digits, or all before the point.
func short(v float64) string {
	if v == 0 {
		return "0"
	}
	digits := max(0, 1-int(math.Floor(math.Log10(math.Abs(v))+1e-9)))
	return strconv.FormatFloat(v, 'f', digits, 64)
}

// plain writes a round number as people do: 0.05, 20, 1,000.
func plain(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if math.Abs(v-math.Round(v)) < 1e-9 {
		s = strconv.FormatFloat(v, 'f', 0, 64)
	} else if len(s) > 8 {
		s = strconv.FormatFloat(v, 'g', 2, 64)
	}
	whole, _, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace
