import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning } from '../shared/beginning.js';
import { restoreName } from '../shared/view/reason.js';

test('a text is told by its first words', () => {
  for (const [text, want] of [
    ['', ''], ['  \n ', ''], ['Read also', 'Read also'], ['  Two\n lines ', 'Two lines'],
    ['Sign up for our newsletter, and get the week in the harbour', 'Sign up for our newsletter, and get…'],
    ['The committee met on Tuesday, weeks — and later', 'The committee met on Tuesday, weeks…'],
    ['https://example.test/a/very/long/address/that/never/ends', 'https://example.test/a/very/long/add…'],
    ['港湾委員会は火曜日の深夜に三時間の審議の末、夜間フェリーを三月末まで運航することを決めた。', '港湾委員会は火曜日の深夜に三時間の審議の末、夜間フェリーを三月末まで運航…'],
    ['😀'.repeat(50), `${'😀'.repeat(36)}…`],
    [`${' '.repeat(900)}late`, 'late'],
  ]) {
    assert.equal(beginning(text), want);
  }
});

test('buttons that put blocks of one kind back are told apart, and are short', () => {
  const names = ['Sign up for our newsletter and more', `${'A very long text. '.repeat(400)}`, ''].map((text) => restoreName({ reason: 'promo', text }, false));
  assert.deepEqual(names, ['Put back: Newsletters and offers, “Sign up for our newsletter and more”', 'Put back: Newsletters and offers, “A very long text. A very long text.…”', 'Put back: Newsletters and offers']);
  assert.equal(restoreName({ reason: 'ad', text: 'Buy' }, true), 'Trim again: Advertising, “Buy”');
});
