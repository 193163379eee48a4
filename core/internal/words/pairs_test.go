package words

import "testing"

func TestPairs(t *testing.T) {
	text := "Foto: Ana Lopes/AFP, © über"
	set := PairsOf(text)
	for i := range text {
		for k := i + 2; k <= len(text); k++ {
			if !set.MayHave(text[i:k]) {
				t.Errorf("MayHave(%q) = false, but it stands there", text[i:k])
			}
		}
	}
	for _, phrase := range []string{"Quelle", "/dpa", "xyz"} {
		if set.MayHave(phrase) {
			t.Errorf("MayHave(%q) = true", phrase)
		}
	}
	if none := PairsOf("F"); none.MayHave("Fo") {
		t.Error("one byte makes a pair")
	}
}
