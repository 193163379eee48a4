// @ts-check
// What is remembered, in the browser's own database: stories by address, and the
// engine's index of their fingerprints as one piece of bytes.

/**
 * A story that was read.
 * @typedef {object} Read
 * @property {string} id its address without fragment
 * @property {string} host
 * @property {string} title
 * @property {string} agency
 * @property {string} published ISO 8601, or ""
 * @property {string} lang
 * @property {number} read when, in ms
 * @property {number} words
 * @property {string} text "" once it is older than the texts that are kept
 * @property {{host: string, id: string, relation: string, share: number, fresh: number}|null} like the earlier story that it is like
 */

const databaseName = 'winnow';

/** @type {Promise<IDBDatabase>|null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('stories', { keyPath: 'id' }).createIndex('read', 'read');
      request.result.createObjectStore('parts');
    };
    request.onsuccess = () => {
      request.result.onclose = () => { opened = null; };
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('store: another version of Winnow is open'));
  });
  opened.catch(() => { opened = null; });
  return opened;
}

/**
 * Runs one step in a transaction and resolves when it is kept.
 * @template T
 * @param {'readonly'|'readwrite'} mode
 * @param {(stories: IDBObjectStore, parts: IDBObjectStore) => IDBRequest<T>|null} step
 * @returns {Promise<T|undefined>}
 */
async function transact(mode, step) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['stories', 'parts'], mode);
    const request = step(transaction.objectStore('stories'), transaction.objectStore('parts'));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error('store: stopped'));
  });
}

/** @param {string} id @returns {Promise<Read|undefined>} */
export const storyOf = (id) => transact('readonly', (stories) => stories.get(id));

/** All stories, the oldest first. @returns {Promise<Read[]>} */
export const allStories = async () => (await transact('readonly', (stories) => stories.index('read').getAll())) ?? [];

/** @param {Read} story */
export const keepStory = (story) => transact('readwrite', (stories) => stories.put(story));

/** @param {Read[]} list */
export const keepStories = (list) => transact('readwrite', (stories) => {
  for (const story of list) stories.put(story);
  return null;
});

/** @param {string[]} ids */
export const dropStories = (ids) => transact('readwrite', (stories) => {
  for (const id of ids) stories.delete(id);
  return null;
});

/** Drops all texts of stories read before a time. @param {number} before in ms */
export const dropTexts = (before) => transact('readwrite', (stories) => {
  const walk = stories.index('read').openCursor(IDBKeyRange.upperBound(before));
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (!cursor) return;
    if (cursor.value.text !== '') cursor.update({ ...cursor.value, text: '' });
    cursor.continue();
  };
  return null;
});

/** The index's bytes. @returns {Promise<Uint8Array|undefined>} */
export const indexBytes = () => transact('readonly', (_, parts) => parts.get('index'));

/** @param {Uint8Array} bytes */
export const keepIndex = (bytes) => transact('readwrite', (_, parts) => parts.put(bytes, 'index'));

/** An index that was brought in from a file and waits to be merged; empty bytes where the file had none. @returns {Promise<Uint8Array|undefined>} */
export const incomingIndex = () => transact('readonly', (_, parts) => parts.get('incoming'));

/** @param {Uint8Array} bytes */
export const keepIncoming = (bytes) => transact('readwrite', (_, parts) => parts.put(bytes, 'incoming'));

/** The incoming index was merged. */
export const dropIncoming = () => transact('readwrite', (_, parts) => parts.delete('incoming'));

/** Forgets everything. */
export const wipe = () => transact('readwrite', (stories, parts) => {
  stories.clear();
  parts.clear();
  return null;
});

/** Throws a database away that cannot be read; the next use makes a new one. @returns {Promise<void>} */
export async function startAfresh() {
  (await opened?.catch(() => null))?.close();
  opened = null;
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve(undefined);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('store: another part of Winnow has it open'));
  });
}
