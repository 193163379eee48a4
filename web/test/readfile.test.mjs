import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { kindOf, looksBinary, looksLikeHTML, prepare } from '../page/readfile.js';

const html = '<!doctype html><title>A</title><p>The ferry sails.</p>';

test('the kind is told by name, else by the beginning', () => {
  for (const [name, text, want] of [['a.html', 'x', 'html'], ['a.HTM', '', 'html'], ['a.txt', html, 'text'], ['a.md', '# x', 'text'], ['a', html, 'html'], ['pasted', 'Harbour news\n<b> is a tag', 'text'], ['a', '<p>One</p>', 'html'], ['a', '<3 ferries', 'text']]) {
    assert.equal(kindOf(name, text), want, `${name}: ${text}`);
  }
  assert.ok(!looksLikeHTML('5 < 6 and </p> is a tag'));
});

test('gzip is unpacked, whatever its name', async () => {
  for (const name of ['a.html.gz', 'a.html', 'a']) {
    const file = await prepare(new Blob([gzipSync(html)]), name);
    assert.deepEqual([file.type, file.text], ['html', html], name);
  }
});

test('a small file that unpacks to a huge one is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(40 << 20, 32));
  assert.ok(bomb.length < 100_000);
  await assert.rejects(prepare(new Blob([bomb]), 'a.html.gz'), { code: 'too-big' });
});

test('what cannot be used is refused in one word', async () => {
  const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 32);
  for (const [content, code] of [['', 'empty'], ['  \n\t ', 'empty'], [noise, 'not-text'], [new Uint8Array(11 << 20), 'too-big'], [Uint8Array.from([0x1f, 0x8b, 1, 2, 3]), 'not-text']]) {
    await assert.rejects(prepare(new Blob([content]), 'a.html'), { code });
  }
  assert.ok(!looksBinary('Паром идёт. 船が出る。'));
});

test('a file that cannot be opened is said to be so', async () => {
  const away = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
  await assert.rejects(prepare(away, 'a.html'), { code: 'unreadable' });
});

test('the page of an .mhtml file is found and unpacked', async () => {
  const mhtml = [
    'From: <Saved by Test>', 'Snapshot-Content-Location: https://tide.test/a', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="--=_b"', '', '',
    '----=_b', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '',
    '----=_b', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', 'Content-Location: https://tide.test/a', '', '<p>The F=C3=A4hre sa=', 'ils.</p>', '',
    '----=_b--', '',
  ].join('\r\n');
  const file = await prepare(new Blob([mhtml]), 'a.mhtml');
  assert.deepEqual([file.type, file.text.trim(), file.url], ['html', '<p>The Fähre sails.</p>', 'https://tide.test/a']);
  assert.equal((await prepare(new Blob([mhtml]), 'no-ending')).type, 'html');
});

test('an .mhtml in base64 and another encoding', async () => {
  const body = Buffer.from('<p>Паром</p>'.replace(/[\u0410-\u044f]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x410 + 0xc0)), 'latin1').toString('base64');
  const mhtml = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset="windows-1251"\nContent-Transfer-Encoding: base64\n\n${body}\n--b--\n`;
  assert.match((await prepare(new Blob([mhtml]), 'a.mht')).text, /Паром/);
});
