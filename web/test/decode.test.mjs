import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaredEncoding, decode } from '../shared/decode.js';

const bytes = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf8 = (text) => new TextEncoder().encode(text);

test('valid UTF-8 wins over a wrong declaration', () => {
  const { text, encoding } = decode(utf8('<meta charset="iso-8859-1"><p>Fähre'));
  assert.equal(encoding, 'utf-8');
  assert.match(text, /Fähre/);
});

test('a declaration counts where the bytes are no UTF-8', () => {
  assert.match(decode(bytes('<meta charset="windows-1251"><p>\xcf\xe0\xf0\xee\xec')).text, /Паром/);
  assert.match(decode(bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcf\xe0\xf0\xee\xec')).text, /Паром/);
  assert.match(decode(bytes('\xcf\xe0\xf0\xee\xec'), 'windows-1251').text, /Паром/);
});

test('a declaration of UTF-8 that does not hold, or of nothing known, is passed over', () => {
  for (const label of ['utf-8', 'utf-16', 'klingon-8', '']) {
    assert.match(decode(bytes(`<meta charset="${label}"><p>F\xe4hre`)).text, /Fähre/, label);
  }
});

test('byte order marks decide and vanish', () => {
  assert.deepEqual(decode(bytes('\xef\xbb\xbfa')), { text: 'a', encoding: 'utf-8' });
  assert.deepEqual(decode(bytes('\xff\xfea\x00b\x00')), { text: 'ab', encoding: 'utf-16le' });
  assert.deepEqual(decode(bytes('\xfe\xff\x00a\x00b')), { text: 'ab', encoding: 'utf-16be' });
});

test('UTF-16 without a mark is known by its zeros', () => {
  const units = [...'<p>The ferry sails'].flatMap((c) => [c.charCodeAt(0), 0]);
  assert.equal(decode(Uint8Array.from(units)).text, '<p>The ferry sails');
});

test('declarations are found as browsers find them', () => {
  for (const [head, want] of [['<meta charset=gbk>', 'gbk'], ["<META  CHARSET = 'Shift_JIS' >", 'shift_jis'], ['<?xml version="1.0" encoding="koi8-r"?>', 'koi8-r'], ['<p>charset=x', '']]) {
    assert.equal(declaredEncoding(utf8(head)), want, head);
  }
});
