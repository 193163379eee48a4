import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, safeAddress } from '../shared/view/article.js';
import { fileName } from '../shared/download.js';
import { moment, percent, shortHost } from '../shared/format.js';
import { failureSentence, kindSentence } from '../page/sentences.js';
import { heat } from '../page/matrix.js';
import { measure } from '../page/map.js';

test('only harmless addresses become links', () => {
  for (const url of ['javascript:alert(1)', ' JaVa\tScript:alert(1)', 'data:text/html,<b>', 'vbscript:x', 'blob:https://a.test/x', 'file:///etc/passwd', '//a.test', '/relative', '', 'view-source:https://a.test']) {
    assert.equal(safeAddress(url), '', url);
  }
  for (const url of ['https://a.test/b?c#d', 'http://a.test/', 'mailto:x@a.test']) {
    assert.equal(safeAddress(url), url);
  }
});

test('titles become names of files on every system', () => {
  for (const [title, want] of [['Night ferry: "yes" or no?', 'Night ferry yes or no'], ['../../etc/passwd', 'etc passwd'], ['...', 'article'], ['', 'article'], ['a\u202egnp.exe', 'a gnp.exe'], ['x'.repeat(300), 'x'.repeat(80)], ['Zwei\nZeilen', 'Zwei Zeilen']]) {
    assert.equal(fileName(title), want, title);
  }
});

test('plain text of runs', () => {
  assert.equal(plain([{ kind: 'text', text: 'a ' }, { kind: 'link', url: 'x', inner: [{ kind: 'strong', inner: [{ kind: 'text', text: 'b' }] }] }, { kind: 'break' }, { kind: 'code', text: 'c' }]), 'a b\nc');
});

test('shares are never rounded to all or nothing', () => {
  assert.equal(percent(0.999), '99\u202f%');
  assert.equal(percent(0.001), '1\u202f%');
  assert.equal(percent(1), '100\u202f%');
  assert.equal(percent(0), '0\u202f%');
});

test('dates are the outlet’s own clock', () => {
  assert.equal(moment('2026-01-14T18:20:00+09:00')?.time, '18:20');
  assert.equal(moment('2026-01-14')?.time, '');
  assert.equal(moment('soon'), null);
  assert.equal(moment('2026-13-77T99:99'), null);
});

test('host names are cut in the middle', () => {
  assert.equal(shortHost('www.a.test'), 'a.test');
  const long = shortHost('a-very-long-name-of-a-very-small-paper.example.test', 24);
  assert.equal(long.length, 24);
  assert.match(long, /^a-very.*….*test$/);
});

test('states speak in sentences', () => {
  assert.match(failureSentence({ code: 'too-big', sentence: '', size: 23 << 20 }), /^Too big: 23.MB/);
  assert.match(failureSentence({ code: 'empty', sentence: '', size: 0 }), /^Nothing in it/);
  assert.equal(failureSentence({ code: 'odd', sentence: 'It is odd.', size: 0 }), 'It is odd.');
  assert.equal(kindSentence('front page'), 'a front page');
  assert.equal(kindSentence('what?'), 'something else');
});

test('heat changes at the limits of the relations', () => {
  assert.deepEqual([0, 0.09, 0.1, 0.25, 0.5, 0.8, 0.95, 1].map(heat), [0, 0, 1, 2, 3, 4, 5, 5]);
});

test('the map fills its height, and shows the smallest block', () => {
  const pieces = [{ weight: 500, part: null, item: 0 }, { weight: 1, part: {}, item: 1 }, { weight: 300, part: {}, item: 2 }, { weight: 900, part: null, item: 3 }];
  const { tops, heights } = measure(pieces, 600);
  assert.ok(Math.abs(tops[3] + heights[3] - 600) < 1);
  assert.ok(heights[1] >= 3);
  assert.ok(heights[3] > heights[0] && heights[0] > heights[2]);
});
