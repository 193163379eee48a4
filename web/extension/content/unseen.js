// @ts-check
// What of the page is out of sight because of us.

import { getAttr, holds, outerElement, setAttr } from './natives.js';

/** What of ours says that an element is not to be seen. */
const unseen = /^(hide|gap|gap-box|ask)$/;

/** The hidden elements around a node, from the inside out. @param {Node} node @param {string} attr our attribute @returns {Element[]} */
export function hiddenAround(node, attr) {
  const around = [];
  for (let at = node instanceof Element ? node : outerElement(node); at; at = outerElement(at)) {
    if (unseen.test(getAttr(at, attr) ?? '')) around.push(at);
  }
  return around;
}

/** Hidden elements that are drawn out of sight, so that the engine takes them for what they are. */
export class Asked {
  #attr;
  /** @type {Map<Element, string>} */
  #marks = new Map();

  /** @param {Iterable<Element>} els @param {string} attr our attribute */
  constructor(els, attr) {
    this.#attr = attr;
    for (const el of els) {
      const mark = getAttr(el, attr) ?? '';
      if (!unseen.test(mark)) continue;
      this.#marks.set(el, mark);
      setAttr(el, attr, 'ask');
    }
  }

  /** Hides them again. */
  end() {
    for (const [el, mark] of this.#marks) if (getAttr(el, this.#attr) === 'ask') setAttr(el, this.#attr, mark);
  }

  /** Those that are no longer all junk. @param {Element[]} junk the roots that the engine would hide */
  cleared(junk) {
    return [...this.#marks.keys()].filter((el) => !junk.some((root) => holds(root, el)));
  }
}
