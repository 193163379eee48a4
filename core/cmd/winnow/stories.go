package main

import (
	"fmt"

	"winnow/core/neardup"
)

// printStories prints how all files belong together, as a matrix.
func (c *comparer) printStories(files []story, table [][]neardup.Relation) {
	if c.json {
		return
	}
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
