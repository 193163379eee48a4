// What a link holds: it comes back as it went, and nothing in it is trusted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterStep, packCut, readCut, withBack } from '../page/cut.js';

const text = (words) => [{ kind: 'text', text: words }];
const paragraph = (words, ...blocks) => ({ kind: 'paragraph', inline: text(words), blocks });
const part = (block, reason, ...texts) => ({ node: 9, block, blocks: [block], reason, rule: 'x', evidence: 'Says so', words: 3, text: texts.join(' · '), texts, confidence: 0.876, part: 'junk' });
const article = (body, more = {}) => ({
  title: 'The ferry', site: 'The Post', url: 'https://a.test/1', authors: ['A'], published: '2026-01-14', lang: 'en', dir: 'ltr', agency: '', agencyEvidence: '', confidence: 1, body, stats: { words: 90, kept: 60 }, ...more,
});

test('a cut comes back as it went', () => {
  const body = [
    { kind: 'list', ordered: true, start: 0, numbers: [0, 4], inline: [], items: [paragraph('v', 10), paragraph('w', 11)], blocks: [] },
    paragraph('One.', 1), { kind: 'heading', level: 3, inline: text('Two'), blocks: [3] }, { kind: 'list', ordered: true, inline: [], items: [paragraph('x', 4)], blocks: [4] },
    { kind: 'table', inline: [], head: true, heads: 2, side: true, rows: [[text('a'), text('b')]], blocks: [5] }, { kind: 'figure', inline: [], image: { url: 'https://a.test/p.jpg', alt: 'A', caption: 'C', credit: 'D' }, blocks: [] },
    { kind: 'paragraph', inline: [{ kind: 'link', url: 'https://b.test/', inner: text('link') }, { kind: 'link', url: 'tel:+4930', inner: text(' call') }], blocks: [7] },
  ];
  const cut = readCut(JSON.parse(JSON.stringify(packCut(article(body), [part(2, 'ad', 'Buy tyres', 'now')], false))));
  assert.deepEqual(cut.article.body, body);
  assert.equal(cut.article.text, 'v\n\nw\n\nOne.\n\nTwo\n\nx\n\na\n\nb\n\nlink call');
  assert.deepEqual([cut.article.title, cut.article.site, cut.article.authors, cut.article.stats.words], ['The ferry', 'The Post', ['A'], 90]);
  assert.deepEqual(cut.removed, [{ ...part(2, 'ad', 'Buy tyres', 'now'), node: 0, rule: '', confidence: 0.88 }]);
});

test('lists in lists stay', () => {
  let deep = paragraph('deep', 1);
  for (let i = 0; i < 6; i++) deep = { kind: 'list', items: [{ kind: 'paragraph', items: [deep], blocks: [] }], blocks: [] };
  assert.equal(readCut(packCut(article([deep]), [], false)).article.text, 'deep');
});

test('what went can be put back where it stood', () => {
  const cut = readCut(packCut(article([paragraph('One.', 1), paragraph('Three.', 5)]), [part(2, 'ad', 'Buy'), part(9, 'legal', 'All rights')], false));
  assert.equal(withBack(cut, new Set([2])).text, 'One.\n\nBuy\n\nThree.');
  assert.equal(withBack(cut, new Set([2, 9])).text, 'One.\n\nBuy\n\nThree.\n\nAll rights');
  assert.equal(withBack(cut, new Set([2])).stats.kept, 63);
  assert.equal(withBack(cut, new Set()).text, 'One.\n\nThree.');
});

test('a step shows before the page is read anew', () => {
  const removed = [part(2, 'ad', 'Buy'), { ...part(6, 'related', 'Read', 'also'), blocks: [6, 7] }, part(9, 'legal', 'All rights')];
  const picture = { kind: 'figure', inline: [], image: { url: 'https://a.test/p.jpg', alt: 'A', caption: 'C', credit: 'D' } };
  const list = { kind: 'list', inline: [], items: [paragraph('Read', 6), paragraph('also', 7)] };
  const now = article([paragraph('One.', 1), picture, paragraph('Three.', 5), list]);
  const step = (from, to) => afterStep(now, removed, new Set(from), new Set(to));
  assert.equal(step([6, 7], [6, 7, 2]).text, 'One.\n\nBuy\n\nThree.\n\nRead\n\nalso');
  assert.deepEqual(step([6, 7], []).body, [paragraph('One.', 1), picture, paragraph('Three.', 5)], 'trimmed again');
  assert.equal(step([6, 7], [9]).text, 'One.\n\nThree.\n\nAll rights');
  assert.deepEqual(step([6, 7], [6, 7]).body, now.body, 'nothing moved');
  assert.equal(now.body.length, 4, 'what it came from is as it was');
});

test('the shorter form keeps the beginnings', () => {
  const [gone] = readCut(packCut(article([paragraph('One.', 1)]), [part(2, 'ad', 'x'.repeat(500))], true)).removed;
  assert.equal(gone.text.length, 40);
});

test('nothing in a link is trusted', () => {
  for (const bad of [null, 7, 'x', [], {}, { v: 2, body: [] }, { v: 1 }, { v: 1, body: [] }, { v: 1, body: [{ kind: 'script' }] }, { v: 1, body: [null, 7, 'x'] }]) assert.equal(readCut(bad), null, JSON.stringify(bad));
  let deep = { kind: 'paragraph', inline: text('deep') };
  for (let i = 0; i < 500; i++) deep = { kind: 'list', items: [deep] };
  const cut = readCut({
    v: 1, title: { toString: 1 }, url: 'javascript:alert(1)', lang: 'en" onload="x', dir: 'x', authors: [1, 'B', {}], published: 5, confidence: 'high', words: -4, kept: 1e99,
    body: [
      { kind: 'paragraph', inline: [{ kind: 'link', url: 'javascript:alert(1)', inner: [{ kind: 'text', text: 'x' }] }, { kind: 'script', text: 'y' }, { kind: 'text', text: 7 }], blocks: ['a', -1, 2.5, 3], onclick: 'x' },
      { kind: 'figure', image: { url: 'data:text/html,x', alt: 5 } }, { kind: 'embed', url: 'file:///etc', media: {} }, { kind: 'heading', level: 99, inline: text('h') }, deep,
    ],
    removed: [{ b: [1], r: 'constructor', t: ['x'] }, { b: [], r: 'ad', t: ['x'] }, { b: [1], r: 'ad', t: [] }, { b: [4], r: 'ad', t: ['fine'], w: 'x', c: 9, e: 8, p: 'toString' }, { b: [5], r: 'author', t: ['By B'], w: 2, p: 'byline' }],
  });
  assert.deepEqual([cut.article.title, cut.article.url, cut.article.lang, cut.article.dir, cut.article.authors, cut.article.confidence, cut.article.stats.words, cut.article.stats.kept], ['', '', '', 'ltr', ['B'], 1, 0, 0]);
  assert.deepEqual(cut.article.body[0], { kind: 'paragraph', blocks: [3], inline: [{ kind: 'link', inner: [{ kind: 'text', text: 'x' }], url: '' }, { kind: 'text' }] });
  assert.deepEqual(cut.article.body[1].image, { url: '', alt: '', caption: '', credit: '' });
  assert.equal(cut.article.body[2].url, '');
  assert.equal(cut.article.body[3].level, 6);
  assert.ok(JSON.stringify(cut.article.body[4]).length < 1000);
  assert.deepEqual(cut.removed.map((one) => [one.text, one.words, one.confidence, one.evidence, one.part]), [['fine', 0, 1, '', 'junk'], ['By B', 2, 1, '', 'byline']]);
});
