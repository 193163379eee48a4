// Parts of the extension that need no browser: settings, the engine's thread,
// what the page is told, the history.
import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.chrome = { runtime: { getURL: (path) => `chrome-extension://us/${path}`, id: 'us' } };
globalThis.Worker = class {
  static made = [];
  sent = [];
  constructor() { Worker.made.push(this); }
  postMessage(message) {
    this.sent.push(message);
    this.answer?.(message);
  }
  terminate() { this.ended = true; }
};
const { keepsBytes } = await import('../extension/browser.js');
const { defaults, mend, siteOf } = await import('../extension/preferences.js');
const { EngineHost, EngineThread, forPage } = await import('../extension/engine-host.js');
const { History, storyFrom } = await import('../extension/history.js');
const { countKinds, counted } = await import('../extension/content/state.js');
const { accept } = await import('../extension/contract.js');
const { patternOf } = await import('../extension/sites.js');
const { op } = await import('../shared/wire.js');

test('damaged settings fall back one by one', () => {
  assert.deepEqual(mend(undefined), defaults());
  assert.deepEqual(mend('x'), defaults());
  const mended = mend({ keep: ['ad'], remember: 'yes', forgetAfter: -1, bar: false, reading: { paper: 'pink', size: 99, letters: 'sans' }, sites: { 'a.test': { mode: 'always', keep: 'x' }, 'b.test': { mode: 'sometimes' }, 'c.test': null } });
  assert.deepEqual(mended, { ...defaults(), keep: ['ad'], bar: false, reading: { ...defaults().reading, letters: 'sans' }, sites: { 'a.test': { mode: 'always', keep: [] } } });
  assert.deepEqual(siteOf(mended, 'toString'), { mode: 'ask', keep: [] });
  assert.equal(patternOf('a.test'), '*://a.test/*');
});

test('kinds that are kept are kinds that there are, each once', () => {
  const many = Array.from({ length: 500 }, (_, i) => `kind-${i}`);
  const mended = mend({ keep: ['promo', ...many, 'ad', 'ad', 3], sites: { 'a.test': { mode: 'always', keep: ['toString', 'x'.repeat(1e6), 'share'] } } });
  assert.deepEqual(mended.keep, ['ad', 'promo']);
  assert.deepEqual(mended.sites['a.test'].keep, ['share']);
  const keep = [...mended.keep, ...mended.sites['a.test'].keep];
  assert.ok(accept({ to: 'page', do: 'trim', anyway: false, keep, bar: true, keys: true, style: '' }, 'page'), 'a page takes the order');
});

test('a snapshot travels as text where messages do not keep bytes', () => {
  for (const [userAgent, keeps] of [
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36', false],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36 Edg/148.0.0.0', true],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', true],
  ]) {
    Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true });
    assert.equal(keepsBytes(), keeps, userAgent);
  }
});

test('the engine starts again when it dies, and rests after three deaths in a row', async () => {
  Worker.made.length = 0;
  const thread = new EngineThread();
  for (const code of ['stopped', 'stopped', 'down']) {
    const asked = thread.request(1, {}, '');
    Worker.made.at(-1).onerror();
    await assert.rejects(asked, { code });
  }
  assert.equal(Worker.made.length, 3);
  assert.ok(Worker.made.every((worker) => worker.ended));
  await assert.rejects(thread.request(1, {}, ''), { code: 'down' });
  thread.forgive();
  const asked = thread.request(1, {}, 'x');
  const worker = Worker.made.at(-1);
  worker.onmessage({ data: { id: worker.sent[0].id, answer: { ok: true } } });
  assert.deepEqual(await asked, { ok: true });
  assert.equal(thread.generation, 4);
});

test('an error answer is the request\'s own and ends nothing', async () => {
  const thread = new EngineThread();
  const asked = thread.request(1, {}, '');
  const worker = Worker.made.at(-1);
  worker.onmessage({ data: { id: worker.sent[0].id, error: { code: 'empty', sentence: 'The file has no text.' } } });
  await assert.rejects(asked, { code: 'empty' });
  assert.equal(worker.ended, undefined);
});

