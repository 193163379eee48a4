//go:build !js

package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestUsageListsAllOptions: what "winnow help" leaves out nobody finds.
func TestUsageListsAllOptions(t *testing.T) {
	flag := regexp.MustCompile(`fs\.\w+\((?:&[\w.]+, |choice\{[^}]*\}+, )?"(\w+)"`)
	options := func(file string) (list []string) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range flag.FindAllStringSubmatch(string(data), -1) {
			list = append(list, m[1])
		}
		return list
	}
	n, ofInput := 0, options("input.go")
	for _, command := range []string{"clean", "explain", "compare", "score"} {
		list := options(command + ".go")
		if command != "score" {
			list = append(list, ofInput...)
		}
		lines := regexp.MustCompile(`(?m)^  winnow `+command+` .*$`).FindAllString(usage, -1)
		for _, name := range list {
			n++
			if !regexp.MustCompile(`-` + name + `\b`).MatchString(strings.Join(lines, "\n")) {
				t.Errorf("help on %s does not tell of -%s", command, name)
			}
		}
	}
	if n < 16 {
		t.Errorf("only %d options were found", n)
	}
}
