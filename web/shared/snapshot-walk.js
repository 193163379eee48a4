// @ts-check
// The walk over a live page: every element and text node in document order,
// shadow trees and frames of the same origin in place.

import { editable, styled } from './snapshot-collect.js';
import { boxTags, codeOf, leafTags, otherTag, seenTags, tagCode } from './snapshot-lists.js';
import { asked, Boxes, foreign, written } from './snapshot-shown.js';

/** @typedef {import('./snapshot-collect.js').Collector} Collector */

const maxScript = 2 << 20; // core/page reads 2 MB of structured data
const documentType = 9; // of Node.nodeType
const maxNested = 8; // shadow roots and frames inside one another

const [codeHead, codeScript, codeIframe, codeSpan] = ['head', 'script', 'iframe', 'span'].map(codeOf);

/** Thrown when the page moved nodes while the walk paused; the walk must start again. */
export const moved = new Error('snapshot: the page changed while it was read');

/**
 * The walk over a document's tree. Only nodes that it came through are climbed
 * back to, so that it cannot leave the tree.
 */
export class Walk {
  #c;
  #boxes;
  #doc;
  #node; // the next one
  #parent = 0; // number of its parent
  #flags = 0; // what holds around it
  // The elements that are open, from the outside in. An element with a tree of its
  // own (a shadow root, a frame) is open twice: #trees has that tree the second time.
  #open = /** @type {Node[]} */ ([]);
  #trees = /** @type {(Node|null)[]} */ ([]);
  #parents = /** @type {number[]} */ ([]); // number of each one's parent
  #around = /** @type {number[]} */ ([]); // what holds around each one
  #nested = 0;

  /** @param {Collector} c @param {Document} doc */
  constructor(c, doc) {
    this.#c = c;
    this.#boxes = new Boxes(c);
    this.#doc = doc;
    this.#node = /** @type {Node|null} */ (c.dom.documentElement.call(doc));
  }

