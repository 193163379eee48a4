// Single keys: which letters they are, and when they are none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '../shared/keys.js';

const press = (key, more = {}) => keyOf({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...more });

test('Shift alone makes a letter great', () => {
  assert.equal(press('u'), 'u');
  assert.equal(press('U', { shiftKey: true }), 'U');
  assert.equal(press('U'), 'u', 'Caps Lock');
  assert.equal(press('u', { shiftKey: true }), 'U', 'both');
});

test('with another modifier, or taken already, it is none', () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) assert.equal(press('j', more), '');
});

test('on a keyboard with other letters the place counts', () => {
  assert.equal(press('о', { code: 'KeyJ' }), 'j');
  assert.equal(press('Г', { code: 'KeyU', shiftKey: true }), 'U');
  assert.equal(press('ø', { code: 'Semicolon' }), 'ø');
});

test('other keys are what they are', () => {
  for (const key of ['?', '+', '0', '6', 'Escape', 'Enter', 'Process', 'Dead']) assert.equal(press(key, { code: 'KeyK' }), key);
});
