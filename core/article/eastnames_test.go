package article

import (
	"strings"
	"testing"
)

// Names that no word for the writer, or only a blank, stands beside.
func TestEastNames(t *testing.T) {
	whoNamed(t, [][2]string{
		{"王小明 李華", "王小明|李華"}, {"王小明 李大华", "王小明|李大华"}, {"山田太郎 佐藤花子", "山田太郎|佐藤花子"}, {"山田 太郎", "山田 太郎"}, {"長谷川 健太郎", "長谷川 健太郎"}, {"作者 | 王小明 李华", "王小明|李华"},
		{"中央社記者王小明台北31日電", "王小明"}, {"（中央社記者王小明台北31日電）", "王小明"}, {"中央社記者李華台北31日電", "李華"}, {"王小明 报道", "王小明"}, {"構成：山田太郎", "山田太郎"}, {"ライター：山田太郎", "山田太郎"}, {"文・写真／山田太郎", "山田太郎"},
		{"翻訳：山田太郎", ""}, {"編譯王小明／綜合報導", ""}, {"김민수 선임기자", "김민수"}, {"김민수 논설위원", "김민수"}, {"글 김민수", "김민수"},
	})
	const head = `<h1 data-part=title>老桥四年后重新开放</h1>`
	for _, c := range [][2]string{
		{`<p data-part=junk>王小明</p><p data-part=date>2024年5月31日</p>`, "王小明"}, {`<p data-part=junk>正文</p><p data-part=date>2024年5月31日</p>`, ""}, {`<p data-part=junk>微信</p><p data-part=date>2024年5月31日</p>`, ""}, {`<p data-part=junk>山田太郎</p><p data-part=date>2024年5月31日</p>`, "山田太郎"},
		{`<p data-part=junk>国際政治</p><p data-part=date>2024年5月31日</p>`, ""}, {`<p data-part=junk>정치</p><p data-part=date>2024년 5월 31일</p>`, ""}, {`<p data-part=junk>김민수</p><p data-part=date>2024년 5월 31일</p>`, "김민수"}, {`<p data-part=junk>정치부</p><p data-part=date>2024년 5월 31일</p>`, ""},
	} {
		a, _ := read(t, head+c[0]+storyText, "https://news.example/story")
		if got := strings.Join(a.Authors, "|"); got != c[1] {
			t.Errorf("%s: authors %q, want %q", c[0], got, c[1])
		}
	}
}
