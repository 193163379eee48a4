package neardup

import "strings"

// The stories of the tests are made up.

// ferry is a wire story: eight paragraphs with quotes, names and numbers.
var ferry = paras(
	"MILLBROOK, Norland (AP) — A passenger ferry carrying dozens of commuters struck a sandbank and sank in the harbor of Millbrook on Tuesday, officials said.",
	"Rescue boats reached the vessel within ten minutes and pulled 164 people from the cold water, according to the coast guard.",
	"“We heard a long scraping noise, and then the deck was under our feet at a strange angle,” said Ann Orlo, a nurse who was on her way to work.",
	"The ferry, built in 1987, had passed its last inspection in March, but the engineers’ report named two worn steering cables that were never replaced.",
	"Harbor master Tomas Veld told reporters that the channel had silted up after the spring floods and that dredging was planned for the summer.",
	"Prosecutors opened an inquiry into the company that runs the line, Norland Lines, whose director Greta Halvorsen declined to comment.",
	"Mayor Peter Dunmore said the city would pay for hotel rooms for passengers who live on the outer islands and cannot get home.",
	"Service on the route is suspended until a replacement ship arrives from the southern port of Ostervik, the company said in a statement.",
)

// ferryOwn is another reporter's story of the same event: no sentence is shared.
var ferryOwn = paras(
	"Commuters jumped into the harbor of Millbrook on Tuesday morning when a Norland Lines ship went down minutes before docking.",
	"Ann Orlo had just bought coffee. Then, she says, everything slid to one side and strangers began to hold hands.",
	"Nobody died, and that is what people in Millbrook repeat to each other on the quay, where Mayor Peter Dunmore spent most of the day.",
	"Why the ship left the fairway is unclear. Tomas Veld, who runs the port, points at mud that the floods left behind.",
	"Greta Halvorsen, who leads Norland Lines, has not spoken in public. Her lawyers in Ostervik did not answer calls.",
	"For islanders the loss is more than a ship: it was the only link to Millbrook's hospital, and Norland has no spare one.",
)

// budget is a story of something else, in the same town.
var budget = paras(
	"The school board approved a budget on Monday that closes two libraries and raises the price of lunches by a tenth.",
	"Teachers filled the hall with banners and sang until the chairwoman asked them to let the treasurer speak.",
	"Parents may appeal the decision at the county court, where a similar case took three years before it was settled.",
	"The libraries, both in old fire stations, lend some four thousand books a month, more than half of them to children.",
	"Board members who voted in favor said that roofs have to be mended first and that reading rooms could reopen later.",
)

func paras(p ...string) string { return strings.Join(p, "\n\n") }

// part returns paragraphs from to to of a text.
func part(text string, from, to int) string {
	p := strings.Split(text, "\n\n")
	return paras(p[from:to]...)
}

// swap replaces pairs of strings and panics where one is not there.
func swap(text string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			panic("the text lacks " + pairs[i])
		}
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	return text
}

// reworded is the ferry story told sentence by sentence in other words.
var reworded = paras(
	"A passenger ferry with dozens of commuters on board hit a sandbank and went down in the harbor of Millbrook on Tuesday, officials have said.",
	"Rescue boats got to the vessel within ten minutes and pulled 164 people out of the cold water, the coast guard said.",
	"“We heard a long scraping sound, and suddenly the deck was under our feet at a weird angle,” said nurse Ann Orlo, who was going to work.",
	"Built in 1987, the ferry had passed its last inspection in March, but the report of the engineers mentioned two worn steering cables that had never been replaced.",
	"Harbor master Tomas Veld told journalists that the channel had silted up following the spring floods and that dredging had been planned for summer.",
	"Prosecutors have opened an inquiry into the firm operating the line, Norland Lines, whose director Greta Halvorsen refused to comment.",
	"Mayor Peter Dunmore said that the city would cover hotel rooms for passengers living on the outer islands who cannot get home.",
	"Service on the route has been suspended until a replacement ship comes from the southern port of Ostervik, the company said in a statement.",
)
