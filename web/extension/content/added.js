// @ts-check
// What a page added after trimming. A second look takes nothing that the first one
// left, only what came since; and a story that came is judged by itself.

import { firstChild, nextSibling } from '../../shared/snapshot-realm.js';
import { childrenOf, isConnected, isLike, outerElement, textIn, treeOf } from './natives.js';

/** @typedef {import('./state.js').Spot} Spot */

const leastStory = 600; // characters in paragraphs; the first sentences of a report
const leastParagraphs = 3;
const leastParagraph = 80; // characters

/** Nodes that a page added. */
export class Added {
  /** Without those that stand in others. @type {Set<Node>} */
  #nodes = new Set();
  /** The elements around them. @type {Set<Node>} */
  #around = new Set();

  /** @param {Iterable<Node>} nodes */
  constructor(nodes) {
    const all = new Set([...nodes].filter(isConnected));
    for (const node of all) if (!isIn(outerElement(node), all)) this.#nodes.add(node);
    for (const node of this.#nodes) for (let at = outerElement(node); at && !this.#around.has(at); at = outerElement(at)) this.#around.add(at);
  }

  /** Whether a node was added, or stands in what was. @param {Node} node */
  has(node) {
    return isIn(node, this.#nodes);
  }

  /** Whether what was added reads like a story of its own. */
  isStory() {
    const lengths = [...this.#nodes].flatMap(lengthsIn).filter((n) => n >= leastParagraph);
    return lengths.length >= leastParagraphs && lengths.reduce((n, length) => n + length, 0) >= leastStory;
  }

  /** What stands beside it, on every level: less that, it is all of the page. @returns {Set<Node>} */
  beside() {
    /** @type {Set<Node>} */
    const rest = new Set();
    for (const at of this.#around) {
      for (const child of [...childrenOf(/** @type {Element} */ (at)), ...childrenOf(treeOf(/** @type {Element} */ (at)) ?? /** @type {Element} */ (at))]) {
        if (!this.#around.has(child) && !this.#nodes.has(child)) rest.add(child);
      }
    }
    return rest;
  }

  /** The spots less what stood on the page before. @param {Spot[]} spots @returns {Spot[]} */
  of(spots) {
    return spots.flatMap((spot) => {
      const els = spot.els.flatMap((el) => this.#newest(el));
      if (els.length === spot.els.length && els.every((el, i) => el === spot.els[i])) return [spot];
      const all = Math.max(1, spot.els.reduce((n, el) => n + textIn(el).length, 0));
      return els.map((el) => ({ root: el, els: [el], words: Math.round(spot.words * textIn(el).length / all) }));
    });
  }

  /** An element, or those in it, whose words were all added. @param {Element} el @returns {Element[]} */
  #newest(el) {
    if (this.#around.has(el)) return this.#isNew(el) ? [el] : [...childrenOf(el)].flatMap((child) => this.#newest(child));
    return this.has(el) ? [el] : [];
  }

  /** Whether an element says nothing that stood there before. @param {Node} el @returns {boolean} */
  #isNew(el) {
    for (let node = firstChild.call(el); node; node = nextSibling.call(node)) {
      if (!this.#nodes.has(node) && (node instanceof Text ? textIn(node).trim() !== '' : !this.#isNew(node))) return false;
    }
    return true;
  }
}

/** How long the texts in a node are. @param {Node} node @returns {number[]} */
function lengthsIn(node) {
  if (node instanceof Text) return [textIn(node).trim().length];
  if (!(node instanceof Element) || isLike(node, 'script, style, template, noscript')) return [];
  const all = [];
  for (let at = firstChild.call(node); at; at = nextSibling.call(at)) all.push(...lengthsIn(at));
  return all;
}

/** @param {Node|null} node @param {Set<Node>} nodes */
function isIn(node, nodes) {
  for (let at = node; at; at = outerElement(at)) if (nodes.has(at)) return true;
  return false;
}
