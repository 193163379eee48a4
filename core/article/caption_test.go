package article

import "testing"

// TestGalleries have every picture with its words.
func TestGalleries(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><figure class="gallery columns-2"><figure><img src="/harbour/g1.jpg" alt="Boat"><figcaption data-part=caption>A boat</figcaption></figure><figure><img src="/harbour/g2.jpg" alt="Crane"><figcaption data-part=caption>A crane</figcaption></figure>
		<figcaption data-part=caption>The harbour in May. Photos: Ana Lopes</figcaption></figure><p>Between.</p>
		<figure class="photo-gallery"><div><div><img src="/harbour/g3.jpg" srcset="/harbour/g3-s.jpg 600w"></div><div><img src="/harbour/g4.jpg" width=2000></div></div><figcaption data-part=caption>Two views</figcaption></figure><p>After.</p>`,
		`paragraph: Before.
		figure https://news.example/harbour/g1.jpg [Boat] [A boat] []
		figure https://news.example/harbour/g2.jpg [Crane] [A crane] []
		figure [] [The harbour in May.] [Photos: Ana Lopes]
		paragraph: Between.
		figure https://news.example/harbour/g3-s.jpg [] [] []
		figure https://news.example/harbour/g4.jpg [] [] []
		figure [] [Two views] []
		paragraph: After.`)
}

// TestGalleryInList has a picture an item, as many systems write galleries; a list of
// other things may have pictures.
func TestGalleryInList(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><ul class="gallery-grid"><li><figure><img src="/harbour/g1.jpg"><figcaption data-part=caption>A boat</figcaption></figure></li><li><figure><img src="/harbour/g2.jpg"></figure></li></ul><p>Between.</p>
		<ul><li><img src="/harbour/g3.jpg"></li><li>Words</li></ul><ol><li><img src="/harbour/g4.jpg"></li></ol><ul><li>One<ul><li><img src="/harbour/g5.jpg"></li></ul></li></ul><p>After.</p>`,
		`paragraph: Before.
		figure https://news.example/harbour/g1.jpg [] [A boat] []
		figure https://news.example/harbour/g2.jpg [] [] []
		paragraph: Between.
		list
		  paragraph
		    figure https://news.example/harbour/g3.jpg [] [] []
		  paragraph: Words
		list
		  paragraph
		    figure https://news.example/harbour/g4.jpg [] [] []
		list
		  paragraph: One
		    figure https://news.example/harbour/g5.jpg [] [] []
		paragraph: After.`)
}

// TestTwoInOneFigure show different things; the same words are said of one in two shapes.
func TestTwoInOneFigure(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><figure><img src="/harbour/boat-by-day.jpg" alt="The boat by day"><img src="/harbour/boat-by-night.jpg" alt="The boat by night"><figcaption data-part=caption>By day and by night</figcaption></figure><p>Between.</p>
		<figure><img src="/harbour/crane-wide.jpg" alt="The crane"><img src="/harbour/crane-tall.jpg" alt="The crane"><img src="/harbour/zoom-icon.png" alt="Zoom"><figcaption data-part=caption>A crane</figcaption></figure><p>After.</p>`,
		`paragraph: Before.
		figure https://news.example/harbour/boat-by-day.jpg [The boat by day] [] []
		figure https://news.example/harbour/boat-by-night.jpg [The boat by night] [By day and by night] []
		paragraph: Between.
		figure https://news.example/harbour/crane-wide.jpg [The crane] [A crane] []
		paragraph: After.`)
}

// TestOneInTwoShapes is one picture for large and small screens.
func TestOneInTwoShapes(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><figure><div><img src="/harbour/boat-wide.jpg"></div><div><img src="/harbour/boat-tall.jpg"></div><figcaption data-part=caption>A boat</figcaption></figure>
		<div><button><img src="/harbour/the-crane-on-the-quay.jpg?w=800"></button><img src="/harbour/the-crane-on-the-quay.jpg?w=400"><p data-part=caption>A crane</p></div><p>After.</p>`,
		`paragraph: Before.
		figure https://news.example/harbour/boat-wide.jpg [] [A boat] []
		figure https://news.example/harbour/the-crane-on-the-quay.jpg?w=800 [] [A crane] []
		paragraph: After.`)
}

// TestSignedQuotes are figures whose caption says whose words they are.
func TestSignedQuotes(t *testing.T) {
	a := checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><figure><blockquote><p>It was time.</p></blockquote><figcaption data-part=caption>— Maren Tolde, <cite>baker</cite></figcaption></figure><p>Between.</p>
		<figure><blockquote><p>Not now.</p></blockquote><img src="/harbour/boat.jpg"><figcaption data-part=caption>A boat</figcaption></figure>
		<figure><img src="/harbour/net.jpg"></figure><figure><div></div><figcaption data-part=caption>The crane</figcaption></figure><p>After.</p>`,
		`paragraph: Before.
		quote
		  paragraph: It was time.
		paragraph: Between.
		quote
		  paragraph: Not now.
		figure https://news.example/harbour/boat.jpg [] [A boat] []
		figure https://news.example/harbour/net.jpg [] [] []
		figure [] [The crane] []
		paragraph: After.`)
	if got := a.Body[1].By; got != "Maren Tolde, baker" {
		t.Errorf("the quote is by %q", got)
	}
}

// TestLonelyCaptions are of what is no picture, or is put there by a script.
func TestLonelyCaptions(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><figure><table><tr><th>Who</th><th>Sum</th></tr><tr><td>Town</td><td>2 m</td></tr></table><figcaption data-part=caption>Who pays</figcaption></figure>
		<figure><div class="player-js"></div><figcaption data-part=caption>The storm. Video: Ana Lopes</figcaption></figure>
		<figure><blockquote><p>It was time.</p></blockquote><figcaption data-part=caption>Maren Tolde</figcaption></figure><figure class="gallery"><figure><div></div><figcaption data-part=caption>A boat</figcaption></figure><figure><div></div><figcaption data-part=caption>A crane</figcaption></figure></figure><p>After.</p>`,
		`paragraph: Before.
		table | Who | Sum | | Town | 2 m |
		figure [] [Who pays] []
		figure [] [The storm. Video: Ana Lopes] []
		quote
		  paragraph: It was time.
		figure [] [A boat] []
		figure [] [A crane] []
		paragraph: After.`)
}

// TestLinkedPicture goes to a shop, and has a caption; the other is another story's.
func TestLinkedPicture(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><div class="wp-caption"><a href="https://shop.example/boots"><img src="/harbour/boots.jpg"></a><p data-part=caption>The boots. Photo: Ana Lopes</p></div><p>Between.</p>
		<div><a href="/other"><img src="/harbour/other.jpg"></a></div><p>After.</p>`,
		`paragraph: Before.
		figure https://news.example/harbour/boots.jpg [] [The boots.] [Photo: Ana Lopes]
		paragraph: Between.
		paragraph: After.`)
}
