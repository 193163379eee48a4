package article

import (
	"strings"
	"testing"
)

// TestLatePictures keep their address where only a script looks for it; what a browser
// shows before is a placeholder.
func TestLatePictures(t *testing.T) {
	for name, c := range map[string][2]string{
		"data-lazy":                  {`<img src="/1x1.gif" data-lazy="/harbour/a.jpg">`, "/harbour/a.jpg"},
		"data-lazy says yes":         {`<img src="/harbour/a.jpg" data-lazy="true" data-image="4711">`, "/harbour/a.jpg"},
		"data-hi-res-src":            {`<img src="/harbour/a-blur.jpg" data-hi-res-src="/harbour/a.jpg">`, "/harbour/a.jpg"},
		"data-image":                 {`<img src="/grey.gif" data-image="/harbour/a.jpg">`, "/harbour/a.jpg"},
		"JSON":                       {`<img data-image='{"alt":"a/b","sizes":[{"src":"/harbour/a-400.jpg","width":400},{"src":"/harbour/a.jpg","width":1200}],"id":"a.jpg"}'>`, "/harbour/a.jpg"},
		"blurred srcset":             {`<img srcset="/harbour/a-20.jpg 20w" src="/harbour/a-20.jpg" data-srcset="/harbour/a.jpg 1200w">`, "/harbour/a.jpg"},
		"blurred srcset, data-src":   {`<img srcset="/harbour/a-20.jpg 20w" data-src="/harbour/a.jpg">`, "/harbour/a.jpg"},
		"data: and data-src":         {`<img src="data:image/jpeg;base64,/9j/4AAQ" data-src="/harbour/a.jpg" width=16 height=9>`, "/harbour/a.jpg"},
		"noscript behind the blur":   {`<img src="/harbour/blur/a.jpg"><noscript><img src="/harbour/a.jpg"></noscript>`, "/harbour/a.jpg"},
		"noscript behind a picture":  {`<img src="/s.jpg" data-src="/harbour/a.jpg"><noscript><img src="/harbour/b.jpg"></noscript>`, "/harbour/a.jpg"},
		"noscript with a counter":    {`<img src="/harbour/a.jpg"><noscript><img src="https://count.example/p?c1=2"></noscript>`, "/harbour/a.jpg"},
		"pixels are what it is of":   {`<img src="/harbour/hit-and-run-on-the-quay.jpg">`, "/harbour/hit-and-run-on-the-quay.jpg"},
		"a placeholder by its words": {`<img src="/harbour/image-loading.jpg">`, ""},
		"an icon by its kind":        {`<img src="/harbour/big-blue-play-icon.png">`, ""},
	} {
		for _, around := range [...]string{"%", "<figure>%<figcaption data-part=caption>A boat</figcaption></figure>"} {
			a, _ := read(t, `<h1 data-part=title>T</h1><p>First.</p>`+strings.Replace(around, "%", c[0], 1)+`<p>Second.</p>`, "https://news.example/2024/story")
			got := ""
			for _, el := range figuresOf(a) {
				got += strings.TrimPrefix(el.Image.URL, "https://news.example")
			}
			if got != c[1] {
				t.Errorf("%s in %s: pictures %q, want %q", name, around, got, c[1])
			}
		}
	}
}

// TestBackdrops are pictures that boxes show behind their content, in figures and
// beside words about them only.
func TestBackdrops(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><div style="background-image:url(/harbour/page.jpg)"><p>First.</p></div><figure><div class="crop" style="background-size:cover;background-image: url('/harbour/a.jpg')"></div><figcaption data-part=caption>A boat</figcaption></figure><p>Second.</p>
		<figure><div data-bg="url(/harbour/b.jpg)"></div></figure><p>Third.</p><div><div class="lazy" data-bg="/harbour/c.jpg"></div><p data-part=caption>The crane on the quay</p></div><p>Fourth.</p>
		<figure><img src="/charts/levy.svg" alt="Levy"><figcaption data-part=caption>The levy</figcaption></figure><p>Fifth.<img src="/play.svg"></p><figure><img src="/logo.svg"><figcaption data-part=caption>Ours</figcaption></figure><p>Sixth.</p>`,
		`paragraph: First.
		figure https://news.example/harbour/a.jpg [] [A boat] []
		paragraph: Second.
		figure https://news.example/harbour/b.jpg [] [] []
		paragraph: Third.
		figure https://news.example/harbour/c.jpg [] [The crane on the quay] []
		paragraph: Fourth.
		figure https://news.example/charts/levy.svg [Levy] [The levy] []
		paragraph: Fifth.
		figure [] [Ours] []
		paragraph: Sixth.`)
}
