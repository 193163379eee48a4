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

// form is a text with what stands beside it, and the service it names.
type form struct{ text, byline, credits, want string }

// long is the rest of a story, which tells of no service.
const long = "\n\nThe ferry sank in the harbor and the mayor spoke for a long time about it, as the people of the town know well enough."

func checkForms(t *testing.T, forms []form) {
	t.Helper()
	for _, c := range forms {
		if name, words := Find(c.text, c.byline, c.credits); name != c.want {
			t.Errorf("Find(%.50q…, %q) = %q (%q), want %q", c.text, c.byline, name, words, c.want)
		}
	}
}

// TestFindDatelines holds the forms in which houses print the names of services
// before a story.
func TestFindDatelines(t *testing.T) {
	checkForms(t, []form{
		{"PARIS, Nov 21 (Reuters) - The ferry sank." + long, "", "", "Reuters"},
		{"Nov 21 (Reuters) - The ferry sank." + long, "", "", "Reuters"},
		{"BERLIN (dpa) – Die Fähre sank." + long, "", "", "dpa"},
		{"Berlin/Bonn (dpa/tmn) - Die Fähre sank." + long, "", "", "dpa"},
		{"dpa Hafenstadt. Die Fähre sank." + long, "", "", "dpa"},
		{"Hafenstadt (AFP). Die Fähre sank." + long, "", "", "AFP"},
		{"(ANSA) - ROMA, 21 NOV - Il traghetto." + long, "", "", "ANSA"},
		{"Madrid, 21 nov (EFE).- El barco." + long, "", "", "EFE"},
		{"MADRID, 21 Nov. (EUROPA PRESS) - El barco." + long, "", "", "Europa Press"},
		{"BEIJING, Nov. 21 (Xinhua) -- The ferry." + long, "", "", "Xinhua"},
		{"TOKYO (Kyodo) -- The ferry." + long, "", "", "Kyodo"},
		{"SEOUL, Nov. 21 (Yonhap) -- The ferry." + long, "", "", "Yonhap"},
		{"(서울=연합뉴스) 김철수 기자 = 여객선이 침몰했다." + long, "", "", "Yonhap"},
		{"(Bloomberg) -- The ferry." + long, "", "", "Bloomberg"},
		{"Paris, France | AFP | The ferry." + long, "", "", "AFP"},
		{"PARIS (AFP) — x" + long, "", "", "AFP"},
		{"МОСКВА, 21 ноября. /ТАСС/. Паром." + long, "", "", "TASS"},
		{"МОСКВА, 21 ноя - РИА Новости. Паром." + long, "", "", "RIA Novosti"},
		{"ANKARA (AA) - Feribot." + long, "", "", "Anadolu"},
		{"中新社北京11月21日电 渡轮沉没。" + long, "", "", "China News Service"},
		{"（法新社巴黎21日电）渡轮沉没。" + long, "", "", "AFP"},
		{"【パリ時事】フェリー" + long, "", "", "Jiji"},
		{"【11月21日 AFP】フェリー" + long, "", "", "AFP"},
		{"［パリ　２１日　ロイター］ - フェリー" + long, "", "", "Reuters"},
		{"باريس (أ ف ب) - غرقت العبارة." + long, "", "", "AFP"},
		{"باريس 21 نوفمبر (رويترز) - غرقت." + long, "", "", "Reuters"},
		{"(Belga) De veerboot zonk." + long, "", "", "Belga"},
		{"Bern (Keystone-SDA) Die Fähre." + long, "", "", "Keystone-SDA"},
		{"LISBOA (Lusa) - O barco." + long, "", "", "Lusa"},
		{"CANBERRA, AAP - The ferry." + long, "", "", "AAP"},
		{"KUALA LUMPUR, Nov 21 (Bernama) -- The ferry." + long, "", "", "Bernama"},
		{"Jakarta (ANTARA) - The ferry." + long, "", "", "Antara"},
	})
}

// TestFindSources holds the forms in which they stand behind it and in bylines.
func TestFindSources(t *testing.T) {
	checkForms(t, []form{
		{"ROMA, 21 NOV - Il traghetto.\n\n(ANSA).", "", "", "ANSA"},
		{"The ferry." + long + "\n\nBy The Associated Press", "", "", "AP"},
		{"The ferry." + long + "\n\nSource: Reuters", "", "", "Reuters"},
		{"A balsa." + long + "\n\n*Com informações da Agência Brasil", "", "", "Agência Brasil"},
		{"The ferry." + long + "\n\n— With files from The Canadian Press", "", "", "Canadian Press"},
		{"The ferry." + long + "\n\nThis report by The Canadian Press was first published Nov. 21, 2026.", "", "", "Canadian Press"},
		{"The ferry." + long, "By PA Reporter", "", "PA Media"},
		{"The ferry." + long, "Ann Orlo, PA", "", "PA Media"},
		{"The ferry." + long, "AFP with Reuters", "", "AFP"},
		{"The ferry." + long, "Reuters Staff", "", "Reuters"},
		{"The ferry." + long, "dpa", "", "dpa"},
		{"The ferry." + long, "ANI", "", "ANI"},
		{"The ferry." + long, "Press Trust of India", "", "PTI"},
		{"De veerboot zonk." + long + "\n\nBron: ANP", "", "", "ANP"},
		{"Färjan sjönk." + long + "\n\nTT", "", "", "TT"},
		{"Fergen sank." + long + "\n\n/ritzau/", "", "", "Ritzau"},
		{"Prom zatonął." + long + "\n\n(PAP)", "", "", "PAP"},
		{"Prom zatonął." + long + "\n\nŹródło: PAP", "", "", "PAP"},
		{"Wien. Die Fähre sank." + long + "\n\n(APA)", "", "", "APA"},
		{"Le ferry a coulé." + long + "\n\n(avec AFP)", "", "", "AFP"},
		{"Le ferry a coulé." + long, "Le Monde avec AFP", "", "AFP"},
		{"Le ferry a coulé." + long, "La rédaction (avec agences)", "", ""},
	})
}

// TestFindNone: what looks alike.
func TestFindNone(t *testing.T) {
	checkForms(t, []form{
		{"PARIS - The ferry. He told AFP that it was late." + long, "", "", ""},
		{"The mayor told The Associated Press on Tuesday that the ferry is old." + long + long + long + long, "", "", ""},
		{"The PAP won the election in the city (PAP: 60 seats)." + long + long + long + long, "", "", ""},
		{"Bloomberg ran for mayor in 2001." + long + long, "Michael Bloomberg", "", ""},
	})
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