  /** Takes that many steps; reports whether there are more. @param {number} steps */
  go(steps) {
    const { nextSibling, nodeType, data } = this.#c.dom;
    for (; steps > 0; steps--) {
      const node = this.#node;
      if (node === null) {
        if (this.#open.length === 0) return false;
        this.#close();
        continue;
      }
      const type = nodeType.call(node);
      if (type === 3) this.#text(node, data.call(node));
      if (type === 1 && this.#element(/** @type {Element} */ (node))) continue;
      this.#node = nextSibling.call(node);
    }
    return true;
  }

  /** Ends the innermost open element. */
  #close() {
    const at = /** @type {Node} */ (this.#open.pop());
    const tree = this.#trees.pop();
    this.#parent = /** @type {number} */ (this.#parents.pop());
    this.#flags = /** @type {number} */ (this.#around.pop());
    this.#boxes.close(this.#open.length);
    const { firstChild, nextSibling, nodeType } = this.#c.dom;
    if (!tree) {
      this.#node = nextSibling.call(at);
      return;
    }
    this.#nested--;
    this.#node = nodeType.call(tree) === documentType ? null : firstChild.call(at); // what a frame has inside is shown by no browser
  }

  /** @param {Node} node @param {string} text */
  #text(node, text) {
    const blank = isBlank(text);
    if (!blank) this.#flags = this.#boxes.see(this.#flags, this.#around);
    this.#c.add(node, this.#parent, (this.#flags & written) << 8);
    this.#c.string(blank ? ' ' : text);
  }

  /** Takes an element; reports whether the walk goes on inside. @param {Element} el */
  #element(el) {
    const c = this.#c;
    const name = c.dom.localName.call(el);
    const code = tagCode.get(name) ?? otherTag;
    const number = c.add(el, this.#parent, 0);
    if (code === otherTag) c.string(name);
    const count = c.attributes(el);
    const { special } = c;
    c.words[2 * number + 1] = code | (this.#flags & written) << 8 | count << 16;
    const inner = this.#inside(el, code, number);
    if (code === codeScript) this.#structured(el, number, inner);
    const read = code !== codeScript && leafTags[code] === 0 && !((special & editable) !== 0 && isEditable(c, el));
    if (read && this.#enter(el, code, number, inner)) return true;
    this.#boxes.close(this.#open.length);
    return false;
  }

  /** Returns the flags that hold inside an element, as far as is known. @param {Element} el @param {number} code @param {number} number */
  #inside(el, code, number) {
    let inner = this.#flags;
    if ((inner & asked) !== 0) return inner;
    if (boxTags[code] === 1 || (this.#c.special & styled) !== 0) {
      this.#boxes.open(el, number, this.#open.length);
    } else if (code === codeHead) {
      inner |= asked;
    }
    return seenTags[code] === 1 ? this.#boxes.see(inner, this.#around) : inner;
  }

  /**
   * Goes into an element's own tree and then its children; reports whether there
   * are any.
   * @param {Element} el @param {number} code @param {number} number @param {number} inner
   */
  #enter(el, code, number, inner) {
    const { firstChild } = this.#c.dom;
    const tree = this.#nested < maxNested ? nestedTree(this.#c, el, code) : null;
    const first = tree !== null ? firstChild.call(tree) : code === codeIframe ? null : firstChild.call(el);
    if (tree === null && first === null) return false;
    this.#push(el, null, this.#parent, this.#flags);
    if (tree !== null) {
      this.#push(el, tree, number, inner);
      this.#nested++;
      inner |= foreign;
    }
    this.#parent = number;
    this.#flags = inner;
    this.#node = first;
    return true;
  }

  /** @param {Node} node @param {Node|null} tree @param {number} parent @param {number} flags */
  #push(node, tree, parent, flags) {
    this.#open.push(node);
    this.#trees.push(tree);
    this.#parents.push(parent);
    this.#around.push(flags);
  }

  /** Adds a script's text if it is structured data. @param {Element} el @param {number} number @param {number} flags */
  #structured(el, number, flags) {
    const { attribute, data, firstChild, nextSibling, nodeType } = this.#c.dom;
    const type = attribute.call(el, 'type');
    if (type === null || !/^\s*application\/ld\+json/i.test(type)) return;
    for (let node = firstChild.call(el); node !== null; node = nextSibling.call(node)) {
      if (nodeType.call(node) !== 3) continue;
      const s = data.call(node);
      if (s.length > maxScript) continue;
      this.#c.add(node, number, (flags & written) << 8);
      this.#c.string(s);
    }
  }

  /** Throws if the page moved the next node or an open one. The page may have changed since the last step. */
  check() {
    const { parentNode } = this.#c.dom;
    let child = this.#node;
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const up = this.#trees[i] ?? this.#open[i];
      if (child !== null && parentNode.call(child) !== up) throw moved;
      if (this.#trees[i] !== null) i--; // the same element is open once more
      child = this.#open[i];
    }
    if (child !== null && parentNode.call(child) !== this.#doc) throw moved;
  }
}

/** Reports whether a text is white space only. Most texts are, and most of the rest begin with a letter. @param {string} s */
function isBlank(s) {
  return s.length > 0 && s.charCodeAt(0) <= 32 && s.trim() === '';
}

/** Reports whether the reader may be writing inside an element. @param {Collector} c @param {Element} el */
function isEditable(c, el) {
  const value = c.dom.attribute.call(el, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Returns the shadow root or the frame's document of an element, if it can be read. @param {Collector} c @param {Element} el @param {number} code */
function nestedTree(c, el, code) {
  if (code === codeIframe) {
    const doc = c.dom.frame.call(el);
    return doc !== null && c.dom.designMode.call(doc) !== 'on' ? doc : null;
  }
  return boxTags[code] === 1 || code === codeSpan ? c.dom.shadowRoot.call(el) : null;
}
