package reason

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/internal/words"
	"winnow/core/page"
)

// linkKind is what a link's address says of it.
type linkKind uint8

const (
	linkPage     linkKind = iota // a page like any other
	linkNothing                  // no address: a script's button
	linkShare                    // passes this page on
	linkAccount                  // an account at a network
	linkTag                      // a topic's page
	linkAuthor                   // a person's page
	linkComments                 // this page's comments
	linkPaid                     // marked as paid for
	linkMail                     // an address to write to
	linkHere                     // a place on this page
)

// linkOf returns what the address of a block's first link says.
func (m *namer) linkOf(i int) linkKind {
	if m.blocks[i].Links == 0 {
		return linkPage
	}
	if a := m.linkAround(m.blocks[i].First); a != nil {
		return m.hosts.kindOf(a)
	}
	return linkPage
}

// linkAround returns the link that a text node stands in, or nil.
func (m *namer) linkAround(text int32) *html.Node {
	for up, k := m.p.Parent[text], 0; up > 0 && k < maxLinkDepth; up, k = m.p.Parent[up], k+1 {
		if n := m.p.Nodes[up]; n.DataAtom == atom.A {
			return n
		}
	}
	return nil
}

const maxLinkDepth = 8

// kindOf reads a link's address. Words are whole parts of the path, so that a
// story about sharing is no share button.
func (h *hosts) kindOf(n *html.Node) linkKind {
	if rel := page.Attr(n, "rel"); rel != "" {
		for part := range strings.FieldsSeq(rel) {
			switch strings.ToLower(part) {
			case "sponsored":
				return linkPaid
			case "tag":
				return linkTag
			case "author":
				return linkAuthor
			}
		}
	}
	href := strings.TrimSpace(page.Attr(n, "href"))
	if len(href) > maxHref {
		href = href[:maxHref]
	}
	switch {
	case href == "" || href == "#":
		return linkNothing
	case href[0] == '/' || strings.HasPrefix(href, "http"):
		return h.addressKind(href) // the usual case: none of the schemes below
	case hasFold(href, "javascript:"):
		return linkNothing
	case hasFold(href, "mailto:"):
		if strings.Contains(href, "?") {
			return linkShare
		}
		return linkMail
	case hasFold(href, "whatsapp:"), hasFold(href, "fb-messenger:"), hasFold(href, "tg:"), hasFold(href, "sms:"):
		return linkShare
	case hasFold(href, "tel:"):
		return linkMail
	case href[0] == '#':
		return fragmentKind(href[1:])
	}
	return h.addressKind(href)
}

// PassesOn reports whether a link's address passes the page on: by a network, a mail
// or a message. Such addresses have a query, which says what is passed on.
func PassesOn(a *html.Node) bool {
	if strings.IndexByte(page.Attr(a, "href"), '?') < 0 {
		return false
	}
	var h hosts
	return h.kindOf(a) == linkShare
}

const maxHref = 400

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func fragmentKind(s string) linkKind {
	for part := range strings.FieldsFuncSeq(s, isMark) {
		switch strings.ToLower(part) {
		case "comment", "comments", "respond", "disqus", "kommentare", "commentaires", "comentarios", "reply":
			return linkComments
		}
	}
	return linkHere
}

// hosts remembers of the host that was asked for last whether it is a network:
// most links of a page lead to one host.
type hosts struct {
	last    string
	network bool
}

// isNetwork is the function of that name with a memory.
func (h *hosts) isNetwork(host string) bool {
	if host != h.last {
		h.last, h.network = host, isNetwork(host)
	}
	return h.network
}

