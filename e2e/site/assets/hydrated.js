// Made up: a news site that renders itself. window.site lets a test render again,
// count, or go to the other story as a click on a link would.
(() => {
  const { h, mount } = window.vdom;
  const { stories } = JSON.parse(document.getElementById('state').textContent);
  let current = 0;
  let likes = 3;

  const link = (text) => h('a', { href: '/' + text.toLowerCase() }, text);
  const nav = () => h('nav', { class: 'css-1nav', 'data-e2e': 'junk:navigation' },
    'Nature Climate Oceans Rivers Ice Birds Mammals Insects Plants Space Maps Data Essays Photos Podcasts About'.split(' ').map(link));
  const related = () => h('aside', { class: 'css-4rel related-articles', 'data-e2e': 'junk:related' },
    h('h3', {}, 'Related articles'),
    h('ul', {}, ['A river that runs on Tuesdays', 'The ice cellar under the opera', 'Counting fog with a ruler'].map((t) => h('li', {}, h('a', { href: '#r' }, t)))));
  const share = () => h('div', { class: 'css-3small share-bar', 'data-e2e': 'junk:share' },
    h('button', { type: 'button', id: 'like', click: () => { likes++; render(); } }, `Like (${likes})`), h('button', { type: 'button' }, 'Share'));
  const promo = () => h('div', { class: 'css-4rel newsletter', 'data-e2e': 'junk:promo' },
    h('p', {}, 'Sign up for our newsletter and get one good story about weather every week.'));
  const footer = () => h('footer', { class: 'css-5foot', 'data-e2e': 'junk:legal' },
    '© 2026 Rerender. All rights reserved. ', h('a', { href: '/privacy' }, 'Privacy policy'), ' ', h('a', { href: '/terms' }, 'Terms'));
  const story = (s) => h('article', { class: 'css-2wrap' },
    h('h1', { 'data-e2e': 'story' }, s.title),
    h('p', { class: 'standfirst', 'data-e2e': 'story' }, s.standfirst),
    h('p', { class: 'css-3small author', 'data-e2e': 'byline' }, 'By ' + s.author),
    h('p', { class: 'css-3small date', 'data-e2e': 'date' }, s.shown),
    s.paragraphs.slice(0, 4).map((p) => h('p', { 'data-e2e': 'story' }, p)),
    related(),
    s.paragraphs.slice(4).map((p) => h('p', { 'data-e2e': 'story' }, p)),
    share(), promo());

  const view = () => h('div', { class: 'css-0' }, nav(), h('main', {}, story(stories[current])), footer());
  const render = mount(document.getElementById('app'), view);
  const show = (i) => { current = i; document.title = stories[i].title + ' · Rerender'; render(); };
  window.addEventListener('popstate', () => show(stories.findIndex((s) => s.path === location.pathname)));
  window.site = { render, go(i) { history.pushState({}, '', stories[i].path); show(i); } };
})();
