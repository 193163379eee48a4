package article

import (
	"strings"
	"testing"
)

// TestRaised: without their marks a power, a formula, a correction and a quotation say
// something else.
func TestRaised(t *testing.T) {
	a := checkBody(t, `<h1 data-part=title>T</h1><p>About 10<sup>6</sup> tons of CO<sub>2</sub>, not <del>five</del> <s>four</s> three.<sup><a href="/story#n1">1</a></sup></p>
		<p>She said <q>never <em>again</em></q> and <q>“no more”</q> and left.</p><p><sup>2</sup> Of the year before.</p>`,
		`paragraph: About 10{superscript 6} tons of CO{subscript 2}, not {deletion five} {deletion four} three.{superscript [1](https://news.example/story#n1)}
		paragraph: She said {quotation never _again_} and {quotation “no more”} and left.
		paragraph: {superscript 2} Of the year before.
`)
	md, html := string(a.AppendMarkdown(nil)), string(a.AppendHTML(nil))
	for _, want := range []string{
		"About 10<sup>6</sup> tons of CO<sub>2</sub>, not <del>five</del> <del>four</del> three.<sup>[1](https://news.example/story#n1)</sup>\n",
		"She said “never *again*” and “no more” and left.\n", "\n<sup>2</sup> Of the year before.\n",
	} {
		if !strings.Contains(md, want) {
			t.Errorf("Markdown has no %q:\n%s", want, md)
		}
	}
	for _, want := range []string{"10<sup>6</sup> tons of CO<sub>2</sub>, not <del>five</del>", "<q>never <em>again</em></q>"} {
		if !strings.Contains(html, want) {
			t.Errorf("HTML has no %q:\n%s", want, html)
		}
	}
}

// TestMarksInMarks: bold in bold is bold, neighbours are one run, a power has a power, and a
// quotation a quotation.
func TestMarksInMarks(t *testing.T) {
	a := checkBody(t, `<h1 data-part=title>T</h1><p><strong><b>Ne</b>ver</strong><b>more</b>, <em>he <i>said</i> it</em>: 2<sup>3<sup>4</sup></sup> times <q>no <q>not <q>now</q></q></q> and <a href=/a>A<b>b</b></a><b>c</b>.</p><p>In <b>one</b> <b>go</b>.</p><p><b><i>Potsdam</i> – so <i>far</i></b> and <i>he <b>cri</b>ed <b>out</b></i>, a<b><i>b</i> c</b>.</p>`,
		`paragraph: *Nevermore*, _he said it_: 2{superscript 3{superscript 4}} times {quotation no {quotation not {quotation now}}} and [A*b*](https://news.example/a)*c*.
		paragraph: In *one go*.
		paragraph: *_Potsdam_ – so _far_* and _he *cri*ed *out*_, a*_b_ c*.
`)
	if md, want := string(a.AppendMarkdown(nil)), "**Nevermore**, *he said it*: 2<sup>3<sup>4</sup></sup> times “no ‘not “now”’” and [A**b**](https://news.example/a)**c**.\n\nIn **one go**.\n\n**_Potsdam_ – so _far_** and *he cried __out__*, a**b c**.\n"; !strings.HasSuffix(md, want) {
		t.Errorf("Markdown\n%s\nwant %s", md, want)
	}
}

