//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEncodingsParity: the page reads bytes of all encodings as the core does,
// declared rightly, wrongly and not at all.
func TestEncodingsParity(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(shared.root, "core/page/testdata/encodings.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	r := openPage(t)
	wrong := eval[[]string](r.tab, `import('../shared/decode.js').then(({ decode }) => {
		const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
		return `+quote(strings.TrimSpace(string(data)))+`.split('\n').map((line) => line.split('\t')).flatMap(([raw, encoding, text]) => {
			const got = decode(bytes(raw));
			const want = new TextDecoder().decode(bytes(text));
			return got.encoding === encoding && got.text.replaceAll('\0', '') === want ? [] : [encoding + ' read as ' + got.encoding + ': ' + want.slice(0, 120)];
		});
	})`)
	for _, w := range wrong {
		t.Error(w)
	}
}
