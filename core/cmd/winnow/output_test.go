//go:build !js

package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestFullDisk: an answer that cannot be written is no answer.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("this system has no /dev/full")
	}
	defer full.Close()
	var errs bytes.Buffer
	cmd := exec.Command(binary, "clean")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(madePage), full, &errs
	if err := cmd.Run(); cmd.ProcessState.ExitCode() != 1 || !strings.Contains(errs.String(), "could not be written") {
		t.Errorf("onto a full disk: %v, stderr %q; want 1 and a sentence", err, errs.String())
	}
}
