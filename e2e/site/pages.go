package site

// Pages is the made-up web: one row a page, each layout different in the way
// that real sites differ.
var Pages = []Page{
	{Host: "harbour-ledger.test", Path: "/local/night-ferry", Layout: "classic", Stories: []string{"ferry"}},
	{Host: "evening-bee.test", Path: "/a/8841-mites", Layout: "soup", Stories: []string{"beekeepers"}},
	{Host: "coastline.test", Path: "/live/storm-hesper", Layout: "live", Stories: []string{"storm"}},
	{Host: "plain-post.test", Path: "/country/sandpit-lane", Layout: "promos", Stories: []string{"orchard"}},
	{Host: "flussbote.test", Path: "/gesellschaft/leihraeder", Layout: "consent", Stories: []string{"leihraeder"}},
	{Host: "scrollwire.test", Path: "/culture/thousandth-telescope", Layout: "scroll", Stories: []string{"library", "tunnel"}},
	{Host: "vault-review.test", Path: "/money/forgotten-interest", Layout: "strict", Stories: []string{"ledgerbank"},
		CSP: "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox"},
	{Host: "formgarden.test", Path: "/gardens/seed-list", Layout: "clobber", Stories: []string{"seedbank"}},
	{Host: "patchwork-times.test", Path: "/transport/farrow-time", Layout: "patched", Stories: []string{"clock"}},
	{Host: "rerender.test", Path: "/nature/hidden-lake", Layout: "hydrated", Stories: []string{"glacier", "dunes"}},
	{Host: "northern-mail.test", Path: "/news/saltmarket-bridge", Layout: "wire", Stories: []string{"bridge-wire"}},
	{Host: "tidewater-post.test", Path: "/2026/10/06/bridge-ruling.html", Layout: "region", Stories: []string{"bridge-long"}},
	{Host: "gilded-quarterly.test", Path: "/essays/right-name", Layout: "paywall", Stories: []string{"painter"}},
	{Host: "adgarden.test", Path: "/islands/marram", Layout: "adtagged", Stories: []string{"dunes"}},
	{Host: "minato.test", Path: "/chiiki/chidoriyu", Layout: "cjk", Stories: []string{"minato"}},
	{Host: "almarfa.test", Path: "/mujtama/safina", Layout: "rtl", Stories: []string{"marfa"}},
	{Host: "harbour-ledger.test", Path: "/", Layout: "front",
		Stories: []string{"ferry", "beekeepers", "storm", "orchard", "library", "tunnel", "seedbank", "clock", "glacier", "dunes", "ledgerbank"}},
}
