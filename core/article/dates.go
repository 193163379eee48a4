package article

import (
	"sort"
	"strings"

	"winnow/core/block"
	"winnow/core/judge"
)

// dated is one statement about when the story appeared or changed.
type dated struct {
	stamp
	source string
	words  string
	judged bool // the judge takes its block for the story's date
}

// dates decides when the story appeared and when it was last changed. Declared
// dates win unless the page shows another day and its address confirms that.
func (e *evidence) dates() (published, modified dated) {
	o := e.numberOrder()
	said := e.saidDates([]string{"datePublished"}, publishedMetas)
	shown, updated := e.shownDates(o)
	address, hasAddress := e.addressDate()
	published = choose(said, shown, address, hasAddress)
	if published.year == 0 {
		published = e.lastResort(o, updated)
	}
	for _, m := range e.saidDates([]string{"dateModified"}, modifiedMetas) {
		modified = m
		break
	}
	if modified.year == 0 && len(updated) > 0 {
		modified = updated[0]
	}
	if modified.year == 0 || published.year != 0 && before(modified.stamp, published.stamp) {
		modified = dated{}
	}
	if published.year != 0 {
		published = exact(published, said, shown)
	}
	return published, modified
}

// choose picks the published date among what is declared, shown and in the
// address. Of declared dates that differ, the one that the page confirms wins.
func choose(said, shown []dated, address dated, hasAddress bool) dated {
	confirmed := func(d dated) bool {
		if hasAddress && d.apart(address.stamp) <= 1 {
			return true
		}
		for _, s := range shown {
			if s.sameDay(d.stamp) {
				return true
			}
		}
		return false
	}
	if len(said) > 0 {
		for _, d := range said {
			if confirmed(d) {
				return d
			}
		}
		if hasAddress {
			for _, s := range shown {
				if s.apart(address.stamp) <= 1 {
					return s
				}
			}
		}
		if len(shown) > 0 && shown[0].judged && farBefore(shown[0].stamp, said) {
			return shown[0]
		}
		return said[0]
	}
	for _, s := range shown {
		if hasAddress && s.apart(address.stamp) <= 1 {
			return s
		}
	}
	if hasAddress {
		return address
	}
	if len(shown) > 0 {
		return shown[0]
	}
	return dated{}
}

// farApart is how many days a slip is away at least.
const farApart = 300

// farBefore reports whether t lies far before all of the list. The other way round
// means little: pages show when they were last worked over.
func farBefore(t stamp, list []dated) bool {
	for i := range list {
		if d := &list[i]; d.apart(t) < farApart || before(d.stamp, t) {
			return false
		}
	}
	return true
}

// exact adds the time of day that another statement of the same day has, and the zone
// that another one of the same minute has. Midnight is what systems write that keep
// the day alone.
func exact(d dated, lists ...[]dated) dated {
	for _, list := range lists {
		for i := range list {
			o := &list[i]
			same := o.hour == d.hour && o.minute == d.minute
			switch midnight := d.hour == 0 && d.minute == 0; {
			case !o.sameDay(d.stamp):
			case (d.hour < 0 || midnight) && o.hour > 0:
				d.hour, d.minute, d.sec, d.zone = o.hour, o.minute, o.sec, o.zone
				return d
			case d.zone == "" && d.hour >= 0 && same && o.zone != "":
				d.zone = o.zone
				return d
			}
		}
	}
	return d
}

// before compares moments where both name their zone, else days, and times where both
// write them in one zone.
func before(a, b stamp) bool {
	x, y := a.year*372+a.month*31+a.day, b.year*372+b.month*31+b.day
	switch {
	case a.zone != "" && b.zone != "":
		return a.seconds() < b.seconds()
	case x == y && a.zone == b.zone && a.hour >= 0 && b.hour >= 0:
		return a.hour*3600+a.minute*60+a.sec < b.hour*3600+b.minute*60+b.sec
	}
	return x < y
}

