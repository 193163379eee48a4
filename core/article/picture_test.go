package article

import "testing"

func TestFromSet(t *testing.T) {
	for _, c := range []struct {
		set, u string
		width  int
	}{
		{"/a.jpg 400w, /b.jpg 1400w, /c.jpg 2800w", "https://news.example/b.jpg", 1400},
		{"/a.jpg 400w,/b.jpg 1400w,/c.jpg 2800w", "https://news.example/b.jpg", 1400},
		{"https://i.example/a.jpg?fit=crop 200w,https://i.example/b.jpg?fit=crop 800w", "https://i.example/b.jpg?fit=crop", 800},
		{"/f_auto,q_80,w_400/a.jpg 400w, /f_auto,q_80,w_900/a.jpg 900w", "https://news.example/f_auto,q_80,w_900/a.jpg", 900},
		{"/a.jpg, /b.jpg 2x", "https://news.example/b.jpg", 200},
		{"/a.jpg 1x,/b.jpg 1.5x", "https://news.example/b.jpg", 150},
		{"/a.jpg 600w 400h ,\n /b.jpg 300w 200h", "https://news.example/a.jpg", 600},
		{"data:image/gif;base64,R0lG 1w, /a.jpg 2w", "https://news.example/a.jpg", 2},
		{"/a.jpg", "https://news.example/a.jpg", 1},
		{" , ,", "", 0},
	} {
		if u, width := fromSet(c.set, "https://news.example/2024/story.html"); u != c.u || width != c.width {
			t.Errorf("fromSet(%q) = %q, %d, want %q, %d", c.set, u, width, c.u, c.width)
		}
	}
}
