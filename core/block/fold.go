package block

// IsSpace reports whether c separates words; runs of such characters are one
// blank in a block's text.
func IsSpace(c rune) bool { return isSpace(c) }

// IsInvisible reports whether c prints nothing and is left out of a block's text.
func IsInvisible(c rune) bool { return isInvisible(c) }
