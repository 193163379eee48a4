package brief

// The global and the local that hold Go's SP.
const (
	stackGlobal = 0
	stackLocal  = 1
)

// hasStack says whether a function keeps SP in its local, as those that Go compiles do:
// each begins with reading it.
func (f *function) hasStack() bool {
	return len(f.code) > 1 && f.code[0].is(opGlobalGet, stackGlobal) && f.code[1].is(opLocalSet, stackLocal)
}

// foldOffsets puts what is added to SP for an address into the offset of the load or
// store. The sum would be another only past the end of the 4 GB that memory may have,
// where no stack is.
func (f *function) foldOffsets() {
	if !f.stack {
		return
	}
	out := f.code[:0]
	for at := 0; at < len(f.code); at++ {
		out = append(out, f.code[at])
		if at+2 >= len(f.code) || !f.code[at].is(opLocalGet, stackLocal) || f.code[at+1].op != opI32Const || f.code[at+2].op != opI32Add {
			continue
		}
		added := f.code[at+1].number
		if user := f.addressed(at + 3); user >= 0 && added >= 0 {
			f.code[user].number += added
			at += 2
		}
	}
	f.code = out
}

// addressed is the load or store whose address is on the stack before an instruction,
// -1 if it is used otherwise.
func (f *function) addressed(from int) int {
	height := 1
	for at := from; at < len(f.code); at++ {
		i := &f.code[at]
		takes, gives, known := i.effect()
		if !known {
			return -1
		}
		if height -= takes; height <= 0 {
			if height == 0 && (i.loads() || i.stores()) {
				return at
			}
			return -1
		}
		height += gives
	}
	return -1
}
