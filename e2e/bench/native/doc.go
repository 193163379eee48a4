// Package native measures Winnow beside go-readability and go-trafilatura on the
// same bytes, in turns in one run, and against itself as pages grow. Run it with
// make bench, or here:
//
//	go test -run '^$' -bench Sets -benchtime 5x   # ratios on the corpora
//	go test -run '^$' -bench Growth               # cost as pages grow
package native
