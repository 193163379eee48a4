// The service worker's list holds what the page loads, and only files that exist.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { stamp } from '../build.mjs';

const page = new URL('../page/', import.meta.url);
const list = [...readFileSync(new URL('sw.js', page), 'utf8').matchAll(/^ {2}'([^']+)',$/gm)].map((match) => match[1]);
const built = ['../engine/winnow.wasm', '../engine/wasm_exec.js'];

/** Every file that is reached from the page by links, scripts, imports and workers. */
function reached() {
  const found = new Set();
  const visit = (url) => {
    if (found.has(url.href) || !existsSync(url)) {
      return;
    }
    found.add(url.href);
    const text = readFileSync(url, 'utf8');
    const names = url.href.endsWith('.js')
      ? [...text.matchAll(/^import .*?from '([^']+)'|^import '([^']+)'|^export .*? from '([^']+)'|new URL\('(\w+\.js)', import\.meta\.url\)/gm)].map((match) => match.slice(1).find(Boolean))
      : url.href.endsWith('.html') ? [...text.matchAll(/(?:href|src)="([^"#]+)"/g)].map((match) => match[1]) : [];
    names.filter((name) => /^[.\w]/.test(name) && !name.includes(':')).forEach((name) => visit(new URL(name, url)));
  };
  visit(new URL('index.html', page));
  return found;
}

test('everything the page loads is stored', () => {
  const stored = new Set(list.map((name) => new URL(name === './' ? 'index.html' : name, page).href));
  const missing = [...reached()].filter((href) => !stored.has(href) && !href.endsWith('/sw.js'));
  assert.deepEqual(missing, []);
  for (const sample of readdirSync(new URL('samples/', page))) {
    assert.ok(list.includes(`samples/${sample}`), sample);
  }
});

test('the foot of the page says which build it is', () => {
  const dir = mkdtempSync(join(tmpdir(), 'winnow-'));
  cpSync(page, join(dir, 'page'), { recursive: true });
  const build = stamp(dir);
  assert.match(readFileSync(join(dir, 'page/index.html'), 'utf8'), new RegExp(`<span id="version">Winnow [\\d.]+, build ${build}</span>`));
  assert.throws(() => stamp(dir), /no place/, 'it is stamped once');
});

test('everything stored exists, and is of this origin', () => {
  assert.ok(list.length > 60);
  for (const name of list) {
    assert.doesNotMatch(name, /^(\/|\w+:)/);
    assert.ok(built.includes(name) || existsSync(new URL(name === './' ? 'index.html' : name, page)), name);
  }
  built.forEach((name) => assert.ok(list.includes(name), name));
});
