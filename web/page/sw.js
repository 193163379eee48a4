// @ts-check
/// <reference lib="webworker" />
// Keeps the page for use without a network: the files of the list below, of this
// origin, and nothing else. `build` is set when the page is built; a new build
// gets a new store and the old one is deleted.

const build = 'dev';
const store = `winnow-${build}`;

const files = ['./'];

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('winnow-') && name !== store).map((name) => caches.delete(name)))).then(() => scope.clients.claim()),
  );
});

const known = new Set(files.map((file) => new URL(file, scope.location.href).href));

scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  url.search = '';
  url.hash = '';
  if (event.request.method !== 'GET' || !known.has(url.href)) {
    return;
  }
  event.respondWith(caches.open(store).then(async (cache) => (await cache.match(url.href)) ?? fetch(event.request)));
});
