package page

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
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
		{"snapshotAttrs", Attrs[:]},
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

// Both ways in leave out the same white space, so they must know the same boxes.
func TestBoxesAreThoseOfTheBrowser(t *testing.T) {
	source, err := os.ReadFile("../../web/shared/snapshot-lists.js")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`for \(const tag of \(([^;]*?)\)\.split\(' '\)\) edgeTags`).FindSubmatch(source)
	if found == nil {
		t.Fatal("snapshot-lists.js fills no edgeTags")
	}
	boxes := map[string]bool{}
	for _, quoted := range regexp.MustCompile(`'([^']*)'`).FindAllStringSubmatch(string(found[1]), -1) {
		for _, tag := range strings.Fields(quoted[1]) {
			boxes[tag] = true
		}
	}
	for _, tag := range SnapshotTags {
		if got := isBox(atom.Lookup([]byte(tag))); got != boxes[tag] {
			t.Errorf("isBox(%s) = %v, in snapshot-lists.js it is %v", tag, got, boxes[tag])
		}
	}
}
