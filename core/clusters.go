package core

import (
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// AppendClusters appends the JSON form of stories told by several texts, an
// array without line breaks. Texts are named by their numbers.
func AppendClusters(buf []byte, list []neardup.Cluster) []byte {
	w := &jsontext.Writer{Buf: buf}
	w.Array(func() {
		for i := range list {
			writeCluster(w, &list[i])
		}
	})
	return w.Buf
}

func writeCluster(w *jsontext.Writer, c *neardup.Cluster) {
	w.Object(func() {
		writeInts(w, "members", c.Members)
		w.Key("links")
		w.Array(func() {
			for _, l := range c.Links {
				w.Object(func() {
					integer(w, "a", l.A)
					integer(w, "b", l.B)
					w.Key("relation")
					w.String(l.Relation.String())
					share(w, "coverageA", l.CoverageA)
					share(w, "coverageB", l.CoverageB)
				})
			}
		})
		writeInts(w, "digests", c.Digests)
		integer(w, "earliest", c.Earliest)
		w.Key("why")
		w.Strings(c.Why)
	})
}
