import assert from 'node:assert/strict';
import { test } from 'node:test';

// A document of a few lines: what elements are made with, and their markup.
class Node {
  constructor(tag) { this.tag = tag; this.kids = []; }
  setAttribute(name, value) { if (/^(start|value)$/.test(name)) this.numbers = ` ${name}=${value}`; }
  addEventListener() {}
  append(...kids) { this.kids.push(...kids); }
  get markup() {
    const inner = this.kids.map((kid) => (typeof kid === 'string' ? kid : kid.markup)).join('');
    return `<${this.tag}${this.numbers ?? ''}>${inner}</${this.tag}>`;
  }
}
class Document {
  createElement(tag) { return new Node(tag); }
  createElementNS(_, tag) { return new Node(tag); }
}
Object.assign(globalThis, { Node, Document, document: new Document() });
const { bodyElement, plain, safeAddress } = await import('../shared/view/article.js');

const text = (/** @type {string} */ words) => [{ kind: 'text', text: words }];
const paragraph = (/** @type {string} */ words, items) => ({ kind: 'paragraph', inline: text(words), items, blocks: [] });

test('what stands below the text of an item is shown', () => {
  const inner = { kind: 'list', ordered: true, items: [paragraph('north'), paragraph('south')], blocks: [] };
  const step = { kind: 'paragraph', items: [{ kind: 'heading', level: 4, inline: text('Stock'), blocks: [] }, paragraph('Boil it.')], blocks: [] };
  const list = { kind: 'list', items: [paragraph('planks', [inner]), step, paragraph('lamps')], blocks: [] };
  assert.equal(bodyElement(list).markup, '<ul><li>planks<ol><li>north</li><li>south</li></ol></li><li><h4>Stock</h4><p>Boil it.</p></li><li>lamps</li></ul>');
  assert.equal(bodyElement(paragraph('alone', [inner])).markup, '<div><p>alone</p><ol><li>north</li><li>south</li></ol></div>');
});

test('items have the numbers of the page', () => {
  const items = [paragraph('c'), paragraph('b')];
  assert.equal(bodyElement({ kind: 'list', ordered: true, start: 2, numbers: [2, 1], items, blocks: [] }).markup, '<ol start=2><li value=2>c</li><li value=1>b</li></ol>');
  assert.equal(bodyElement({ kind: 'list', ordered: true, start: 0, items, blocks: [] }).markup, '<ol start=0><li>c</li><li>b</li></ol>');
});

test('cells that say what is in a column or a row are heads', () => {
  const rows = [['', '2023'], ['North', '1'], ['', '2']].map((row) => row.map((cell) => (cell ? text(cell) : [])));
  const of = (/** @type {object} */ more) => bodyElement({ kind: 'table', rows, blocks: [], ...more }).markup.slice('<div>'.length, -'</div>'.length);
  assert.equal(of({ head: true, side: true }), '<table><thead><tr><th></th><th>2023</th></tr></thead><tbody><tr><th>North</th><td>1</td></tr><tr><td></td><td>2</td></tr></tbody></table>');
  assert.match(of({ head: true, heads: 2 }), /^<table><thead>.*<th>North<\/th><th>1<\/th><\/tr><\/thead><tbody><tr><td>/);
  assert.doesNotMatch(of({}), /thead|<th>/);
});

test('an entry has its time once, for people', () => {
  const times = [['2026-03-04T18:40:00+01:00', '2026-03-04 18:40 +01:00'], ['2026-03-04T18:40:00.123Z', '2026-03-04 18:40 UTC'], ['2026-03-04T18:40', '2026-03-04 18:40'], ['2 hours ago', '2 hours ago']];
  for (const [time, want] of times) {
    assert.equal(bodyElement({ ...paragraph('Waves.'), time }).markup, `<div><p>${want}</p><p>Waves.</p></div>`);
  }
});

test('a post says where it is from, and whose it is', () => {
  assert.equal(bodyElement({ kind: 'quote', by: 'Ana', url: 'https://post.example/1', items: [paragraph('Waves.')], blocks: [] }).markup, '<blockquote><p>Waves.</p><p>— <a>Ana</a></p></blockquote>');
  assert.equal(bodyElement({ kind: 'quote', by: 'Ana', items: [paragraph('Waves.')], blocks: [] }).markup, '<blockquote><p>Waves.</p><p>— Ana</p></blockquote>');
  assert.equal(bodyElement({ kind: 'quote', url: 'https://post.example/1', items: [paragraph('Waves.')], blocks: [] }).markup, '<blockquote><p>Waves.</p><p><a>post.example</a></p></blockquote>');
  assert.equal(bodyElement({ kind: 'quote', url: 'javascript:x', items: [paragraph('Waves.')], blocks: [] }).markup, '<blockquote><p>Waves.</p></blockquote>');
});

test('a player and a post have their words', () => {
  const image = { url: '', alt: '', caption: 'The storm.', credit: 'Ana' };
  assert.equal(bodyElement({ kind: 'embed', media: 'video', url: 'https://video.example/1', image, blocks: [] }).markup.replace(/^.*<figcaption>/, ''), 'The storm. <span>Ana</span></figcaption></figure>');
  assert.doesNotMatch(bodyElement({ kind: 'embed', media: 'video', url: 'https://video.example/1', blocks: [] }).markup, /figure|figcaption/);
  assert.equal(bodyElement({ kind: 'figure', image, blocks: [] }).markup, '<figure><figcaption>The storm. <span>Ana</span></figcaption></figure>');
});

test('links side by side are set apart, but pieces of one', () => {
  const [one, two] = ['https://a.test/1', 'https://a.test/2'].map((url) => ({ kind: 'link', url, inner: text('x') }));
  assert.equal(bodyElement({ kind: 'paragraph', inline: [one, one, two], blocks: [] }).markup, '<p><a>x</a><a>x</a> · <a>x</a></p>');
});

test('links go to pages, to mail and to telephones', () => {
  assert.deepEqual(['https://a.test/', 'mailto:a@b.test', 'tel:+49%2030', 'TEL:1', 'javascript:x', 'data:text/html,x', 'sms:1'].map(safeAddress), ['https://a.test/', 'mailto:a@b.test', 'tel:+49%2030', 'tel:1', '', '', '']);
});

test('powers, corrections and quotations keep their marks', () => {
  const inline = ['superscript', 'subscript', 'deletion', 'quotation'].map((kind) => ({ kind, inner: text('x') }));
  assert.equal(bodyElement({ kind: 'paragraph', inline, blocks: [] }).markup, '<p><sup>x</sup><sub>x</sub><del>x</del><q>x</q></p>');
});

test('a formula leads to its picture, and is no text', () => {
  const inline = [{ kind: 'formula', text: 'E_0', url: 'https://a.test/e.png' }, { kind: 'formula', text: 'F' }];
  assert.equal(bodyElement({ kind: 'paragraph', inline, blocks: [] }).markup, '<p><a><code>E_0</code></a><code>F</code></p>');
  assert.equal(plain(inline), '');
});
