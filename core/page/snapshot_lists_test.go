package page

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The browser's side writes tags and attributes by their places in these lists.
func TestSnapshotListsAreThoseOfTheBrowser(t *testing.T) {
	source, err := os.ReadFile("../../web/shared/snapshot-lists.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range []struct {
		name string
		want []string
	}{
		{"snapshotTags", SnapshotTags[:]},
		{"snapshotAttrs", SnapshotAttrs[:]},
	} {
		found := regexp.MustCompile(`(?s)export const ` + list.name + ` = \[(.*?)\];`).FindSubmatch(source)
		if found == nil {
			t.Fatalf("snapshot-lists.js has no %s", list.name)
		}
		var got []string
		for _, quoted := range regexp.MustCompile(`'([^']*)'`).FindAllStringSubmatch(string(found[1]), -1) {
			got = append(got, quoted[1])
		}
		if !slices.Equal(got, list.want) {
			t.Errorf("%s in snapshot-lists.js = %s\nwant %s", list.name, strings.Join(got, " "), strings.Join(list.want, " "))
		}
	}
}
