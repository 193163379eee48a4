package core_test

import (
	"slices"
	"strings"
	"testing"

	"winnow/core"
)

// TestBriefText holds that of a few lines, as a reader copies them, the story stays and
// the junk on both sides goes. What stands alone beside a story may be its own.
func TestBriefText(t *testing.T) {
	for lang, junk := range map[string][2]string{
		"en": {"We use cookies to personalise content and advertisements and to analyse our traffic. By clicking accept you agree to our cookie policy.",
			"Sign up to our free newsletter and get the best stories of the week in your inbox every Friday morning.\n\nCopyright 2026 Holmby Post. All rights reserved. Terms of use, privacy policy, contact us."},
		"es": {"Utilizamos cookies propias y de terceros para mejorar nuestros servicios. Si continúa navegando, acepta su uso.\n\nIniciar sesión",
			"Noticias relacionadas\n\n© 2026 El Faro. Todos los derechos reservados. Aviso legal y política de privacidad."},
		"ru": {"Мы используем файлы cookie. Оставаясь на сайте, вы соглашаетесь с политикой конфиденциальности.\n\nВойти", "Читайте также\n\nПодписывайтесь на наш канал в Telegram\n\nВсе права защищены. 16+"},
	} {
		for name, text := range map[string]string{"before": junk[0] + "\n\n" + headless[lang], "behind": headless[lang] + "\n\n" + junk[1], "both": junk[0] + "\n\n" + headless[lang] + "\n\n" + junk[1]} {
			r, err := core.CleanText([]byte(text+"\n"), core.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.SplitSeq(headless[lang], "\n\n") {
				if !strings.Contains(r.Article.Text, line) {
					t.Errorf("%s, junk %s: lost %q", lang, name, line)
				}
			}
			if name != "both" {
				continue
			}
			kept := slices.DeleteFunc(strings.Split(r.Article.Text, "\n\n"), func(line string) bool { return strings.Contains(headless[lang], line) })
			if len(kept) > 0 {
				t.Errorf("%s, junk %s: kept %q", lang, name, kept)
			}
		}
	}
}
