package article

import (
	"strings"
	"testing"
)

// TestPosts: of a post whose text is kept the reader is told who wrote it; of one
// whose text is not, where it stood and where it is.
func TestPosts(t *testing.T) {
	para := `<p>The harbour council voted on Tuesday to rebuild the old timber pier after a winter of storms.</p>`
	a := checkBody(t, `<h1 data-part=title>T</h1><main>`+para+`
		<blockquote class="twitter-tweet"><p>The pier stays.</p><div data-part=caption>&mdash; Ana Lopes (@ana) <a href="https://post.example/ana/1">May 1</a></div></blockquote>`+para+`
		<blockquote class="instagram-media" data-part=junk><p>View this post</p><a href="https://pictures.example/p/2">A post shared by Ana</a></blockquote>`+para+`
		<div class="fb-post"><blockquote cite="https://faces.example/posts/3" data-part=junk><p>It stays.</p>Posted by <a href="https://faces.example/council">the council</a></blockquote></div>`+para+`
		<div class="widget fb-post" data-href="https://faces.example/posts/6"><div><blockquote data-part=junk><p>Lamps will be yellow.</p><a href="https://faces.example/ivo">Ivo</a></blockquote></div></div>`+para+`
		<div class="fb-post" data-href="https://faces.example/posts/7"></div><div class="post" data-href="/next">`+para+`</div><div class="threads-box"><blockquote><p>Waves.</p><a href="https://post.example/ivo/8">May 1</a></blockquote></div>
		<blockquote><p>We are glad.</p><footer data-part=caption>— Ana Lopes, baker</footer></blockquote>`+para+`
		<blockquote data-part=junk><p>Read also</p><a href="https://elsewhere.example/4">The old pier</a></blockquote>`+para+`
		<aside class="related"><blockquote class="tweet" data-part=junk><a href="https://post.example/5">Of another story</a></blockquote></aside></main>`,
		`paragraph: `+para[3:len(para)-4]+`
		quote <https://post.example/ana/1>
		  paragraph: The pier stays.
		paragraph: `+para[3:len(para)-4]+`
		embed post<https://pictures.example/p/2> [] [View this post] []
		paragraph: `+para[3:len(para)-4]+`
		embed post<https://faces.example/posts/3> [] [It stays. Posted by the council] []
		paragraph: `+para[3:len(para)-4]+`
		embed post<https://faces.example/posts/6> [] [Lamps will be yellow.] []
		paragraph: `+para[3:len(para)-4]+`
		embed post<https://faces.example/posts/7>
		paragraph: `+para[3:len(para)-4]+`
		quote <https://post.example/ivo/8>
		  paragraph: Waves.
		  paragraph: [May 1](https://post.example/ivo/8)
		quote
		  paragraph: We are glad.
		paragraph: `+para[3:len(para)-4]+`
		paragraph: `+para[3:len(para)-4]+`
`)
	md, html, json := string(a.AppendMarkdown(nil)), string(a.AppendHTML(nil)), string(a.AppendJSON(nil))
	for _, want := range []string{
		"> The pier stays.\n>\n> — [Ana Lopes (@ana) May 1](https://post.example/ana/1)\n", "\n[post: pictures.example](https://pictures.example/p/2)\n\n*View this post*\n",
		"\n> We are glad.\n>\n> — Ana Lopes, baker\n",
	} {
		if !strings.Contains(md, want) {
			t.Errorf("Markdown has no %q:\n%s", want, md)
		}
	}
	if want := `<p>— <a rel="noopener noreferrer" href="https://post.example/ana/1">Ana Lopes (@ana) May 1</a></p>`; !strings.Contains(html, want) {
		t.Errorf("HTML has no %q:\n%s", want, html)
	}
	if want := `"by":"Ana Lopes, baker"`; !strings.Contains(json, want) {
		t.Errorf("JSON has no %s:\n%s", want, json)
	}
}
