package agency

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, byline, credits, want, words string }{
		{"MILLBROOK (AP) — The ferry sank.\n\nNobody drowned.", "", "", "AP", "(AP) —"},
		{"Hafenstadt (dpa/lno) - Die Fähre sank.", "", "", "dpa", "(dpa/lno)"},
		{"PORTO, 3 mai (Reuters) - Le bac a coulé.", "", "", "Reuters", "(Reuters)"},
		{"Puerto, 3 may (EFE).- El transbordador se hundió.", "", "", "EFE", "(EFE)"},
		{"(ANSA) - PORTO, 03 MAG - Il traghetto è affondato.", "", "", "ANSA", "(ANSA)"},
		{"МОСКВА, 3 мая. /ТАСС/. Паром затонул.", "", "", "TASS", "/ТАСС/"},
		{"新华社北京3月1日电 渡轮昨日沉没。", "", "", "Xinhua", "新华社"},
		{"【ワシントン共同】フェリーが沈没した。", "", "", "Kyodo", "【ワシントン共同】"},
		{"The ferry sank.", "By Ann Orlo, Agence France-Presse", "", "AFP", "Agence France-Presse"},
		{"The ferry sank.", "", "Photo: Ann Orlo/Getty\nPA Media", "PA Media", "PA Media"},
		{"The ferry sank.\n\nIt was old. —AFP", "", "", "AFP", "—AFP"},
		{"The ferry sank.\n\n© 2026 Kyodo News", "", "", "Kyodo", "Kyodo News"},
		{"The ferry sank.\n\nAssociated Press writer Ann Orlo in Millbrook contributed to this report.", "", "", "AP", "Associated Press"},
		{"Die Fähre sank.\n\nQuelle: dpa", "", "", "dpa", "Quelle: dpa"},
		{"The ferry sank.\n\nAFP correspondents saw the wreck from the quay, and people ran. It was late in the day and the wind had turned." + strings.Repeat("\n\nMore of the story follows here.", 20), "", "", "AFP", "AFP correspondents"},
		// look-alikes
		{"The captain told Reuters that the ferry was old, and he said no more about it that day." + strings.Repeat("\n\nMore of the story follows here.", 20), "", "", "", ""},
		{"My PA left. The AP exam is hard; so is the TT race in spring, said the mayor of the town." + strings.Repeat("\n\nMore.", 90), "", "", "", ""},
		{"The mayor said the tass of tea and the efe were gone.", "By Tassilo Reutersberg", "", "", ""},
		{"", "", "", "", ""},
	} {
		name, words := Find(c.text, c.byline, c.credits)
		if name != c.want || !strings.Contains(words, c.words) || (name == "") != (words == "") {
			t.Errorf("Find(%.60q, %q, %q) = %q, %q, want %q with %q", c.text, c.byline, c.credits, name, words, c.want, c.words)
		}
	}
}

func TestNamesAreUnique(t *testing.T) {
	seen := map[string]string{}
	for _, sv := range services {
		if len(sv.forms) == 0 {
			t.Errorf("%s has no form", sv.name)
		}
		for _, f := range sv.forms {
			if was, twice := seen[f]; twice {
				t.Errorf("form %q is listed for %s and for %s", f, was, sv.name)
			}
			seen[f] = sv.name
			if n := len(strings.Fields(phrase(f))); n > MaxWords {
				t.Errorf("form %q has %d words, MaxWords is %d", f, n, MaxWords)
			}
		}
	}
	if Name("agence france presse") != "AFP" || Name("afp") != "AFP" || Name("pa") != "" {
		t.Error("Name does not find AFP by both forms, or takes pa for a service")
	}
}

func FuzzFind(f *testing.F) {
	f.Add("PARIS (AFP) — x\n\n© dpa", "By AP", "Reuters")
	f.Fuzz(func(t *testing.T, text, byline, credits string) {
		name, words := Find(text, byline, credits)
		if (name == "") != (words == "") || !strings.Contains(text+"\x00"+byline+"\x00"+credits, words) {
			t.Fatalf("Find(%q, %q, %q) = %q, %q", text, byline, credits, name, words)
		}
	})
}
