// @ts-check
// What is worked out of a document is kept until the document changes: the page is
// drawn anew for every step, and a long one has tens of thousands of blocks.

/** @typedef {import('./state.js').Doc} Doc */

/**
 * The same function, which works only for a document that is another one than last
 * time, or was changed.
 * @template T
 * @param {(doc: Doc) => T} make
 * @returns {(doc: Doc) => T}
 */
export function ofDoc(make) {
  /** @type {WeakMap<Doc, { was: unknown[], value: T }>} */
  const known = new WeakMap();
  return (doc) => {
    const now = [doc.article, doc.removed, doc.back];
    const last = known.get(doc);
    if (last && last.was.every((one, i) => one === now[i])) {
      return last.value;
    }
    const value = make(doc);
    known.set(doc, { was: now, value });
    return value;
  };
}