// Names of meta elements that hold dates, the surest first.
var (
	publishedMetas = []string{"article:published_time", "og:article:published_time", "article:published", "og:published_time", "og:pubdate", "datepublished",
		"parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date", "published_time", "published", "dc.date.issued", "dcterms.issued", "dcterms.created",
		"dc.date.created", "dc.date", "dcterms.date", "dc.created", "dateiso", "article:post_date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "date", "article.published", "article-published-date",
		"article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "citation_online_date", "last-modified-original", "shareaholic:article_published_time", "rnews:datepublished", "iso-8601-publish-date", "bt:pubdate", "dcsext.articlefirstpublished"}
	modifiedMetas = []string{"article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "article:modified", "modified", "shareaholic:article_modified_time"}
)

func (e *evidence) saidDates(props, metas []string) []dated {
	var list []dated
	o := e.numberOrder()
	put := func(text, source string) {
		if t, ok := machine(text, o); ok {
			list = append(list, dated{stamp: t, source: source, words: text})
		}
	}
	for _, name := range props {
		put(e.story.path(&e.story.Value, name), "json-ld")
	}
	for _, name := range metas {
		put(e.d.Meta(name), "meta")
	}
	for _, s := range e.props {
		for _, name := range props {
			if s.name == name {
				if s.value == "" {
					s.value = e.text(s.node, 80)
				}
				put(s.value, "microdata")
			}
		}
	}
	for _, name := range props {
		for _, of := range [...]string{"mainEntityOfPage", "isPartOf"} { // the page that the story is on
			put(e.story.path(&e.story.Value, of, name), "json-ld")
		}
	}
	return list
}

// shownDates reads the dates that stand near the headline, and sets those apart
// that are labelled as a change.
func (e *evidence) shownDates(o order) (shown, updated []dated) {
	lo, hi := e.zone()
	judged := false
	put := func(t stamp, text string, changed bool) {
		d := dated{stamp: t, source: "text", words: line(text), judged: judged}
		if changed {
			updated = append(updated, d)
		} else {
			shown = append(shown, d)
		}
	}
	for _, s := range e.times {
		if s.node < lo || s.node >= hi || e.outside(s.node) {
			continue
		}
		text := e.text(s.node, 120)
		t, ok := machine(s.value, o)
		if !ok {
			t, ok = visible(text, o)
		}
		if ok {
			put(t, s.value+" "+text, saysChanged(e.label(s.node)))
		}
	}
	for i := range e.blocks {
		b := &e.blocks[i]
		if b.First < lo || b.First >= hi || b.Words > maxDateWords || e.verdicts[i].Kept() {
			continue
		}
		if part := e.verdicts[i].Part; part == judge.Caption || part == judge.Credit || b.Kind == block.Caption || part != judge.Date && e.outside(b.Node) {
			continue
		}
		text := b.Text
		first, last := parted(text)
		if part := e.verdicts[i].Part; part != judge.Date && part != judge.Byline && last == "" && b.Words > maxBareDate && len(text) > maxBareBytes {
			continue
		}
		judged = e.verdicts[i].Part == judge.Date
		if t, ok := visible(first, o); ok {
			put(t, first, false)
		}
		if t, ok := visible(last, o); ok {
			put(t, last, true)
		}
	}
	// What the judge takes for the story's date line comes first.
	sort.SliceStable(shown, func(i, k int) bool { return shown[i].judged && !shown[k].judged })
	return shown, updated
}

const (
	maxDateWords = 40 // a longer block with a date in it is about something
	maxBareDate  = 9  // words of a line that nothing but its date speaks for
	maxBareBytes = 45 // or bytes: where each sign counts as a word, a date has nine
)

// numberOrder guesses how the site orders 05/06/2024: month first only for
// American English.
func (e *evidence) numberOrder() order {
	if e.known {
		return e.order
	}
	lang := strings.ToLower(e.d.Lang)
	locale := strings.ToLower(strings.ReplaceAll(e.d.Meta("og:locale"), "_", "-"))
	host := hostOf(e.address())
	tld := host[strings.LastIndexByte(host, '.')+1:]
	switch {
	case lang == "en-us" || lang != "en-gb" && locale == "en-us":
		return order(len(tld) != 2 || tld == "us" || tld == "co" || tld == "io" || tld == "tv" || tld == "ai")
	case (lang == "en" || lang == "") && (tld == "com" || tld == "org" || tld == "net" || tld == "gov" || tld == "edu" || tld == "us"):
		return monthFirst
	}
	return dayFirst
}

// addressDate reads the day in the page's address: /2024/05/31/, 2024-05-31 or
// 20240531.
func (e *evidence) addressDate() (dated, bool) {
	path := pathOf(e.address())
	for i := 0; i+8 <= len(path); i++ {
		if path[i] != '1' && path[i] != '2' || i > 0 && path[i-1] >= '0' && path[i-1] <= '9' {
			continue
		}
		w := digitsAt(path, i)
		if w == 4 && (path[i+4] == '/' || path[i+4] == '-') {
			if t, end, ok := numbers(strings.ReplaceAll(path, "-", "/"), i, dayFirst, false); ok && digitsAt(path, end) == 0 {
				return dated{stamp: t, source: "url", words: path[i:end]}, true
			}
		}
		if w == 8 {
			if t, ok := machine(path[i:i+8], dayFirst); ok && t.year <= 2040 {
				return dated{stamp: t, source: "url", words: path[i : i+8]}, true
			}
		}
	}
	return dated{}, false
}
