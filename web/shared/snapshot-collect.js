// @ts-check
// What is collected of a page, in the order of the wire form.

import { snapshotLimits } from './snapshot-lists.js';

/** A page that is too big to be read. */
export class SnapshotError extends Error {
  constructor() {
    super('This page is too big: the limit is 10 MB.');
    this.code = 'too-big';
  }
}

/**
 * nodes[i] is the live node with number i, 0 being the document; words and then
 * texts, one after the other, are the wire form. trees are the shadow roots that were
 * walked.
 * @typedef {{nodes: Node[], trees: Node[], words: Uint32Array, texts: string[]}} Snapshot
 */

const magic = 0x314e4957;
const pieceStrings = 4096; // strings joined at a time: joining all at the end would be one long step

/** Returns a string for the wire form, in which NUL ends strings. @param {string} s */
export function plain(s) {
  return s.indexOf('\0') < 0 ? s : s.replaceAll('\0', '\ufffd'); // indexOf is the quickest to ask
}

/** What a walk has collected so far. The walk itself fills nodes, words and strings. */
export class Collector {
  nodes = /** @type {Node[]} */ ([]);
  trees = /** @type {Node[]} */ ([]);
  words = new Uint32Array(1 << 13);
  strings = /** @type {string[]} */ ([]);
  #texts = /** @type {string[]} */ ([]);
  #chars = 0;

  /** @param {Document} doc @param {string} address */
  constructor(doc, address) {
    this.nodes.push(doc);
    this.strings.push(address);
  }

  /** Makes room for one more node, if need be. Throws where the page is too big. */
  room() {
    if (2 * this.nodes.length + 2 > this.words.length) {
      const more = new Uint32Array(2 * this.words.length);
      more.set(this.words);
      this.words = more;
    }
    if (this.strings.length > pieceStrings) this.#join();
  }

  /** Adds a text. @param {Node} node @param {number} parent @param {number} code @param {string} text */
  text(node, parent, code, text) {
    this.room();
    const number = this.nodes.push(node) - 1;
    this.words[2 * number] = parent;
    this.words[2 * number + 1] = code;
    this.strings.push(plain(text));
  }

  /** Ends a piece of the text. */
  #join() {
    const text = this.strings.join('\0') + '\0';
    this.#chars += text.length;
    if (this.nodes.length - 1 > snapshotLimits.nodes || this.#chars > snapshotLimits.chars) throw new SnapshotError();
    this.#texts.push(text);
    this.strings = [];
  }

  /** @returns {Snapshot} */
  done() {
    const n = this.nodes.length;
    this.words[0] = magic;
    this.words[1] = n - 1;
    this.#join();
    return { nodes: this.nodes, trees: this.trees, words: this.words.subarray(0, 2 * n), texts: this.#texts };
  }
}
