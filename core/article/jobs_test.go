package article

import (
	"strings"
	"testing"
)

// whoNamed checks whom lines of shown bylines name: pairs of a line and the names between bars.
func whoNamed(t *testing.T, pairs [][2]string) {
	t.Helper()
	for _, c := range pairs {
		b := byline{}
		if b.add(c[0], true); strings.Join(b.people, "|") != c[1] {
			t.Errorf("%q names %q, want %q", c[0], b.people, c[1])
		}
	}
}

// A job behind a name needs no comma; desks, places and outlets stay no people.
func TestJobBehindName(t *testing.T) {
	whoNamed(t, [][2]string{
		{"By Ana Lopes Political Editor", "Ana Lopes"}, {"By Ana Lopes Political Editor, Riverton", "Ana Lopes"}, {"By Ana Lopes Deputy Political Editor and Ben Ito", "Ana Lopes|Ben Ito"}, {"By Ana Lopes and Ben Ito Staff Writers", "Ana Lopes|Ben Ito"},
		{"By Ana Lopes BBC News", "Ana Lopes"}, {"Ana Lopes Redakteurin", "Ana Lopes"}, {"Ana Lopes Volontärin", "Ana Lopes"}, {"Ana Lopes Corresponsal", "Ana Lopes"}, {"Ana Lopes Journaliste", "Ana Lopes"},
		{"By River Post Staff Reporter", ""}, {"White House Correspondent", ""}, {"New York Correspondent", ""}, {"By Our Foreign Staff", ""}, {"Political Editor", ""},
		{"By Ana Lopes and Ben Ito / Rivera Shimbun Staff Writers", "Ana Lopes|Ben Ito"}, {"Ana Lopes\nNational Biotech Reporter", "Ana Lopes"},
	})
}

// Photographers, translators and their like are no authors, whatever form says so.
func TestOtherJobs(t *testing.T) {
	whoNamed(t, [][2]string{
		{"Ana Lopes (Text) und Ben Ito (Fotos)", "Ana Lopes"}, {"Von Ana Lopes und Ben Ito (Fotos)", "Ana Lopes"}, {"By Ana Lopes and Ben Ito (photos)", "Ana Lopes"}, {"Par Ana Lopes et Ben Ito (photos et vidéo)", "Ana Lopes"}, {"Ana Lopes (texto) y Ben Ito (fotografías)", "Ana Lopes"},
		{"Ana Lopes (Text und Fotos)", "Ana Lopes"}, {"Par Ana Lopes (traduit de l'anglais par Ben Ito)", "Ana Lopes"}, {"Von Ana Lopes Fotos Ben Ito", "Ana Lopes"}, {"Texte Ana Lopes Photos Ben Ito", "Ana Lopes"}, {"Fotos Ben Ito Text Ana Lopes", "Ana Lopes"}, {"Teksti Ana Lopes Kuvat Ben Ito", "Ana Lopes"}, {"글 김민수 사진 이영희", "김민수"},
		{"Foto Ben Ito", ""}, {"Photographer Ben Ito", ""}, {"사진 김민수", ""}, {"Traducción de Ben Ito", ""}, {"Traduzione di Ben Ito", ""}, {"Übersetzung Ben Ito", ""}, {"Фото Иван Петров", ""},
		{"Story and photos by Ana Lopes", "Ana Lopes"}, {"Photos and text by Ana Lopes", "Ana Lopes"}, {"Text und Fotos Ana Lopes", "Ana Lopes"},
		{"Text\nAna Lopes\nFotos\nBen Ito", "Ana Lopes"}, {"Ana Lopes\nReporterin\nBen Ito\nFotograf", "Ana Lopes"}, {"Ana Lopes\nFotos", "Ana Lopes"},
	})
}
