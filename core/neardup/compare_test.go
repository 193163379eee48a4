package neardup

import (
	"slices"
	"strings"
	"testing"
)

func relation(a, b string) *Comparison {
	return Compare(Prepare(Story{ID: "a", Text: a, Lang: "en"}), Prepare(Story{ID: "b", Text: b, Lang: "en"}))
}

func TestRelations(t *testing.T) {
	quoteOnly := paras(
		"Reporters asked Ann Orlo what she saw when the boat went down.",
		"“We heard a long scraping noise, and then the deck was under our feet at a strange angle,” she told this newspaper on the phone.",
		"The nurse works nights at a clinic for the elderly and takes the early boat home, as do many of her colleagues who cannot pay city rents.",
		"She now sleeps on a friend's sofa, and the clinic has changed her shifts so that she can visit her mother.",
	)
	captions := paras(
		"Rescuers pull a passenger from the water in Millbrook, Norland, Tuesday, May 5, 2026. (AP Photo/Jo Berg)",
		"Mayor Peter Dunmore, left, and harbor master Tomas Veld look at the wreck in Millbrook, Norland, Tuesday, May 5, 2026. (AP Photo/Jo Berg)",
	)
	for _, c := range []struct {
		name, a, b string
		want       Relation
	}{
		{"same text", ferry, ferry, Identical},
		{"house style", ferry, swap(ferry, "harbor", "harbour", "MILLBROOK, Norland (AP) — ", "Millbrook (AP): ", "ten minutes", "10 minutes", "“", "\"", "”", "\"", "’", "'"), Identical},
		{"another house's dateline", ferry, swap(ferry, "MILLBROOK, Norland (AP) — ", "MILLBROOK, May 5 (AFP) - "), Identical},
		{"one paragraph less", ferry, part(ferry, 0, 7), Copy},
		{"reworded sentence by sentence", ferry, reworded, Copy},
		{"first half", part(ferry, 0, 4), ferry, Excerpt},
		{"first half, from the other side", ferry, part(ferry, 0, 4), Contains},
		{"short text cut in a sentence", ferry[:300], ferry, Excerpt},
		{"short text with a sentence of its own", paras(part(ferry, 3, 6), "Divers will look at the cables on Friday, a spokesman for the harbor told this newspaper."), ferry, Excerpt},
		{"short texts with as many of their own", paras(part(ferry, 3, 5), part(budget, 0, 1)), paras(part(ferry, 3, 5), part(budget, 3, 4)), Version},
		{"half of it new", ferry, part(ferry, 0, 4) + "\n\n" + budget, Version},
		{"one sentence in a short text", ferry, part(ferry, 0, 1) + "\n\n" + part(budget, 0, 2), Passages},
		{"own report with the same quote", ferry, quoteOnly, Passages},
		{"own report of the event", ferry, ferryOwn, Event},
		{"nothing in common", ferry, budget, Unrelated},
		{"captions only", budget + "\n\n" + captions, ferryOwn + "\n\n" + captions, Unrelated},
		{"caption here, text there", budget + "\n\n" + captions, swap(captions, " (AP Photo/Jo Berg)", "", ", Tuesday, May 5, 2026", " today") + "\n\n" + ferryOwn, Unrelated},
		{"empty and full", "", ferry, Unrelated},
		{"both empty", "", "", Unrelated},
	} {
		got := relation(c.a, c.b)
		if got.Relation != c.want {
			t.Errorf("%s: %s with coverage %.2f, %.2f, want %s", c.name, got.Relation, got.CoverageA, got.CoverageB, c.want)
		}
	}
}

func TestEmbeddedPostIsSpeech(t *testing.T) {
	post := "My ship is the best ship that was ever built, everybody says so, and the harbor people should be ashamed of their mud and their lies"
	a := paras("The director answered her critics with a post that was read by thousands within an hour.", post, "— Greta Halvorsen (@gretah) May 5, 2026", part(budget, 0, 2))
	b := paras("Norland's port is angry about a message from the head of the shipping line, and some want her to resign.", post, "— Greta Halvorsen (@gretah) May 5, 2026", part(ferryOwn, 2, 4))
	if got := relation(a, b); got.Relation != Passages {
		t.Errorf("texts that share a post: %s %.2f %.2f, want passages", got.Relation, got.CoverageA, got.CoverageB)
	}
}

