import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

// Node 20 reads windows-1252 as ISO 8859-1; browsers, in which the end-to-end tests
// read all of these bytes, do not.
const faulty = new TextDecoder('windows-1252').decode(Uint8Array.of(0x92)) !== '’';

test('legacy encodings are read as the core reads them, declared or not', () => {
  const rows = readFileSync(new URL('../../core/page/testdata/encodings.tsv', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split('\t'));
  assert.ok(rows.length > 150);
  for (const [base64, encoding, text] of rows) {
    const raw = Uint8Array.from(Buffer.from(base64, 'base64'));
    if (faulty && raw.some((byte) => byte >= 0x80 && byte < 0xa0) && /1252|^utf-8$/.test(encoding)) {
      continue;
    }
    const got = decode(raw);
    assert.deepEqual([got.encoding, got.text.replaceAll('\0', '')], [encoding, Buffer.from(text, 'base64').toString()], Buffer.from(text, 'base64').toString().slice(0, 200));
  }
});

test('a guess on a long page takes a glance, not the whole', () => {
  const line = '\xcf\xe0\xf0\xee\xec \xef\xee\xf8\xb8\xeb \xf1\xed\xee\xe2\xe0. ';
  assert.equal(decode(bytes(line.repeat(200_000))).encoding, 'windows-1251');
});
