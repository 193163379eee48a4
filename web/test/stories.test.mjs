import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestsAmong, summary } from '../page/pairing.js';
import { groupStories, pairBetween, plainest, turned, whenOf } from '../page/stories.js';
import { kindOfCopy } from '../shared/relation.js';
import { axis, layout } from '../page/timeline.js';

const member = (id, published = '') => ({ id, name: `site-${id}`, title: `Title ${id}`, published, agency: '', words: 100 * id });
const pair = (a, b, relation, coverageA = 0.9, coverageB = 0.9) => ({ a, b, relation, coverageA, coverageB, ordered: true, fresh: 1, gone: 2, reworded: 0, numbers: 0, moved: 0, shared: [] });

test('documents with shared text are one story, the earliest first', () => {
  const members = [member(1, '2026-01-14T18:00+01:00'), member(2, '2026-01-14T08:00+01:00'), member(3), member(4, '2026-01-15')];
  const stories = groupStories(members, [pair(2, 1, 'copy'), pair(1, 3, 'version'), pair(4, 1, 'event', 0, 0)]);
  assert.deepEqual(stories.map((story) => story.members.map((one) => one.id)), [[2, 1, 3], [4]]);
  assert.deepEqual(stories[0].near.map((one) => one.id), [4]);
});

test('a digest of two stories joins them not', () => {
  const pairs = [pair(1, 2, 'copy'), pair(1, 4, 'version'), pair(4, 2, 'version'), pair(3, 4, 'excerpt'), pair(3, 1, 'event')];
  const stories = groupStories([member(1), member(2), member(3), member(4)], pairs, [4]);
  assert.deepEqual(stories.map((story) => [story.members, story.near, story.digests].map((list) => list.map((one) => one.id))), [[[1, 2], [3], [4]], [[3], [1, 2].slice(0, 1), [4]], [[4], [], []]]);
  assert.equal(stories[0].sources.get(2).a, 1);
});

test('the engine is asked for digests only where one may be', async () => {
  const asked = [];
  const engine = { request: async (operation, options, payload) => (asked.push(JSON.parse(payload).stories.length), { clusters: [{ digests: [2] }, { digests: [2] }] }) };
  const list = [1, 2, 3].map((id) => ({ id: String(id), text: 'x' }));
  assert.deepEqual(await digestsAmong(engine, list, [pair(1, 2, 'copy'), pair(2, 3, 'copy'), pair(1, 3, 'version')]), []);
  assert.deepEqual(await digestsAmong(engine, list, [pair(1, 2, 'copy'), pair(2, 3, 'event')]), []);
  assert.deepEqual(asked, []);
  assert.deepEqual(await digestsAmong(engine, list, [pair(1, 3, 'version'), pair(3, 2, 'version')]), [3]);
});

test('the source of a copy is the earlier one that holds most of it', () => {
  const members = [member(1, '2026-01-01'), member(2, '2026-01-02'), member(3, '2026-01-03')];
  const [story] = groupStories(members, [pair(1, 2, 'excerpt', 0.9, 0.6), pair(1, 3, 'version', 0.4, 0.5), pair(2, 3, 'contains', 0.3, 0.98)]);
  assert.equal(story.sources.get(3).a, 2);
  assert.equal(story.sources.get(2).a, 1);
  assert.equal(story.sources.has(1), false);
});

test('a pair can be seen from both sides', () => {
  const one = pair(1, 2, 'excerpt', 0.9, 0.3);
  const other = pairBetween([one], 2, 1);
  assert.deepEqual([other.a, other.relation, other.coverageA, other.fresh, other.gone], [2, 'contains', 0.3, 2, 1]);
  assert.deepEqual(turned(turned(one)), one);
  assert.equal(pairBetween([one], 1, 9), undefined);
});

test('a pair is counted as it is shown side by side', () => {
  const sentence = (text) => ({ text, paragraph: 0, words: 3, quoted: 0, aside: false, covered: 0 });
  const one = (a, b, kind = 'reworded') => ({ a, b, ratio: 0.5, kind, moved: false, changes: [] });
  const comparison = { a: '1', b: '2', relation: 'copy', coverageA: 1, coverageB: 0.9, sentencesA: ['A', 'BCD'].map(sentence), sentencesB: ['A', 'B', 'C', 'D', 'new'].map(sentence), pairs: [one(0, 0, 'same'), one(1, 1), one(1, 2), one(1, 3)], onlyA: [], onlyB: [4], event: { names: [], numbers: [] }, lineage: { earlier: '' } };
  const { fresh, gone, reworded, numbers, moved } = summary(comparison);
  assert.deepEqual({ fresh, gone, reworded, numbers, moved }, { fresh: 1, gone: 0, reworded: 1, numbers: 0, moved: 0 });
});

test('readers hear what the later one is', () => {
  assert.deepEqual(['excerpt', 'contains', 'copy'].map(kindOfCopy), ['longer', 'excerpt', 'copy']);
});

