package article

import "testing"

// TestZoomButton stands right beside a picture whose words stand in another box.
func TestZoomButton(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><div class="editor-img-box"><div class="img-box"><img src="/harbour/a.jpg"><button data-part=junk>Enlarge</button></div><div class="caption"><p data-part=caption>The pier at noon.</p></div></div>
		<p>Between.</p><div><div><img src="/harbour/b.jpg"><p data-part=junk>Buy it now</p></div></div><p>After.</p>`,
		`paragraph: Before.
		figure https://news.example/harbour/a.jpg [] [The pier at noon.] []
		paragraph: Between.
		paragraph: After.`)
}

// TestStrayWords has captions and credits in no box with their picture.
func TestStrayWords(t *testing.T) {
	checkBody(t, `<article><h1 data-part=title>T</h1><p>Before.</p><img src="/harbour/a.jpg"><p class=caption data-part=caption>The pier at noon.</p><p class=credit data-part=credit>Photo: Ana Lopes</p><p>First.</p>
		<p class=caption data-part=caption>The crane.</p><img src="/harbour/b.jpg"><p>Second.</p>
		<div class="editor-img-box"><div id="late-1"></div><div class="caption"><p data-part=caption>The net makers in May. Photo: Ana Lopes</p></div></div><p>Third.</p>
		<figure><img src="/harbour/c.jpg"><figcaption data-part=caption>A boat.</figcaption></figure><div data-part=junk>Zoom</div><div data-part=credit>Ivo Brandt</div><div data-part=caption>What is not there any more.</div><p>Fourth.</p>
		<p data-part=caption>A boat.</p><p data-part=caption>1 of 4</p><div class="teaser"><p data-part=caption>Of another story, that is.</p></div><p data-part=credit>Source: own</p><p>Last.</p>
		<figure><img src="/harbour/d.jpg"><figcaption data-part=caption>Behind the end.</figcaption></figure><img src="/harbour/e.jpg"></article>`,
		`paragraph: Before.
		figure https://news.example/harbour/a.jpg [] [The pier at noon.] [Photo: Ana Lopes]
		paragraph: First.
		figure https://news.example/harbour/b.jpg [] [The crane.] []
		paragraph: Second.
		figure [] [The net makers in May.] [Photo: Ana Lopes]
		paragraph: Third.
		figure https://news.example/harbour/c.jpg [] [A boat.] [Ivo Brandt]
		figure [] [What is not there any more.] []
		paragraph: Fourth.
		paragraph: Last.
		figure https://news.example/harbour/d.jpg [] [Behind the end.] []`)
}
