//go:build !js

package docs

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestLicencesAreHandedOut: what the engine and the terminal command are linked from stands
// in NOTICE with its licence word for word, since most of them ask for that beside a
// program. The build puts NOTICE into everything that is handed out.
func TestLicencesAreHandedOut(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	notice := oneLine(string(data))
	for module, folder := range linkedModules(t) {
		files, err := filepath.Glob(filepath.Join(folder, "[Ll][Ii][Cc][Ee][Nn][SsCc][Ee]*"))
		if err != nil || len(files) == 0 {
			t.Errorf("%s: no licence in %s: %v", module, folder, err)
			continue
		}
		text, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(notice, module) || !strings.Contains(notice, oneLine(string(text))) {
			t.Errorf("NOTICE does not have %s with the words of %s", module, files[0])
		}
	}
}

// linkedModules gives the folders of the modules that the engine and the command hold code of,
// and that of Go itself.
func linkedModules(t *testing.T) map[string]string {
	t.Helper()
	folders := map[string]string{}
	for _, build := range [][]string{{"GOOS=js", "GOARCH=wasm", "./wasm"}, {"./core/cmd/winnow"}} {
		at := len(build) - 1
		cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", build[at])
		cmd.Dir = ".."
		cmd.Env = append(os.Environ(), build[:at]...)
		out, err := cmd.Output()
		if err != nil {
			t.Skip("go list does not run here: ", err)
		}
		for line := range strings.Lines(string(out)) {
			if path, folder, found := strings.Cut(strings.TrimSpace(line), "\t"); found {
				folders[path] = folder
			}
		}
	}
	if len(folders) < 4 {
		t.Errorf("only %d modules were found", len(folders))
	}
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	goroot := strings.TrimSpace(string(out))
	if _, err := os.Stat(filepath.Join(goroot, "LICENSE")); err == nil { // some systems keep it elsewhere
		folders["Go: runtime, standard library and wasm_exec.js"] = goroot
	}
	return folders
}

// oneLine is a text without its breaks, by which two copies of one licence may differ.
func oneLine(text string) string {
	return strings.Join(strings.Fields(text), " ")
}
