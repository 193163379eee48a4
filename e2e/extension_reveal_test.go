//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// TestRestCanBeOpened trims pages that fold the rest of the story away: the button
// that opens it stays, and opens it.
func TestRestCanBeOpened(t *testing.T) {
	const rest = `const rest = document.createElement('div'); rest.id = 'rest'; const paragraphs = [...document.querySelectorAll('.article-body > p')].slice(-5); paragraphs[0].before(rest); rest.append(...paragraphs);`
	const long = `document.querySelector('.article-body').classList.add('high');`
	const clip = `const rest = document.querySelector('.article-body'); rest.style.cssText = 'max-height:' + (rest.classList.contains('high') ? '1.3' : '.6') * innerHeight + 'px;overflow:hidden;position:relative';`
	const unclip = `more.onclick = () => { rest.style.maxHeight = ''; return false }`
	for name, fold := range map[string]string{
		"details":         rest + `const fold = document.createElement('details'); rest.replaceWith(fold); fold.append(...rest.childNodes); fold.insertAdjacentHTML('afterbegin', '<summary id=more>Continue reading</summary>')`,
		"hidden":          rest + `rest.style.display = 'none'; rest.insertAdjacentHTML('beforebegin', '<button id=more>Read more</button>'); more.onclick = () => { rest.style.display = '' }`,
		"until found":     rest + `rest.hidden = 'until-found'; rest.insertAdjacentHTML('afterend', '<div class=more-box><a href="#rest" id=more>Show the whole story</a></div>'); more.onclick = () => { rest.hidden = false }`,
		"named":           rest + `rest.style.display = 'none'; document.querySelector('.comments').insertAdjacentHTML('beforebegin', '<div><button id=more aria-controls=rest aria-expanded=false>Read more</button></div>'); more.onclick = () => { rest.style.display = '' }`,
		"clipped":         clip + `rest.insertAdjacentHTML('afterend', '<div class=read-on><button id=more>Read the full story</button></div>'); more.onclick = () => { rest.style.maxHeight = '' }`,
		"clipped, high":   long + clip + `rest.insertAdjacentHTML('afterend', '<div class=read-on><button id=more>Read the full story</button></div>');` + unclip,
		"clipped, a box":  clip + `rest.insertAdjacentHTML('afterend', '<div class=read-on style="cursor:pointer" id=more>Read the full story</div>');` + unclip,
		"clipped, a link": clip + `rest.insertAdjacentHTML('afterend', '<div class=read-on><a id=more href="/local/night-ferry?all=1">Read the full story</a></div>');` + unclip,
		"clipped around":  clip + `rest.insertAdjacentHTML('beforeend', '<div class=fade style="position:absolute;inset:auto 0 0;background:#fff"><span role=button tabindex=0 id=more>Read the full story</span></div>'); more.onclick = () => { rest.style.maxHeight = '' }`,
	} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			eval[any](tb, "(() => { "+fold+" })()")
			before := tb.markup()
			popup := tb.pressAndTrim()
			if !peek[bool](tb, "document.querySelector('#more').checkVisibility()") {
				t.Fatal("the button that opens the rest is gone")
			}
			popup.undo()
			tb.wantUndone(before)
			popup.close()
			tb.pressAndTrim()
			eval[any](tb, "document.querySelector('#more').click()")
			wantTrimmed(t, tb.marks(), .6)
			if high := peek[float64](tb, "document.querySelector('.article-body').clientHeight"); high < 700 {
				t.Errorf("the story is %v px high, as if it were folded still", high)
			}
		})
	}
}

// TestWordsOfSentenceStay: a button in the middle of a sentence is words of it, and what
// it opens comes when it is pressed; a button after a sentence is none.
func TestWordsOfSentenceStay(t *testing.T) {
	for name, attr := range map[string]string{"popover": "popovertarget", "named": "aria-controls"} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			eval[any](tb, `(() => {
				document.querySelector('.article-body').insertAdjacentHTML('beforeend', '<p id="line">The crossing of the <button id="term" `+attr+`="note">northern bank</button> was again in dispute before it came to a vote on Tuesday. <button id="listen">Listen</button></p><div popover id="note"><p>Sign up for our free newsletter: the northern bank is where the mills stood until 1963.</p></div>');
				if ('`+attr+`' === 'aria-controls') { note.removeAttribute('popover'); note.style.display = 'none'; term.onclick = () => { note.style.display = 'block'; }; }
				line.scrollIntoView({ block: 'center' });
			})()`)
			tb.pressAndTrim().close()
			if !peek[bool](tb, "term.checkVisibility()") || peek[bool](tb, "listen.checkVisibility()") {
				t.Error("want the words of the sentence in sight, and the button after it not")
			}
			tb.do(bringToFront)
			tb.click("#term")
			tb.wait("note.checkVisibility()")
		})
	}
}