/** An engine's answer about a page with three parts in two roots. */
const found = {
  article: {
    isArticle: true, pageKind: '', guarded: false, confidence: 1, title: 'T', text: 'secret', stats: { words: 90 },
    removed: [
      { block: 0, part: 'junk', reason: 'ad', words: 3, evidence: 'Begins with "Advertisement"', text: 'Advertisement', confidence: 0.9 }, { block: 1, part: 'junk', reason: 'related', words: 2, evidence: 'Small', text: 'More', confidence: 0.4 },
      { block: 2, part: 'junk', reason: 'related', words: 9, evidence: 'All links', text: 'Ferries', confidence: 0.5 }, { block: 3, part: 'junk', reason: 'related', words: 1, evidence: 'A link', text: 'Trams', confidence: 0.5 },
      { block: 5, part: 'byline', reason: 'author', words: 2, evidence: 'Names the author', text: 'By Ann', confidence: 0.9 }, { block: 8, part: 'junk', reason: 'related', words: 1, evidence: 'A link', text: 'Here', confidence: 0.5 },
    ],
  },
  hides: [{ node: 8, also: [9], root: 7, reason: 'ad', words: 3, removed: [0] }, { node: 11, also: [], root: 7, reason: 'related', words: 11, removed: [1, 2] }, { node: 15, also: [], root: 15, reason: 'related', words: 1, removed: [3] }, { node: 20, also: [], root: 20, reason: 'ad', words: 0, removed: [] }, { node: 22, also: [], root: 22, reason: 'share', words: 0, removed: [] }],
};

test('the page is told what to hide and why, and nothing of the article', () => {
  const told = forPage(found);
  const place = (node, also, root, words) => ({ node, also, root, words });
  assert.deepEqual(told.blocks, [
    { reason: 'ad', evidence: 'Begins with "Advertisement"', confidence: 0.9, bare: false, places: [place(8, [9], 7, 3)] },
    { reason: 'related', evidence: 'All links', confidence: 0.5, bare: false, places: [place(11, [], 7, 11), place(15, [], 15, 1)] },
    { reason: 'ad', evidence: 'An empty place for an advertisement', confidence: 1, bare: true, places: [place(20, [], 20, 0)] },
    { reason: 'share', evidence: 'Signs to pass this page on, without words', confidence: 1, bare: true, places: [place(22, [], 22, 0)] },
  ]);
  assert.doesNotMatch(JSON.stringify(told), /secret/);
});

const nothing = { words: new Uint8Array(2), texts: [] };

/** A host whose engine answers by the list, and what it was asked. @param {Record<number, any>} answers by operation; an Error's message is a code */
function hostWith(answers) {
  const host = new EngineHost();
  const asked = [];
  host.thread = {
    request: async (operation, options) => {
      asked.push([operation, options]);
      const answer = answers[operation];
      if (answer instanceof Error) throw { code: answer.message, sentence: '' };
      return answer;
    },
  };
  return { host, asked };
}

test('a page is read in two steps; what to hide does not wait for the rest', async () => {
  const { host, asked } = hostWith({ [op.hide]: { page: 5, isArticle: true, hide: [7, 20] }, [op.finish]: found });
  const { first, rest } = await host.clean(3, nothing, true);
  assert.deepEqual(first, { isArticle: true, hide: [7, 20] });
  assert.equal(await rest, found);
  assert.equal((await host.article(3)).article.title, 'T');
  assert.deepEqual(asked, [[op.hide, { anyway: true }], [op.finish, { page: 5 }]]);
  assert.deepEqual(await host.article(4), { article: null, origin: '' });
});

test('an engine that has read another page since reads this one again', async () => {
  const { host, asked } = hostWith({ [op.hide]: { page: 5, hide: [] }, [op.finish]: new Error('gone'), [op.snapshot]: found });
  assert.equal(await (await host.clean(3, nothing, true)).rest, found);
  assert.deepEqual(asked.at(-1), [op.snapshot, { anyway: true }]);
  const broken = hostWith({ [op.hide]: { page: 1, hide: [] }, [op.finish]: new Error('fault') });
  await assert.rejects((await broken.host.clean(3, nothing)).rest, { code: 'fault' });
});

const item = (reason, words, on, bare = false) => ({ reason, spots: [{ words }], on, bare });

test('kinds are counted by what is gone, most words first', () => {
  assert.deepEqual(countKinds([item('ad', 2, false), item('related', 9, true), item('ad', 3, true), item('promo', 1, false)]), [
    { reason: 'related', blocks: 1, words: 9, on: true }, { reason: 'ad', blocks: 1, words: 3, on: true }, { reason: 'promo', blocks: 1, words: 1, on: false },
  ]);
});

