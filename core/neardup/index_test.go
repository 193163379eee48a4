package neardup

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// madeUp writes n words of a made-up language whose frequencies fall as in real
// texts (Zipf), in sentences.
func madeUp(r *rand.Rand, zipf *rand.Zipf, n int) string {
	var b strings.Builder
	at := 0
	for i := range n {
		w := zipf.Uint64()
		if at == 0 {
			fmt.Fprintf(&b, "W%x", w)
		} else {
			fmt.Fprintf(&b, " w%x", w)
		}
		at++
		if at > 8 && r.IntN(12) == 0 || i == n-1 {
			b.WriteString(". ")
			at = 0
			if r.IntN(3) == 0 {
				b.WriteString("\n\n")
			}
		}
	}
	return b.String()
}

func newText(seed uint64) (*rand.Rand, *rand.Zipf) {
	r := rand.New(rand.NewPCG(seed, 7))
	return r, rand.NewZipf(r, 1.1, 2.7, 60_000)
}

func storyDoc(id, text string) *Doc { return Prepare(Story{ID: id, Text: text}) }

// fill makes an index of n made-up stories and returns some of their texts.
func fill(t testing.TB, n int) (*Index, []string) {
	x := &Index{}
	r, z := newText(1)
	var texts []string
	for i := range n {
		text := madeUp(r, z, 100+r.IntN(400))
		if i < 50 {
			texts = append(texts, text)
		}
		if err := x.Insert(fmt.Sprint("story-", i), storyDoc("", text).Fingerprint(), fmt.Sprintf("2026-11-%02d", 1+i%20)); err != nil {
			t.Fatal(err)
		}
	}
	return x, texts
}

func TestIndexFindsCopiesAndExcerpts(t *testing.T) {
	x, texts := fill(t, 500)
	for i, text := range texts {
		half := text[:len(text)/2]
		for _, query := range []string{text, half, "New words stand before it here. " + half} {
			got := x.Lookup(storyDoc("", query).Fingerprint(), 10)
			if len(got) == 0 || got[0].ID != fmt.Sprint("story-", i) {
				t.Fatalf("Lookup of story %d (%d bytes) = %v, want it first", i, len(query), got)
			}
		}
	}
	r, z := newText(99)
	if got := x.Lookup(storyDoc("", madeUp(r, z, 300)).Fingerprint(), 10); len(got) > 3 {
		t.Errorf("Lookup of a new text = %v, want next to nothing", got)
	}
}

func TestIndexRemoveAndExpire(t *testing.T) {
	x, texts := fill(t, 300)
	f := storyDoc("", texts[7]).Fingerprint()
	if !x.Remove("story-7") || x.Remove("story-7") || x.Has("story-7") || x.Len() != 299 {
		t.Fatalf("Remove: Len = %d, Has = %v", x.Len(), x.Has("story-7"))
	}
	for _, c := range x.Lookup(f, 10) {
		if c.ID == "story-7" {
			t.Error("a removed story is found")
		}
	}
	if err := x.Insert("story-7", f, ""); err != nil || x.Lookup(f, 1)[0].ID != "story-7" {
		t.Errorf("a story put back is not found: %v", err)
	}
	if err := x.Insert("story-7", f, ""); err != nil || x.Len() != 300 {
		t.Errorf("a story inserted twice counts %d, want 300 (%v)", x.Len(), err)
	}
	// Dates run over 20 days, 15 stories each; story-7 has none now.
	if n := x.Expire("2026-11-11"); n != 149 || x.Len() != 151 {
		t.Errorf("Expire = %d with %d left, want 149 and 151", n, x.Len())
	}
	if n := x.Expire("someday"); n != 0 {
		t.Errorf("Expire of no date = %d, want 0", n)
	}
	if got := x.Lookup(f, 1); len(got) != 1 || got[0].ID != "story-7" {
		t.Errorf("after Expire: Lookup = %v, want story-7", got)
	}
}

func TestIndexStoredForm(t *testing.T) {
	x, texts := fill(t, 400)
	x.Remove("story-3")
	b := x.Export()
	y, err := Import(b)
	if err != nil || y.Len() != 399 {
		t.Fatalf("Import: %v, %d stories", err, y.Len())
	}
	if !bytes.Equal(y.Export(), b) {
		t.Error("Export of the imported index differs")
	}
	for _, text := range texts {
		f := storyDoc("", text[:len(text)/3]).Fingerprint()
		if a, b := x.Lookup(f, 5), y.Lookup(f, 5); !slices.Equal(a, b) {
			t.Fatalf("Lookup differs after Import: %v, %v", a, b)
		}
	}
	half := &Index{}
	for i := range 10 {
		half.Insert(fmt.Sprint("story-", i), storyDoc("", texts[i]).Fingerprint(), "")
	}
	if n, err := half.Merge(y); n != 390 || err != nil || half.Len() != 400 {
		t.Errorf("Merge = %d, %v with %d stories, want 390 and 400", n, err, half.Len())
	}
	if got := half.Lookup(storyDoc("", texts[40]).Fingerprint(), 1); len(got) != 1 || got[0].ID != "story-40" {
		t.Errorf("after Merge: Lookup = %v, want story-40", got)
	}
}