// TestRestCanBeOpenedBesideJunk: where the button stands in a box with junk, the button
// stays and the junk goes.
func TestRestCanBeOpenedBesideJunk(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `(() => {
		const rest = document.querySelector('.article-body');
		rest.style.cssText = 'max-height:' + .6 * innerHeight + 'px;overflow:hidden;position:relative';
		rest.insertAdjacentHTML('afterend', '<div class="read-on"><div><button id="more">Read the full story</button></div><div id="letter"><p>Get the five stories that matter in your inbox every weekday at six. Sign up for our free newsletter.</p><form><input type="email" aria-label="E-mail"><button id="sign">Sign up</button></form></div></div>');
		document.querySelector('#more').onclick = () => { rest.style.maxHeight = '' };
	})()`)
	before := tb.markup()
	popup := tb.pressAndTrim()
	if !peek[bool](tb, "document.querySelector('#more').checkVisibility()") {
		t.Fatal("the button that opens the rest is gone")
	}
	for _, id := range []string{"#letter p", "#sign"} {
		if peek[bool](tb, "document.querySelector('"+id+"').checkVisibility()") {
			t.Errorf("%s beside the button is there still", id)
		}
	}
	popup.undo()
	tb.wantUndone(before)
	popup.close()
	tb.pressAndTrim()
	eval[any](tb, "document.querySelector('#more').click()")
	wantTrimmed(t, tb.marks(), .6)
}

// TestGalleryCanBeWalked: the buttons of a row of the story's pictures stay.
func TestGalleryCanBeWalked(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `document.querySelector('figure').insertAdjacentHTML('afterend', '<div class="row" style="width:500px;overflow:hidden"><div style="display:flex;width:1000px">' +
		['The quay at night, seen from the cannery.', 'The ferry leaves for its last crossing.'].map((says, i) => '<figure><img src="/picture/' + i + '" width=500 height=300><figcaption>' + says + '</figcaption></figure>').join('') +
		'</div></div><div class="walk"><button>Previous</button><button>Next</button></div>')`)
	tb.pressAndTrim()
	if !peek[bool](tb, "document.querySelector('.row').checkVisibility() && document.querySelector('.walk').checkVisibility()") {
		t.Error("the pictures or their buttons are gone")
	}
	wantTrimmed(t, tb.marks(), .6)
}

// TestOtherButtonsGo: buttons that open nothing of the story go, even beside what is
// folded away and goes itself.
func TestOtherButtonsGo(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `(() => {
		const comments = document.querySelector('.comments');
		comments.style.cssText = 'max-height:80px;overflow:hidden';
		comments.insertAdjacentHTML('afterend', '<p><button class="open">Show all comments</button></p>');
		document.querySelector('.sidebar').insertAdjacentHTML('beforeend', '<button class="open">Show more headlines</button>');
	})()`)
	tb.pressAndTrim()
	if n := peek[int](tb, "[...document.querySelectorAll('button')].filter((b) => b.checkVisibility()).length"); n != 0 {
		t.Errorf("%d buttons are there still", n)
	}
	wantTrimmed(t, tb.marks(), .9)
}

// TestLinkIntoHidden follows a link of the story to the comments, which went: they
// come back, and nothing else does; so it is where the link leads to a form that has a
// field with the name of what brings it into view.
func TestLinkIntoHidden(t *testing.T) {
	t.Run("comment", func(t *testing.T) { linkIntoHidden(t, "document.querySelector('.comment').id = 'reply'") })
	t.Run("form", func(t *testing.T) {
		linkIntoHidden(t, `(() => {
			const form = document.querySelector('textarea[name=comment]').form;
			form.append(Object.assign(document.createElement('input'), { name: 'scrollIntoView' }));
			form.id = 'reply';
		})()`)
	})
}

func linkIntoHidden(t *testing.T, named string) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, named)
	eval[any](tb, `document.querySelector('p[data-e2e=story]:last-of-type').insertAdjacentHTML('beforeend', ' <a class="to-comments" href="#reply">What readers say.</a>')`)
	popup := tb.pressAndTrim()
	popup.close()
	before := tb.marks()
	tb.click(".to-comments")
	tb.wait("document.querySelector('#reply').checkVisibility()")
	tb.wait("(({ top, bottom }) => bottom > 0 && top < innerHeight)(document.querySelector('#reply').getBoundingClientRect())")
	for i, m := range tb.marks() {
		if m.Kind != "junk:comments" && m.Seen != before[i].Seen {
			t.Errorf("%s changed from %.60q to %.60q", m.Kind, before[i].Seen, m.Seen)
		}
	}
	popup = tb.pressAndTrim()
	if k := popup.kinds().find("comments"); k == nil || k.State != "back" {
		t.Errorf("the popup lists the comments as %+v, want them back", k)
	}
	popup.put("comments", "trimmed")
	tb.wait("!document.querySelector('#reply').checkVisibility()")
	popup.close()
	tb.click(".to-comments") // the address points there already
	tb.wait("document.querySelector('#reply').checkVisibility()")
}

// TestLinkToNamedPlace follows a link to an old page's named place in what went.
func TestLinkToNamedPlace(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `document.querySelector('p[data-e2e=story]:last-of-type').insertAdjacentHTML('beforeend', ' <a class="to-comments" href="#said">What readers say.</a>'); document.querySelector('.comment').insertAdjacentHTML('afterbegin', '<a name="said"></a>')`)
	tb.pressAndTrim().close()
	tb.click(".to-comments")
	tb.wait("document.querySelector('.comment').checkVisibility()")
}
