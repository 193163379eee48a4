// Package fmt stands in for fmt in the engine's build. There it only words a few
// errors of x/net/html and others that nobody sees; the real package brings
// reflection, os and time along (wasm/overlay tells how much) and is put in its place with
// -overlay.
package fmt

import (
	"errors"
	"strconv"
)

// Sprintf knows the verbs without flags for strings, errors and whole numbers;
// whatever the verb, a value is printed as Sprint does, with quotes for %q.
func Sprintf(format string, args ...any) string {
	var b []byte
	for i := 0; i < len(format); i++ {
		c := format[i]
		if c != '%' || i+1 == len(format) {
			b = append(b, c)
			continue
		}
		i++
		switch verb := format[i]; {
		case verb == '%':
			b = append(b, '%')
		case len(args) == 0:
			b = append(b, "%!(MISSING)"...)
		case verb == 'q':
			b = strconv.AppendQuote(b, Sprint(args[0]))
			args = args[1:]
		default:
			b = append(b, Sprint(args[0])...)
			args = args[1:]
		}
	}
	return string(b)
}

// Sprint joins its arguments' words; values of other types are passed over.
func Sprint(args ...any) string {
	var b []byte
	for _, a := range args {
		switch a := a.(type) {
		case nil:
			b = append(b, "<nil>"...)
		case string:
			b = append(b, a...)
		case error:
			b = append(b, a.Error()...)
		case interface{ String() string }:
			b = append(b, a.String()...)
		case int:
			b = strconv.AppendInt(b, int64(a), 10)
		case int32:
			b = strconv.AppendInt(b, int64(a), 10)
		case int64:
			b = strconv.AppendInt(b, a, 10)
		case uint32:
			b = strconv.AppendUint(b, uint64(a), 10)
		case byte:
			b = strconv.AppendUint(b, uint64(a), 10)
		default:
			b = append(b, '?')
		}
	}
	return string(b)
}

// Errorf returns an error with the words of Sprintf; errors among the arguments
// are wrapped.
func Errorf(format string, args ...any) error {
	e := &wrapped{words: Sprintf(format, args...)}
	for _, a := range args {
		if err, ok := a.(error); ok {
			e.inner = err
		}
	}
	if e.inner == nil {
		return errors.New(e.words)
	}
	return e
}

type wrapped struct {
	words string
	inner error
}

func (e *wrapped) Error() string { return e.words }
func (e *wrapped) Unwrap() error { return e.inner }
