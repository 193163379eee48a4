// The walk over a live page, on a DOM double; the wire form as core/page reads it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { grow, h, Node, page } from './dom-double.mjs';
import { encodeSnapshot, snapshotAttrs, SnapshotError, snapshotLimits, snapshotRoom, snapshotTags, takeSnapshot, takeSnapshotInSlices } from '../shared/snapshot.js';

/** The snapshot as a list of { name, text, attrs, flags, parent }, by number. */
function read(snapshot) {
  const strings = snapshot.texts.join('').split('\0');
  assert.equal(strings.pop(), '', 'the last string ends with NUL');
  const address = strings.shift();
  const nodes = [{ address }];
  for (let n = 1; n <= snapshot.words[1]; n++) {
    const [parent, code] = [snapshot.words[2 * n], snapshot.words[2 * n + 1]];
    const tag = code & 0xff;
    const node = { parent, flags: (code >> 8) & 0xff };
    if (tag === 0) node.text = strings.shift();
    else {
      node.name = tag === 1 ? strings.shift() : snapshotTags[tag - 2];
      node.attrs = Object.fromEntries(Array.from({ length: code >>> 16 }, () => strings.shift()).map((s) => [snapshotAttrs[s.charCodeAt(0) - 32], s.slice(1)]));
    }
    nodes.push(node);
  }
  assert.deepEqual(strings, [], 'no string is left over');
  return nodes;
}

/** The wire form. */
function snapshotBytes(s) {
  const room = new Uint8Array(snapshotRoom(s));
  return room.slice(0, encodeSnapshot(s, room));
}

const texts = (snapshot) => read(snapshot).filter((n) => n.text !== undefined).map((n) => n.text);

test('nodes come in document order, with the live node behind each number', () => {
  const link = h('a', { href: '/b', class: 'more', onclick: 'x()' }, 'Next');
  const doc = page(h('p', {}, 'One ', h('x-note', { id: 'n' }, 'two'), link, '\n   '));
  const s = takeSnapshot(doc);
  assert.equal(s.words[0], 0x314e4957);
  assert.deepEqual(read(s).slice(1), [
    { parent: 0, flags: 0, name: 'html', attrs: {} }, { parent: 1, flags: 0, name: 'body', attrs: {} }, { parent: 2, flags: 0, name: 'p', attrs: {} },
    { parent: 3, flags: 0, text: 'One ' }, { parent: 3, flags: 0, name: 'x-note', attrs: { id: 'n' } }, { parent: 5, flags: 0, text: 'two' },
    { parent: 3, flags: 0, name: 'a', attrs: { href: '/b', class: 'more' } }, { parent: 7, flags: 0, text: 'Next' }, { parent: 3, flags: 0, text: ' ' },
  ]);
  assert.equal(s.nodes[0], doc);
  assert.equal(s.nodes[7], link);
  assert.equal(read(s)[0].address, 'https://news.test/story');
});

test('what is left out is left out with all in it', () => {
  const old = h('article', {}, h('p', {}, 'The first story.'));
  const doc = page(old, h('article', {}, h('p', {}, 'The next story.')));
  assert.deepEqual(texts(takeSnapshot(doc, new Set([old]))), ['The next story.']);
});

test('only frames have a title', () => {
  const s = takeSnapshot(page(h('a', { title: 'canary' }, 'One'), h('iframe', { src: '/map', title: 'Map' })));
  assert.deepEqual(read(s).filter((node) => /^(a|iframe)$/.test(node.name)).map((node) => node.attrs), [{}, { src: '/map', title: 'Map' }]);
});

test('what a reader types never enters', () => {
  const s = takeSnapshot(page(
    h('input', { type: 'password', value: 'canary-1' }), h('textarea', {}, 'canary-2'), h('div', { contenteditable: '' }, h('p', {}, 'canary-3')),
    h('select', {}, h('option', { value: 'canary-4' }, 'canary-5')), h('data', { value: 'canary-7' }), h('ol', { reversed: '' }, h('li', { value: '4' }, '')), h('div', { contenteditable: 'FALSE' }, 'said'), h('script', {}, 'canary-6'),
    Object.assign(h('iframe', { src: '/editor' }), { frame: grow(Object.assign(page(), { mode: 'on' }), []) }),
  ));
  assert.doesNotMatch(s.texts.join(''), /canary/);
  assert.deepEqual(texts(s), ['said']);
  assert.deepEqual(read(s).filter((node) => /^(ol|li)$/.test(node.name)).map((node) => node.attrs), [{ reversed: '' }, { value: '4' }], 'a list says its numbers');
});

