package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// trim is what is left out of a package of the standard library.
type trim struct {
	folder    string
	functions []emptied
	options   []string // options of the variable GODEBUG that stay at 0
}

// emptied is a function, by name or Receiver.name, whose body is replaced.
type emptied struct{ name, body string }

// trims are things that no running engine does: printing where a program was when
// it failed (the page shows its own words, and the lines are gone anyway, see
// wasm/postlink), following programs while they run, and options of GODEBUG, which
// browsers do not set: 45 kB. The message of a failure is printed as ever. Nor are
// stacks made smaller between pages: the next one needs them again, and growing them
// takes 1 % of the time of hiding.
var trims = []trim{
	{"runtime", []emptied{
		{"traceback", ""}, {"tracebacktrap", ""}, {"tracebackothers", ""}, {"tracebackHexdump", ""}, {"printcreatedby", ""},
		{"traceback1", ""}, {"traceback2", "return 0, 0"}, {"tracebackPCs", "return 0"}, {"goroutineheader", ""}, {"saveblockevent", ""}, {"mProf_Malloc", ""},
		{"dumpgstatus", ""}, {"printanycustomtype", ""}, {"gcDumpObject", ""},
		{"mspan.reportZombies", `throw("zombie")`}, {"badPointer", `throw("bad pointer")`}, {"panicwrap", `panicmem()`},
		{"traceEnabled", "return false"}, {"traceAllocFreeEnabled", "return false"}, {"traceShuttingDown", "return false"},
		{"traceLocker.ok", "return false"}, {"traceInitReadCPU", ""}, {"traceStopReadCPU", ""},
		{"blockevent", ""}, {"mutexevent", ""},
		{"findfunc", countedFind},
		{"check", ""}, {"shrinkstack", ""}, {"moduledataverify1", ""}, {"typelinksinit", ""}, {"parsegodebug", ""}, {"parseRuntimeDebugVars", ""},
	}, []string{
		"clobberfree", "dontfreezetheworld", "efence", "gccheckmark", "gcpacertrace", "gcshrinkstackoff", "gcstoptheworld", "gctrace", "scavtrace", "scheddetail",
		"schedtrace", "tracebackancestors", "harddecommit", "traceCheckStackOwnership", "inittrace", "sbrk", "checkfinalizers", "dataindependenttiming",
	}},
	// The parser has NUL replaced in a copy of every name and value; page/decode.go
	// leaves none, and without the copies a page of HTML takes .95 of the time.
	{"bytes", []emptied{{"ReplaceAll", "if !Contains(s, old) { return s }; return Replace(s, old, new, -1)"}}, nil},
	{"internal/cpu", []emptied{{"processOptions", ""}}, nil},
}

// countedFind finds the function of a place in the code: each has 65,536 places, and
// the list of functions is in their order. The function's name tells wasm/postlink that
// the table by which it was searched, of 1 MB, is read no more: 6 kB.
const countedFind = `
	return funcAt(pc)
}

//go:nosplit
//go:noinline
func funcAt(pc uintptr) funcInfo {
	datap := findmoduledatap(pc)
	if datap == nil {
		return funcInfo{}
	}
	funcoff := datap.ftab[(pc-datap.minpc)>>16].funcoff
	return funcInfo{(*_func)(unsafe.Pointer(&datap.pclntable[funcoff])), datap}
`

// apply gives a file's text with the trim's changes, or nil where there are none.
func (t trim) apply(name string, source []byte, found map[string]bool) ([]byte, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, source, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	short := source
	for _, d := range slices.Backward(file.Decls) {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		at := slices.IndexFunc(t.functions, func(e emptied) bool { return e.name == nameOf(f) })
		if at < 0 {
			continue
		}
		found[nameOf(f)] = true
		from, to := set.Position(f.Body.Lbrace).Offset+1, set.Position(f.Body.Rbrace).Offset
		short = slices.Concat(short[:from], []byte(t.functions[at].body), short[to:])
	}
	short = t.setOptions(name, short)
	if bytes.Equal(short, source) {
		return nil, nil
	}
	return dropImports(name, short)
}

// nameOf is a function's name, after its receiver's type and a dot where it has one.
func nameOf(f *ast.FuncDecl) string {
	if f.Recv == nil || len(f.Recv.List) != 1 {
		return f.Name.Name
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	return fmt.Sprint(of) + "." + f.Name.Name
}

// setOptions writes 0 where an option is read, so that the compiler leaves out what
// depends on it.
func (t trim) setOptions(name string, source []byte) []byte {
	if len(t.options) == 0 || name == "runtime1.go" { // where options are set
		return source
	}
	read := regexp.MustCompile(`([^&\w.])debug\.(` + strings.Join(t.options, "|") + `)\b`)
	return read.ReplaceAll(source, []byte("${1}0"))
}

// dropImports makes imports blank that nothing in the file uses any more.
func dropImports(name string, source []byte) ([]byte, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, source, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	used := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
	for _, i := range slices.Backward(file.Imports) {
		path, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return nil, err
		}
		if i.Name == nil && !used[path[strings.LastIndex(path, "/")+1:]] {
			at := set.Position(i.Path.Pos()).Offset
			source = slices.Concat(source[:at], []byte("_ "), source[at:])
		}
	}
	return source, nil
}
