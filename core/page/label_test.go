//go:build !js

package page

import (
	"errors"
	"testing"
)

// Names that Python, iconv and Windows use for encodings are understood.
func TestEncodingNames(t *testing.T) {
	for _, label := range []string{"utf-8", "UTF-8-SIG", "utf_8", "cp1252", "latin_1", "latin-1", "iso8859_15", "iso8859-2", "gb2312",
		"gb18030", "cp936", "big5", "cp950", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949", "koi8_r", "cp1251", "cp874", "mac_roman", "utf_16", "ascii"} {
		if _, _, err := toUTF8([]byte("abcd"), label, true); err != nil {
			t.Errorf("toUTF8 with the encoding %q: %v", label, err)
		}
	}
	if _, _, err := toUTF8([]byte("abcd"), "utf-7000", true); !errors.Is(err, ErrEncoding) {
		t.Errorf("toUTF8 with an unknown encoding gives %v, want ErrEncoding", err)
	}
}