test('labels on the timeline do not touch', () => {
  const at = Date.parse('2026-01-14T08:00Z');
  const dated = Array.from({ length: 9 }, (_, i) => ({ id: i, at: i === 8 ? NaN : at + i * 600_000, name: 'a-rather-long-name.test', about: 'a copy, 92 %', labelled: true, source: i ? 0 : -1, main: i === 3 }));
  const spots = layout(dated, 800);
  for (const x of spots) {
    assert.ok(x.x >= 0 && x.x <= 800);
    for (const y of spots) {
      if (x.id < y.id && x.lane === y.lane) {
        assert.ok(Math.abs(x.x - y.x) > 100, `${x.id} and ${y.id} touch`);
      }
    }
  }
  assert.equal(spots[0].lane, 0);
});

test('a tick at midnight has the day', () => {
  const spots = layout(['2026-01-14T18:00Z', '2026-01-15T06:00Z'].map((iso, id) => ({ id, at: Date.parse(iso), name: 'a', about: '', labelled: true, source: -1, main: false })), 780);
  const labels = axis(spots, 780, '2026-01-14T18:00Z').map((tick) => tick.label);
  assert.ok(labels.includes('Jan 15') && labels.includes('20:00'), labels.join());
});

test('times have their day where copies are of several', () => {
  assert.deepEqual(whenOf([member(1, '2026-01-14T18:00+01:00'), member(2, '2026-01-14T19:30+01:00'), member(3)]), ['18:00', '19:30', '']);
  assert.deepEqual(whenOf([member(1, '2026-01-14T18:00+01:00'), member(2, '2026-01-15T07:30+01:00'), member(3, '2026-01-16')]), ['January 14, 18:00', 'January 15, 07:30', 'January 16']);
});

test('the pair that explains a table is one of the table', () => {
  const members = [member(3), member(4), member(5)];
  const pairs = [pair(1, 2, 'excerpt'), pair(3, 4, 'copy'), pair(4, 5, 'contains')];
  assert.deepEqual(plainest(pairs, members)?.map((one) => one.id), [5, 4]);
  assert.deepEqual(plainest(pairs.slice(0, 2), members)?.map((one) => one.id), [3, 4]);
  assert.equal(plainest(pairs.slice(0, 1), members), null);
});

test('many copies of one time stand beside each other, not in one stack', () => {
  const at = Date.parse('2026-01-14T08:00Z');
  for (const [count, high] of [[13, 300], [60, 300], [400, 500]]) {
    const dated = Array.from({ length: count }, (_, i) => ({ id: i, at: at + (i === count - 1 ? 9e6 : i === 0 ? 0 : 3e6), name: 'a-rather-long-name.test', about: 'a copy, 92 %', labelled: i === 0 || i === count - 1, source: 0, main: i === 1 }));
    const spots = layout(dated, 796);
    assert.ok(Math.max(...spots.map((spot) => spot.y)) <= high, `${count} copies are ${Math.max(...spots.map((spot) => spot.y))} px high`);
    for (const x of spots) {
      assert.ok(x.x >= 16 && x.x <= 780);
      for (const y of spots) {
        assert.ok(x.id >= y.id || Math.hypot(x.x - y.x, x.y - y.y) >= 15, `${x.id} and ${y.id} of ${count} touch`);
        if (!y.labelled && x.labelled && !x.above) {
          // The words of the last copy: two lines, left of its dot.
          assert.ok(!(y.x > x.x - 190 && y.x < x.x && y.y > x.y - 16 && y.y < x.y + 24), `${y.id} of ${count} lies on words`);
        }
      }
    }
  }
});

test('a thousand documents are grouped without a search through all', () => {
  let read = 0;
  const members = Array.from({ length: 1000 }, (_, i) => member(i, `2026-01-${10 + (i % 20)}`));
  const pairs = members.slice(1).map((one, i) => ({ ...pair(one.id, i, 'copy'), get relation() { read++; return ['copy', 'event', 'passages'][i % 3]; } }));
  const stories = groupStories(members, pairs);
  assert.equal(stories.length, 667);
  assert.equal(stories[0].near.length, 2);
  assert.ok(read < 20 * pairs.length, `${read} looks at ${pairs.length} pairs`);
});

test('the axis has round ticks inside the picture', () => {
  const spots = layout([{ id: 1, at: Date.parse('2026-01-14T07:40+01:00'), name: 'a', about: '', labelled: true, source: -1, main: false }, { id: 2, at: Date.parse('2026-01-14T19:02+01:00'), name: 'b', about: '', labelled: true, source: 1, main: true }], 780);
  const ticks = axis(spots, 780, '2026-01-14T07:40+01:00');
  assert.ok(ticks.length >= 3 && ticks.length <= 9, `${ticks.length} ticks`);
  ticks.forEach((tick) => assert.match(tick.label, /^\d\d:00$/));
  assert.equal(axis(spots.map((spot) => ({ ...spot, at: 5 })), 780, '').length, 0);
});

test('a pair is found without a search through all', () => {
  let read = 0;
  const pairs = Array.from({ length: 3000 }, (_, i) => ({ get a() { read++; return i; }, get b() { read++; return i + 1; }, relation: 'contains', coverageA: 1, coverageB: 0.5, fresh: 1, gone: 0 }));
  for (let i = 0; i < 3000; i++) {
    assert.equal(pairBetween(pairs, i, i + 1).coverageA, 1);
    assert.equal(pairBetween(pairs, i + 1, i).coverageA, 0.5);
  }
  assert.ok(read < 60_000, `${read} looks at 3000 pairs`);
});
