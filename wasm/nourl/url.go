// Package url stands in for net/url in the engine's build: goquery has a field of
// its type URL, which the engine never sets.
package url

// URL is what goquery names.
type URL struct{}
