// What a press of the button brings into a page, and in which order.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** What the browser was asked for, in order. @type {string[]} */
const asked = [];
let settings = {};
let refusals = 0; // of scripts, from now on
const nothing = async () => {};

globalThis.chrome = {
  runtime: { id: 'x', getURL: () => 'chrome-extension://x/', getManifest: () => ({}) },
  offscreen: { hasDocument: async () => true },
  storage: { local: { get: async () => { asked.push('settings'); return { settings }; } } },
  tabs: { get: async () => tab, sendMessage: async (_, message) => { asked.push(message.do); return { phase: 'trimmed', blocks: 3, ready: true }; } },
  action: { setBadgeBackgroundColor: nothing, setBadgeTextColor: nothing, setBadgeText: nothing, setIcon: nothing },
  scripting: {
    async executeScript({ files, func }) {
      asked.push(func ? 'order' : files.join(' ').replaceAll('extension/', ''));
      if (refusals > 0 && refusals--) throw new Error('Cannot access contents of the page.');
    },
    insertCSS: async () => { asked.push('style'); },
  },
};
globalThis.navigator ??= /** @type {any} */ ({ userAgent: '' });
const tab = { id: 1, url: 'https://news.example/story' };
const { press } = await import('../extension/tabs.js');

beforeEach(() => {
  asked.length = 0;
  settings = {};
  refusals = 0;
});

test('a page is read before anything is asked, and judged while the rest of the script is on its way', async () => {
  await press(1, false, tab);
  assert.deepEqual(asked.slice(0, 5), ['ahead.js', 'settings', 'order', 'content.js', 'style']);
});

test('a press whose script is refused brings all of it once more', async () => {
  refusals = 1;
  assert.equal((await press(1, false, tab)).phase, 'trimmed');
  assert.deepEqual(asked.slice(0, 9), ['ahead.js', 'settings', 'order', 'content.js', 'style', 'ahead.js', 'order', 'content.js', 'style']);
  refusals = Infinity;
  assert.equal((await press(1, false, tab)).phase, 'closed');
});

test('a site where nothing is to be done gets no order', async () => {
  settings = { sites: { 'news.example': { mode: 'never', keep: [] } } };
  assert.equal((await press(1, false, tab)).phase, 'off');
  assert.deepEqual(asked, ['ahead.js', 'settings']);
});
