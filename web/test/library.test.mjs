// The library without a browser: copies together, search, orders; and the file
// that everything can be written into, which is read back with distrust.
import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.chrome = { runtime: { getURL: (path) => `chrome-extension://us/${path}`, id: 'us' } };
const { fits, inOrder, sitesOf, storiesOf } = await import('../extension/library-stories.js');
const { BackupError, readBackup, writeBackup } = await import('../extension/backup.js');
const { defaults } = await import('../extension/preferences.js');

const like = (id, more = {}) => ({ id, host: new URL(id).hostname, relation: 'copy', share: 0.9, fresh: 0, ...more });
const copy = (id, read, more = {}) => ({ id, host: new URL(id).hostname, title: `Story ${read}`, agency: '', published: '', lang: 'en', read, words: 100, whole: true, like: null, ...more });

test('copies that are alike are one story, in the order of reading', () => {
  const stories = storiesOf([
    copy('https://c.test/3', 30, { like: like('https://b.test/2') }), copy('https://a.test/1', 10), copy('https://b.test/2', 20, { like: like('https://a.test/1') }),
    copy('https://d.test/4', 25), copy('https://e.test/5', 5, { like: like('https://gone.test/0') }),
  ]);
  assert.deepEqual(stories.map((story) => story.copies.map((one) => one.read)), [[10, 20, 30], [25], [5]]);
  assert.deepEqual(sitesOf(stories[0]), ['a.test', 'b.test', 'c.test']);
});

test('copies that name each other are one story and end', () => {
  const stories = storiesOf([copy('https://a.test/1', 1, { like: like('https://b.test/2') }), copy('https://b.test/2', 2, { like: like('https://a.test/1') })]);
  assert.equal(stories.length, 1);
});

test('a search looks at titles, sites and sources, word by word', () => {
  const [story] = storiesOf([copy('https://north-ledger.test/1', 1, { title: 'Night ferry returns', agency: 'Meridian Wire' })]);
  for (const [search, found] of [['', true], ['FERRY night', true], ['north', true], ['meridian', true], ['ferry bridge', false]]) assert.equal(fits(story, search), found, search);
});

test('orders: newest, most copies, site', () => {
  const stories = storiesOf([copy('https://b.test/1', 1), copy('https://c.test/2', 2, { like: like('https://b.test/1') }), copy('https://www.a.test/3', 3)]);
  const names = (order) => inOrder(stories, order).map((story) => story.copies.length);
  assert.deepEqual([names('newest'), names('copies'), names('site')], [[1, 2], [2, 1], [1, 2]]);
});

const now = 1_800_000_000_000;
const kept = (id, more = {}) => ({ id, host: new URL(id).hostname, title: 'T', agency: 'AP', published: '2026-01-14', lang: 'en', read: 1000, words: 5, text: 'A story.', like: null, ...more });

test('what is written is read back whole', () => {
  const stories = [kept('https://a.test/1'), kept('https://b.test/2', { like: like('https://a.test/1', { share: 0.5, fresh: 3 }) })];
  const settings = { ...defaults(), keep: ['ad'], sites: { 'a.test': { mode: 'never', keep: ['tags'] } } };
  const index = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
  assert.deepEqual(readBackup(writeBackup(stories, index, settings, now), now), { stories, index, settings, left: 0 });
  assert.equal(readBackup(writeBackup([], undefined, settings, now), now).index, null);
});

test('files of others and of the future are refused', () => {
  for (const [text, why] of [['', 'import_not_ours'], ['[]', 'import_not_ours'], ['{"format":"x"}', 'import_not_ours'], ['{"format":"winnow-backup","version":1}', 'import_not_ours'], ['null', 'import_not_ours'], ['{"format":"winnow-backup","version":2,"stories":[]}', 'import_newer']]) {
    assert.throws(() => readBackup(text, now), (error) => error instanceof BackupError && error.message === why, text);
  }
});

test('what a file holds is checked value by value', () => {
  const file = (stories) => readBackup(JSON.stringify({ format: 'winnow-backup', version: 1, stories, index: '%%%', settings: { keep: 'x' } }), now);
  const bad = [null, 7, {}, { id: 'javascript:alert(1)', read: 5 }, { id: 'https://a.test/', read: 'x' }, { id: `https://a.test/${'x'.repeat(9000)}`, read: 5 }, { id: 'https://a.test/', read: -1 }];
  const { stories, left, index, settings } = file([...bad, { id: 'HTTPS://A.test/x', read: now * 2, host: 'evil.test', title: 'T'.repeat(999), text: 9, words: -3, like: { id: 'javascript:1', relation: 'copy', share: 1 } }]);
  assert.equal(left, bad.length);
  assert.equal(index, null);
  assert.deepEqual(settings, defaults());
  assert.deepEqual(stories, [{ id: 'https://a.test/x', host: 'a.test', title: 'T'.repeat(300), agency: '', published: '', lang: '', read: now, words: 0, text: '', like: null }]);
  assert.equal(file([kept('https://a.test/1', { like: { ...like('https://b.test/'), share: 7 } })]).stories[0].like, null);
});
