// Package words splits text into words and sentences and folds spelling that
// carries no meaning.
//
// Two texts that differ only in case, accents, the kind of quotes and dashes,
// invisible characters, width of characters or digit grouping split into equal
// tokens. Scripts that put no spaces between words (Chinese, Japanese, Thai,
// Lao, Khmer, Burmese) split into single characters.
package words
