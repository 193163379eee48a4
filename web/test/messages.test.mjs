import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { t, tn, tr } from '../shared/messages.js';
import { reasons, families } from '../shared/reasons.js';

const web = new URL('../', import.meta.url);
const table = JSON.parse(readFileSync(new URL('shared/_locales/en/messages.json', web), 'utf8'));

function sources(...folders) {
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, web), { recursive: true })
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => [`${folder}${name}`, readFileSync(new URL(folder + name, web), 'utf8')]),
  );
}

test('every message that is asked for is there', () => {
  for (const [file, text] of sources('page/', 'shared/')) {
    for (const [, call, key] of text.matchAll(/\b(tn|tr|t)\('([a-z0-9_]+)'/g)) {
      const there = call === 'tn' ? table[`${key}_other`] && table[`${key}_one`] : table[key];
      assert.ok(there, `${file} asks for ${call}('${key}')`);
    }
    for (const [, call, a, b] of text.matchAll(/\b(tn|tr|t)\([^?()]*\? '([a-z0-9_]+)' : '([a-z0-9_]+)'/g)) {
      for (const key of [a, b]) {
        assert.ok(table[call === 'tn' ? `${key}_other` : key], `${file} asks for ${key}`);
      }
    }
  }
});

test('the page paints the same words that the messages hold', () => {
  const html = readFileSync(new URL('page/index.html', web), 'utf8');
  const painted = [...html.matchAll(/data-t="(\w+)">([^<]*)</g)];
  assert.ok(painted.length > 20);
  for (const [, key, words] of painted) {
    assert.equal(words, table[key]?.message, key);
  }
  for (const [tag, key] of [...html.matchAll(/<[^>]*data-label="(\w+)"[^>]*>/g)]) {
    assert.equal(/aria-label="([^"]*)"/.exec(tag)?.[1], table[key]?.message, key);
  }
});

test('every reason and family has its words', () => {
  for (const reason of reasons) {
    for (const kind of ['reason', 'short', 'about']) {
      assert.ok(table[`${kind}_${reason}`], `${kind}_${reason}`);
    }
  }
  families.forEach(({ name }) => assert.ok(table[`family_${name}`], name));
});

test('messages follow the house: no exclamation marks, no gaps, names that browsers take', () => {
  for (const [key, { message }] of Object.entries(table)) {
    assert.match(key, /^[A-Za-z0-9_]+$/);
    assert.ok(message.trim() === message && message !== '', `${key}: "${message}"`);
    assert.doesNotMatch(message, /!|\boops\b|\bwe\b/i, key);
  }
});

test('messages are filled in', () => {
  assert.equal(t('page_of', 2, 5), '2 of 5');
  assert.equal(tn('trimmed', 1), '1 block trimmed');
  assert.match(tn('trimmed', 1234), /^1.?234 blocks trimmed$/);
  assert.equal(t('no_such_message'), 'no_such_message');
  assert.deepEqual(tr('pair_arrow', 'x', 'y').join(''), 'x → y');
  assert.equal(t('page_of', '$2', 'b'), '$2 of b', 'what is filled in is not filled in again');
});
