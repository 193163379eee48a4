import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, flow, levelled, weight } from '../page/flow.js';
import { fewPieces } from '../page/map.js';
import { stretchAround } from '../page/rows.js';
import { gather, isOut, isTrimmed, partsOf } from '../shared/parts.js';

const removal = (block, reason = 'ad', text = `text ${block}`) => ({ block, reason, text, node: block, rule: 'r', evidence: `e ${block}`, words: 2, confidence: 0.9, part: 'junk' });
const paragraph = (...blocks) => ({ kind: 'paragraph', inline: [{ kind: 'text', text: 'a b c' }], blocks });

test('neighbours that went for one reason are one part', () => {
  const parts = gather([removal(0, 'navigation', 'Home'), removal(1, 'navigation', 'A longer name'), removal(2), removal(4), removal(5, 'ad')], true);
  assert.deepEqual(parts.map((part) => part.blocks), [[0, 1], [2], [4, 5]]);
  assert.equal(parts[0].text, 'Home · A longer name');
  assert.equal(parts[0].words, 4);
  assert.equal(parts[0].evidence, 'e 1', 'the longest text speaks for all');
});

test('lines of a text stay apart, and so do byline and junk', () => {
  assert.equal(gather([removal(0), removal(1)], false).length, 2);
  assert.equal(gather([removal(0), { ...removal(1), part: 'byline' }], true).length, 2);
});

test('no block is lost or doubled in gathering', () => {
  const list = [0, 1, 2, 5, 6, 9].map((block, i) => removal(block, i % 2 ? 'ad' : 'promo'));
  assert.deepEqual(gather(list, true).flatMap((part) => part.blocks), [0, 1, 2, 5, 6, 9]);
});

test('what went stands where it stood', () => {
  const parts = gather([removal(0), removal(3), removal(7)], true);
  const items = flow([paragraph(1), paragraph(2, 4), paragraph(5)], parts, new Set());
  assert.deepEqual(items.map((item) => (item.kind === 'gone' ? `-${item.parts.map((part) => part.block)}` : `+${item.element.blocks}`)), ['-0', '+1', '+2,4', '-3', '+5', '-7']);
});

test('a part that was put back is one piece, also when it makes several elements', () => {
  const parts = gather([removal(1, 'promo'), removal(2, 'promo')], true);
  const items = flow([paragraph(0), paragraph(1), paragraph(2), paragraph(3)], parts, new Set([1, 2]));
  assert.deepEqual(items.map((item) => item.kind), ['kept', 'back', 'kept']);
  assert.equal(items[1].elements.length, 2);
});

test('pieces without blocks keep their place', () => {
  const items = flow([paragraph(1), { kind: 'figure', image: {}, blocks: [] }, paragraph(3)], gather([removal(2)], true), new Set());
  assert.deepEqual(items.map((item) => item.kind), ['kept', 'kept', 'gone', 'kept']);
});

test('a picture stands where its caption was', () => {
  const figure = { kind: 'figure', image: {}, blocks: [] };
  const parts = gather([removal(1), removal(2, 'share'), removal(5)], true);
  const kinds = (body) => flow(body, parts, new Set()).map((item) => (item.kind === 'gone' ? item.parts.map((part) => part.block).join() : item.element.kind));
  // Block 3 is the caption.
  assert.deepEqual(kinds([paragraph(0), figure, paragraph(4), paragraph(6)]), ['paragraph', '1,2', 'figure', 'paragraph', '5', 'paragraph']);
  // No gap: the picture has no words and comes first.
  assert.deepEqual(kinds([paragraph(0), figure, paragraph(3), paragraph(4)]), ['paragraph', 'figure', '1,2', 'paragraph', 'paragraph', '5']);
});

test('lists carry their blocks in their items', () => {
  const list = { kind: 'list', items: [paragraph(1), paragraph(2)], blocks: [] };
  const items = flow([paragraph(0), list, paragraph(4)], gather([removal(1), removal(2), removal(3, 'promo')], true), new Set([1, 2]));
  assert.deepEqual(items.map((item) => item.kind), ['kept', 'back', 'gone', 'kept']);
});