test('structured data is the one script that is read', () => {
  const s = takeSnapshot(page(h('script', { type: ' application/LD+json ' }, '{"@type":"NewsArticle"}'), h('style', {}, 'p{}'), h('noscript', {}, '<p>x')));
  assert.deepEqual(texts(s), ['{"@type":"NewsArticle"}']);
});

test('frames are read where a page was named for them and they are shown', () => {
  const frame = (attrs) => Object.assign(h('iframe', attrs), { frame: page(h('p', {}, JSON.stringify(attrs))) });
  const s = takeSnapshot(page(frame({ src: '/f' }), frame({ srcdoc: '<p>x' }), frame({}), frame({ src: 'about:blank' }), frame({ src: ' JavaScript:0' }), frame({ src: '/g', style: 'display:none' })));
  assert.deepEqual(texts(s), ['{"src":"/f"}', '{"srcdoc":"<p>x"}']);
});

test('white space at the edges of boxes is left out, but in pre', () => {
  const doc = page('\n', h('div', {}, ' ', h('p', {}, '\t', h('b', {}, ' ', 'One'), ' ', h('i', {}, 'two'), '\n'), '\n', 'three', h('br'), '\n', h('a', { href: '/' }, 'four')), '\n',
    h('pre', {}, '\n', h('div', {}, 'five'), '\n', h('b', {}, 'six')), '\n');
  assert.deepEqual(texts(takeSnapshot(doc)), ['One', ' ', 'two', ' ', 'three', 'four', ' ', 'five', ' ', 'six', ' ']);
});

test('what says nothing is left out, the address of the page is not', () => {
  const s = takeSnapshot(page(h('script', { src: '/x.js' }), h('style', {}, 'p{}'), h('template', {}, 'x'), h('link', { rel: 'preload', href: '/y' }),
    h('link', { rel: 'Canonical', href: '/z' }), h('p', {}, 'said')));
  assert.deepEqual(read(s).slice(3).map((n) => n.name ?? n.text), ['link', 'p', 'said']);
});

test('a NUL in the page ends no string', () => {
  const s = takeSnapshot(page(h('p', { class: 'a\0b' }, 'x\0y')));
  assert.equal(read(s)[3].attrs.class, 'a\ufffdb');
  assert.deepEqual(texts(s), ['x\ufffdy']);
});

test('flags: hidden for all inside, shown again inside visibility: hidden, foreign', () => {
  const host = h('div', {});
  host.tree = grow(new Node(), [h('p', {}, 'in the shadow')]);
  host.tree.type = 11;
  grow(host, [h('p', {}, 'slotted')]);
  const frame = Object.assign(h('iframe', { src: '/f' }), { frame: page(h('p', {}, 'framed')) });
  const nodes = read(takeSnapshot(page(
    h('div', { style: 'display:none' }, h('p', {}, h('b', {}, 'gone'))),
    h('div', { style: 'visibility:hidden' }, h('p', {}, 'veiled'), h('p', { style: 'visibility:visible' }, 'seen')),
    host, frame,
  )));
  const flags = Object.fromEntries(nodes.filter((n) => n.text).map((n) => [n.text, n.flags]));
  assert.deepEqual(flags, { gone: 1, veiled: 1, seen: 0, 'in the shadow': 2, slotted: 0, framed: 2 });
});

test('a form whose inputs are named like properties is read all the same', () => {
  const form = h('form', { id: 'f' }, h('label', {}, 'Sign up'));
  for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'localName', 'getAttribute', 'getAttributeNames', 'checkVisibility', 'shadowRoot']) {
    Object.defineProperty(form, name, { value: h('input') });
  }
  assert.deepEqual(texts(takeSnapshot(page(form, h('p', {}, 'Then')))), ['Sign up', 'Then']);
});

test('deep and broad pages are walked without recursion', () => {
  let deep = h('b', {}, 'bottom');
  for (let i = 0; i < 20_000; i++) deep = h('div', {}, deep);
  deep.checkVisibility = () => true;
  const shown = Object.getPrototypeOf(deep).checkVisibility;
  Object.getPrototypeOf(deep).checkVisibility = () => true; // the double's own walk up would be quadratic
  const s = takeSnapshot(page(deep));
  assert.equal(s.nodes.length, 20_000 + 5);
  Object.getPrototypeOf(deep).checkVisibility = shown;
});

test('a page past the limit is refused with a sentence', () => {
  assert.throws(() => takeSnapshot(page(h('p', {}, 'x'.repeat(snapshotLimits.chars + 1)), h('p', {}, 'y'))), (e) => e instanceof SnapshotError && e.code === 'too-big');
});

/** A clock that says that time is up at each look. */
function slowClock(t) {
  let now = 0;
  t.mock.method(performance, 'now', () => (now += 100));
}

