package judge

import "testing"

func TestNamesPicture(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The ferry waits in the harbour. (Photo: Ada Brook/Bay Press)", true},
		{"The ferry waits in the harbour. Photo: Ada Brook", true},
		{"Die Fähre liegt im Hafen. Foto: A. Bach/Küstenbild", true},
		{"La mairie, jeudi. Crédit : Agence de la baie", true},
		{"Паром стоит в порту. Фото: Агентство залива", true},
		{"港に停泊するフェリー 写真：湾岸通信", true},
		{"The ferry at night © Bay Press", true},
		{"Image: Ada Brook, St. Anne", true},
		{"The ferry waits in the harbour.", false},
		{"The captain put it in a sentence: the picture was wrong from the start", false},
		{"He had one photo: It showed the harbour. Nobody else had seen it.", false},
		{"She asked who took the photo: was it the captain?", false},
		{"Source: the harbour office", false},
		{"The code of the language, de: Ada Brook", false},
		{"The photo shows the harbour: a quiet place", false},
		{"Photo:", false},
		{"", false},
		{"©", false},
	} {
		if got := namesPicture(c.text); got != c.want {
			t.Errorf("namesPicture(%q) = %v", c.text, got)
		}
	}
}

// TestCaptionOfText: a caption among a text's lines is no body, and no longer lost
// among the junk either.
func TestCaptionOfText(t *testing.T) {
	const story = "The night ferry sails again after eleven weeks in the yard, the harbour office said on Monday.\n" +
		"Its engines were taken out and put back, and the deck was painted by the crew, who had nothing else to do.\n" +
		"The first passengers queued from five in the morning, in the rain, with their bicycles and their dogs.\n" +
		"Passengers wait in the rain with their bicycles for the first crossing. Photo: Ada Brook\n" +
		"“I have crossed every week for thirty years,” said one of them, who gave her name as Nora Quist.\n" +
		"The return crossing leaves at nine in the evening, and the harbour office expects it to be full.\n"
	x := lines(t, story)
	v := make([]Verdict, len(x.blocks))
	scores := make([]float32, len(v))
	for i := range scores {
		scores[i] = .9
	}
	x.decide(v, scores)
	for i := range v {
		want := Body
		if i == 3 {
			want = Caption
		}
		if v[i].Part != want {
			t.Errorf("%q is %v, want %v", x.blocks[i].Text, v[i].Part, want)
		}
	}
}

func TestBeginsAsCaption(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Image caption, The bridge at low tide", true},
		{"Legende: Die Brücke bei Ebbe. RBS", true},
		{"図の説明：干潮の橋", true},
		{"The caption: it was wrong", false},
		{"Caption this", false},
		{"Legenden: wie sie entstehen", false},
		{": caption", false},
		{"", false},
		{"Pictured at the back, from left, Ada Brook and Tom Reik", true},
		{"Von links: Ada Bach, Tom Reik", true},
		{"From left, Ada Brook and Tom Reik", true},
		{"Pictured as a fool by everyone he met, he gave up", false},
		{"From left and right, the ferries came in", false},
	} {
		if got := beginsAsCaption(c.text); got != c.want {
			t.Errorf("beginsAsCaption(%q) = %v", c.text, got)
		}
	}
}
