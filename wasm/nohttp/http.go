// Package http stands in for net/http in the engine's build: goquery names a few
// of its things for loading pages, which the engine never does, and the real
// package would add 420 kB (brotli). wasm/overlay puts it in.
package http

import (
	"errors"
	"io"
	"net/url"
)

// Request is what goquery reads of a request.
type Request struct{ URL *url.URL }

// Response is what goquery reads of a response.
type Response struct {
	Body    io.ReadCloser
	Request *Request
}

// Get always fails: the engine loads nothing.
func Get(string) (*Response, error) { return nil, errors.New("http: the engine loads nothing") }