test('places without text are counted only where nothing else went', () => {
  const bare = item('ad', 0, true, true);
  assert.deepEqual(countKinds([item('related', 9, true), bare]).map((kind) => kind.blocks), [1, 0]);
  assert.deepEqual(counted([item('related', 9, false), bare]).length, 1);
  assert.deepEqual(countKinds([bare, bare]).map((kind) => kind.blocks), [2]);
});

const oneNew = { onlyB: [0, 1], sentencesB: [{ text: 'This is a new sentence.', words: 5, aside: false }, { text: 'Photo: X', words: 2, aside: true }], pairs: [] };

/** A store in memory, and an engine that knows what it was told. */
function bench({ relation = 'copy', share = 0.9, broken = false, found = oneNew } = {}) {
  const kept = new Map();
  const parts = {};
  const index = new Set();
  const asked = [];
  const store = {
    storyOf: async (id) => kept.get(id), allStories: async () => [...kept.values()].sort((a, b) => a.read - b.read), keepStory: async (s) => { kept.set(s.id, s); },
    dropStories: async (ids) => ids.forEach((id) => kept.delete(id)), dropTexts: async (before) => { for (const s of kept.values()) if (s.read <= before) s.text = ''; },
    indexBytes: async () => parts.index, keepIndex: async (bytes) => { parts.index = bytes; }, incomingIndex: async () => parts.incoming, dropIncoming: async () => { delete parts.incoming; }, wipe: async () => { kept.clear(); delete parts.index; },
  };
  const thread = {
    generation: 1,
    async request(operation, options, payload) {
      asked.push(operation);
      switch (operation) {
        case op.remember: return index.add(JSON.parse(payload).id), { known: index.size };
        case op.recall: return { candidates: [...index].filter((id) => id !== JSON.parse(payload).id).map((id) => ({ id, shared: 5, share: 0.8 })) };
        case op.relate: return { relations: JSON.parse(payload).others.map(() => ({ relation, coverageB: share })) };
        case op.compare: return { comparison: { relation, coverageB: share, ...found } };
        case op.import: if (broken) throw { code: 'bad-index' }; return { known: 0, damaged: false };
        case op.forget: options.ids.forEach((id) => index.delete(id)); return {};
        case op.export: return new Uint8Array([1, 2, 3]);
      }
      throw new Error(`unexpected ${operation}`);
    },
  };
  return { kept, parts, index, asked, store, thread };
}

const article = (url, more = {}) => ({ url, title: 'T', agency: 'AP', published: '', lang: 'en', text: 'A story.', isArticle: true, stats: { kept: 300 }, ...more });
const day = 86_400_000;

test('a story with other numbers is not told to be the same', async () => {
  const change = (kind, a, b) => ({ kind, a, b, startA: 0, endA: 1, startB: 0, endB: 1 });
  const pair = (b, kind, ratio, changes = []) => ({ a: b, b, kind, ratio, moved: false, changes });
  for (const [pairs, changed, same] of [
    [[pair(0, 'same', 1), pair(1, 'same', 1)], [], true],
    [[pair(0, 'same', 1), pair(1, 'number', 0.9, [change('number', '3', '5')])], ['S1.'], false],
    [[pair(0, 'reworded', 0.8, [change('word', 'old', 'new')]), pair(1, 'reworded', 0.8, [change('number', '3', '5'), change('word', 'x', 'y')])], ['S1.'], false],
    [[pair(0, 'same', 1), pair(0, 'number', 0.8, [change('number', '3', '5')]), pair(1, 'same', 1)], [], true],
  ]) {
    const b = bench({ relation: 'copy', share: 1, found: { onlyB: [], sentencesB: ['S0.', 'S1.'].map((text) => ({ text, words: 5, aside: false })), pairs } });
    const history = new History(b.thread, b.store, () => 1);
    await history.look(article('https://a.test/1'), 365);
    const before = await history.look(article('https://b.test/2'), 365);
    assert.deepEqual([before.fresh, before.changed, before.same], [[], changed, same]);
  }
});

