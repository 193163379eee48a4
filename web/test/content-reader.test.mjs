// What is read of a page, and sent, before and after the order to trim it.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { h, page } from './dom-double.mjs';

/** @type {any[]} */
const lines = [];
globalThis.chrome = {
  runtime: {
    id: 'x', getURL: () => 'chrome-extension://x/', getManifest: () => ({}),
    connect() {
      const heard = { message: [], end: [] };
      const line = {
        posted: [], open: true,
        postMessage: (message) => line.posted.push(message),
        disconnect: () => { line.open = false; },
        onMessage: { addListener: (f) => heard.message.push(f) },
        onDisconnect: { addListener: (f) => heard.end.push(f) },
        answer: (message) => heard.message.forEach((f) => f(message)),
        end: () => heard.end.forEach((f) => f()),
      };
      lines.push(line);
      return line;
    },
  },
};
globalThis.navigator ??= /** @type {any} */ ({ userAgent: '' });
/** @type {any[]} */
const observers = [];
globalThis.MutationObserver = class {
  on = false;
  queue = /** @type {any[]} */ ([]);
  constructor() { observers.push(this); }
  observe() { this.on = true; }
  disconnect() { this.on = false; }
  takeRecords() { return this.queue.splice(0); }
};
globalThis.document = page(h('p', {}, 'A paragraph of the story.'));
const { Reader } = await import('../extension/content/reader.js');
const settle = () => new Promise((resolve) => { setImmediate(resolve); });

afterEach(() => { lines.length = observers.length = 0; });

test('a page is walked before the order, and sent with it only', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const reader = new Reader();
  reader.walkAhead();
  document.kids[0].kids[0].kids[0].kids[0].text = 'Another text, too late to be read.';
  await settle();
  const [line] = lines.splice(0);
  assert.equal(line.posted.length, 0, 'nothing is sent without an order');
  reader.askAhead({ anyway: true });
  await settle();
  assert.equal(line.posted[0].anyway, true);
  assert.match(line.posted[0].texts.join(''), /A paragraph of the story/, 'what was walked ahead');
  let meanwhile = 0;
  const answer = reader.read({}, () => { meanwhile++; });
  await settle();
  assert.equal(meanwhile, 1);
  line.answer({ isArticle: true });
  assert.equal((await answer).isArticle, true);
  assert.equal((await answer).nodes.length, 5);
  observers[0].queue.push('a record');
  assert.deepEqual((await answer).added(), ['a record'], 'what the page added since');
  assert.equal(observers[0].on, false);
  assert.equal(lines.length, 0, 'one line only');
  void reader.read({});
  await settle();
  assert.match(lines.splice(0)[0].posted[0].texts.join(''), /Another text/, 'the next time it is walked again');
});

test('where no engine ran yet the line is opened again, and the walk is good', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const reader = new Reader();
  reader.walkAhead();
  lines[0].end();
  document.kids[0].kids[0].kids[0].kids[0].text = 'A third text.';
  void reader.read({});
  await settle();
  assert.equal(lines[0].posted.length, 0);
  assert.match(lines[1].posted[0].texts.join(''), /Another text/);
});

test('a page that nobody asked for in time is walked again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const reader = new Reader();
  reader.walkAhead();
  t.mock.timers.tick(5000);
  assert.equal(lines[0].open || observers[0].on, false, 'nothing is kept open');
  document.kids[0].kids[0].kids[0].kids[0].text = 'A fourth text.';
  void reader.read({});
  await settle();
  assert.match(lines[1].posted[0].texts.join(''), /A fourth text/);
});