func TestImportSurvivesDamage(t *testing.T) {
	x, _ := fill(t, 400)
	b := x.Export()
	for cut := 0; cut < len(b); cut += 997 {
		y, err := Import(b[:cut])
		if err == nil || y == nil {
			t.Fatalf("Import of %d of %d bytes gives no error", cut, len(b))
		}
		if want := 400 * (cut - 9000) / len(b); y.Len() < want-10 {
			t.Errorf("Import of %d of %d bytes keeps %d stories, want about %d", cut, len(b), y.Len(), want)
		}
	}
	for at := 0; at < len(b); at += 211 {
		for _, bit := range []byte{1, 128} {
			bad := bytes.Clone(b)
			bad[at] ^= bit
			y, err := Import(bad)
			if err == nil && at >= 9 {
				t.Fatalf("a flipped bit at byte %d is not noticed", at)
			}
			if at >= 9 && y.Len() < 400-60 {
				t.Errorf("a flipped bit at byte %d leaves %d of 400 stories", at, y.Len())
			}
		}
	}
	for _, junk := range [][]byte{nil, []byte("hello"), bytes.Repeat([]byte{0x4E, 0x57, 0xC4, 0xB1, 0, 0xf0, 0, 0}, 20_000)} {
		if y, err := Import(junk); err == nil || y.Len() != 0 {
			t.Errorf("Import of junk gives %d stories, %v", y.Len(), err)
		}
	}
	crafted := append([]byte("WNIX\x01\xff\xff\xff\xff"), bytes.Repeat([]byte{0x4E, 0x57, 0xC4, 0xB1, 0, 0xf0, 0, 0}, 200_000)...)
	if y, err := Import(crafted); err == nil || y.Len() != 0 {
		t.Errorf("Import of marks gives %d stories, %v", y.Len(), err)
	}
}

// TestIndexCommonHashes holds the cap on hashes that many stories share: the
// work of a look-up does not grow with the stories of one site's furniture, and
// a copy is still found behind it.
func TestIndexCommonHashes(t *testing.T) {
	x := &Index{}
	r, z := newText(5)
	furniture := madeUp(r, z, 80)
	var first string
	for i := range 2000 {
		text := madeUp(r, z, 200)
		if i == 0 {
			first = text
		}
		x.Insert(fmt.Sprint("story-", i), storyDoc("", text+"\n\n"+furniture).Fingerprint(), "")
	}
	got := x.Lookup(storyDoc("", first+"\n\n"+furniture).Fingerprint(), 10)
	if len(got) == 0 || got[0].ID != "story-0" {
		t.Errorf("Lookup behind furniture = %v, want story-0 first", got)
	}
	seen := 0
	for _, h := range storyDoc("", furniture).Fingerprint().Hashes {
		x.posts.each(h, maxPostings, func(uint32) { seen++ })
	}
	if most := sampleLeast * maxPostings * 4; seen > most {
		t.Errorf("a look-up of furniture sees %d postings, want at most %d", seen, most)
	}
}

func TestIndexSize(t *testing.T) {
	x := &Index{}
	r, z := newText(3)
	const n = 1500
	for i := range n {
		x.Insert(fmt.Sprint(i), storyDoc("", madeUp(r, z, 200+r.IntN(900))).Fingerprint(), "2026-11-21")
	}
	x.posts.settle()
	// The table of buckets is 256 KB whatever the index holds.
	if got := (x.Bytes() - 4<<bucketBits) / n; got > 290 {
		t.Errorf("the index takes %d bytes a story, want at most 290", got)
	}
	t.Logf("%d bytes a story in memory with the table, %d stored", x.Bytes()/n, len(x.Export())/n)
}

func TestFingerprintStoredForm(t *testing.T) {
	r, z := newText(4)
	for _, n := range []int{0, 3, 40, 500, 5000, 30000} {
		f := storyDoc("", madeUp(r, z, n)).Fingerprint()
		b := f.Bytes()
		g, err := ReadFingerprint(b)
		if err != nil || g.Words != f.Words || !slices.Equal(g.Hashes, f.Hashes) {
			t.Errorf("a fingerprint of %d words does not come back: %v", n, err)
		}
		if n == 500 && len(b) > 270 {
			t.Errorf("a fingerprint of 500 words takes %d bytes, want at most 270", len(b))
		}
		t.Logf("%d words: %d hashes, %d bytes", n, len(f.Hashes), len(b))
		for cut := range b {
			if _, err := ReadFingerprint(b[:cut]); err == nil {
				t.Fatalf("%d of %d bytes are read as a fingerprint", cut, len(b))
			}
		}
	}
}

func FuzzImport(f *testing.F) {
	x, _ := fill(f, 30)
	f.Add(x.Export())
	f.Add([]byte("WNIX\x01"))
	f.Fuzz(func(t *testing.T, b []byte) {
		y, err := Import(b)
		if y == nil {
			t.Fatal("Import returned no index")
		}
		if err == nil {
			if z, err := Import(y.Export()); err != nil || z.Len() != y.Len() {
				t.Fatalf("Export of an imported index is not read: %v", err)
			}
		}
		y.Lookup(Fingerprint{Hashes: []uint32{1, 2, 3}}, 5)
		y.Expire("2026-01-01")
		y.Remove("")
	})
}
