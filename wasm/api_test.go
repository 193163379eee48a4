package main

import (
	"strconv"
	"strings"
	"testing"

	"winnow/core/jsontext"
)

// answerOf parses the answer to a request.
func answerOf(t *testing.T, op Op, options, payload string) jsontext.Value {
	t.Helper()
	text := Call(op, []byte(options), []byte(payload))
	v, ok := jsontext.Parse(string(text))
	if !ok || v.Kind != jsontext.Object {
		t.Fatalf("Call(%d, %q) = %.200q, want a JSON object", op, options, text)
	}
	return v
}

func TestFaultBecomesAnAnswer(t *testing.T) {
	answer := guarded(func() []byte {
		var none []int
		return []byte{byte(none[3])}
	})
	v, _ := jsontext.Parse(string(answer))
	if code := v.Get("error").Get("code").Str(); code != "fault" {
		t.Errorf("a panic inside answers %q, want an error with the code fault", answer)
	}
	if v := answerOf(t, OpVersion, "", ""); v.Get("version").Str() != strconv.Itoa(Version) {
		t.Errorf("after a fault the version is %q, want %d", v.Get("version").Str(), Version)
	}
}

func TestBadRequests(t *testing.T) {
	for _, c := range []struct {
		name, options, payload string
		op                     Op
		code                   string
	}{
		{"unknown operation", "{}", "", 99, "usage"},
		{"nothing to clean", "{}", " \n ", OpClean, "empty"},
		{"a picture", "{}", strings.Repeat("\x89PNG\x00\x01\x02", 900), OpClean, "not-text"},
		{"too big", "{}", strings.Repeat("word ", 3<<20), OpClean, "too-big"},
		{"snapshot of nothing", "{}", "", OpSnapshot, "bad-snapshot"},
		{"snapshot cut off", "{}", "WIN1\x09\x00\x00\x00\x00\x00", OpSnapshot, "bad-snapshot"},
		{"nothing to hide in", "{}", "", OpHide, "bad-snapshot"},
		{"nothing to finish", `{"page":1}`, "", OpFinish, "gone"},
		{"one story", "{}", `{"a":{"text":"x"}}`, OpCompare, "usage"},
	} {
		e := answerOf(t, c.op, c.options, c.payload).Get("error")
		if got := e.Get("code").Str(); got != c.code {
			t.Errorf("%s: error code %q, want %q", c.name, got, c.code)
		}
		if s := e.Get("sentence").Str(); !strings.HasSuffix(s, ".") || strings.Contains(s, ":") && c.code != "too-big" && c.code != "bad-snapshot" {
			t.Errorf("%s: %q is not one plain sentence", c.name, s)
		}
	}
}

func TestCompare(t *testing.T) {
	text := `The mill by the canal has been sold to a baker from the next town. He wants to grind rye there again, he said on Friday. The council must still agree, and its next meeting is in three weeks.`
	v := answerOf(t, OpCompare, "", `{"a":{"id":"one","text":"`+text+`"},"b":{"id":"two","text":"`+text+`"}}`).Get("comparison")
	if v.Get("a").Str() != "one" || v.Get("b").Str() != "two" || v.Get("relation").Str() != "identical" || v.Get("coverageA").Str() != "1" {
		t.Errorf("the same text compares as %s → %s %s, covered %s; want one → two identical 1",
			v.Get("a").Str(), v.Get("b").Str(), v.Get("relation").Str(), v.Get("coverageA").Str())
	}
	if n := len(v.Get("pairs").List()); n != 3 {
		t.Errorf("three equal sentences make %d pairs", n)
	}
}

func TestCluster(t *testing.T) {
	emptyIndex(t)
	stories := strings.Join([]string{madeStory("1", "northern", 0, 20), madeStory("2", "southern", 0, 20), madeStory("3", "northern", 0, 19)}, ",")
	groups := answerOf(t, OpCluster, "", `{"stories":[`+stories+`]}`).Get("clusters").List()
	if len(groups) != 2 {
		t.Fatalf("three texts of two stories make %d groups", len(groups))
	}
	for _, g := range groups {
		m := g.Get("members").List()
		if len(m) == 2 && (m[0].Str() == "1" || m[1].Str() == "1") || len(m) == 1 && m[0].Str() != "1" {
			t.Errorf("a group has the members %v", m)
		}
	}
	if code := answerOf(t, OpCluster, "", `{"stories":[]}`).Get("error").Get("code").Str(); code != "usage" {
		t.Errorf("grouping nothing answers %q, want usage", code)
	}
}

func TestWarm(t *testing.T) {
	if v := answerOf(t, OpWarm, "", ""); v.Get("ready").Text != "true" {
		t.Errorf("warming up answers %v", v)
	}
}

// parsed parses an answer.
func parsed(t *testing.T, answer []byte) jsontext.Value {
	t.Helper()
	v, ok := jsontext.Parse(string(answer))
	if !ok {
		t.Fatalf("%.200q is no JSON", answer)
	}
	return v
}