test('slices pause, and give the same bytes', async (t) => {
  slowClock(t);
  const doc = page(...Array.from({ length: 5000 }, (_, i) => h('p', {}, `Paragraph ${i}`)));
  let pauses = 0;
  const s = await takeSnapshotInSlices(doc, async () => { pauses++; });
  assert.ok(pauses > 10, `${pauses} pauses`);
  assert.deepEqual(snapshotBytes(s), snapshotBytes(takeSnapshot(doc)));
});

test('a page that moves nodes while the walk pauses is walked again, at last in one go', async (t) => {
  slowClock(t);
  const main = h('div', {}, ...Array.from({ length: 400 }, (_, i) => h('p', {}, `Paragraph ${i}`)));
  const doc = page(main);
  const body = main.parent;
  let pauses = 0;
  const s = await takeSnapshotInSlices(doc, async () => {
    pauses++;
    const wrapper = h('section', {});
    body.kids = [];
    grow(wrapper, [main]);
    grow(body, [wrapper]);
  });
  assert.equal(pauses, 2, 'two tries with pauses, then none');
  assert.equal(texts(s).length, 400);
});

test('bytes are the words and the texts in UTF-8, and have room', () => {
  const s = takeSnapshot(page(h('p', {}, 'für alle, 船, \ud800 alone')));
  const bytes = snapshotBytes(s);
  assert.deepEqual(bytes.subarray(0, s.words.byteLength), new Uint8Array(s.words.slice().buffer));
  assert.equal(new TextDecoder().decode(bytes.subarray(s.words.byteLength)), s.texts.join('').replace('\ud800', '\ufffd'));
});

const engine = new URL('../engine/', import.meta.url);
test('the engine reads it', { skip: existsSync(new URL('winnow.wasm', engine)) ? false : 'run make build first: web/engine is empty' }, async () => {
  const { readFileSync } = await import('node:fs');
  const { createServer } = await import('node:http');
  await import(new URL('wasm_exec.js', engine).href);
  const { load } = await import('../shared/engine.js');
  const { op } = await import('../shared/wire.js');
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/wasm' }).end(readFileSync(new URL('winnow.wasm', engine))));
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const w = await load(`http://127.0.0.1:${server.address().port}/winnow.wasm`);
  server.close();
  const said = 'The night ferry between the two towns will sail again from the first of March, the harbour board said on Wednesday after a long meeting.';
  const nav = h('nav', {}, h('a', { href: '/' }, 'Home'));
  const s = takeSnapshot(page(nav, h('article', {}, h('h1', {}, 'The ferry'), ...Array.from({ length: 5 }, (_, i) => h('p', {}, `${said} ${i}`)))));
  const { article } = await w.request(op.snapshot, {}, snapshotBytes(s));
  assert.equal(article.url, 'https://news.test/story');
  assert.match(article.text, /harbour board/);
  const home = article.removed.find((r) => r.text === 'Home');
  assert.ok(home, 'the menu is named among what went');
  assert.ok([nav, nav.kids[0]].includes(s.nodes[home.node]), 'its number leads to the live node');

  // Two steps: what to hide comes at once, all else when it is asked for.
  const more = ['A cabin will cost 48 crowns', 'The boat needs eleven hours', 'Two mayors came to the meeting', 'Nobody spoke against it', 'The old line closed nine years ago', 'Lorries will pay by the metre'];
  const doc = page(nav, h('main', {}, h('article', {}, h('h1', {}, 'The ferry'), h('time', { datetime: '2026-01-14' }, '14 January 2026'), ...more.map((m) => h('p', {}, `${m}, the harbour board said after a long meeting on Wednesday, and the first tickets will be sold in the harbour office.`)))));
  const whole = await w.request(op.snapshot, {}, snapshotBytes(takeSnapshot(doc)));
  const answer = await w.cleanDocument(doc);
  assert.equal(answer.isArticle, whole.article.isArticle);
  assert.deepEqual(answer.hide.map((n) => answer.nodes[n]), answer.hides.map((hide) => answer.nodes[hide.root]));
  assert.deepEqual({ article: answer.article, hides: answer.hides }, whole);
  assert.equal(answer.article, answer.article, 'it is made once');
  const early = await w.cleanDocument(doc);
  await w.cleanText('Another text comes in between.');
  assert.deepEqual(early.article, whole.article, 'the snapshot was read again');
  const [one, other] = [await w.cleanDocument(doc), await w.cleanDocument(page(h('p', {}, 'Another page.')))];
  assert.equal(other.article.text.includes('harbour'), false);
  assert.deepEqual(one.article, whole.article);
  assert.deepEqual({ ...(await w.cleanDocument(doc)) }.article, whole.article, 'copies have it too');
});