test('a story read on another site is told, with what is new', async () => {
  const b = bench();
  const history = new History(b.thread, b.store, () => 1000);
  assert.equal(await history.look(article('https://a.test/1#top'), 365), null);
  const before = await history.look(article('https://b.test/2'), 365);
  assert.deepEqual(before, { relation: 'copy', share: 0.9, host: 'a.test', url: 'https://a.test/1', title: 'T', read: 1000, agency: 'AP', fresh: ['This is a new sentence.'], changed: [], same: false });
  assert.equal(await history.look(article('https://a.test/1'), 365).then((x) => x?.host), 'b.test');
  await history.save();
  assert.deepEqual(b.parts.index, new Uint8Array([1, 2, 3]));
  assert.deepEqual((await history.list()).map((s) => ['text' in s, s.whole]), [[false, true], [false, true]]);
});

test('unlike stories, short ones and other pages are not told', async () => {
  for (const how of [{ relation: 'passages' }, { relation: 'event' }, { share: 0.2 }]) {
    const b = bench(how);
    const history = new History(b.thread, b.store, () => 1);
    await history.look(article('https://a.test/1'), 365);
    assert.equal(await history.look(article('https://b.test/2'), 365), null, JSON.stringify(how));
    clearTimeout(await history.save());
  }
  const b = bench();
  const history = new History(b.thread, b.store, () => 1);
  await history.look(article('https://a.test/1', { isArticle: false }), 365);
  await history.look(article('https://a.test/2', { stats: { kept: 10 } }), 365);
  assert.equal(b.kept.size, 0);
});

test('what is old is forgotten, older texts go first', async () => {
  const b = bench();
  for (const [id, age] of [['https://a.test/old', 400], ['https://a.test/aged', 100], ['https://a.test/new', 1]]) {
    b.kept.set(id, { ...storyFrom(article(id), 500 * day - age * day), text: 'x' });
    b.index.add(id);
  }
  const history = new History(b.thread, b.store, () => 500 * day);
  await history.look(article('https://b.test/1'), 365);
  assert.deepEqual([...b.kept.keys()].sort(), ['https://a.test/aged', 'https://a.test/new', 'https://b.test/1']);
  assert.equal(b.index.has('https://a.test/old'), false);
  assert.equal(b.kept.get('https://a.test/aged').text, '');
  assert.equal(b.kept.get('https://a.test/new').text, 'x');
  await history.save();
});

test('a damaged index is made again from the stories', async () => {
  const b = bench({ broken: true });
  b.parts.index = new Uint8Array([9]);
  b.kept.set('https://a.test/1', storyFrom(article('https://a.test/1'), 5));
  const history = new History(b.thread, b.store, () => 10);
  assert.equal((await history.look(article('https://b.test/2'), 365)).host, 'a.test');
  await history.save();
});

test('two copies are compared while both texts are kept', async () => {
  const b = bench();
  const history = new History(b.thread, b.store, () => 10);
  for (const id of ['https://a.test/1', 'https://b.test/2']) b.kept.set(id, storyFrom(article(id), 5));
  assert.equal((await history.compare('https://a.test/1', 'https://b.test/2')).relation, 'copy');
  assert.equal(await history.compare('https://a.test/1', 'https://none.test/'), null);
  b.kept.get('https://b.test/2').text = '';
  assert.equal(await history.compare('https://a.test/1', 'https://b.test/2'), null);
});

test('what came from a file is known at once: by its index, else by its texts', async () => {
  for (const [incoming, known] of [[new Uint8Array([5]), []], [new Uint8Array(), ['https://a.test/1']]]) {
    const b = bench();
    const history = new History(b.thread, b.store, () => 10);
    b.parts.index = new Uint8Array([1]);
    b.parts.incoming = incoming;
    b.kept.set('https://a.test/1', storyFrom(article('https://a.test/1'), 5));
    await history.reload();
    assert.deepEqual([...b.index], known);
    assert.equal(b.parts.incoming, undefined);
    await history.save();
  }
});

test('wiping wipes, also what the engine holds', async () => {
  const b = bench();
  const history = new History(b.thread, b.store, () => 10);
  await history.look(article('https://a.test/1'), 365);
  await history.save();
  await history.wipe();
  assert.deepEqual([b.kept.size, b.index.size, b.parts.index], [0, 0, undefined]);
  assert.deepEqual(await history.size(), { stories: 0, bytes: 0 });
});