// TestLinksAroundBlocks have headlines and boxes inside; those to nowhere are buttons.
func TestLinksAroundBlocks(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><a href="/pier"><h3>The <i>old</i> pier</h3><div><p>Built in 1921.</p></div></a><p>And <a href="#">more</a> <a href="/story#">again</a>.</p><a href="#"><h3>Lamps</h3></a><a href="javascript:x"><p>Nets.</p></a><table><tr><td><a href="/a"><p>A</p></a><td>b<tr><td>c<td>d</table><p>After.</p>`,
		`heading: [The _old_ pier](https://news.example/pier)
		paragraph: [Built in 1921.](https://news.example/pier)
		paragraph: And more again.
		heading: Lamps
		paragraph: Nets.
		table | [A](https://news.example/a) | b | | c | d |
		paragraph: After.
`)
}

// TestFormula: a formula stands in its line, and only once.
func TestFormula(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>The area is <math><mi>A</mi><mo>=</mo><mi>π</mi><msup><mi>r</mi><mn>2</mn></msup></math> then.</p>
		<p>So <span class=a><span class=b><math><semantics><mrow><msubsup><mi>x</mi><mn>0</mn><mi>n</mi></msubsup></mrow><annotation encoding="application/x-tex">x_0^n</annotation></semantics></math></span></span> grows.</p>
		<p>Here <span class=a><span class=b><math><mi>y</mi></math></span><span class=c aria-hidden=true><span>y</span></span></span> is drawn.</p>
		<p>And <math><msub><mi>z</mi><mn>1</mn></msub></math> is low.</p>`,
		`paragraph: The area is A=πr{superscript 2} then.
		paragraph: So x{subscript 0}{superscript n} grows.
		paragraph: Here y is drawn.
		paragraph: And z{subscript 1} is low.
`)
}

// TestFormulaOutOfSight stands beside a picture of it, and ends no line.
func TestFormulaOutOfSight(t *testing.T) {
	aside := `<span><span style="display: none;"><math><mi>A</mi></math></span><img class=tex src="/math/svg/a"></span>`
	a := checkBody(t, `<h1 data-part=title>T</h1><h2>The area `+aside+`</h2><p>The area `+aside+` is <b>large</b>, and `+aside+` grows in long, long lines of more than sixteen words, as `+aside+` does.</p><p>Then `+aside+`<br>a line, `+aside+` <span data-part=junk>and</span></p><ul><li>One `+aside+` more</li></ul><table><tr><td>a `+aside+` b<td>c<tr><td>d<td>e</table>`,
		`heading: The area
		figure https://news.example/math/svg/a [] [] []
		paragraph: The area is *large*, and grows in long, long lines of more than sixteen words, as does.
		paragraph: Then
		paragraph: a line, and
		list
		  paragraph: One more
		table | a b | c | | d | e |`)
	if want := "The area is large, and grows in long, long lines of more than sixteen words, as does.\n\nThen\n\na line, and\n\nOne more\n\na b\n\n"; !strings.Contains(a.Text, want) {
		t.Errorf("text %q, want %q in it", a.Text, want)
	}
}

// TestFormulaPictures stand in their line, and the blanks around them are the page's.
func TestFormulaPictures(t *testing.T) {
	a := checkBody(t, `<h1 data-part=title>T</h1><p>The force is <img src="/f.png" alt="F = m a"> and <b>so</b><img class=tex src="/g.png" alt="g">, then <a href="/w">at <img role=math src="/h.png" alt="h"></a>.</p>
		<p><img src="/latex/x.png" alt="x"> and <img src="/latex/y.png" alt="y"> make <img src="/latex/z.png" alt="z"></p>
		<p>It is <span><span style="display: none;"><math><mi>E</mi></math></span><img alt="\dot E" src="/e.png"></span> here.</p>
		<p>A boat <img src="/boat.jpg" alt="A boat"> lies there.</p><p>A chart <img src="/chart.jpg" height=400 alt="y = 2x"> too.</p><p data-part=junk>Not <img src="/latex/n.png" alt="n"> kept.</p>`,
		`paragraph: The force is {formula F = m a https://news.example/f.png} and *so*{formula g https://news.example/g.png}, then [at {formula h https://news.example/h.png}](https://news.example/w).
		paragraph: {formula x https://news.example/latex/x.png} and {formula y https://news.example/latex/y.png} make {formula z https://news.example/latex/z.png}
		paragraph: It is {formula \dot E https://news.example/e.png} here.
		paragraph: A boat lies there.
		figure https://news.example/boat.jpg [A boat] [] []
		paragraph: A chart too.
		figure https://news.example/chart.jpg [y = 2x] [] []
`)
	md, html, json := string(a.AppendMarkdown(nil)), string(a.AppendHTML(nil)), string(a.AppendJSON(nil))
	for _, c := range [...]struct{ form, got, want string }{
		{"Markdown", md, "The force is ![F = m a](https://news.example/f.png) and **so**![g](https://news.example/g.png), then"},
		{"HTML", html, `<p>The force is <img loading="lazy" src="https://news.example/f.png" alt="F = m a"> and <strong>so</strong><img`},
		{"JSON", json, `{"kind":"formula","text":"F = m a","url":"https://news.example/f.png"}`},
	} {
		if !strings.Contains(c.got, c.want) {
			t.Errorf("%s has no %s:\n%s", c.form, c.want, c.got)
		}
	}
}

// TestPermalinksInBody are signs beside headlines that lead to them, and not what reads on.
func TestPermalinksInBody(t *testing.T) {
	a, _ := read(t, `<h1 data-part=title>T</h1><h2><a class=anchor href="#a">#</a> Setup</h2><h3>The <i>pier</i> <a href="#b"><span>¶</span></a></h3><h4><a href="#c">Lamps</a></h4><p>As <a href="#n">§</a> 5 says.</p>`, "https://news.example/x")
	var b strings.Builder
	outline(a.Body, "", &b)
	want := "heading: Setup\nheading: The _pier_\nheading: [Lamps](https://news.example/x#c)\nparagraph: As [§](https://news.example/x#n) 5 says.\n"
	if got := b.String(); got != want {
		t.Errorf("body\n%s\nwant\n%s", got, want)
	}
}
