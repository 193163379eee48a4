package neardup

import (
	"fmt"
	"strings"
	"testing"
)

// TestHeldSentences holds that a sentence that was made much longer, cut or joined is
// shown beside the one that has its words, and not as gone here and new there.
func TestHeldSentences(t *testing.T) {
	for _, c := range []struct {
		name, a, b, lang string
		pairs            string // sentences beside those before and behind, which are the same
		only             string
	}{
		{"made longer",
			"The mayor resigned on Monday after a long meeting with the council.",
			"The mayor resigned on Monday after a long meeting with the council, and she will be replaced by her deputy Tomas Veld until elections are held in autumn, the party said in a statement late at night.",
			"en", "1-1 reworded", "|1"},
		{"cut in two",
			"Rescue boats reached the vessel within ten minutes and pulled 164 people from the cold water, while helicopters searched the outer bay until darkness fell over the islands.",
			"Rescue boats reached the vessel within ten minutes and pulled 164 people from the cold water. Helicopters searched the outer bay until darkness fell over the islands.",
			"en", "1-1 reworded, 1-2 reworded", "|"},
		{"cut in three",
			"The ship left at dawn with a crew of nine, it reached the bank an hour later in thick fog, and it sank before the first boats could come near.",
			"The ship left at dawn with a crew of nine. It reached the bank an hour later in thick fog. It sank before the first boats could come near.",
			"en", "1-1 reworded, 1-2 reworded, 1-3 reworded", "|"},
		{"made longer, in Chinese",
			"市长星期一为这条河上最长的大桥举行了通车仪式。",
			"市长星期一为这条河上最长的大桥举行了通车仪式，数千名市民冒着大雨来到现场观看，并在仪式之后步行走过大桥，庆祝活动持续到深夜才结束。",
			"zh", "1-1 reworded", "|1"},
		{"a short one with another number",
			"Prices fell 3 percent. Nobody spoke.",
			"Prices fell 5 percent. Nobody spoke.",
			"en", "1-1 number", "|"},
	} {
		head, tail := part(budget, 0, 1), part(budget, 1, 2)
		if c.lang == "zh" {
			head, tail = "大桥的建设用了十二年时间，花费超过三十亿元。", "她说这是全市人民的骄傲，也是下一代的财富。"
		}
		story := func(id, middle string) *Doc {
			return Prepare(Story{ID: id, Text: paras(head, middle, tail), Lang: c.lang})
		}
		got := Compare(story("a", c.a), story("b", c.b))
		var pairs []string
		for _, p := range got.Pairs {
			if p.Kind != Same {
				pairs = append(pairs, fmt.Sprintf("%d-%d %s", p.A, p.B, p.Kind))
			}
		}
		only := strings.Trim(fmt.Sprint(got.OnlyA), "[]") + "|" + strings.Trim(fmt.Sprint(got.OnlyB), "[]")
		if list := strings.Join(pairs, ", "); list != c.pairs || only != c.only {
			t.Errorf("%s: pairs %s, only %s, want %s and %s", c.name, list, only, c.pairs, c.only)
		}
	}
}
