// Package neardup tells which news texts are the same story, and what one has
// that the other lacks. Cleaned article texts go in; fingerprints, relations and
// clusters come out. It knows nothing of pages.
//
//	Story ─ Prepare ─→ Doc ─┬─ Fingerprint ─→ Index ─ Lookup ─→ candidates
//	                        ├─ Compare(Doc, Doc) ─→ Comparison (relation, coverage, sentence pairs)
//	                        └─ Clusters(Docs) ─→ stories, their members and order
//
// The words of a text are folded (package words) and made neutral: spelling,
// numbers written out, datelines and attributions to wire services do not tell
// two texts apart. What the texts share is found twice: runs of words that stand
// in both (Shingle), and sentences that were reworded (Levenshtein ratio). The
// share of each text found so is its coverage; coverages decide the Relation.
// Quoted speech counts little and captions not at all, because independent
// reports of one event share both.
//
// Everything is deterministic, and Compare(b, a) is the mirror of Compare(a, b).
package neardup
