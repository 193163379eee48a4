package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestProgramDoesTheSame runs a Go program with goroutines, panics and a growing stack
// in Node, as the linker leaves it and after process.
func TestProgramDoesTheSame(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("Node is not installed: the program was not run")
	}
	file := filepath.Join(t.TempDir(), "program.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-w", "-o", file, "./testdata/program")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	was := output(t, file)
	if strings.Count(was, "\n") != 13 {
		t.Fatalf("the program says\n%s", was)
	}
	plain, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := read(plain)
	if err != nil {
		t.Fatal(err)
	}
	before := len(*m.section(codeSection))
	counts, long, err := m.structure()
	if err != nil {
		t.Fatal(err)
	}
	if counts.Jumping < 500 || counts.Rewritten < counts.Jumping {
		t.Errorf("%d of %d functions with jumps were rewritten", counts.Rewritten, counts.Jumping)
	}
	if long > 0 {
		t.Errorf("%d functions have unknown instructions", long)
	}
	if after := len(*m.section(codeSection)); after >= before {
		t.Errorf("the code has %d bytes, before %d", after, before)
	}
	if err := process(file, false); err != nil {
		t.Fatal(err)
	}
	if is := output(t, file); is != was {
		t.Errorf("the program says\n%s\nand before\n%s", is, was)
	}
}

// output runs a program and gives what it says.
func output(t *testing.T, file string) string {
	out, err := exec.Command("node", filepath.Join(goroot(t), "lib/wasm/wasm_exec_node.js"), file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

func goroot(t *testing.T) string {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
