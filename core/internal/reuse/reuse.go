// Package reuse gives the memory of one page to the next: asking for it anew costs
// more than clearing it, above all in WebAssembly.
package reuse

// Slice returns a slice of n zeroes, in old's memory if there is enough of it.
func Slice[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/4)
	}
	old = old[:n]
	clear(old)
	return old
}
