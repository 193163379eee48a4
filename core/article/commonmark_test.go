package article

import "strings"

// The reader of CommonMark below is a small one, written for checking what
// AppendMarkdown writes: blocks, lists, quotes, fences, tables; escapes, code
// spans, links, pictures, emphasis, entities. Where the standard would see
// something that we never write on purpose (HTML, rules, underlined headings,
// indented code), it says so with a node of that kind.

// mdNode is a block or an inline run.
type mdNode struct {
	kind  string // document heading paragraph list item quote code table row cell rule html indented | text link image em strong codespan break
	level int
	text  string // of text, code and codespan; the address of link and image
	kids  []mdNode
}

func readMarkdown(s string) mdNode {
	return mdNode{kind: "document", kids: mdBlocks(strings.Split(strings.TrimSuffix(s, "\n"), "\n"))}
}

func mdBlocks(lines []string) []mdNode {
	var out []mdNode
	for i := 0; i < len(lines); {
		l := lines[i]
		t := strings.TrimLeft(l, " ")
		indent := len(l) - len(t)
		switch {
		case t == "":
			i++
		case indent >= 4:
			out = append(out, mdNode{kind: "indented", text: l})
			i++
		case strings.HasPrefix(t, "```") && !strings.Contains(strings.TrimLeft(t, "`"), "`") || strings.HasPrefix(t, "~~~"):
			n, next := mdFence(lines, i)
			out = append(out, n)
			i = next
		case mdHashes(t) > 0:
			level := mdHashes(t)
			rest := strings.TrimSpace(t[level:])
			for cut := strings.TrimRight(rest, "#"); cut != rest && (cut == "" || strings.HasSuffix(cut, " ")); cut = rest {
				rest = strings.TrimSpace(cut)
			}
			out = append(out, mdNode{kind: "heading", level: level, kids: mdInlines(rest)})
			i++
		case t[0] == '>':
			var inner []string
			for ; i < len(lines) && strings.HasPrefix(strings.TrimLeft(lines[i], " "), ">"); i++ {
				inner = append(inner, strings.TrimPrefix(strings.TrimPrefix(strings.TrimLeft(lines[i], " "), ">"), " "))
			}
			out = append(out, mdNode{kind: "quote", kids: mdBlocks(inner)})
		case mdRule(t):
			out = append(out, mdNode{kind: "rule"})
			i++
		case mdMarker(t) > 0:
			n, next := mdList(lines, i)
			out = append(out, n)
			i = next
		case i+1 < len(lines) && strings.Contains(t, "|") && mdDelimiterRow(lines[i+1]):
			n, next := mdTable(lines, i)
			out = append(out, n)
			i = next
		default:
			n, next := mdParagraph(lines, i)
			out = append(out, n)
			i = next
		}
	}
	return out
}

func mdFence(lines []string, i int) (mdNode, int) {
	t := strings.TrimLeft(lines[i], " ")
	width := len(t) - len(strings.TrimLeft(t, t[:1]))
	n := mdNode{kind: "code"}
	var body []string
	for i++; i < len(lines); i++ {
		l := strings.TrimLeft(lines[i], " ")
		if w := len(l) - len(strings.TrimLeft(l, t[:1])); w >= width && strings.TrimSpace(l[w:]) == "" {
			i++
			break
		}
		body = append(body, lines[i])
	}
	n.text = strings.Join(body, "\n")
	return n, i
}

func mdHashes(t string) int {
	n := len(t) - len(strings.TrimLeft(t, "#"))
	if n > 6 || n < len(t) && t[n] != ' ' {
		return 0
	}
	return n
}

func mdRule(t string) bool {
	t = strings.ReplaceAll(t, " ", "")
	return len(t) >= 3 && strings.ContainsAny(t[:1], "-*_") && strings.Trim(t, t[:1]) == ""
}

// mdMarker is the width of a list marker with the blank behind it, or 0.
func mdMarker(t string) int {
	if strings.ContainsAny(t[:1], "-*+") && (len(t) == 1 || t[1] == ' ') {
		return 2
	}
	if n := digitsAt(t, 0); n > 0 && n < 10 && n < len(t) && (t[n] == '.' || t[n] == ')') && (n+1 == len(t) || t[n+1] == ' ') {
		return n + 2
	}
	return 0
}

func mdList(lines []string, i int) (mdNode, int) {
	list := mdNode{kind: "list"}
	first := strings.TrimLeft(lines[i], " ")
	kind := first[mdMarker(first)-2]
	for i < len(lines) {
		t := strings.TrimLeft(lines[i], " ")
		w := 0
		if t != "" {
			w = mdMarker(t)
		}
		if w == 0 || t[w-2] != kind || mdRule(t) {
			break
		}
		w += len(lines[i]) - len(t)
		inner := []string{""}
		if len(lines[i]) > w {
			inner[0] = lines[i][w:]
		}
		for i++; i < len(lines); i++ {
			switch {
			case strings.TrimSpace(lines[i]) == "":
				inner = append(inner, "")
				continue
			case strings.HasPrefix(lines[i], strings.Repeat(" ", w)):
				inner = append(inner, lines[i][w:])
				continue
			}
			break
		}
		list.kids = append(list.kids, mdNode{kind: "item", kids: mdBlocks(inner)})
	}
	return list, i
}

func mdDelimiterRow(l string) bool {
	l = strings.TrimSpace(l)
	return strings.Contains(l, "-") && strings.Contains(l, "|") && strings.Trim(l, "|-: ") == ""
}

func mdTable(lines []string, i int) (mdNode, int) {
	table := mdNode{kind: "table"}
	for k := 0; i < len(lines) && strings.Contains(lines[i], "|"); i, k = i+1, k+1 {
		if k == 1 {
			continue
		}
		row := mdNode{kind: "row"}
		for _, cell := range mdCells(strings.TrimSpace(lines[i])) {
			row.kids = append(row.kids, mdNode{kind: "cell", kids: mdInlines(strings.ReplaceAll(strings.TrimSpace(cell), "\\|", "|"))})
		}
		table.kids = append(table.kids, row)
	}
	return table, i
}

func mdCells(l string) []string {
	l = strings.TrimPrefix(l, "|")
	var out []string
	start := 0
	for i := 0; i < len(l); i++ {
		switch l[i] {
		case '\\':
			i++
		case '|':
			out = append(out, l[start:i])
			start = i + 1
		}
	}
	if start < len(l) {
		out = append(out, l[start:])
	}
	return out
}

func mdParagraph(lines []string, i int) (mdNode, int) {
	var text []string
	for ; i < len(lines); i++ {
		t := strings.TrimSpace(lines[i])
		if t == "" {
			break
		}
		if len(text) > 0 {
			if strings.Trim(t, "=") == "" || strings.Trim(t, "-") == "" {
				return mdNode{kind: "heading", level: 1, kids: mdInlines(strings.Join(text, " "))}, i + 1
			}
			if mdHashes(t) > 0 || t[0] == '>' || mdMarker(t) == 2 || mdMarker(t) == 3 && t[0] == '1' {
				break
			}
		}
		text = append(text, t)
	}
	for k := range len(text) - 1 { // a backslash at a line's end breaks it
		if bare := strings.TrimRight(text[k], "\\"); (len(text[k])-len(bare))%2 == 1 {
			text[k] = text[k][:len(text[k])-1] + "<br>"
		}
	}
	return mdNode{kind: "paragraph", kids: mdInlines(strings.Join(text, " "))}, i
}