test('headings skip no level', () => {
  const heading = (level) => ({ kind: 'heading', level, blocks: [] });
  assert.deepEqual(levelled([heading(4), heading(5), heading(2), heading(1), heading(6)]).map((one) => one.level), [2, 3, 2, 2, 3]);
});

test('weights count words in every script', () => {
  assert.equal(countWords('The ferry sails'), 3);
  assert.equal(countWords('船が出る船が出る船'), 5);
  assert.equal(weight({ kind: 'list', items: [paragraph(1), paragraph(2)], blocks: [] }), 6);
  assert.ok(weight({ kind: 'figure', blocks: [] }) > 10);
});

test('what goes as one piece has one reason', () => {
  const removed = [removal(0, 'tags'), removal(1, 'share'), removal(2, 'share'), removal(3, 'tags')];
  const parts = partsOf({ article: { removed }, hides: [{ reason: 'share', removed: [0, 1] }, { reason: 'share', removed: [2] }] }, true);
  assert.deepEqual(parts.map((part) => [part.reason, part.blocks]), [['share', [0, 1, 2]], ['tags', [3]]]);
  assert.equal(parts[0].evidence, 'e 1', 'the evidence speaks for the reason');
  assert.equal(removed[0].reason, 'tags', 'the answer itself stays');
});

test('what no element holds alone is out of the text and not counted', () => {
  const removed = [removal(0), removal(1), removal(3, 'share'), removal(5, 'ad'), removal(6, 'ad'), { ...removal(8, 'meta'), part: 'byline' }];
  const parts = partsOf({ article: { removed }, hides: [{ reason: 'related', removed: [0, 1] }, { reason: 'ad', removed: [4] }] }, true);
  assert.deepEqual(parts.map((part) => [part.block, isTrimmed(part), isOut(part)]), [[0, true, true], [3, false, true], [5, true, true], [8, false, false]]);
  assert.deepEqual(flow([paragraph(2), paragraph(4)], parts, new Set()).map((item) => item.kind), ['gone', 'kept', 'gone', 'kept', 'gone']);
  assert.ok(partsOf({ article: { removed }, hides: [] }, true).every((part) => part.part !== 'left'), 'of a text, and of a guess, nothing is known');
});

test('what stands in the story’s head is no gap in it', () => {
  const parts = gather([{ ...removal(1), part: 'byline' }, removal(3)], true);
  const items = flow([paragraph(0), paragraph(2)], parts, new Set());
  assert.deepEqual(items.map((item) => item.kind), ['kept', 'kept', 'gone']);
});

test('the map has as many pieces as a window has room for, and all of the page is in them', () => {
  const page = Array.from({ length: 24_000 }, (_, i) => ({ weight: 1 + (i % 7), part: i % 2 ? { reason: ['ad', 'related', 'promo'][i % 3], block: i } : null, item: i, last: i }));
  const pieces = fewPieces(page);
  assert.ok(pieces.length > 100 && pieces.length <= 300, `${pieces.length} pieces`);
  const sum = (list) => list.reduce((all, piece) => all + piece.weight, 0);
  assert.equal(sum(pieces), sum(page));
  for (const gone of [true, false]) {
    assert.equal(sum(pieces.filter((piece) => Boolean(piece.part) === gone)), sum(page.filter((piece) => Boolean(piece.part) === gone)));
  }
  assert.deepEqual([pieces[0].item, pieces.at(-1).last], [0, 23_999]);
  assert.deepEqual(fewPieces(page.slice(0, 200)), page.slice(0, 200));
});

test('a long list is drawn around the chosen row', () => {
  const start = { from: 0, to: 200 };
  for (const [now, chosen, all, want] of [
    [start, -1, 50, { from: 0, to: 50 }], [start, -1, 12_000, start], [start, 5, 12_000, start],
    [start, 200, 12_000, { from: 0, to: 400 }], [start, 11_999, 12_000, { from: 11_800, to: 12_000 }],
    [{ from: 11_800, to: 12_000 }, 11_799, 12_000, { from: 11_600, to: 12_000 }], [{ from: 11_800, to: 12_000 }, 3, 12_000, start],
    [{ from: 0, to: 50 }, -1, 80, { from: 0, to: 80 }],
  ]) {
    assert.deepEqual(stretchAround(now, chosen, all), want, JSON.stringify([now, chosen, all]));
  }
});