func TestLanguages(t *testing.T) {
	for _, c := range []struct {
		lang, first, second, third string
	}{
		{"zh", "周二上午，一艘载有数十名乘客的渡轮在米尔布鲁克港触礁后沉没。", "海岸警卫队说，救援船在十分钟内赶到现场，从冰冷的海水中救出一百六十四人。", "市长表示，市政府将为无法返回外岛的乘客支付酒店房费。"},
		{"ja", "火曜日の朝、数十人の通勤客を乗せたフェリーが港の砂州に乗り上げて沈没した。", "沿岸警備隊によると、救助船は十分以内に到着し、冷たい海から百六十四人を救助した。", "市長は、離島に帰れない乗客の宿泊費を市が負担すると述べた。"},
		{"th", "เรือข้ามฟากที่บรรทุกผู้โดยสารหลายสิบคนชนสันทรายและจมลงในท่าเรือเมื่อเช้าวันอังคาร", "หน่วยยามฝั่งกล่าวว่าเรือกู้ภัยไปถึงภายในสิบนาทีและช่วยคนขึ้นจากน้ำเย็นได้หนึ่งร้อยหกสิบสี่คน", "นายกเทศมนตรีกล่าวว่าเมืองจะจ่ายค่าโรงแรมให้ผู้โดยสารที่กลับเกาะไม่ได้"},
		{"de", "Eine Fähre mit Dutzenden Pendlern ist am Dienstag im Hafen von Mühlbach auf eine Sandbank gelaufen und gesunken.", "Rettungsboote erreichten das Schiff innerhalb von zehn Minuten und zogen 164 Menschen aus dem kalten Wasser.", "Der Bürgermeister sagte, die Stadt werde Hotelzimmer für Fahrgäste bezahlen, die nicht auf die Inseln zurückkehren können."},
		{"ru", "Паром с десятками пассажиров сел на мель и затонул во вторник утром в гавани города Мельничный.", "Спасатели подошли к судну за десять минут и подняли из холодной воды 164 человека, сообщили в береговой охране.", "Мэр заявил, что город оплатит гостиницу пассажирам, которые не могут вернуться на острова."},
		{"ar", "غرقت عبارة تقل عشرات الركاب صباح الثلاثاء بعد أن اصطدمت بكثيب رملي في ميناء المدينة الصغيرة.", "وقال خفر السواحل إن قوارب الإنقاذ وصلت في غضون عشر دقائق وأنقذت مئة وأربعة وستين شخصا من المياه الباردة.", "وقال رئيس البلدية إن المدينة ستدفع ثمن غرف الفنادق للركاب الذين لا يستطيعون العودة إلى الجزر."},
		{"hi", "मंगलवार सुबह दर्जनों यात्रियों को ले जा रही एक नौका बंदरगाह में रेत के टीले से टकराकर डूब गई।", "तटरक्षक बल ने कहा कि बचाव नौकाएं दस मिनट में पहुंच गईं और ठंडे पानी से एक सौ चौंसठ लोगों को निकाला।", "महापौर ने कहा कि शहर उन यात्रियों के होटल का खर्च उठाएगा जो द्वीपों पर नहीं लौट सकते।"},
	} {
		prep := func(p ...string) *Doc { return Prepare(Story{Text: paras(p...), Lang: c.lang}) }
		whole := prep(c.first, c.second, c.third)
		if got := Compare(whole, prep(c.first, c.second, c.third)).Relation; got != Identical {
			t.Errorf("%s: the same text is %s", c.lang, got)
		}
		if got := Compare(prep(c.first, c.second), whole).Relation; got != Excerpt {
			t.Errorf("%s: two of three sentences are %s, want excerpt", c.lang, got)
		}
		if got := Compare(prep(c.second), prep(c.first, c.third)).Relation; got.Shared() {
			t.Errorf("%s: different sentences are %s", c.lang, got)
		}
		moved := Compare(whole, prep(c.third, c.first, c.second))
		if moved.Relation != Copy || len(moved.Moved) == 0 {
			t.Errorf("%s: moved sentences are %s with moves %v, want a copy with moves", c.lang, moved.Relation, moved.Moved)
		}
		x := &Index{}
		x.Insert("whole", whole.Fingerprint(), "")
		if got := x.Lookup(prep(c.second, c.third).Fingerprint(), 3); len(got) != 1 {
			t.Errorf("%s: the index finds %v for an excerpt", c.lang, got)
		}
	}
}

