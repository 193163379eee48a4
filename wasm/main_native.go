//go:build !js

package main

// main does nothing natively; the native build exists so that api.go is tested
// by plain go test.
func main() {}
