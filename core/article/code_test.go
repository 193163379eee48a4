package article

import "testing"

// TestLineNumbers stand beside code, in many ways; they are not of it.
func TestLineNumbers(t *testing.T) {
	const want = "a := 1\n\n  b := 2\nc"
	for name, src := range map[string]string{
		"a table of two cells":     "<table><tr><td class=linenos><pre>1\n2\n3\n4</pre></td><td><pre>a := 1\n\n  b := 2\nc\n</pre></td></tr></table>",
		"cells without names":      "<table><tr><td><div><pre><span>7</span>\n<span>8</span>\n<span>9</span>\n10</pre></div></td><td><pre>a := 1\n\n  b := 2\nc\n</pre></td></tr></table>",
		"a gutter beside the code": "<div><pre class=gutter>1\n2\n3\n4</pre><pre>a := 1\n\n  b := 2\nc</pre></div>",
		"span before each line":    "<pre><code><span class=lineno>1</span>a := 1\n<span class=lineno>2</span>\n<span class=lineno>3</span>  b := 2\n<span class=lineno>4</span>c</code></pre>",
		"a box for each line":      "<pre><code><div class=line><span class=ln>1</span>a := 1</div><div class=line><span class=ln>2</span></div><div class=line><span class=ln>3</span>  b := 2</div><div class=line><span class=ln>4</span>c</div></code></pre>",
		"a row for each line":      "<pre><code><table class=hljs-ln><tr><td class=hljs-ln-numbers data-line-number=1><div>1</div></td><td>a := 1</td></tr><tr><td class=hljs-ln-numbers><div>2</div></td><td></td></tr><tr><td class=hljs-ln-numbers><div>3</div></td><td>  b := 2</td></tr><tr><td class=hljs-ln-numbers><div>4</div></td><td>c</td></tr></table></code></pre>",
		"a pre in each row":        "<table><tr><td class=line-gutter>1</td><td><pre>a := 1</pre></td></tr><tr><td class=line-gutter>2</td><td><pre></pre></td></tr><tr><td class=line-gutter>3</td><td><pre>  b := 2</pre></td></tr><tr><td class=line-gutter>4</td><td><pre>c</pre></td></tr></table>",
		"numbers in a list":        "<pre><ol><li>a := 1<li><br><li>  b := 2<li>c</ol></pre>",
		"an attribute says so":     "<pre><span data-line-number=1>1</span>a := 1\n<span data-line-number=2>2</span>\n<span data-line-number=3>3</span>  b := 2\n<span data-line-number=4>4</span>c</pre>",
		"a button among the lines": "<pre>a := 1\n\n<button data-part=junk>Copy</button>  b := 2\nc</pre>",
		"breaks, and a blank line": "<pre>a := 1<br><br>  b := 2<br>c</pre>",
	} {
		a, _ := read(t, `<h1 data-part=title>T</h1><p>Before.</p>`+src+`<p>After.</p>`, "https://news.example/x")
		if len(a.Body) != 3 || a.Body[1].Kind != Code || plain(a.Body[1].Inline) != want {
			t.Errorf("%s: body %+v, want %q between two paragraphs", name, a.Body, want)
		}
		checkMarkdown(t, a)
	}
}

// TestNumbersOfCode are numbers that are the code itself, and code that is in a table of
// other things.
func TestNumbersOfCode(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><pre>1
2
3</pre><pre><span class=mi>42</span></pre><table><tr><th>Flag<th>Meaning<tr><td><pre>-v</pre><td>loud<tr><td><pre>-q |
  -s</pre><td>quiet</table><table><tr><th>1<th>2<tr><td>3<td>4</table>`,
		"code: 1\n2\n3\ncode: 42\ntable | Flag | Meaning | | `-v` | loud | | `-q |`/`  -s` | quiet |\ntable | 1 | 2 | | 3 | 4 |")
}

// TestCodeInText has its lines, and those that stand in boxes or are set apart with breaks.
func TestCodeInText(t *testing.T) {
	a, _ := read(t, "<h1 data-part=title>T</h1><p>Before.</p><pre>a {\n\n  b: <b>c</b>  \n}\n</pre><pre><div>  x</div><div>y</div></pre><pre>1<br>2</pre><p>After.</p>", "https://news.example/x")
	if want := "Before.\n\na {\n\n  b: c  \n}\n\n  x\ny\n\n1\n2\n\nAfter."; a.Text != want {
		t.Errorf("text %q, want %q", a.Text, want)
	}
}
