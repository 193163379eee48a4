package words

import (
	"strconv"
	"testing"
	"unsafe"
)

func TestMemo(t *testing.T) {
	var m Memo
	if _, known := m.Get("a"); known {
		t.Error("an empty Memo knows a name")
	}
	m.Ready()
	name := func(i int) string { return "card card--" + strconv.Itoa(i*i*i) + " is-wide" }
	for i := range 3000 {
		m.Set(name(i), uint32(i))
	}
	m.Set(name(7), 70)
	m.Set("", 5)
	for i := range 3000 {
		want := uint32(i)
		if i == 7 {
			want = 70
		}
		if got, known := m.Get(name(i)); !known || got != want {
			t.Fatalf("Get(%q) = %d, %v, want %d, true", name(i), got, known, want)
		}
	}
	if got, known := m.Get(""); !known || got != 5 {
		t.Errorf("Get of the empty name = %d, %v", got, known)
	}
	if _, known := m.Get(name(3000)); known {
		t.Error("a name that was never set is known")
	}
	m.Ready()
	if _, known := m.Get(name(1)); !known {
		t.Error("a small Memo forgot between pages")
	}
	for i := range 2000 {
		m.Set(name(i+5000), 1)
	}
	m.Ready()
	if _, known := m.Get(name(1)); known {
		t.Error("a large Memo remembers for ever")
	}
}

// TestMemoKeepsNoInput: names are views into a page that is overwritten.
func TestMemoKeepsNoInput(t *testing.T) {
	var m Memo
	input := []byte("side-bar")
	m.Set(unsafe.String(&input[0], 4), 1)
	copy(input, "xxxx")
	if got, known := m.Get("side"); !known || got != 1 {
		t.Errorf("Get = %d, %v, want 1, true", got, known)
	}
}

// TestMemoSameSketch: names made to meet in one slot are found in time linear in
// their number.
func TestMemoSameSketch(t *testing.T) {
	var m Memo
	filler := make([]byte, 64)
	for i := range filler {
		filler[i] = 'x'
	}
	for i := range 20000 {
		copy(filler[20:], strconv.Itoa(100000+i))
		m.Set(string(filler), uint32(i))
	}
	steps := 0
	for i := range 20000 {
		copy(filler[20:], strconv.Itoa(100000+i))
		if got, known := m.Get(string(filler)); !known || got != uint32(i) {
			t.Fatalf("Get of name %d = %d, %v", i, got, known)
		}
		mask := len(m.slots) - 1
		for at := int(hashOf(string(filler))) & mask; m.slots[at] > 0 && m.names[m.slots[at]-1] != string(filler); at = (at + 1) & mask {
			steps++
		}
	}
	if steps > 20*20000 {
		t.Errorf("%d steps for 20,000 names", steps)
	}
}
