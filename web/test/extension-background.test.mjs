// The background's events, in a browser that refuses everything: a tab that is closed at
// once is the usual case.
import assert from 'node:assert/strict';
import { test } from 'node:test';

/** @type {Record<string, (...args: any[]) => unknown>} */
const heard = {};
const event = (/** @type {string} */ name) => ({ addListener: (/** @type {(...args: any[]) => unknown} */ f) => { heard[name] = f; } });
const refuse = () => Promise.reject(new Error('No tab with id: 7.'));
let popups = 0;

globalThis.chrome = /** @type {any} */ ({
  runtime: { id: 'winnow', getURL: (/** @type {string} */ path) => `chrome-extension://winnow/${path}`, sendMessage: refuse, onMessage: event('message'), onInstalled: event('installed'), onStartup: event('startup') },
  tabs: { get: refuse, sendMessage: refuse, create: refuse, onRemoved: event('removed') },
  commands: { onCommand: event('command') },
  permissions: { contains: refuse, onRemoved: event('taken') },
  storage: { local: { get: refuse, set: refuse } },
  action: { setPopup: async () => {}, openPopup: () => { popups++; return refuse(); }, setBadgeText: refuse, setBadgeBackgroundColor: refuse, setBadgeTextColor: refuse, setIcon: refuse, onClicked: event('clicked') },
  offscreen: { hasDocument: refuse, createDocument: refuse },
  scripting: { executeScript: refuse, insertCSS: refuse, getRegisteredContentScripts: refuse },
});
await import('../extension/background.js');

test('no event leaves a failure unheard', async () => {
  /** @type {unknown[]} */
  const unheard = [];
  const hear = (/** @type {unknown} */ error) => unheard.push(error);
  process.on('unhandledRejection', hear);
  const tab = { id: 7, windowId: 1, url: 'https://paper.test/' };
  for (const [name, ...args] of [['clicked', tab], ...['trim', 'show', 'read'].map((command) => ['command', command, tab]), ['removed', 7], ['installed', { reason: 'install' }], ['startup'], ['taken', { origins: ['*://paper.test/*'] }]]) {
    assert.ok(heard[name], name);
    heard[name](...args);
  }
  for (let i = 0; i < 400 && popups === 0; i++) await new Promise((resolve) => { setTimeout(resolve, 5); });
  await new Promise((resolve) => { setTimeout(resolve, 5); }); // rejections are told when all that is ready has run
  process.off('unhandledRejection', hear);
  assert.equal(popups, 1, 'the popup opens all the same: it says what failed');
  assert.deepEqual(unheard, []);
});
