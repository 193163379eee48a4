package page

import (
	"strings"
	"testing"
)

// TestStructuredDataOfTemplates: the marks and slips that templates put around structured
// data and into it hide none of it.
func TestStructuredDataOfTemplates(t *testing.T) {
	const data = `{"@type":"NewsArticle","headline":"Bridge opens at last"}`
	for _, c := range []struct{ name, text string }{
		{"plain", data},
		{"in a comment", "<!--\n" + data + "\n-->"},
		{"in a script's comment", "//<!--\n" + data + "\n//-->"},
		{"CDATA", "<![CDATA[" + data + "]]>"},
		{"CDATA in a script's comment", "//<![CDATA[\n" + data + "\n//]]>"},
		{"CDATA in a style's comment", "/* <![CDATA[ */ " + data + " /* ]]> */"},
		{"a list in CDATA", "<![CDATA[[" + data + "]]]>"},
		{"a semicolon behind", data + ";"},
		{"a statement", "var data = " + data + ";"},
		{"behind another", `{"@type":"WebSite","name":"x"},` + data},
		{"escaped", strings.ReplaceAll(data, `"`, "&quot;")},
		{"escaped by number", strings.ReplaceAll(data, `"`, "&#34;")},
		{"in single quotes", strings.ReplaceAll(data, `"`, "'")},
		{"with line breaks in a string", `{"description":"One` + "\n\n" + `two",` + data[1:]},
		{"with quotes in a string", `{"description":"<a href="/x">",` + data[1:]},
		{"with a value without quotes", `{"name": Bridge,` + data[1:]},
		{"with commas too many", strings.ReplaceAll(data, "}", ",}")},
	} {
		p, err := ParseHTML([]byte(`<script type="application/ld+json">`+c.text+`</script><p>Story</p>`), Options{})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, ld := range p.Declared().LD {
			found = found || ld.Type == "NewsArticle" && ld.Value.Get("headline").Str() == "Bridge opens at last"
		}
		if !found {
			t.Errorf("%s: read as %+v", c.name, p.Declared().LD)
		}
	}
}
