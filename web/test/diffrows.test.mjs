import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedIn, diffRows, numberChanges, pieces, tally } from '../shared/diffrows.js';
import { pairText } from '../shared/pairtext.js';

const sentence = (text, aside = false) => ({ text, paragraph: 0, words: 3, quoted: 0, aside, covered: 0 });
const pair = (a, b, kind = 'same', moved = false, changes = []) => ({ a, b, ratio: 1, kind, moved, changes });
function comparison(a, b, pairs) {
  const [usedA, usedB] = ['a', 'b'].map((side) => new Set(pairs.map((one) => one[side])));
  return {
    a: '1', b: '2', relation: 'version', coverageA: 0.5, coverageB: 0.5, resemblance: 0.5, sentencesA: a.map((text) => sentence(text)), sentencesB: b.map((text) => sentence(text)), pairs,
    onlyA: a.map((_, i) => i).filter((i) => !usedA.has(i)), onlyB: b.map((_, i) => i).filter((i) => !usedB.has(i)), moved: [], event: { names: [], numbers: [], dates: [], score: 0, daysOff: 0 }, lineage: { earlier: 'a', why: [] },
  };
}
const shape = (rows) => rows.map((row) => `${row.kind} ${row.a}|${row.b}`);

test('rows follow both texts', () => {
  const c = comparison(['A', 'B', 'C', 'D'], ['A', 'X', 'C2', 'D'], [pair(0, 0), pair(2, 2, 'reworded'), pair(3, 3)]);
  assert.deepEqual(shape(diffRows(c)), ['same 0|0', 'gone 1|', 'new |1', 'reworded 2|2', 'same 3|3']);
  assert.deepEqual(tally(diffRows(c)), { fresh: 1, gone: 1, reworded: 1, numbers: 0, moved: 0, same: 2 });
});

test('what moved shows at both ends', () => {
  const c = comparison(['M', 'A', 'B'], ['A', 'B', 'M'], [pair(0, 2, 'same', true), pair(1, 0), pair(2, 1)]);
  const rows = diffRows(c);
  assert.deepEqual(shape(rows), ['moved 0|', 'same 1|0', 'same 2|1', 'moved |2']);
  assert.equal(rows[0].by, 2);
  assert.equal(tally(rows).moved, 1);
});

test('every sentence is shown exactly once, whatever the pairs', () => {
  let seed = 7;
  const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  for (let round = 0; round < 300; round++) {
    const [n, m] = [random(9), random(9)];
    const a = Array.from({ length: n }, (_, i) => `a${i}`);
    const b = Array.from({ length: m }, (_, i) => `b${i}`);
    const pairs = n && m ? Array.from({ length: random(8) }, () => pair(random(n), random(m), ['same', 'number', 'reworded'][random(3)], random(4) === 0)) : [];
    pairs.sort((x, y) => x.a - y.a || x.b - y.b);
    const rows = diffRows(comparison(a, b, pairs));
    assert.deepEqual(rows.flatMap((row) => row.a).sort((x, y) => x - y), a.map((_, i) => i), `round ${round}`);
    assert.deepEqual(rows.flatMap((row) => row.b).sort((x, y) => x - y), b.map((_, i) => i), `round ${round}`);
  }
});

test('a sentence that was cut in two is one row', () => {
  const c = comparison(['One and two'], ['One.', 'Two.'], [pair(0, 0, 'reworded'), pair(0, 1, 'reworded')]);
  assert.deepEqual(shape(diffRows(c)), ['reworded 0|0,1']);
});

test('a sentence that was cut in three is one row, whichever piece is nearest', () => {
  const change = (startA, endA) => ({ kind: 'word', a: 'x', b: '', startA, endA, startB: 0, endB: 0 });
  const pieces = [pair(1, 1, 'reworded', false, [change(4, 12)]), pair(1, 2, 'reworded', false, [change(0, 4), change(8, 12)]), pair(1, 3, 'reworded', false, [change(0, 6)])];
  for (const nearest of [0, 1, 2]) {
    const list = pieces.map((one, i) => ({ ...one, moved: i !== nearest, ratio: i === nearest ? 0.6 : 0.3 }));
    const rows = diffRows(comparison(['A', 'one two six.', 'Z'], ['A', 'One.', 'Two.', 'Six.', 'Z'], [pair(0, 0), ...list, pair(2, 4)]));
    assert.deepEqual(shape(rows), ['same 0|0', 'reworded 1|1,2,3', 'same 2|4'], `${nearest}`);
    assert.deepEqual(changedIn(rows[1], 'a', 1), [], 'what one of the pieces has is not marked as gone');
  }
  const rows = diffRows(comparison(['A', 'B', 'C'], ['ABC'], [pair(0, 0, 'reworded', true), pair(1, 0, 'reworded'), pair(2, 0, 'reworded', true)]));
  assert.deepEqual(shape(rows), ['reworded 0,1,2|0']);
});

