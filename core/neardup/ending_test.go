package neardup

import "testing"

// TestSharedEndings holds that the words with which a site closes all of its stories
// make no versions of them, while the background that two reports of one event close
// with does.
func TestSharedEndings(t *testing.T) {
	about := "The Norland Foundation for Rural Reporting is a charity that pays for journalism in places without newspapers. " +
		"It takes no money from parties and never asks its reporters what they write. " +
		"Readers who want to help can give by post or at any of its branches in the country."
	background := "Three ships have sunk in the bay in the past twenty years, and each time the inquiry asked for a deeper channel and for new charts. " +
		"The money for both was struck out of the budget of the province when the herring stayed away and the harbor dues fell."
	zhAbout := "北方乡村新闻基金会是一家慈善机构，资助没有报纸的地区的新闻报道。基金会不接受任何政党的资金，也从不干预记者写什么。愿意提供帮助的读者可以通过邮寄或者到全国任何一家分支机构捐款，详情请见本报第二版的公告栏。"
	for _, c := range []struct {
		name, a, b, lang string
		want             Relation
	}{
		{"what a site says of itself", paras(budget, about), paras(part(ferry, 0, 5), about), "en", Passages},
		{"and a line behind it", paras(budget, about), paras(part(ferry, 0, 5), about, "This story was changed on Tuesday evening."), "en", Passages},
		{"in Chinese", paras(ferryAbroad["zh"][0], zhAbout), paras(ferryAbroad["zh"][2], zhAbout), "zh", Passages},
		{"background of one event", paras(part(ferry, 0, 5), background), paras(ferryOwn, background), "en", Version},
		{"a part in the middle", paras(budget, part(ferry, 0, 3)), paras(part(ferry, 0, 3), part(ferryOwn, 0, 4)), "en", Version},
	} {
		prep := func(s string) *Doc { return Prepare(Story{Text: s, Lang: c.lang}) }
		if got := Compare(prep(c.a), prep(c.b)); got.Relation != c.want {
			t.Errorf("%s: %s with coverage %.2f, %.2f, want %s", c.name, got.Relation, got.CoverageA, got.CoverageB, c.want)
		}
	}
}
