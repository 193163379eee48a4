// The manifests, the joined page script and the words.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { askedOfBrowser, fingerprint, joinModules, manifest } from '../extension/build.mjs';

const extension = fileURLToPath(new URL('../extension/', import.meta.url));
const own = JSON.parse(readFileSync(join(extension, '_locales/en/messages.json'), 'utf8'));
const shared = JSON.parse(readFileSync(new URL('../shared/_locales/en/messages.json', import.meta.url), 'utf8'));
const sources = readdirSync(extension, { recursive: true }).filter((name) => /\.m?js$/.test(name)).map((name) => [name, readFileSync(join(extension, name), 'utf8')]);

test('permissions are these and no more', () => {
  assert.deepEqual(manifest('chrome').permissions, ['activeTab', 'scripting', 'storage', 'offscreen']);
  assert.deepEqual(manifest('firefox').permissions, ['activeTab', 'scripting', 'storage']);
  for (const browser of ['chrome', 'firefox']) {
    const m = manifest(browser);
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'sandbox', 'devtools_page']) assert.equal(key in m, false, `${browser}: ${key}`);
    assert.deepEqual(m.optional_host_permissions, ['*://*/*']);
    assert.equal('optional_permissions' in m, false);
    const policy = m.content_security_policy.extension_pages;
    assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(policy, /connect-src 'self';/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*/);
  }
  assert.deepEqual(manifest('firefox').browser_specific_settings.gecko.data_collection_permissions, { required: ['none'] });
});

