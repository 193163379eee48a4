// @ts-check
/// <reference lib="webworker" />
// Keeps the page for use without a network: the files of the list, of this origin,
// and nothing else. With a network the newest file is taken, so that an update
// needs no ceremony; without one, or where it is too slow, the stored one.

/** A new name drops everything that was stored under the old one. */
const store = 'winnow-2';

/** How long the network may take before the stored file is used, in ms. */
const patience = 4000;

/** Everything the page is made of; web/test/offline.test.mjs holds it to the folders. */
const files = [
  './',
  'about.js',
  'announce.js',
  'app.js',
  'cleaning.js',
  'client.js',
  'compare.css',
  'compare.js',
  'cut.js',
  'dialogs.js',
  'diff.js',
  'drop.js',
  'early.js',
  'flow.js',
  'icon.svg',
  'intake.js',
  'keys.js',
  'lines.js',
  'locate.js',
  'look.js',
  'map.js',
  'matrix.js',
  'memo.js',
  'names.js',
  'offline.js',
  'page.css',
  'page.webmanifest',
  'pairing.js',
  'pairs.js',
  'pastebox.js',
  'pill.js',
  'read.css',
  'read.js',
  'readfile.js',
  'relate.js',
  'restore.js',
  'rows.js',
  'samples.js',
  'save.js',
  'savepair.js',
  'sentences.js',
  'share.js',
  'spread.js',
  'start.js',
  'state.js',
  'stories.js',
  'storyhead.js',
  'stretch.js',
  'surfaces.js',
  'timeline.js',
  'trusted.js',
  'went.js',
  'worker.js',
  'samples/averick-evening.html',
  'samples/cabin.svg',
  'samples/hollin-today.html',
  'samples/ridge-courier.html',
  'samples/ridge-digest.txt',
  'samples/upland-brief.html',
  'samples/valley-herald.html',
  '../shared/article.css',
  '../shared/beginning.js',
  '../shared/decode.js',
  '../shared/download.js',
  '../shared/encodings.js',
  '../shared/diff.css',
  '../shared/diffrows.js',
  '../shared/engine-memory.js',
  '../shared/engine-start.js',
  '../shared/engine.js',
  '../shared/format.js',
  '../shared/keys.js',
  '../shared/kit.css',
  '../shared/messages.js',
  '../shared/mhtml.js',
  '../shared/pairtext.js',
  '../shared/parts.js',
  '../shared/reasons.js',
  '../shared/relation.js',
  '../shared/theme.css',
  '../shared/wire.js',
  '../shared/_locales/en/messages.json',
  '../shared/view/article.js',
  '../shared/view/difflead.js',
  '../shared/view/difftable.js',
  '../shared/view/dom.js',
  '../shared/view/icons.js',
  '../shared/view/keylist.js',
  '../shared/view/reason.js',
  '../shared/view/removed.js',
  '../shared/view/toast.js',
  '../engine/winnow.wasm',
  '../engine/wasm_exec.js',
];

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const known = new Set(files.map((file) => new URL(file, scope.location.href).href));

scope.addEventListener('install', (event) => {
  event.waitUntil(storeAll().then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(dropOldStores().then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  url.search = '';
  url.hash = '';
  if (event.request.method === 'GET' && known.has(url.href)) {
    event.respondWith(answer(event.request, url.href));
  }
});

async function storeAll() {
  const cache = await caches.open(store);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function dropOldStores() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('winnow-') && name !== store).map((name) => caches.delete(name)));
}

/** @param {Request} request @param {string} key its address without query and fragment */
async function answer(request, key) {
  const cache = await caches.open(store);
  const stored = await cache.match(key);
  const fresh = fetch(request).then(async (response) => {
    if (response.ok && response.type === 'basic' && !response.redirected) {
      await cache.put(key, response.clone());
    }
    return response;
  });
  if (!stored) {
    return fresh;
  }
  const late = new Promise((resolve) => setTimeout(resolve, patience, stored));
  return Promise.race([fresh.catch(() => stored), late]);
}
