// @ts-check
// The walk over a live page: every element and text node that says something, in
// document order, shadow trees and frames of the same origin in place.
//
// A page is mostly walked before the browser has compiled the walk, when calls
// cost most: so there are few, and the common cases stand where they occur.

import { plain } from './snapshot-collect.js';
import { attrMark, boxTags, codeOf, edgeTags, leafTags, muteTags, otherTag, seenTags, tagCode, treeTags } from './snapshot-lists.js';
import { attribute, attributeNames, data, designMode, documentElement, firstChild, frame, localName, nextSibling, nodeType, parentNode, shadowRoot } from './snapshot-realm.js';
import { asked, Boxes, foreign, invisible, written } from './snapshot-shown.js';

/** @typedef {import('./snapshot-collect.js').Collector} Collector */

const maxScript = 2 << 20; // core/page reads 2 MB of structured data
const maxValue = 4096; // a longer attribute is an inlined picture or style sheet: its head tells as much
const documentType = 9; // of Node.nodeType
const maxNested = 8; // shadow roots and frames inside one another
const preformatted = 16; // of the flags: white space is shown

const [codeHead, codeScript, codeLink, codeIframe, codePre, codeItem] = ['head', 'script', 'link', 'iframe', 'pre', 'li'].map(codeOf);

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
  #edge = true; // no text since a box began or ended: white space is not shown
  // The elements that are open, from the outside in. An element with a tree of its
  // own (a shadow root, a frame) is open twice: #trees has that tree the second time.
  #depth = 0;
  #open = /** @type {Node[]} */ ([]);
  #trees = /** @type {(Node|null)[]} */ ([]);
  #parents = /** @type {number[]} */ ([]); // number of each one's parent
  #around = /** @type {number[]} */ ([]); // what holds around each one
  #nested = 0;
  #skip;

  /** @param {Collector} c @param {Document} doc @param {Set<Node>|null} [skip] elements that are left out */
  constructor(c, doc, skip = null) {
    this.#c = c;
    this.#skip = skip;
    this.#boxes = new Boxes(c);
    this.#doc = doc;
    this.#node = /** @type {Node|null} */ (documentElement.call(doc));
  }

  /** Takes that many steps; reports whether there are more. @param {number} steps */
  go(steps) {
    const c = this.#c;
    const boxes = this.#boxes;
    let node = this.#node;
    for (; steps > 0; steps--) {
      if (node === null) {
        if (this.#depth === 0) break;
        node = this.#close();
        continue;
      }
      const type = nodeType.call(node);
      if (type === 1) {
        const first = this.#element(/** @type {Element} */ (node));
        if (first !== null) {
          node = first;
          continue;
        }
      } else if (type === 3) {
        const text = data.call(node);
        const blank = isBlank(text);
        if (!blank) {
          this.#edge = false;
          if (boxes.open) this.#flags = boxes.see(this.#flags, this.#around, this.#depth);
        }
        if (!blank || !this.#edge || (this.#flags & preformatted) !== 0) {
          c.text(node, this.#parent, (this.#flags & written) << 8, blank ? ' ' : text);
        }
      }
      node = nextSibling.call(node);
    }
    this.#node = node;
    return node !== null || this.#depth > 0;
  }

  /** Ends the innermost open element and returns the node that comes next. @returns {Node|null} */
  #close() {
    const depth = --this.#depth;
    if (edgeTags[this.#c.words[2 * this.#parent + 1] & 0xff] === 1) this.#edge = true;
    this.#parent = this.#parents[depth];
    this.#flags = this.#around[depth];
    if (this.#boxes.level >= depth) this.#boxes.pop();
    const tree = this.#trees[depth];
    if (tree === null) return nextSibling.call(this.#open[depth]);
    this.#nested--;
    return nodeType.call(/** @type {Node} */ (tree)) === documentType ? null : firstChild.call(this.#open[depth]); // what a frame has inside is shown by no browser
  }

  /** Takes an element. Returns the node in it to go on with, or null. @param {Element} el @returns {Node|null} */
  #element(el) {
    const c = this.#c;
    const name = localName.call(el);
    const code = tagCode.get(name) ?? otherTag;
    if (muteTags[code] === 1 && !isRead(el, code)) return null;
    if (this.#skip !== null && this.#skip.has(el)) return null;
    c.room();
    const number = c.nodes.push(el) - 1;
    if (code === otherTag) c.strings.push(name);
    let count = 0;
    let box = boxTags[code] === 1;
    let read = leafTags[code] === 0;
    const names = attributeNames.call(el); // one call; asking for each would cost more than the rest of the walk
    for (let i = 0; i < names.length; i++) {
      const mark = attrMark.get(names[i]);
      if (mark === undefined || (names[i] === 'value' && code !== codeItem) || (names[i] === 'title' && code !== codeIframe)) {
        if (names[i] === 'contenteditable') read = read && !isEditable(el);
        continue;
      }
      if (names[i] === 'style' || names[i] === 'hidden') box = true;
      let value = /** @type {string} */ (attribute.call(el, names[i]));
      if (value.length > maxValue && names[i] !== 'content') value = value.slice(0, maxValue);
      c.strings.push(mark + plain(value));
      count++;
    }
    c.words[2 * number] = this.#parent;
    c.words[2 * number + 1] = code | (this.#flags & written) << 8 | count << 16;
    if (edgeTags[code] === 1) this.#edge = true;
    let inner = this.#flags;
    if ((inner & asked) === 0) {
      if (box) this.#boxes.push(el, number, this.#depth);
      else if (code === codeHead) inner |= asked;
      if (seenTags[code] === 1 && this.#boxes.open) inner = this.#boxes.see(inner, this.#around, this.#depth);
    }
    if (code === codePre) inner |= preformatted;
    if (read) {
      const tree = treeTags[code] === 1 ? this.#treeOf(el, code, inner) : null;
      const first = code === codeIframe ? null : firstChild.call(el);
      if (tree !== null) return this.#enterTree(el, tree, number, inner);
      if (first !== null) {
        this.#push(el, null, this.#parent, this.#flags);
        this.#parent = number;
        this.#flags = inner;
        return first;
      }
    } else if (code === codeScript) this.#structured(el, number, inner);
    if (this.#boxes.level >= this.#depth) this.#boxes.pop();
    return null;
  }

  /** Opens a level. @param {Node} node @param {Node|null} tree @param {number} parent @param {number} flags */
  #push(node, tree, parent, flags) {
    const depth = this.#depth++;
    this.#open[depth] = node;
    this.#trees[depth] = tree;
    this.#parents[depth] = parent;
    this.#around[depth] = flags;
  }

  /**
   * Goes into an element's own tree; its children come after that.
   * @param {Element} el @param {Node} tree @param {number} number @param {number} flags
   * @returns {Node|null}
   */
  #enterTree(el, tree, number, flags) {
    this.#push(el, null, this.#parent, this.#flags);
    this.#push(el, tree, number, flags);
    if (nodeType.call(tree) !== documentType) this.#c.trees.push(tree);
    this.#nested++;
    this.#parent = number;
    this.#flags = flags | foreign;
    this.#edge = true;
    return firstChild.call(tree);
  }

  /**
   * Returns the shadow root or the frame's document of an element, if it can be read.
   * A frame is asked only where it may have a story: the first question to one costs
   * as much as the walk over a whole page.
   * @param {Element} el @param {number} code @param {number} flags
   */
  #treeOf(el, code, flags) {
    if (this.#nested >= maxNested) return null;
    if (code !== codeIframe) return shadowRoot.call(el);
    if ((flags & invisible) !== 0 || !hasSource(el)) return null;
    const doc = frame.call(el);
    return doc !== null && designMode.call(doc) !== 'on' ? doc : null;
  }

  /** Adds the text of a script with structured data. @param {Element} el @param {number} number @param {number} flags */
  #structured(el, number, flags) {
    const c = this.#c;
    for (let node = firstChild.call(el); node !== null; node = nextSibling.call(node)) {
      if (nodeType.call(node) !== 3) continue;
      const s = data.call(node);
      if (s.length <= maxScript) c.text(node, number, (flags & written) << 8, s);
    }
  }

  /** Throws if the page moved the next node or an open one. The page may have changed since the last step. */
  check() {
    let child = this.#node;
    for (let i = this.#depth - 1; i >= 0; i--) {
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
  return !(s.charCodeAt(0) > 32) && s.trim() === '';
}

/** Reports whether the reader may be writing inside an element. @param {Element} el */
function isEditable(el) {
  const value = attribute.call(el, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Reports whether a frame was given a page; those that scripts write into hold advertisements. @param {Element} el */
function hasSource(el) {
  return attribute.call(el, 'srcdoc') !== null || !/^\s*((about|javascript):|$)/i.test(attribute.call(el, 'src') ?? '');
}

/**
 * Reports whether something is read of an element that mostly says nothing:
 * structured data, and the page's own address. See core/page/number.go.
 * @param {Element} el @param {number} code
 */
function isRead(el, code) {
  if (code === codeScript) return /^\s*application\/ld\+json/i.test(attribute.call(el, 'type') ?? '');
  return code === codeLink && /^canonical$/i.test(attribute.call(el, 'rel') ?? '');
}
