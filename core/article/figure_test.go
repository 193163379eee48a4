package article

import (
	"slices"
	"testing"
)

// figuresOf are the body's figures and players, in order.
func figuresOf(a *Article) []Element {
	var out []Element
	for _, el := range a.Body {
		if el.Kind == Figure || el.Kind == Embed {
			out = append(out, el)
		}
	}
	return out
}

// TestFigureBlocks asks a figure for the blocks of its words: an answer's reader
// tells by them where in the page it stands.
func TestFigureBlocks(t *testing.T) {
	a, _ := read(t, `<body><main><h1 data-part=title>Bridge</h1>`+storyText+`<figure><img src="/a.jpg"><figcaption data-part=caption>The bridge at noon.</figcaption><div data-part=credit>Ana Lopes</div></figure>
		<p>More people came on Tuesday and walked over it.</p><figure><img src="/b.jpg"></figure><p>That was all for now, said the mayor.</p></main>`, "https://news.example/story")
	list := figuresOf(a)
	if len(list) != 2 {
		t.Fatalf("%d figures, want 2: %+v", len(list), list)
	}
	if want := []int{3, 4}; !slices.Equal(list[0].Blocks, want) {
		t.Errorf("figure with caption and credit has blocks %v, want %v", list[0].Blocks, want)
	}
	if len(list[1].Blocks) != 0 {
		t.Errorf("figure without words has blocks %v, want none", list[1].Blocks)
	}
}

// TestPicturesWithOneName has two pictures whose files are called the same in
// different folders, and one picture in two sizes.
func TestPicturesWithOneName(t *testing.T) {
	a, _ := read(t, `<body><main><h1 data-part=title>Bridge</h1>`+storyText+`<figure><img src="/media/9f31c2/image.jpg"></figure><p>More people came on Tuesday and walked over it.</p>
		<figure><img src="/media/77ab10/image.jpg"></figure><figure><img src="/x/bridge-at-noon-800x600.jpg"></figure><figure><img src="/x/bridge-at-noon-400x300.jpg"></figure><p>That was all for now, said the mayor.</p></main>`, "https://news.example/story")
	var got []string
	for _, el := range figuresOf(a) {
		got = append(got, el.Image.URL)
	}
	want := []string{"https://news.example/media/9f31c2/image.jpg", "https://news.example/media/77ab10/image.jpg", "https://news.example/x/bridge-at-noon-800x600.jpg"}
	if !slices.Equal(got, want) {
		t.Errorf("pictures %q, want %q", got, want)
	}
}

func TestSameImage(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"https://i.example/_next/image?url=https%3A%2F%2Fcdn.example%2Fboats.jpg&w=640", "https://i.example/_next/image?url=https%3A%2F%2Fcdn.example%2Fnets.jpg&w=640", false},
		{"https://i.example/image.php?id=1", "https://i.example/image.php?id=2", false},
		{"https://i.example/img?id=1", "https://i.example/img?id=2", false},
		{"https://i.example/media/9f/0_0_5000_3000/master/5000.jpg?w=620", "https://i.example/media/8a/0_0_5000_3000/master/5000.jpg?w=620", false},
		{"https://i.example/media/9f/0_0_5000_3000/master/5000.jpg?w=620", "https://i.example/media/9f/0_0_5000_3000/master/5000.jpg?w=300", true},
		{"https://i.example/a/screenshot.png", "https://i.example/b/screenshot.png", false},
		{"https://i.example/2024/DSC_0012.jpg", "https://i.example/2024/DSC_0013.jpg", false},
		{"https://i.example/slide-10.jpg", "https://i.example/slide-11.jpg", false},
		{"https://i.example/large/bridge-at-noon-in-may.jpg", "https://i.example/small/bridge-at-noon-in-may.jpg", true},
		{"https://i.example/boats.jpg/size=320x180.jpg", "https://i.example/nets.jpg/size=320x180.jpg", false},
		{"https://i.example/a/pier-800x600.jpg", "https://i.example/a/pier-400x300.jpg", true},
		{"https://i.example/v2/833450ba-4479-4b27-83f2-05b70ec3904d?w=480", "https://i.example/v2/833450ba-4479-4b27-83f2-05b70ec3904d?w=1440", true},
	} {
		if got := sameImage(c.a) == sameImage(c.b); got != c.same {
			t.Errorf("%s and %s: same %t, want %t", c.a, c.b, got, c.same)
		}
	}
}

// TestNoscriptTwin has pictures whose noscript names another size of them.
func TestNoscriptTwin(t *testing.T) {
	a, _ := read(t, `<body><main><h1 data-part=title>Bridge</h1>`+storyText+`<div><img data-src="/a-600.jpg"><noscript><img src="/a-1200.jpg"></noscript><img data-src="/b-600.jpg"><noscript><img src="/b-1200.jpg"></noscript></div>
		<p>More people came on Tuesday and walked over it.</p><img src="/blank.gif"><noscript><img src="/c-1200.jpg"></noscript><p>That was all for now, said the mayor.</p></main>`, "https://news.example/story")
	var got []string
	for _, el := range figuresOf(a) {
		got = append(got, el.Image.URL)
	}
	if want := []string{"https://news.example/a-600.jpg", "https://news.example/b-600.jpg", "https://news.example/c-1200.jpg"}; !slices.Equal(got, want) {
		t.Errorf("pictures %q, want %q", got, want)
	}
}

// TestCaptionTwice has a caption that the page hides and says again in another box.
func TestCaptionTwice(t *testing.T) {
	a, _ := read(t, `<body><main><h1 data-part=title>Bridge</h1>`+storyText+`<div><figure><img src="/a.jpg"><figcaption hidden data-part=junk>The bridge at noon.</figcaption></figure>
		<div data-part=caption>The bridge at noon.</div></div><p>More people came on Tuesday and walked over it.</p></main>`, "https://news.example/story")
	list := figuresOf(a)
	if len(list) != 1 || list[0].Image.Caption != "The bridge at noon." {
		t.Errorf("figures %+v, want one with its caption once", list)
	}
}
