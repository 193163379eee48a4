package judge

import "strconv"

// featureNames are the readable names of the features before FNear, in order.
var featureNames = [...]string{
	"words",
	"word length",
	"sentence end",
	"cut",
	"colon end",
	"first character",
	"stops",
	"stop count",
	"commas",
	"digits",
	"upper",
	"quotes",
	"separators",
	"marks",
	"date like",
	"link density",
	"links",
	"stopwords",
	"topic share",
	"topic count",
	"topic hits",
	"consent",
	"person",
	"words of the title",
	"title cover",
	"description",
	"description cov",
	"in the declared article text",
	"repeats",
	"repeated",
	"title hits",
	"body overlap",
	"cohesion before",
	"cohesion after",
	"title names",
	"page names",
	"index",
	"from first",
	"to last",
	"from h1",
	"words before",
	"since heading",
	"head topic",
	"head level",
	"since topic",
	"since topic 2",
	"since topic 3",
	"since topic 4",
	"gap before",
	"gap after",
	"kind",
	"level",
	"element",
	"hidden",
	"shared",
	"emphasis",
	"parent direct",
	"parent mass",
	"grand mass",
	"home mass",
	"parent links",
	"grand links",
	"great links",
	"parent words",
	"grand words",
	"box topics",
	"box consent",
	"levels to the headline",
	"box shared with the headline",
	"pictures",
	"container levels",
	"junk boxes between it and the container",
	"inside the story container",
	"in wide",
	"depth",
	"blocks marked up alike",
	"sig words",
	"sig links",
	"sig inside",
	"sig mass",
	"twin parents",
	"prev para",
	"next para",
	"window paras",
	"run",
	"far paras",
	"far paras2",
	"far ends",
	"far words",
	"window links",
	"same parent1",
	"same parent2",
	"page words",
	"page paras",
	"page links",
	"page near",
	"page ld",
	"page type",
	"page lang",
	"page ideographs",
}

// secondNames are those of the second stage.
var secondNames = [...]string{
	"score: own",
	"score: prev1",
	"score: prev2",
	"score: prev3",
	"score: next1",
	"score: next2",
	"score: next3",
	"score: parent",
	"score: grand",
	"score: signature",
	"score: before",
	"score: after",
	"score: since para",
	"score: to para",
	"score: box levels",
	"score: box parent",
	"score: box wide",
	"score: overlap",
	"score: story",
	"score: rank",
	"score: head next",
	"score: head score",
	"score: twin kept",
	"score: mean before",
	"score: mean after",
	"score: run before",
	"score: run after",
	"score: mean",
	"score: card",
	"score: list",
	"score: list share",
}

var (
	nearNames  = [nearFeatures]string{"words", "link density", "sentence end", "kind", "junk topics"}
	cardNames  = [cardFeatures]string{"levels to the card", "cards like it", "words of the card", "link density of the card", "linked titles of the card", "dates in the card", "linked titles of the list", "share of the page in the list"}
	topicNames = [topicCount]string{"related", "promo", "share", "comment", "legal", "credit", "ad", "author", "meta", "paywall", "media", "nav"}
	tagNames   = [tagCount]string{"article", "main", "section", "nav", "aside", "footer", "header", "form", "figure", "table", "list", "item", "dialog", "blockquote", "a", "button", "p"}
	groupNames = [groupCount]string{"nav", "header", "footer", "side", "related", "card", "promo", "ad", "share", "comment", "author", "meta", "tags", "caption", "picture", "legal", "modal", "paywall", "player", "body", "article", "main", "text", "title", "lead", "hidden", "widget", "facts", "live", "form", "button", "list", "quote", "breadcrumb"}
)

// FeatureName returns the readable name of the feature at place f of a Row.
func FeatureName(f int) string {
	switch {
	case f == FWording:
		return "what its words tell"
	case f >= FeatureCount:
		return secondNames[f-FeatureCount]
	case f >= FCard:
		return cardNames[f-FCard]
	case f >= FGroup:
		return "levels to a box named " + groupNames[f-FGroup]
	case f >= FTag:
		return "levels to " + tagNames[f-FTag]
	case f >= FTopic:
		return "speaks of " + topicNames[f-FTopic]
	case f >= FNear:
		k := (f - FNear) / nearFeatures
		d := [...]int{-3, -2, -1, 1, 2, 3}[k]
		return nearNames[(f-FNear)%nearFeatures] + " of neighbour " + strconv.Itoa(d)
	}
	return featureNames[f]
}
