package jsontext

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"
)

func TestWriterMatchesStandard(t *testing.T) {
	in := "a\"b\\c\n\t\u2028<x>é\x01 \xff end"
	var w Writer
	w.Object(func() {
		w.Key("s")
		w.String(in)
		w.Key("list")
		w.Array(func() {
			w.Int(-3)
			w.Bool(true)
			w.Null()
			w.Float(0.50, 3)
			w.Float(2, 3)
			w.Float(-0.00001, 2)
		})
		w.Key("names")
		w.Strings(nil)
	})
	var got struct {
		S     string   `json:"s"`
		List  []any    `json:"list"`
		Names []string `json:"names"`
	}
	if err := json.Unmarshal(w.Buf, &got); err != nil {
		t.Fatalf("%s: %v", w.Buf, err)
	}
	if want := "a\"b\\c\n\t\u2028<x>é\x01 \ufffd end"; got.S != want {
		t.Errorf("string = %q, want %q", got.S, want)
	}
	if len(got.List) != 6 || got.List[3] != 0.5 || got.List[4] != 2.0 || got.List[5] != 0.0 {
		t.Errorf("list = %v", got.List)
	}
}

func TestParseSloppy(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`{"a":"x"}`, "x"},
		{"\ufeff/* c */ {\"b\":[1,2,],\n \"a\":\"x\",}", "x"},
		{"// c\n{\"b\": \"http://x\", // c \"\n \"a\":\"x\"} // c", "x"},
		{"{\"a\":\"x\ny\"}", "x\ny"},
		{`{"a":"\u00e9\ud83d\ude00\/"}`, "é😀/"},
		{`{"a":12.5e3}`, "12.5e3"},
	} {
		v, ok := Parse(c.in)
		if !ok || v.Get("a").Str() != c.want {
			t.Errorf("Parse(%q).a = %q, %v, want %q", c.in, v.Get("a").Str(), ok, c.want)
		}
	}
}

func TestParseBroken(t *testing.T) {
	for _, in := range []string{"", "{", `{"a"`, `{"a":`, `["x`, "{a:1}", "nul"} {
		if _, ok := Parse(in); ok {
			t.Errorf("Parse(%q) was taken as whole", in)
		}
	}
	deep := make([]byte, 100000)
	for i := range deep {
		deep[i] = '['
	}
	if _, ok := Parse(string(deep)); ok {
		t.Error("100,000 open arrays were taken as whole")
	}
}

// TestParseMends: what templates write instead of JSON costs the member it is in.
func TestParseMends(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`{"b":'it's','a':'x'}`, "x"},
		{`{"a": 'don\'t'}`, "don't"},
		{`{"a": 'x', "b": 'y'}`, "x"},
		{`{"b": "<img width="300" height="150">", "a": "x"}`, "x"},
		{`{"a": "the "old" bridge"}`, `the "old" bridge`},
		{`{"b": "he said "yes", then left", "a": "x"}`, "x"},
		{`{"b": Ana Lopes, "a": "x"}`, "x"},
		{`{"a": Ana Lopes}`, "Ana Lopes"},
		{`{"b": undefined, "c": , "a": "x"}`, "x"},
		{"{\"b\": [1, \"c\", // more: \"d\"\n ], \"a\":\"x\",\n}", "x"},
		{`{"b": "y" "a": "x"}`, "x"},
		{`{... "a": "x"}`, "x"},
	} {
		v, _ := Parse(c.in)
		if got := v.Get("a").Str(); got != c.want {
			t.Errorf("Parse(%s).a = %q, want %q; all is %+v", c.in, got, c.want, v)
		}
	}
	if v := ParseAll(`{"a":"x"}, {"a":"y"} {"a":"z"};`); len(v.Items) < 3 || v.Items[2].Get("a").Str() != "z" {
		t.Errorf("three objects are read as %+v", v)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`{"a":[1,"b",{"c":null}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		v, ok := Parse(s)
		if json.Valid([]byte(s)) && !ok && len(s) < 60 {
			t.Errorf("valid JSON refused: %q gave %+v", s, v)
		}
	})
}

// TestStringsMatchStandard compares strings of every character, and of every pair
// of bytes, with the standard library's reading of them.
func TestStringsMatchStandard(t *testing.T) {
	var texts []string
	for c := range 0x10000 {
		texts = append(texts, "a"+string([]byte{byte(c >> 8), byte(c)})+"z", "a"+string(rune(c))+"z")
	}
	for _, in := range texts {
		var w Writer
		w.String(in)
		var got, want string
		if err := json.Unmarshal(w.Buf, &got); err != nil {
			t.Fatalf("%q is written as %s: %v", in, w.Buf, err)
		}
		for _, c := range in { // what is no UTF-8 comes out as U+FFFD
			want += string(c)
		}
		if got != want {
			t.Fatalf("%q is written as %s", in, w.Buf)
		}
	}
}

// TestFloatsMatchStandard compares numbers near halves, where rounding is a close
// call, and everywhere else with strconv's.
func TestFloatsMatchStandard(t *testing.T) {
	check := func(f float64, digits int) {
		var w Writer
		w.Float(f, digits)
		want := strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(f, 'f', digits, 64), "0"), ".")
		if want == "" || want == "-" || want == "-0" {
			want = "0"
		}
		if string(w.Buf) != want {
			t.Fatalf("Float(%v, %d) = %s, want %s", f, digits, w.Buf, want)
		}
	}
	for digits := 1; digits <= 4; digits++ {
		for i := -50; i <= 21000; i++ {
			f := float64(i) / 20000
			for _, g := range [...]float64{f, math.Nextafter(f, 2), math.Nextafter(f, -2), f + 1e-7, f - 1e-7} {
				check(g, digits)
			}
		}
	}
	check(math.Copysign(0, -1), 2)
}