test('a sentence that is mostly new counts as new, though it stands beside one', () => {
  const c = { ...comparison(['A', 'short'], ['A', 'short and much longer'], [pair(0, 0), pair(1, 1, 'reworded')]), onlyB: [1] };
  const rows = diffRows(c);
  assert.deepEqual([shape(rows), rows[1].fresh, rows[1].gone], [['same 0|0', 'reworded 1|1'], true, false]);
  assert.deepEqual(tally(rows), { fresh: 1, gone: 0, reworded: 0, numbers: 0, moved: 0, same: 1 });
});

test('what moved shows what changed in it, and past how many it went', () => {
  const change = { kind: 'number', a: '3', b: '5', startA: 0, endA: 1, startB: 0, endB: 1 };
  const c = comparison(['3 m', 'A', 'B'], ['x', 'y', 'z', 'A', '5 m', 'B'], [pair(0, 4, 'number', true, [change]), pair(1, 3), pair(2, 5)]);
  const moved = diffRows(c).filter((row) => row.kind === 'moved');
  assert.deepEqual(moved.map((row) => [row.by, row.a.length ? changedIn(row, 'a', 0) : changedIn(row, 'b', 4)]), [[1, [[0, 1]]], [1, [[0, 1]]]]);
});

test('a further sentence that is like one in both is no changed number', () => {
  const change = { kind: 'number', a: '3', b: '5', startA: 0, endA: 1, startB: 0, endB: 1 };
  const c = comparison(['3 gold'], ['3 gold', 'x', '5 gold'], [pair(0, 0), { ...pair(0, 2, 'number', false, [change]), ratio: 0.8 }]);
  assert.deepEqual(numberChanges(c), []);
});

test('many sentences take no quadratic time', () => {
  const n = 20_000;
  const texts = Array.from({ length: n }, (_, i) => `s${i}`);
  assert.equal(diffRows(comparison(texts, texts, texts.map((_, i) => pair(i, i)))).length, n);
  assert.equal(diffRows(comparison(texts, texts, texts.map((_, i) => pair(i, n - 1 - i, 'same', true)))).length, 2 * n);
});

test('changed numbers come with the words after them', () => {
  const text = 'The board expects 140,000 passengers in the first year.';
  const c = comparison(['x'], [text], [pair(0, 0, 'number', false, [{ kind: 'number', a: '120,000', b: '140,000', startA: 18, endA: 25, startB: 18, endB: 25 }])]);
  assert.deepEqual(numberChanges(c), [{ before: '120,000', after: '140,000', about: 'passengers in the first year' }]);
});

test('the words at a changed number are few in every script', () => {
  for (const [text, number, about] of [
    ['市长为这条河上最长的大桥举行了通车仪式，大桥的建设用了十三年时间，花费超过四十亿元。', '十三', '年时间'],
    ['大桥的建设一共用了十三年零四个月才由来自全国各地的三千名工人全部完成并且顺利通过验收。', '十三', '年零四个月才由来自全国各'],
    ['Das Stadion fasst nach dem Umbau 41.000, teilte der Verein mit.', '41.000', 'Stadion fasst nach dem Umbau'],
  ]) {
    const start = text.indexOf(number);
    const c = comparison(['x'], [text], [pair(0, 0, 'number', false, [{ kind: 'number', a: 'y', b: number, startA: 0, endA: 1, startB: start, endB: start + number.length }])]);
    assert.equal(numberChanges(c)[0].about, about);
  }
});

test('changed pieces keep the whole sentence', () => {
  for (const ranges of [[], [[0, 3]], [[4, 7], [0, 3]], [[0, 5], [2, 9]], [[3, 3]], [[0, 99]]]) {
    assert.equal(pieces('one two three', ranges).map((piece) => piece.text).join(''), 'one two three', JSON.stringify(ranges));
  }
  assert.deepEqual(pieces('one two', [[4, 7]]), [{ text: 'one ', changed: false }, { text: 'two', changed: true }]);
});

test('the saved comparison has a sign for every line', () => {
  const c = comparison(['A', 'B'], ['A', 'X\nY'], [pair(0, 0)]);
  assert.match(pairText(c, ['left', 'right']), /\n\n= A\n- B\n\+ X Y\n$/);
  const caption = { ...comparison(['A'], ['A', 'In the picture'], [pair(0, 0)]), onlyB: [] };
  caption.sentencesB[1].aside = true;
  assert.match(pairText(caption, ['left', 'right']), /\n\n= A\n· In the picture\n$/);
});
