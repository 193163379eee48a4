package article

import "testing"

// TestSplitCredit takes the photographer and nothing of what is told out of a caption.
func TestSplitCredit(t *testing.T) {
	for _, c := range [...][3]string{
		{"A boat. Photo: Ana Lopes", "A boat.", "Photo: Ana Lopes"},
		{"A boat (Ana Lopes/Reuters)", "A boat", "Ana Lopes/Reuters"},
		{"The cameras in the harbour halls on the day of the vote in 2021Bild: Ana Lopes/REUTERS", "The cameras in the harbour halls on the day of the vote in 2021", "Bild: Ana Lopes/REUTERS"},
		{"The cameras in the harbour halls on the day of the vote, as the mayor saw them Ana Lopes/REUTERS", "The cameras in the harbour halls on the day of the vote, as the mayor saw them Ana Lopes/REUTERS", ""},
		{"A Stimmungsbild: the quay", "A Stimmungsbild: the quay", ""},
	} {
		if caption, credit := splitCredit(c[0]); caption != c[1] || credit != c[2] {
			t.Errorf("%q is split into %q and %q, want %q and %q", c[0], caption, credit, c[1], c[2])
		}
	}
}
