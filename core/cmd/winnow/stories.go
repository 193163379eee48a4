package main

import (
	"fmt"

	"winnow/core"
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// printStories prints how all files belong together: a matrix and the groups of
// files that tell the same story. As JSON it is one line behind those of the
// pairs; files are named by their places in "files".
func (c *comparer) printStories(files []story, table [][]neardup.Relation) {
	docs := make([]*neardup.Doc, len(files))
	for i := range files {
		docs[i] = files[i].doc
	}
	groups := neardup.Clusters(docs)
	if c.json {
		w := jsontext.Writer{}
		w.Object(func() {
			w.Key("files")
			w.Array(func() {
				for _, f := range files {
					w.String(f.file)
				}
			})
			w.Key("clusters")
			w.Raw(core.AppendClusters(nil, groups))
		})
		c.out.Write(append(w.Buf, '\n'))
		return
	}
	c.printMatrix(files, table)
	for k, g := range groups {
		fmt.Fprintf(c.out, "\nStory %d\n", k+1)
		for _, i := range g.Members {
			note := ""
			if i == g.Earliest && len(g.Members) > 1 {
				note = "  (looks earliest)"
			}
			fmt.Fprintf(c.out, "  %s%s\n", files[i].file, note)
		}
		for _, i := range g.Digests {
			fmt.Fprintf(c.out, "  told among others in %s\n", files[i].file)
		}
	}
}

func (c *comparer) printMatrix(files []story, table [][]neardup.Relation) {
	fmt.Fprint(c.out, "\n    ")
	for j := range files {
		fmt.Fprintf(c.out, "%10d", j+1)
	}
	fmt.Fprintln(c.out)
	for i, f := range files {
		fmt.Fprintf(c.out, "%3d ", i+1)
		for j := range files {
			cell := "."
			if i != j && table[i][j] != neardup.Unrelated {
				cell = table[i][j].String()
			}
			fmt.Fprintf(c.out, "%10s", cell)
		}
		fmt.Fprintf(c.out, "  %s\n", f.file)
	}
}
