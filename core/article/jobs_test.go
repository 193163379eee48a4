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
