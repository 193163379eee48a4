package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// reporterMarks name reporters without a blank between, in scripts that have none.
var reporterMarks = [...]string{"记者", "記者", "기자", "특파원"}

// aroundReporter cuts the outlet, the place and the word for reporter off a byline in
// Chinese, Japanese or Korean: the names stand behind the word, or else before it.
func aroundReporter(s string) string {
	for _, mark := range reporterMarks {
		if strings.IndexByte(s, mark[0]) < 0 {
			continue // the usual case
		}
		at := strings.LastIndex(s, mark)
		if at < 0 {
			continue
		}
		before, after := s[:at], strings.Trim(s[at+len(mark):], byEdge)
		if r, _ := utf8.DecodeRuneInString(mark); unicode.Is(unicode.Hangul, r) {
			if before = strings.TrimSpace(before); before != "" {
				for _, rank := range [...]string{"선임", "수석", "인턴", "전문", "객원"} {
					before = strings.TrimRight(strings.TrimSuffix(before, rank), " ")
				}
				return koreanNames(before)
			}
		}
		if after == "" {
			if before = strings.TrimSpace(before); strings.HasSuffix(before, "部") && utf8.RuneCountInString(before) > 2 {
				return "" // a reporter of the politics desk
			}
			return before
		}
		if mark == "记者" && runesOf(after, 2, 4) {
			after = strings.ReplaceAll(after, " ", "、")
		}
		return beforePlace(after)
	}
	return s
}

// koreanNames reads the names before the word for reporter: the last word, or all where
// each is as long as most names are.
func koreanNames(s string) string {
	s = strings.ReplaceAll(s[strings.LastIndexByte(s, '=')+1:], ",", " ")
	if runesOf(s, 3, 3) {
		return strings.ReplaceAll(s, " ", "、")
	}
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// runesOf reports whether each word of s has between lo and hi characters.
func runesOf(s string, lo, hi int) bool {
	for _, w := range strings.Fields(s) {
		if n := utf8.RuneCountInString(w); n < lo || n > hi {
			return false
		}
	}
	return true
}

// beforePlace is the name at the beginning of what an agency's line has behind the word
// for reporter: a place and a day follow it ("王小明台北31日電"). Names have three
// characters, places two or three.
func beforePlace(s string) string {
	s = strings.TrimRight(s, "）) ")
	at := strings.IndexAny(s, "0123456789")
	if at <= 0 || !strings.HasSuffix(s, "電") && !strings.HasSuffix(s, "电") && !strings.HasSuffix(s, "讯") && !strings.HasSuffix(s, "訊") {
		return s
	}
	runes := []rune(s[:at])
	if n := len(runes); n >= 4 && n <= 6 {
		return string(runes[:min(3, n-2)])
	}
	return s
}

// eastNames parts names in Chinese characters that nothing but a blank stands between;
// one between family and given name parts none.
func eastNames(s string) string {
	list := strings.Fields(s)
	if len(list) < 2 || len(list) > 4 {
		return s
	}
	chinese, long := true, 0
	for _, w := range list {
		n := utf8.RuneCountInString(w)
		if !allHan(w) || n < 2 || n > 5 {
			return s
		}
		chinese = chinese && n <= 3 && isFamily(w)
		long = max(long, n)
		if n < 4 {
			long = min(long, 3)
		}
	}
	if chinese && long == 3 || long > 3 {
		return strings.Join(list, "、")
	}
	return s
}

func allHan(s string) bool {
	for _, r := range s {
		if r < 0x3400 || r > 0x9FFF {
			return false
		}
	}
	return true
}

// isFamily reports whether s begins with a frequent Chinese or Korean family name.
func isFamily(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(families, r)
}

// families are the family names that nine of ten people have in China, Taiwan and Korea.
const families = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯焦" +
	"김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모"

// isEastName reports whether s, which nothing but its place speaks for, may be a name in
// Chinese, Japanese or Korean: sections and buttons stand beside dates, too.
func isEastName(s string) bool {
	n := utf8.RuneCountInString(s)
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case !words.Unspaced(r) && !unicode.Is(unicode.Hangul, r):
		return true // another script
	case unicode.Is(unicode.Hangul, r):
		return n == 3 && isFamily(s) && !strings.HasSuffix(s, "부")
	case n <= 3:
		return allHan(s) && isFamily(s)
	}
	return n <= 6 && allHan(strings.Replace(s, " ", "", 1)) && (strings.IndexByte(s, ' ') > 0 || japaneseFamilies.has(string([]rune(s)[:2])))
}

// japaneseFamilies are frequent family names in Japan.
var japaneseFamilies = newWordSet("佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 藤原 岡本 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 藤本 平野 河野 上野 野口 武田 松井 千葉 菅原 岩崎 木下 久保 佐野 野村 松尾")
