// Package errors keeps what the engine uses of the standard library's file wrap.go.
// Is and As need reflection and are not there: a call does not compile.
package errors

// Unwrap is what err wraps, or nil.
func Unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// AsType finds the first error of type E in what err wraps.
func AsType[E error](err error) (E, bool) {
	for ; err != nil; err = Unwrap(err) {
		if e, ok := err.(E); ok {
			return e, true
		}
	}
	var none E
	return none, false
}
