package judge

import (
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestNamesWriter has a line for each language of the labels, and look-alikes
// that are sentences or other parts.
func TestNamesWriter(t *testing.T) {
	for _, c := range []struct {
		line string
		want bool
	}{
		{"Words by Lena Arndt", true}, {"Words and pictures by Lena Arndt and Ben Ito", true}, {"Story by: Lena Arndt", true},
		{"Ein Gastbeitrag von Lena Arndt", true}, {"Text und Fotos: Lena Arndt", true}, {"Texte de Léa Arnaud", true}, {"Propos recueillis par Léa Arnaud", true},
		{"Texto: Ana Lopes", true}, {"Escrito por Ana Lopes", true}, {"Testo di Anna Lupi", true}, {"Texto por Ana Lopes", true}, {"Tekst van Lena de Boer", true},
		{"Opracował: Jan Nowak", true}, {"Text och foto: Lena Ahl", true}, {"Tekst og foto: Lena Dahl", true}, {"Tekst af Lena Dahl", true}, {"Yazan: Ayşe Kaya", true},
		{"Текст: Анна Иванова", true}, {"文／山田花子", true}, {"作者：王小明", true}, {"글=김하나", true}, {"بقلم: ليلى حداد", true}, {"Words by", true},
		{"Words by the sea are lost in the wind.", false}, {"Words by themselves change nothing", false}, {"Story bylines are short", false}, {"Text messages from Lena Arndt", false},
		{"Wordsby Lena Arndt", false}, {"Photo: Lena Arndt", false}, {"The words by Lena Arndt", false}, {"", false},
	} {
		p, err := page.ParseHTML([]byte("<html><body><p>"+c.line+"</p><p>A line more, so that there is one.</p></body></html>"), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		blocks := block.Split(p)
		x := extract(p, blocks)
		if got := len(blocks) == 2 && x.namesWriter(0); got != c.want {
			t.Errorf("namesWriter(%q) = %v, want %v", c.line, got, c.want)
		}
	}
}