// addressKind reads scheme, host, path and query of an address.
func (h *hosts) addressKind(href string) linkKind {
	rest := href
	if at := strings.Index(rest, "//"); at >= 0 {
		rest = rest[at+2:]
	}
	path, fragment, _ := strings.Cut(rest, "#")
	if fragment != "" && fragmentKind(fragment) == linkComments {
		return linkComments
	}
	path, query, _ := strings.Cut(path, "?")
	host, path, _ := strings.Cut(path, "/")
	if len(rest) < len(href) && h.isNetwork(host) {
		return networkKind(path, query)
	}
	for path != "" {
		end := strings.IndexByte(path, '/')
		if end < 0 {
			end = len(path)
		}
		if kind := segmentKind(path[:end]); kind != linkPage && (kind != linkShare || query != "") {
			return kind
		}
		path = path[min(end+1, len(path)):]
	}
	return linkPage
}

// networkKind tells a network's address to pass a page on from an account's.
func networkKind(path, query string) linkKind {
	switch {
	case strings.HasPrefix(path, "intent/user"), strings.HasPrefix(path, "intent/follow"):
		return linkAccount
	case strings.HasPrefix(path, "intent/"), strings.HasPrefix(path, "dialog/"), strings.HasPrefix(path, "pin/create"), strings.HasPrefix(path, "submit"),
		strings.HasPrefix(path, "share"), strings.Contains(path, "/share"), strings.HasPrefix(path, "send"), strings.HasPrefix(path, "add/"):
		return linkShare
	case strings.Contains(query, "url="), strings.Contains(query, "u="), strings.Contains(query, "text="):
		return linkShare
	}
	return linkAccount
}

// segmentKind is what one segment of a path says, whole and without its ending.
func segmentKind(segment string) linkKind {
	if at := strings.IndexByte(segment, '.'); at > 0 {
		segment = segment[:at]
	}
	if len(segment) < 2 || len(segment) > maxSegment {
		return linkPage
	}
	hash := words.HashSeed
	for i := range len(segment) {
		c := asciiFold[segment[i]]
		if c == 0 {
			return linkPage
		}
		hash = (hash ^ uint64(c)) * words.HashPrime
	}
	return linkKind(segmentTable().Get(hash))
}

// segments are the segments that segmentKind knows, by what they say.
var segments = [...]struct {
	kind  linkKind
	words string
}{
	{linkShare, "share sharer sharearticle sharing"},
	{linkTag, "tag tags topic topics thema themen tema temas sujet sujets keyword keywords schlagwort etiqueta etiquetas etiket etiketler " +
		"stichwort hashtag mot onderwerp haberleri emne amne temat tagi konu label"},
	{linkAuthor, "author authors autor autoren auteur auteurs autore autori autores staff writer writers reporter reporters " +
		"journalist journalists journalisten yazar yazarlar redaktion people contributor contributors by bio"},
}

var segmentTable = sync.OnceValue(func() *words.Table {
	t := words.NewTable(80)
	for _, row := range segments {
		for segment := range strings.FieldsSeq(row.words) {
			t.Set(words.Hash([]byte(segment)), uint32(row.kind))
		}
	}
	return &t
})

// maxSegment is the length of the longest segment that segmentKind knows.
const maxSegment = 14

// isMark cuts a fragment into words.
func isMark(r rune) bool { return r < 0x80 && !isASCIIWord(byte(r)) }

// isNetwork reports whether a host is one of the networks that readers share
// with or follow accounts on.
func isNetwork(host string) bool {
	host = strings.ToLower(host)
	for {
		switch host {
		case "facebook.com", "twitter.com", "x.com", "whatsapp.com", "wa.me", "t.me", "telegram.me", "telegram.org", "linkedin.com", "pinterest.com",
			"reddit.com", "tumblr.com", "vk.com", "ok.ru", "xing.com", "flipboard.com", "getpocket.com", "threads.net", "threads.com", "bsky.app",
			"mastodon.social", "line.me", "weibo.com", "instagram.com", "youtube.com", "tiktok.com", "news.google.com", "snapchat.com",
			"hatena.ne.jp", "story.kakao.com", "pf.kakao.com", "band.us", "twitch.tv", "spotify.com", "podcasts.apple.com", "flickr.com", "soundcloud.com":
			return true
		}
		_, after, ok := strings.Cut(host, ".")
		if !ok {
			return false
		}
		host = after
	}
}
