package page

// MaxBytes is the largest input that is read, in bytes: 10 MB. News pages of
// the corpora are below 4 MB; past that a file is something else.
const MaxBytes = 10 << 20

// Error says in one plain sentence why an input cannot be used.
type Error struct {
	Code     string // "too-big", "empty", "not-text", "pdf", "data", "bad-snapshot", "bad-encoding"
	Sentence string // for readers
}

func (e *Error) Error() string { return "page: " + e.Sentence }

// The errors of this package, comparable with errors.Is.
var (
	ErrTooBig      = &Error{"too-big", "The file is too big: the limit is 10 MB."}
	ErrEmpty       = &Error{"empty", "The file has no text."}
	ErrNotText     = &Error{"not-text", "This looks like a picture or a program, not a page."}
	ErrPDF         = &Error{"pdf", "This is a PDF file; only web pages and plain text can be read."}
	ErrData        = &Error{"data", "This is data for programs (JSON), not a page."}
	ErrBadSnapshot = &Error{"bad-snapshot", "The page could not be read: its snapshot is damaged."}
	ErrEncoding    = &Error{"bad-encoding", "The encoding named for this file is not known."}
)
