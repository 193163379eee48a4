package article

import (
	"strings"

	"golang.org/x/net/html"

	"winnow/core/jsontext"
)

// address is the page's own URL: the caller's, else the canonical one.
func (e *evidence) address() string {
	switch {
	case e.p.URL != "":
		return e.p.URL
	case e.known:
		return e.url
	}
	return e.canonical()
}

// canonical is the address the page gives itself, if it is a web address and,
// where the caller named one too, on the same site.
func (e *evidence) canonical() string {
	list := append([]string{}, e.d.Own...)
	list = append(list, e.d.Meta("og:url"), e.story.Get("url").Str(), e.story.Get("mainEntityOfPage").Str(), e.story.Get("mainEntityOfPage").Get("@id").Str())
	front := ""
	for _, u := range list {
		u = resolve(e.p.URL, u)
		if !isWeb(u) || e.p.URL != "" && isWeb(e.p.URL) && siteOf(u) != siteOf(e.p.URL) {
			continue
		}
		if path := pathOf(u); path == "" || path == "/" { // a slip, if there is any other
			if front == "" && len(pathOf(e.p.URL)) <= 1 {
				front = u
			}
			continue
		}
		return u
	}
	return front
}

// base is what the page's relative addresses are relative to.
func (e *evidence) base() string {
	if e.d.Base != "" {
		if b := resolve(e.address(), e.d.Base); isWeb(b) {
			return b
		}
	}
	return e.address()
}

// resolve makes href absolute against base, as browsers do: white space and
// control characters are dropped first, so that a scheme cannot hide. Only
// http, https, mailto and tel addresses come back; everything else gives "". Without
// a usable base a relative address is returned as it stands.
func resolve(base, href string) string {
	href = tidy(href)
	if href == "" {
		return ""
	}
	if s := scheme(href); s != "" {
		switch s {
		case "http", "https":
			rest := strings.TrimLeft(href[len(s)+1:], "/\\")
			if rest == "" {
				return ""
			}
			return s + "://" + rest
		case "mailto", "tel":
			return s + href[len(s):]
		}
		return ""
	}
	href = slashes(href)
	if !isWeb(base) {
		if strings.HasPrefix(href, "//") && len(href) > 2 {
			return "https:" + href
		}
		return href
	}
	proto := base[:strings.Index(base, "://")]
	switch {
	case strings.HasPrefix(href, "//"):
		if len(href) == 2 {
			return ""
		}
		return proto + ":" + href
	case href[0] == '/':
		return origin(base) + dots(href)
	case href[0] == '#':
		return cutAt(base, "#") + href
	case href[0] == '?':
		return cutAt(base, "?#") + href
	}
	dir := cutAt(base, "?#")[len(origin(base)):]
	dir = dir[:strings.LastIndexByte(dir, '/')+1]
	if dir == "" {
		dir = "/"
	}
	return origin(base) + dots(dir+href)
}

// isLink reports whether an address is one that a click may open: of the web, of mail or
// of a telephone.
func isLink(u string) bool {
	return isWeb(u) || strings.HasPrefix(u, "mailto:") || strings.HasPrefix(u, "tel:")
}

// tidy drops what browsers ignore in addresses and writes the rest so that it
// may stand inside quotes.
func tidy(s string) string {
	if isTidy(s) {
		return s
	}
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' || r == 0xFEFF || r == 0xA0 })
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t' || c == '\n' || c == '\r':
		case c < ' ' || c == 0x7F:
		case c == ' ' || c == '"' || c == '<' || c == '>' || c == '`':
			b = append(b, '%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		default:
			b = append(b, c)
		}
	}
	return strings.ToValidUTF8(string(b), "%EF%BF%BD")
}

// isTidy reports whether an address, as most are, has nothing to drop or to write
// in another way.
func isTidy(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>' || c == '`' {
			return false
		}
	}
	return true
}

// scheme returns the lower-case scheme of s, or "".
func scheme(s string) string {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ':':
			return strings.ToLower(s[:i])
		case c|0x20 >= 'a' && c|0x20 <= 'z', i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return ""
		}
	}
	return ""
}

func slashes(s string) string {
	end := len(cutAt(s, "?#"))
	return strings.ReplaceAll(s[:end], "\\", "/") + s[end:]
}

// dots removes "." and ".." steps from a path that begins with a slash.
func dots(path string) string {
	end := len(cutAt(path, "?#"))
	if !strings.Contains(path[:end], "/.") {
		return path
	}
	var out []string
	parts := strings.Split(path[:end], "/")[1:]
	for i, part := range parts {
		switch last := i == len(parts)-1; {
		case part == "..":
			if len(out) > 0 {
				out = out[:len(out)-1]
			}
			if last {
				out = append(out, "")
			}
		case part == ".":
			if last {
				out = append(out, "")
			}
		default:
			out = append(out, part)
		}
	}
	return "/" + strings.Join(out, "/") + path[end:]
}

func isWeb(u string) bool {
	return strings.HasPrefix(u, "https://") && len(u) > 8 || strings.HasPrefix(u, "http://") && len(u) > 7
}

func origin(u string) string {
	at := strings.Index(u, "://") + 3
	return u[:at+len(cutAt(u[at:], "/?#\\"))]
}

func hostOf(u string) string {
	if !isWeb(u) {
		return ""
	}
	host := origin(u)
	host = host[strings.Index(host, "://")+3:]
	host = host[strings.LastIndexByte(host, '@')+1:]
	if i := strings.LastIndexByte(host, ':'); i > 0 {
		host = host[:i]
	}
	return strings.ToLower(host)
}

// siteOf is the host's last two labels, or three below names like co.uk.
func siteOf(u string) string {
	labels := strings.Split(hostOf(u), ".")
	n := 2
	if len(labels) > 2 && len(labels[len(labels)-1]) == 2 && len(labels[len(labels)-2]) <= 3 {
		n = 3
	}
	return strings.Join(labels[max(0, len(labels)-n):], ".")
}

func pathOf(u string) string {
	if !isWeb(u) {
		return ""
	}
	return cutAt(u[len(origin(u)):], "?#")
}

// cutAt returns s up to the first of the characters, which are ASCII.
func cutAt(s, chars string) string {
	for i := 0; i < len(s); i++ {
		for k := 0; k < len(chars); k++ {
			if s[i] == chars[k] {
				return s[:i]
			}
		}
	}
	return s
}

// first returns the first element of a list, or the value itself.
func first(v jsontext.Value) jsontext.Value {
	if list := v.List(); len(list) > 0 {
		return list[0]
	}
	return jsontext.Value{}
}

// unescape undoes HTML escapes that stand in JSON strings.
func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}