func TestWhatIsNew(t *testing.T) {
	later := paras(part(swap(ferry, "dozens of commuters", "171 commuters", "Ann Orlo", "Mia Orlo", "164 people", "169 people"), 0, 7),
		"Divers found the ship's recorder on Wednesday and sent it to a laboratory in the capital, where it will be read.")
	c := relation(ferry, later)
	if c.Relation != Copy {
		t.Fatalf("relation = %s, want copy", c.Relation)
	}
	if len(c.OnlyB) != 1 || !strings.HasPrefix(c.SentencesB[c.OnlyB[0]].Text, "Divers found") {
		t.Errorf("OnlyB = %v, want the sentence about divers", c.OnlyB)
	}
	if len(c.OnlyA) != 1 || !strings.HasPrefix(c.SentencesA[c.OnlyA[0]].Text, "Service on") {
		t.Errorf("OnlyA = %v, want the sentence about the service", c.OnlyA)
	}
	want := map[string]string{"dozens of": "171", "Ann": "Mia", "164": "169"}
	for _, p := range c.Pairs {
		sa, sb := c.SentencesA[p.A].Text, c.SentencesB[p.B].Text
		for _, ch := range p.Changes {
			if want[ch.A] != ch.B {
				t.Errorf("change %q to %q in %q is not expected", ch.A, ch.B, sa)
			}
			if sa[ch.StartA:ch.EndA] != ch.A || sb[ch.StartB:ch.EndB] != ch.B {
				t.Errorf("ranges of change %+v hold %q and %q", ch, sa[ch.StartA:ch.EndA], sb[ch.StartB:ch.EndB])
			}
			delete(want, ch.A)
			if kind := NameChange; ch.A == "Ann" && (ch.Kind != kind || p.Kind != Renumbered) {
				t.Errorf("Ann to Mia is a %s in a %s pair, want a name in a number pair", ch.Kind, p.Kind)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("changes not found: %v", want)
	}
	if c.Lineage.Earlier != SideA || !slices.Contains(c.Lineage.Why, "has no number where the other has one") {
		t.Errorf("lineage = %+v, want a to be earlier for its missing number", c.Lineage)
	}
}

func TestChangesPutNumbersFirst(t *testing.T) {
	c := relation(
		"The old mayor of the town, Peter Dunmore, has promised that he will build 40 new flats for nurses near the harbor by autumn.",
		"The young mayor of the town, Rita Falk, has promised that she will build 65 new flats for nurses near the harbor by autumn.")
	if len(c.Pairs) != 1 {
		t.Fatalf("%d pairs, want 1", len(c.Pairs))
	}
	var kinds []string
	for _, ch := range c.Pairs[0].Changes {
		kinds = append(kinds, ch.Kind.String()+" "+ch.A+"→"+ch.B)
	}
	if got := strings.Join(kinds, ", "); got != "number 40→65, name Peter Dunmore→Rita Falk, word old→young, word he→she" {
		t.Errorf("changes = %s", got)
	}
}

// TestSizesOfNumbers holds that a number of another size is a changed number, and that
// it is shown whole.
func TestSizesOfNumbers(t *testing.T) {
	const zh = "市长星期一为这条河上最长的大桥举行了通车仪式，大桥的建设用了#时间，她说这是全市人民的骄傲。"
	const en = "The new bridge over the river will cost # crowns, the mayor of the town said on Monday."
	for _, c := range []struct{ lang, text, a, b, want string }{
		{"en", en, "5 million", "5 billion", "5 million→5 billion"}, {"en", en, "5 million", "6 million", "5 million→6 million"},
		{"en", en, "five million", "5 billion", "five million→5 billion"}, {"en", en, "3 or 4 million", "3 or 5 million", "4 million→5 million"},
		{"de", "Die neue Brücke über den Fluss kostet die Stadt nun # Kronen, sagte der Bürgermeister am Montag.", "5 Millionen", "5 Milliarden", "5 Millionen→5 Milliarden"},
		{"zh", zh, "十二年", "十三年", "十二→十三"}, {"zh", zh, "二十年", "三十年", "二十→三十"}, {"zh", zh, "30万天", "40万天", "30万→40万"},
	} {
		prep := func(s string) *Doc { return Prepare(Story{Text: strings.Replace(c.text, "#", s, 1), Lang: c.lang}) }
		got := Compare(prep(c.a), prep(c.b))
		if len(got.Pairs) != 1 || got.Pairs[0].Kind != Renumbered || len(got.Pairs[0].Changes) != 1 {
			t.Errorf("%s and %s: %+v, want one number", c.a, c.b, got.Pairs)
			continue
		}
		if ch := got.Pairs[0].Changes[0]; ch.Kind != NumberChange || ch.A+"→"+ch.B != c.want {
			t.Errorf("%s and %s: %s %s→%s, want number %s", c.a, c.b, ch.Kind, ch.A, ch.B, c.want)
		}
	}
}

// TestClauseIsNoChangedName holds that a clause with a name or a number in it, which
// came or went, makes no pair in which only names or numbers differ.
func TestClauseIsNoChangedName(t *testing.T) {
	for _, clause := range []string{", said the captain's brother, Peter Dunmore", ", as the crew had feared since the spring of 2019"} {
		c := relation(ferry, swap(ferry, "never replaced", "never replaced"+clause))
		for _, p := range c.Pairs {
			if p.Kind == Renumbered {
				t.Errorf("a sentence with %q is a pair of kind %s, want reworded", clause, p.Kind)
			}
		}
	}
}

func TestMovedParagraphs(t *testing.T) {
	p := strings.Split(ferry, "\n\n")
	p[1], p[6] = p[6], p[1]
	c := relation(ferry, paras(p...))
	if c.Relation != Copy || len(c.Moved) != 2 {
		t.Fatalf("%s with moves %v, want a copy with two", c.Relation, c.Moved)
	}
	for _, m := range c.Moved {
		if m != (Move{1, 6}) && m != (Move{6, 1}) {
			t.Errorf("move %v is not one of those made", m)
		}
	}
	if got := relation(ferry, ferry); len(got.Moved) != 0 {
		t.Errorf("moves in the same text: %v", got.Moved)
	}
}

// TestMovesFromBothSides holds that moved paragraphs are listed alike from both sides
// where two sentences of one paragraph went to two.
func TestMovesFromBothSides(t *testing.T) {
	mill, band := "A mill burned down late on Friday evening in the old town.", "A brass band will play in the park on Sunday afternoon."
	a := Prepare(Story{Text: paras(mill+" "+band, part(ferry, 0, 5))})
	b := Prepare(Story{Text: paras(part(ferry, 0, 2), band, part(ferry, 2, 4), mill, part(ferry, 4, 5))})
	want := []Move{{0, 2}, {0, 5}}
	if got, back := Compare(a, b).Moved, Compare(b, a).mirror().Moved; !slices.Equal(got, want) || !slices.Equal(back, want) {
		t.Errorf("moves are %v, and %v from the other side, want %v", got, back, want)
	}
}

func TestLineage(t *testing.T) {
	early := Story{Text: part(ferry, 0, 4) + "\n\nThis is a developing story.", Published: "2026-05-05T08:10:00+02:00"}
	late := Story{Text: ferry, Published: "2026-05-05T06:40:00Z"}
	c := Compare(Prepare(early), Prepare(late))
	if c.Lineage.Earlier != SideA || len(c.Lineage.Why) != 3 {
		t.Errorf("lineage = %+v, want a for its time, its notice and its length", c.Lineage)
	}
	if got := Compare(Prepare(Story{Text: ferry}), Prepare(Story{Text: ferry})).Lineage; got.Earlier != Neither {
		t.Errorf("lineage of equal texts without dates = %+v", got)
	}
	if got := Compare(Prepare(Story{Text: ferry, Published: "2026-05-05"}), Prepare(Story{Text: budget, Published: "2026-05-06"})).Lineage; got.Earlier != Neither {
		t.Errorf("lineage of unrelated texts = %+v", got)
	}
}

// TestSignsOfNumbers holds that a text in which a number has another sign is never
// called the same, and that house styles for one sign are no change.
func TestSignsOfNumbers(t *testing.T) {
	const line = "\n\nThe crew said that it had been # when the wind turned at the quay."
	for _, c := range []struct{ a, b, want string }{
		{"−5 degrees", "5 degrees", "−5→5"}, {"-5 degrees", "5 degrees", "-5→5"}, {"-5 degrees", "−5 degrees", ""}, {"(−5)", "(5)", "−5→5"},
		{"$5 million", "€5 million", "$5 million→€5 million"}, {"€5", "5 €", ""}, {"£5", "5", "£5→5"}, {"5%", "5 percent", ""}, {"5\u00a0%", "5 per cent", ""}, {"5%", "5", "5%→5"},
		{"−€5", "€5", "−€5→€5"}, {"3–5", "3-5", ""}, {"3 -5", "3-5", ""}, {"$5 and $6", "$5 and €6", "$6→€6"},
	} {
		got := relation(ferry+strings.Replace(line, "#", c.a, 1), ferry+strings.Replace(line, "#", c.b, 1))
		changes := ""
		for _, p := range got.Pairs {
			for _, ch := range p.Changes {
				changes += ch.A + "→" + ch.B
			}
		}
		if want := c.want == ""; (got.Relation == Identical) != want || got.CoverageA < .99 || got.CoverageB < .99 || changes != c.want {
			t.Errorf("%s and %s: %s with %.2f, %.2f and %q, want %q", c.a, c.b, got.Relation, got.CoverageA, got.CoverageB, changes, c.want)
		}
	}
}

// TestNumberInOtherWriting holds that a number written out, or in the digits of
// another script, is a number: it does not make its text the earlier one.
func TestNumberInOtherWriting(t *testing.T) {
	zh := "市长星期一为这条河上最长的大桥举行了通车仪式，大桥的建设用了十二年时间，她说这是全市人民的骄傲。"
	for _, c := range [][2]string{
		{ferry, swap(ferry, "164 people", "one hundred and sixty-four people")},
		{zh, swap(zh, "十二年", "12年")},
		{swap(ferry, "164", "16.4"), swap(ferry, "164", "١٦٤")},
	} {
		if got := relation(c[0], c[1]).Lineage; got.Earlier != Neither {
			t.Errorf("lineage of %.40q… with a number in another writing = %+v, want none", c[1], got)
		}
	}
}

func TestEventEvidence(t *testing.T) {
	a, b := Story{Text: ferry, Published: "2026-05-05"}, Story{Text: ferryOwn, Published: "2026-05-06"}
	c := Compare(Prepare(a), Prepare(b))
	if c.Relation != Event || c.Event.DaysOff != 1 || !slices.Contains(c.Event.Names, "Millbrook") || !slices.Contains(c.Event.Dates, "Tuesday") {
		t.Errorf("%s with %+v, want event, one day off, Millbrook, Tuesday", c.Relation, c.Event)
	}
	b.Published = "2026-05-25"
	if c := Compare(Prepare(a), Prepare(b)); c.Relation != Unrelated {
		t.Errorf("reports twenty days apart are %s, want unrelated", c.Relation)
	}
}
