package neardup

// Relation says how two stories belong together, seen from the first one.
type Relation uint8

// The relations, from nothing in common to the same text.
const (
	Unrelated Relation = iota
	Event              // the same event, told without shared text
	Passages           // some shared passages, or mainly quoted speech
	Version            // 25 to 80 % of the shorter text stands in the other
	Contains           // the second text stands in the first
	Excerpt            // the first text stands in the second
	Copy               // each text stands in the other
	Identical          // the same words in the same order
	relations
)

var relationNames = [relations]string{"unrelated", "event", "passages", "version", "contains", "excerpt", "copy", "identical"}

// String returns the name used in answers.
func (r Relation) String() string {
	if r < relations {
		return relationNames[r]
	}
	return "unknown"
}

// Shared reports whether the relation means that one wrote from the other's text
// or both from a third: version and closer.
func (r Relation) Shared() bool { return r >= Version && r < relations }

// Mirror returns the relation seen from the second story.
func (r Relation) Mirror() Relation {
	switch r {
	case Contains:
		return Excerpt
	case Excerpt:
		return Contains
	}
	return r
}

// The lines between the relations.
const (
	coverWhole = 0.80 // a text stands in the other from this coverage on
	coverShort = 0.70 // the shorter text, of fewer words than shortText, from this one on: a sentence is a tenth of it
	shortText  = 120
	coverPart  = 0.25 // a version from this coverage of the shorter text on

	// coverTrace is the coverage below which shared passages are not worth a
	// word: one sentence in fifty.
	coverTrace = 0.02

	// versionWords is how many of the reporter's own words a version shares, in
	// two sentences at least, or twice as many in one. Below, a short text that
	// holds one sentence of another would be a version of it.
	versionWords = 30

	// quoteWeight is what a word of quoted speech counts beside a word of the
	// reporter's own.
	quoteWeight = 0.2
)
