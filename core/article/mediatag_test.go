package article

import "testing"

// TestAmpMedia has the elements that AMP pages show pictures and players with.
func TestAmpMedia(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><figure><amp-img src="/harbour/lead.jpg" srcset="/harbour/lead-1400.jpg 1400w, /harbour/lead.jpg 700w" width=1400 height=900 alt="Pier"><noscript><img src="/harbour/lead.jpg"></noscript></amp-img><figcaption data-part=caption>The pier</figcaption></figure><p>First.</p>
		<amp-carousel><amp-img src="/harbour/c1.jpg" width=450 height=300></amp-img><amp-img src="/harbour/c2.jpg" width=450 height=300></amp-img></amp-carousel><p>Second.</p>
		<amp-video src="/v.mp4" poster="/v.jpg" width=640 height=360></amp-video><amp-iframe src="https://charts.example/embed/1/" width=600 height=400></amp-iframe><amp-img src="/p.gif" width=1 height=1></amp-img><p>Third.</p>`,
		`figure https://news.example/harbour/lead-1400.jpg [Pier] [The pier] []
		paragraph: First.
		figure https://news.example/harbour/c1.jpg [] [] []
		figure https://news.example/harbour/c2.jpg [] [] []
		paragraph: Second.
		embed video<https://news.example/v.mp4> https://news.example/v.jpg [] [] []
		embed frame<https://charts.example/embed/1/>
		paragraph: Third.`)
}

// TestFrames has frames that load late, and one with its words.
func TestFrames(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>First.</p><iframe src="about:blank" data-src="https://player.example/video/55"></iframe><p>Second.</p>
		<figure><iframe src="https://video.example/embed/2"></iframe><figcaption data-part=caption>The storm. Photo: Ana Lopes</figcaption></figure><p>Third.</p>`,
		`paragraph: First.
		embed video<https://player.example/video/55>
		paragraph: Second.
		embed video<https://video.example/embed/2> [] [The storm.] [Photo: Ana Lopes]
		paragraph: Third.`)
}

// TestNamedFrames have no word in their address that says what they show.
func TestNamedFrames(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>First.</p><iframe id="datawrapper-chart-x1" src="https://graphs.example/x1/3/"></iframe><iframe src="https://e.numbers.example/abc?src=embed"></iframe><p>Second.</p>
		<iframe id="google_ads_iframe_chart" src="https://frames.example/1"></iframe><iframe class="embed" src="https://frames.example/ads/2"></iframe><iframe src="https://frames.example/3"></iframe><iframe class="banner map" src="https://frames.example/4"></iframe>
		<figure><video src="blob:x" poster="/harbour/storm.jpg"></video><figcaption data-part=caption>The storm</figcaption></figure><p>Third.</p>`,
		`paragraph: First.
		embed frame<https://graphs.example/x1/3/>
		embed frame<https://e.numbers.example/abc?src=embed>
		paragraph: Second.
		figure https://news.example/harbour/storm.jpg [] [The storm] []
		paragraph: Third.`)
}

// TestTitledFrames are told by nothing but their titles.
func TestTitledFrames(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>First.</p><iframe src="https://frames.example/1" title="Karte der Watten"></iframe><iframe src="https://frames.example/2" title="Podcast player"></iframe>
		<iframe src="https://frames.example/3" title="Clip player"></iframe><p>Second.</p><iframe src="https://frames.example/4" title="Advertisement: video"></iframe><iframe src="https://frames.example/5" title="Frame"></iframe>
		<iframe class="banner" src="https://frames.example/6" title="Karte"></iframe><iframe src="https://ads.example/7" title="Video player"></iframe><p>Third.</p>`,
		`paragraph: First.
		embed frame<https://frames.example/1>
		embed audio<https://frames.example/2>
		embed video<https://frames.example/3>
		paragraph: Second.
		paragraph: Third.`)
}

// TestUnseenPictures are counters, letters and icons, and one whose address a script completes.
func TestUnseenPictures(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>First.<img src="https://count.example/p?c1=2" style="display: none"><img src="https://count.example/hit.gif?x=1"><img src="/e/1f600.png" class="wp-smiley" alt="x"></p>
		<p>Second.<img src="https://other.example/favicon-32.png"><img src="https://other.example/favicon.ico"></p><img data-src="/harbour/{width}/boat.jpg" src="/harbour/boat.jpg"><img data-src="/harbour/late.jpg" style="display:none"><p>Third.</p>`,
		`paragraph: First.
		paragraph: Second.
		figure https://news.example/harbour/boat.jpg [] [] []
		figure https://news.example/harbour/late.jpg [] [] []
		paragraph: Third.`)
}
