// The bridge in Node: the same module that the page uses, over a server of our own.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { EngineError, load } from '../shared/engine.js';

const engine = new URL('../engine/', import.meta.url);
const built = existsSync(new URL('winnow.wasm', engine));
const page = '<!doctype html><title>The ferry</title><nav><a href="/">Home</a></nav><article><h1>The ferry</h1><p>The night ferry between the two towns will sail again from the first of March, the harbour board said on Wednesday — für alle, 船.</p></article>';

let server;
let base = '';
let answers = 0;

before(async () => {
  if (!built) return;
  await import(new URL('wasm_exec.js', engine).href);
  server = createServer((request, response) => {
    answers++;
    const broken = request.url === '/late.wasm' && answers === 1;
    response.writeHead(request.url === '/none.wasm' || broken ? 404 : 200, { 'content-type': request.url === '/plain.wasm' ? 'application/octet-stream' : 'application/wasm', connection: 'close' });
    response.end(broken ? '' : readFileSync(new URL('winnow.wasm', engine)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server?.closeAllConnections();
  server?.close();
});

const skip = built ? false : 'run make build first: web/engine is empty';

test('a missing engine is named, and another try may work', { skip }, async () => {
  await assert.rejects(load(`${base}/none.wasm`), (error) => error instanceof EngineError && error.code === 'start' && error.message.includes('/none.wasm'));
  answers = 0;
  await assert.rejects(load(`${base}/late.wasm`), { code: 'start' });
  const w = await load(`${base}/late.wasm`);
  assert.match((await w.cleanHTML(page)).article.text, /night ferry/);
});

test('it is started once, also without the right type', { skip }, async () => {
  const [x, y] = await Promise.all([load(`${base}/plain.wasm`), load(`${base}/plain.wasm`)]);
  assert.equal(x, y);
});

test('strings and bytes give the same article', { skip }, async () => {
  const w = await load(`${base}/winnow.wasm`);
  const text = await w.cleanHTML(page);
  assert.deepEqual(await w.cleanHTML(new TextEncoder().encode(page)), text);
  assert.match(text.article.text, /für alle, 船/);
  assert.ok(text.article.removed.some((one) => one.text === 'Home'));
});

test('blocks are put back and articles printed', { skip }, async () => {
  const w = await load(`${base}/winnow.wasm`);
  const { article } = await w.cleanHTML(page);
  const home = article.removed.find((one) => one.text === 'Home');
  const again = await w.cleanHTML(page, { keep: [home.block], format: 'markdown' });
  assert.match(again.article.text, /Home/);
  assert.match(again.printed, /^# The ferry/m);
});

test('memory grows under the views, and the next page is read as before', { skip }, async () => {
  const w = await load(`${base}/winnow.wasm`);
  const before = await w.cleanHTML(page);
  const long = page.replace('<nav>', `<!-- ${'a long comment '.repeat(400_000)} --><nav>`);
  assert.ok(long.length > 5 << 20);
  assert.equal((await w.cleanHTML(long)).article.text, before.article.text);
  assert.deepEqual(await w.cleanHTML(page), before);
});

test('memory that a large page took is given back at rest, and nothing is lost', { skip }, async () => {
  const w = await load(`${base}/winnow.wasm?renewed`);
  const before = await w.cleanHTML(page);
  const story = { id: 'x', title: 'The ferry', text: before.article.text.repeat(9), lang: 'en', published: '2026-01-14', site: 'a', agency: '' };
  assert.equal(await w.remember(story), 1);
  const small = w.memory;
  const large = page.replace('<p>', `<p>${'<b>a</b> word or two '.repeat(100_000)}</p><p>`);
  await w.cleanHTML(large);
  const grown = w.memory;
  assert.ok(grown > 32 << 20, `${grown}`);
  w.tidy();
  await setTimeout(1900);
  await w.cleanHTML(page);
  w.tidy();
  await setTimeout(1900);
  assert.equal(w.memory, grown, 'the pause begins anew with every page');
  const until = Date.now() + 20_000;
  while (w.memory === grown && Date.now() < until) await setTimeout(50);
  assert.ok(w.memory < small + (4 << 20), `${w.memory} bytes where a small page left ${small}`);
  assert.deepEqual(await w.cleanHTML(page), before);
  assert.equal((await w.recall({ ...story, id: 'y' }))[0].id, 'x');
});

test('what is too big or no text is refused and nothing breaks', { skip }, async () => {
  const w = await load(`${base}/winnow.wasm`);
  await assert.rejects(w.cleanHTML('x'.repeat(11 << 20)), { code: 'too-big' });
  await assert.rejects(w.cleanHTML('x'.repeat(40 << 20)), { code: 'too-big' });
  await assert.rejects(w.cleanText('  \n '), { code: 'empty' });
  await assert.rejects(w.request(999, {}, ''), { code: 'usage' });
  assert.match((await w.cleanHTML(page)).article.text, /night ferry/);
});

test('stories are compared, remembered, recalled, exported and forgotten', { skip }, async () => {
  const w = await load(`${base}/winnow.wasm`);
  const text = Array.from({ length: 30 }, (_, i) => `Sentence number ${i} tells about ship ${i * 7} and harbour ${i * 13}, as the board said on Wednesday.`).join(' ');
  const story = (id, more = '') => ({ id, title: 'The ferry', text: text + more, lang: 'en', published: '2026-01-14', site: 'a', agency: '' });
  const [standing] = await w.relate(story('y', ' A last one is new here, with nine words.'), [story('x')]);
  assert.equal(standing.a, 'x');
  const c = await w.compare(story('x'), story('y', ' A last one is new here, with nine words.'));
  assert.deepEqual([standing.relation, standing.coverageA, standing.coverageB], [c.relation, c.coverageA, c.coverageB]);
  assert.ok(['copy', 'excerpt', 'identical'].includes(c.relation), c.relation);
  assert.equal(c.onlyB.length, 1);
  assert.equal(await w.remember(story('x')), 1);
  assert.equal((await w.recall(story('y')))[0].id, 'x');
  const bytes = await w.export();
  assert.ok(bytes.length > 50);
  assert.equal(await w.forget({ ids: ['x'] }), 0);
  assert.equal((await w.import(bytes)).known, 1);
  await assert.rejects(w.import(new TextEncoder().encode('no index at all')), { code: 'bad-index' });
  await w.forget({ ids: ['x'] });
});

test('an engine that ends by itself or fails at rest is told by the next request only', async (t) => {
  const unheard = [];
  const hear = (error) => unheard.push(error);
  process.on('unhandledRejection', hear);
  process.on('uncaughtException', hear);
  t.mock.method(globalThis, 'fetch', async () => new Response('', { headers: { 'content-type': 'text/plain' } }));
  const answer = new TextEncoder().encode('{"version":3}');
  let ends = () => {};
  const mem = { buffer: new ArrayBuffer(1 << 16) };
  const exports = {
    mem,
    reserve: () => 1024,
    call: () => { new Uint8Array(mem.buffer).set(answer, 8); return 8; },
    answerSize: () => answer.length,
    tidy: () => { throw new WebAssembly.RuntimeError('unreachable'); },
  };
  t.mock.method(WebAssembly, 'instantiate', async () => ({ instance: { exports }, module: {}, exports })); // what it gives for bytes, and for a module
  const go = globalThis.Go;
  globalThis.Go = class { run() { return new Promise((_, reject) => { ends = () => reject(new Error('exit')); }); } };
  try {
    const w = await load('https://engine.test/ends.wasm');
    w.tidy();
    assert.equal(w.memory, 0, 'it stopped');
    await w.request(0, {}, '');
    assert.equal(w.memory, 1 << 16, 'and was started anew');
    ends();
    await setTimeout(80); // past the timer that tidies
    assert.equal(w.memory, 0);
    assert.deepEqual(unheard, []);
  } finally {
    globalThis.Go = go;
    process.off('unhandledRejection', hear);
    process.off('uncaughtException', hear);
  }
});
