package article

import "strings"

// How far a picture's address says that it is the site's, for pages without one of
// their own.
type siteness uint8

const (
	ofStory siteness = iota
	maybeSites
	surelySites
)

// Words of the names of pictures that a site shows where its pages are passed on: those
// that say what it stands in for, those that say where it is shown, and fillers.
var (
	standInWords = &wordSet{list: "default defaults fallback generic placeholder dummy noimage nophoto nopic noimg missing standard"}
	sharingWords = &wordSet{list: "share shares sharing sharer social socials socialmedia og ogp ogimage opengraph facebook fb twitter linkedin whatsapp"}
	fillerWords  = &wordSet{list: "image images img imgs picture pic photo thumb thumbnail card cards preview site website web page home homepage brand branding banner cover header open graph meta media new news wide large big small square main article story post teaser icon the for no x w h s c v q hd px"}
	folderWords  = &wordSet{list: "themes theme plugins templates skins"}
)

// maxSizeDigits is how many digits a width, a height or a version has, at most; more
// are the number of a picture of its own.
const maxSizeDigits = 4

// sitePicture reads from the name of a picture whether it is the site's: it says that it
// stands in for another one and is shown where pages are passed on, or it says nothing
// else than one of both.
func (e *evidence) sitePicture(u string) siteness {
	path := pathOf(u)
	slash := strings.LastIndexByte(path, '/')
	name := path[slash+1:]
	stem := name
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		stem = name[:dot]
	}
	standIn, sharing, filler, other := 0, 0, 0, 0
	host := hostOf(e.address())
	for t := range eachToken(stem) {
		switch {
		case standInWords.has(t):
			standIn++
		case sharingWords.has(t):
			sharing++
		case fillerWords.has(t):
			filler++
		case len(t) < 3 || !strings.Contains(host, t):
			other++
		}
	}
	for i := range len(stem) {
		if digitsAt(stem, i) > maxSizeDigits {
			return ofStory
		}
	}
	switch {
	case standIn > 0 && (sharing+filler > 0 && other == 0 || sharing > 0):
		return surelySites
	case standIn+sharing > 0 && other == 0:
		return maybeSites
	}
	for t := range eachToken(path[:max(slash, 0)]) {
		if folderWords.has(t) {
			return maybeSites
		}
	}
	return ofStory
}
