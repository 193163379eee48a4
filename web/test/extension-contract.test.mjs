// Messages: only well-formed ones, only from those who may.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accept, maxSnapshot, mayAsk, toBytes } from '../extension/contract.js';

test('a message is for one receiver', () => {
  assert.ok(accept({ to: 'page', do: 'state' }, 'page'));
  assert.equal(accept({ to: 'page', do: 'state' }, 'engine'), null);
});

test('unknown deeds and fields are refused', () => {
  for (const message of [
    null, 'state', [], {}, { to: 'page' }, { to: 'page', do: 'eval' }, { to: 'page', do: 'toString' }, { to: 'page', do: ['state'] },
    { to: 'page', do: 'state', more: 1 }, { to: 'page', do: 'put', on: 'yes' }, { to: 'page', do: 'put', on: true, id: -1 }, { to: 'page', do: 'put', on: true, id: 1.5 },
    { to: 'page', do: 'put', on: true, reason: 'x'.repeat(301) }, { to: 'page', do: 'trim', anyway: false, keep: ['ad', 3], bar: true, keys: true, style: '' },
    { to: 'page', do: 'trim', anyway: false, keep: [], bar: true, keys: true, style: 'onclick' },
  ]) assert.equal(accept(message, 'page'), null, JSON.stringify(message));
});

test('missing fields are refused', () => {
  assert.equal(accept({ to: 'background', do: 'press' }, 'background'), null);
  assert.ok(accept({ to: 'background', do: 'press', tab: 3 }, 'background'));
  assert.ok(accept({ to: 'page', do: 'trim', anyway: false, keep: ['ad'], bar: true, keys: true, style: 'data-winnow-a1' }, 'page'));
});

test('a snapshot is bytes or text with texts, and not too much of it', () => {
  const clean = (words, texts = ['a']) => accept({ to: 'line', do: 'clean', words, texts, anyway: false }, 'line');
  assert.ok(clean(new Uint8Array(8)));
  assert.ok(clean('QUJD'));
  assert.equal(clean({ 0: 1 }), null);
  assert.equal(clean(new Uint8Array(maxSnapshot + 1)), null);
  assert.ok(clean('QUJD', []));
  for (const wrong of ['a', [1], ['a', null], { 0: 'a', length: 1 }, [['a']]]) assert.equal(clean('QUJD', wrong), null, JSON.stringify(wrong));
  assert.equal(clean('QUJD', ['a'.repeat(maxSnapshot), 'b']), null);
  assert.equal(accept({ to: 'engine', do: 'clean', words: 'QUJD', texts: [], anyway: false }, 'engine'), null, 'all parts would hear a message');
  assert.deepEqual(toBytes('QUJD'), new Uint8Array([65, 66, 67]));
});

test('a script in a page may ask for its own page only, a frame for nothing, others for nothing', () => {
  const root = 'chrome-extension://us/';
  const page = { id: 'us', url: 'https://news.test/', tab: { id: 1 }, frameId: 0 };
  const clean = { do: 'clean' };
  assert.equal(mayAsk(page, clean, 'us', root), true);
  assert.equal(mayAsk({ ...page, frameId: 4 }, clean, 'us', root), false);
  assert.equal(mayAsk({ ...page, id: 'them' }, clean, 'us', root), false);
  assert.equal(mayAsk({ ...page, url: 'https://news.test/chrome-extension://us/' }, { do: 'article' }, 'us', root), false);
  for (const deed of ['article', 'history', 'before', 'press', 'site', 'keep', 'read', 'forgetTab']) assert.equal(mayAsk(page, { do: deed }, 'us', root), false, deed);
  assert.equal(mayAsk(page, { do: 'own' }, 'us', root), true, 'its own story');
  assert.equal(mayAsk({ ...page, url: `${root}extension/popup.html` }, { do: 'article' }, 'us', root), true);
  assert.equal(mayAsk({ id: 'us' }, { do: 'article' }, 'us', root), true);
});
