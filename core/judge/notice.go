package judge

import (
	"strings"
	"sync"
)

// Where a page would show a post, a map or a film of another site, it asks first, in
// whole sentences that stand among the story's paragraphs. They are few kinds of
// sentences: something from elsewhere is named, and consent or showing it.

// Limits for a notice.
const (
	noticeWords = 90 // its words, at most
	noticeLabel = 4  // words of a label that only names content of others, at most
)

// What notices name, in pairs of words: content of others, which is enough where the
// block speaks of showing it, and content by itself, which needs a word of consent.
const (
	othersContent = "externer inhalt|externe inhalt|externen inhalt|externem inhalt|externe inhalte|externen inhalte|externer inhalte|externen inhalten|redaktioneller inhalt|redaktionellen inhalt|eingebettete inhalte|eingebetteter inhalt|eingebetteten inhalt|" +
		"external content|embedded content|party content|contenu externe|contenus externes|contenus tiers|contenu tiers|contenido externo|contenidos externos|contenido incrustado|contingut extern|" +
		"contenuto esterno|contenuti esterni|conteúdo externo|conteúdos externos|conteúdo incorporado|externe inhoud|externe content|eksternt indhold|eksternt innhold|externt innehåll|ulkoinen sisältö|ulkoista sisältöä|" +
		"treść zewnętrzna|treści zewnętrzne|treści zewnętrznych|externí obsah|externý obsah|külső tartalom|conținut extern|harici içerik|внешний контент|стороннего контента|зовнішній контент|vanjski sadržaj|εξωτερικό περιεχόμενο"
	thisContent = "dieser inhalt|diesen inhalt|dieses inhalts|diese inhalte|dieser inhalte|this content|this embed|ce contenu|este contenido|aquest contingut|questo contenuto|este conteúdo|esse conteúdo|" +
		"deze inhoud|deze content|dette indhold|dette innholdet|detta innehåll|här innehållet|tämä sisältö|tätä sisältöä|ta treść|tę treść|tento obsah|acest conținut|bu içerik|bu içeriği|этот контент|данный контент|цей контент|ovaj sadržaj"
)

// What they ask: consent, or that it may be shown.
const (
	consentWords = "cookie cookies drittplattform drittplattformen drittanbieter drittanbietern personenbezogene personenbezogenen einverstanden zustimmung zustimmen zustimmst einwilligung einwilligen datenschutz datenschutzerklärung datenschutzeinstellungen akzeptieren " +
		"permission consent privacy refusé refuser refusant accepter acceptez acceptant consentement confidentialité traceurs aceptar acepta aceptas aceptado privacidad consentimiento consentiment galetes acconsentire acconsenti accettare accetta accettato consenso aceitar aceite aceitou consentimento privacidade " +
		"toestemming accepteren accepteer privacyinstellingen samtykke samtykker acceptere accepter godta godtar informasjonskapsler godkänna godkänn samtycke kakor hyväksy hyväksyä evästeet evästeitä suostumus zgoda zgody zgodę plików ciasteczka souhlas souhlasíte súhlas cookie-uri çerez çerezleri çerezlere onay izin согласие согласия куки файлы згода згоду kolačići kolačiće"
	showWords = "anzeigen angezeigt anzuzeigen einblenden eingeblendet geladen laden lädt klick show shown display displayed load loaded loading click afficher affiché affichés affichage mostrar visualizar cargar ver vedere visualizzare visualizzato mostrare caricare exibir carregar " +
		"tonen getoond bekijken laden vise vises visa visas näytä näytetään wyświetlić wyświetl zobrazit zobrazení zobraziť megjelenítés afișa göster görüntüle показать показывать показати prikaži εμφάνιση"
)

// notices knows the pairs and words above by their hashes. The second word of a pair
// is asked for first: nearly no text has one.
type notices struct {
	seconds, consent, show hashed[uint32]
	others, this           hashed[uint64]
}

var noticesOnce = sync.OnceValue(func() *notices {
	n := &notices{}
	n.seconds.reset(64)
	pairs := func(set *hashed[uint64], list string) {
		set.reset(64)
		for pair := range strings.SplitSeq(list, "|") {
			two := appendWords(nil, pair, 2)
			set.number(textKey(two))
			n.seconds.number(two[1])
		}
	}
	singles := func(set *hashed[uint32], list string) {
		set.reset(128)
		for _, w := range appendWords(nil, list, wordLimit) {
			set.number(w)
		}
	}
	pairs(&n.others, othersContent)
	pairs(&n.this, thisContent)
	singles(&n.consent, consentWords)
	singles(&n.show, showWords)
	return n
})

// isEmbedNotice reports whether block i only asks whether something of another site
// may be shown.
func (x *extractor) isEmbedNotice(i int) bool {
	list := x.words[i]
	if len(list) < 2 || x.blocks[i].Words > noticeWords {
		return false
	}
	known := noticesOnce()
	others, this := false, false
	for k := 1; k < len(list); k++ {
		if known.seconds.find(list[k]) < 0 {
			continue
		}
		pair := textKey(list[k-1 : k+1])
		others = others || known.others.find(pair) >= 0
		this = this || known.this.find(pair) >= 0
	}
	if !others && !this {
		return false
	}
	if others && len(list) <= noticeLabel {
		return true
	}
	for _, w := range list {
		if known.consent.find(w) >= 0 || others && known.show.find(w) >= 0 {
			return true
		}
	}
	return false
}