test('each permission is told in the guide on privacy, with what it is for', () => {
  const guide = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
  const told = [...guide.matchAll(/^\| `([^`]+)`.* \| .{20,} \|$/gm)].map((match) => match[1]);
  const { permissions, optional_host_permissions: optional } = manifest('chrome');
  assert.deepEqual(told.sort(), [...permissions, ...optional].sort());
});

test('every file that a manifest names is there, and icons are as large as it says', () => {
  const file = (/** @type {string} */ path) => readFileSync(join(extension, path.replace(/^extension\//, '')));
  for (const browser of /** @type {('chrome'|'firefox')[]} */ (['chrome', 'firefox'])) {
    const m = manifest(browser);
    for (const path of [m.background.service_worker, ...(m.background.scripts ?? []), m.action.default_popup, m.options_ui.page].filter(Boolean)) assert.ok(file(path).length > 0, path);
    const icons = [...Object.entries(m.icons), ...Object.entries(m.action.default_icon), ...(m.action.theme_icons ?? []).flatMap((icon) => [[icon.size, icon.light], [icon.size, icon.dark]])];
    assert.ok(icons.length >= 9);
    for (const [size, path] of icons) {
      const png = file(path); // its width and height stand behind the signature and the head of the first chunk
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(size), Number(size)], path);
    }
  }
});

test('the page scripts are of one piece without imports, and run their modules in order', () => {
  const [first, script] = ['ahead.js', 'main.js'].map((name) => joinModules(join(extension, 'content', name)));
  for (const one of [first, script]) {
    assert.doesNotMatch(one, /^\s*(import|export)\s/m);
    assert.doesNotThrow(() => new Function(one));
  }
  assert.match(script, /data-reason/, 'style sheets came along');
  assert.ok(3 * first.length < script.length, 'what a press waits for is small');
  assert.doesNotMatch(script, /shared\/snapshot-walk/, 'nothing of it comes twice');
});

test("a build's number tells its files from any others", () => {
  const folder = (/** @type {Record<string, string>} */ files) => {
    const dir = mkdtempSync(join(tmpdir(), 'winnow-'));
    mkdirSync(join(dir, 'in'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return fingerprint(dir);
  };
  const first = folder({ 'a.js': 'one', 'in/b.js': 'two' });
  assert.match(first, /^[0-9a-f]{8}$/);
  assert.equal(folder({ 'in/b.js': 'two', 'a.js': 'one' }), first, 'the same files');
  for (const other of [{ 'a.js': 'one', 'in/b.js': 'two!' }, { 'a.js': 'one', 'in/c.js': 'two' }, { 'a.js': 'one' }]) assert.notEqual(folder(other), first);
  assert.match(readFileSync(join(extension, 'build-id.js'), 'utf8'), /^export const build = 'source';$/m, 'what build.mjs replaces');
});

test('joining keeps names apart and renames imports', () => {
  const dir = mkdtempSync(join(tmpdir(), 'winnow-'));
  writeFileSync(join(dir, 'a.js'), "import { name as other, add } from './b.js';\nexport { name } from './b.js';\nconst name = 'a';\nglobalThis.joined = add(name, other);\n");
  writeFileSync(join(dir, 'b.js'), "export const name = 'b';\nexport function add(x, y) { return x + y; }\n");
  new Function(joinModules(join(dir, 'a.js')))();
  assert.equal(globalThis.joined, 'ab');
  writeFileSync(join(dir, 'c.js'), "import everything from './b.js';\n");
  assert.throws(() => joinModules(join(dir, 'c.js')), /cannot be joined/);
});

test('no message is told twice, and all that are asked for are there', () => {
  assert.deepEqual(Object.keys(own).filter((key) => key in shared), []);
  const all = { ...shared, ...own };
  for (const [file, text] of sources) {
    for (const [, call, key] of text.matchAll(/\b(tn|tr|t|say|sayCount)\('([a-z0-9_]+)'/g)) {
      const wanted = call === 'tn' || call === 'sayCount' ? [`${key}_one`, `${key}_other`] : [key];
      for (const name of wanted) assert.ok(all[name], `${file} asks for ${name}`);
    }
    for (const [, a, b] of text.matchAll(/\b(?:tr|t)\([^?()]*\? '([a-z0-9_]+)' : '([a-z0-9_]+)'/g)) for (const key of [a, b]) assert.ok(all[key], `${file} asks for ${key}`);
  }
  const manifestText = JSON.stringify(manifest('chrome'));
  for (const [, key] of manifestText.matchAll(/__MSG_(\w+)__/g)) assert.ok(own[key], key);
});

test('browsers are given the words that they are asked for, and no others', () => {
  const table = askedOfBrowser({ ...shared, ...own }, JSON.stringify(manifest('chrome')), ['ahead.js', 'main.js'].map((name) => joinModules(join(extension, 'content', name))));
  const wanted = [...JSON.stringify(manifest('firefox')).matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]);
  for (const [, text] of sources.filter(([file]) => /^content[/\\]/.test(file))) {
    for (const [, key] of text.matchAll(/\bsay\('([a-z0-9_]+)'/g)) wanted.push(key);
    for (const [, keys] of text.matchAll(/\bsayCount\(([^,]+),/g)) for (const [, key] of keys.matchAll(/[?:(]? ?'(bar_\w+)'/g)) wanted.push(`${key}_one`, `${key}_other`);
  }
  wanted.push(...Object.keys(shared).filter((key) => key.startsWith('reason_')));
  assert.ok(wanted.length > 30);
  assert.deepEqual(wanted.filter((key) => !table[key]), []);
  assert.ok(!('library_title' in table) && Object.keys(table).length < Object.keys({ ...shared, ...own }).length / 4, 'the table is for the browser');
});

test('every message of the extension is used', () => {
  const text = `${sources.map(([, source]) => source).join('\n')}${JSON.stringify(manifest('chrome'))}`;
  const made = /^(library_order|library_as|compare_(left|right)|state|looks|site|mode|paper|letters|measure|days|key|before|hello_fact|kinds|reading|keys_settings|data|about|sites|command|size)/; // names put together from parts
  const idle = Object.keys(own).filter((key) => !made.test(key) && !text.includes(`'${key.replace(/_(one|other)$/, '')}'`) && !text.includes(`__MSG_${key}__`));
  assert.deepEqual(idle, []);
});
