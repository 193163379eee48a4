package article

import (
	"strings"

	"winnow/core/internal/words"
)

// changedWords say that the date behind them is that of a change.
var changedWords = []string{"updated", "modified", "last update", "edited", "revised", "aktualisiert", "stand:", "geandert", "mis a jour", "modifie", "actualizado", "actualizada", "actualizacion", "aggiornato", "aggiornamento",
	"atualizado", "atualizada", "bijgewerkt", "gewijzigd", "laatste update", "uppdaterad", "oppdatert", "opdateret", "paivitetty", "muokattu", "aktualizacja", "zaktualizowano", "aktualizovano", "guncelle", "ultima modifica", "modificad", "endret", "andrad", "изменено", "обновлено", "оновлено", "обновлен",
	"ενημερώθηκε", "更新", "수정", "تحديث", "עודכן", "diperbarui", "cap nhat", "frissitve", "actualizat", "अपडेट", "azurirano"}

// publishedWords say that the date behind them is that of the first appearance.
var publishedWords = []string{"publi", "pubblic", "veroffentlicht", "erstellt", "posted", "created", "geplaatst", "julkaistu", "yayin", "опубл", "δημοσι", "公開", "発行", "发布", "發布", "등록", "입력", "نشر"}

// changedAt is where in text the words about a change begin, or its end.
func changedAt(text string) int { return wordsAt(text, changedWords) }

// parted cuts a line of dates into what it says of the first appearance and what of
// the last change; either may stand first.
func parted(text string) (published, changed string) {
	at := changedAt(text)
	published, changed = text[:at], text[at:]
	if changed == "" || mayDate(published) {
		return published, changed // the usual case
	}
	if to := wordsAt(changed, publishedWords); to < len(changed) {
		published, changed = changed[to:], changed[:to]
	}
	return published, changed
}

// wordsAt is where in text the first of these words begins, or its end.
func wordsAt(text string, list []string) int {
	folded := words.Fold(text)
	in := words.PairsOf(folded)
	at := len(folded)
	for _, w := range list {
		if !in.MayHave(w) {
			continue
		}
		if i := strings.Index(folded, w); i >= 0 {
			at = min(at, i)
		}
	}
	switch {
	case at == len(folded):
		return len(text)
	case len(folded) != len(text): // accents
		return runeStart(folded, text, at)
	}
	return at
}

// runeStart finds the byte of text whose folded prefix has the length at.
func runeStart(folded, text string, at int) int {
	var b []byte
	for i, r := range text {
		if len(b) >= at {
			return i
		}
		b = words.AppendFolded(b[:len(b):len(b)], r)
	}
	return len(text)
}

func saysChanged(label string) bool { return changedAt(label) < len(label) }
