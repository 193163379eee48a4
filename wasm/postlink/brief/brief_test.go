package brief

import (
	"bytes"
	"slices"
	"testing"
)

// Short ways to write instructions.
func op(op byte, number ...int64) instruction {
	i := instruction{op: op}
	if len(number) > 0 {
		i.number = number[0]
	}
	return i
}

func get(n int64) instruction      { return op(opLocalGet, n) }
func put(n int64) instruction      { return op(opLocalSet, n) }
func tee(n int64) instruction      { return op(opLocalTee, n) }
func wide(n int64) instruction     { return op(opI64Const, n) }
func constant(n int64) instruction { return op(opI32Const, n) }

func load(offset int64) instruction {
	return instruction{op: opFirstLoad + 1, align: 3, number: offset} // i64.load
}

func store(offset int64) instruction {
	return instruction{op: opI64Store, align: 3, number: offset}
}

// whole puts code between the beginning of all functions that Go compiles and a place
// where SP is read.
func whole(code []instruction) []instruction {
	return slices.Concat(
		is(op(opGlobalGet, stackGlobal), put(stackLocal), op(opBlock, noType), op(opEnd)),
		code, is(op(opBlock, noType), op(opEnd), get(stackLocal), op(opGlobalSet, stackGlobal)))
}

const noType = 0x40

// encoded writes a function with these instructions, whose locals are as in same_test.go.
func encoded(code []instruction) []byte {
	f := function{locals: testLocals, code: append(slices.Clone(code), op(opEnd))}
	return f.encode()
}

func shortened(t *testing.T, code []instruction) []byte {
	t.Helper()
	f, ok := decode(encoded(code))
	if !ok {
		t.Fatalf("%v cannot be read", code)
	}
	f.shorten()
	return f.encode()
}

func TestShorter(t *testing.T) {
	address := []instruction{get(1), op(opI64ExtendU), wide(24), op(opI64Add), op(opI32Wrap)}
	lessThan := op(opI64Eq + 3)
	atLeast := op(opI64GeU)
	for name, c := range map[string]struct{ before, after []instruction }{
		"an address on the stack, to load":  {cat(address, load(8), store(0)), is(get(1), load(32), store(0))},
		"an address on the stack, to store": {cat(address, get(2), wide(3), op(opI64Add), store(0)), is(get(1), get(2), wide(3), op(opI64Add), store(24))},
		"an address elsewhere":              {is(get(8), constant(24), op(opI32Add), load(0), store(0)), is(get(8), constant(24), op(opI32Add), load(0), store(0))},
		"an address that is stored":         {is(get(7), get(1), constant(24), op(opI32Add), op(opFirstStore)), is(get(7), get(1), constant(24), op(opI32Add), op(opFirstStore))},
		"a condition turned round":          {is(get(2), get(3), lessThan, op(opI32Eqz), op(opIf, noType), op(opEnd)), is(get(2), get(3), atLeast, op(opIf, noType), op(opEnd))},
		"fractions are not turned round":    {is(get(9), get(9), op(opF64Ne+1), op(opI32Eqz), op(opIf, noType), op(opEnd)), is(get(9), get(9), op(opF64Ne+1), op(opI32Eqz), op(opIf, noType), op(opEnd))},
		"a condition through 64 bits":       {is(get(2), op(opI64Eqz), op(opI64ExtendU), tee(3), op(opI64Eqz), op(opI32Eqz), op(opIf, noType), op(opEnd)), is(get(2), op(opI64Eqz), op(opIf, noType), op(opEnd))},
		"a constant":                        {is(wide(1<<32+5), op(opI32Wrap), put(7), get(1), get(7), op(opFirstStore)), is(get(1), constant(5), op(opFirstStore))},
		"a place for a line":                {is(op(opNop), op(opNop)), nil},
		"what nobody reads":                 {is(get(2), put(3), get(1), load(8), put(2)), is(get(1), load(8), op(opDrop))},
		"read by the next round of a loop": {
			is(op(opLoop, noType), get(1), get(3), store(0), get(2), put(3), op(opBr, 0), op(opEnd)),
			is(op(opLoop, noType), get(1), get(3), store(0), get(2), put(3), op(opBr, 0), op(opEnd))},
		"a value behind the address":    {is(get(1), load(8), put(2), get(1), get(2), store(0), get(1), get(2), store(16)), is(get(1), get(1), load(8), tee(2), store(0), get(1), get(2), store(16))},
		"a value past another word":     {is(get(1), load(8), put(2), get(1), wide(0), store(16), get(1), get(2), store(24)), is(get(1), wide(0), store(16), get(1), get(1), load(8), store(24))},
		"a value before its own word":   {is(get(1), load(8), put(2), get(1), wide(0), store(12), get(1), get(2), store(24)), is(get(1), load(8), put(2), get(1), wide(0), store(12), get(1), get(2), store(24))},
		"a value before any other word": {is(get(1), load(8), put(2), get(8), wide(0), store(16), get(1), get(2), store(24)), is(get(1), load(8), put(2), get(8), wide(0), store(16), get(1), get(2), store(24))},
		"a value before what it reads is set": {
			is(get(3), wide(1), op(opI64Add), put(2), get(1), wide(7), tee(3), store(0), get(1), get(2), get(3), op(opI64Add), store(24)),
			is(get(3), wide(1), op(opI64Add), put(2), get(1), wide(7), tee(3), store(0), get(1), get(2), get(3), op(opI64Add), store(24))},
		"two steps of SP": {
			is(get(1), constant(16), op(opI32Add), tee(1), op(opGlobalSet), get(1), constant(8), op(opI32Add), tee(1), op(opGlobalSet), constant(0), op(opReturn)),
			is(get(1), constant(24), op(opI32Add), op(opGlobalSet), constant(0), op(opReturn))},
	} {
		t.Run(name, func(t *testing.T) {
			before, after := whole(c.before), encoded(whole(c.after))
			if got := shortened(t, before); !bytes.Equal(got, after) {
				t.Errorf("got  % x\nwant % x\nof   % x", got, after, encoded(before))
			}
		})
	}
}

func is(code ...instruction) []instruction { return code }

func cat(first []instruction, more ...instruction) []instruction { return slices.Concat(first, more) }

// TestOthersStay: where local 1 is not SP, and where instructions are unknown, nothing
// is taken for what it may not be.
func TestOthersStay(t *testing.T) {
	code := is(get(1), constant(24), op(opI32Add), load(0), op(opDrop))
	if got, want := shortened(t, code), encoded(code); !bytes.Equal(got, want) {
		t.Errorf("got % x, want % x", got, want)
	}
	unknown := encoded([]instruction{op(0xfd)})
	section := append([]byte{1, byte(len(unknown))}, unknown...)
	if got, kept, err := Rewrite(section); !bytes.Equal(got, section) || kept != 1 || err != nil {
		t.Errorf("an unknown instruction: got % x, %d, %v", got, kept, err)
	}
	for n := range section {
		if _, _, err := Rewrite(section[:n]); n > 0 && err == nil {
			t.Errorf("the first %d bytes are taken for a section", n)
		}
	}
}
