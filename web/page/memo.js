// @ts-check
// What is worked out of a document is kept until it changes: a long one is drawn anew
// for every step.

/** @typedef {import('./state.js').Doc} Doc */

/**
 * The same function, which works only for a document that was changed.
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
