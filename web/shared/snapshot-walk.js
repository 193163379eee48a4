// @ts-check
// The walk over a live page: every element and text node in document order,
// shadow trees and frames of the same origin in place.

import { editable, modal, styled } from './snapshot-collect.js';
import { boxTags, codeOf, leafTags, otherTag, tagCode } from './snapshot-lists.js';

/** @typedef {import('./snapshot-collect.js').Collector} Collector */

// Flags of core/page; asked stays on this side: it says that what holds for an
// element holds for all that is inside.
const [invisible, foreign, fixed, asked] = [1, 2, 4, 8];
const written = invisible | foreign | fixed;

const alsoVisibility = { visibilityProperty: true };
const maxScript = 2 << 20; // core/page reads 2 MB of structured data
const maxNested = 8; // shadow roots and frames inside one another
const overlayDepth = 2; // levels below body on which overlays are looked for
const maxPositions = 80; // how many elements are asked for their position
const stride = 128; // nodes between two chances to pause

const [codeHead, codeBody, codeScript, codeIframe, codeDialog, codeSpan] = ['head', 'body', 'script', 'iframe', 'dialog', 'span'].map(codeOf);

/** Thrown when the page moved nodes while the walk paused; the walk must start again. */
export const moved = new Error('snapshot: the page changed while it was read');

/**
 * Returns the walk over a document's tree. It stops at every yield; next(true)
 * tells it that the page may have changed meanwhile.
 * @param {Collector} c @param {Document} doc
 */
export function walkDocument(c, doc) {
  return walk(c, c.dom.documentElement.call(doc), doc, 0, 0);
}

/**
 * Walks first and its siblings, whose parent is container. Only nodes that it
 * came through are climbed back to, so that it cannot leave the tree.
 * @param {Collector} c @param {Node|null} first @param {Node} container @param {number} parent container's number
 * @param {number} flags what holds around first
 * @returns {Generator<undefined, void, boolean|undefined>}
 */
function* walk(c, first, container, parent, flags) {
  const { firstChild, nextSibling, nodeType, data } = c.dom;
  const open = /** @type {Node[]} */ ([]);
  const numbers = /** @type {number[]} */ ([]);
  const around = /** @type {number[]} */ ([]);
  const at = { depth: 0, body: Infinity, code: 0, read: true };
  for (let node = first, budget = stride; ;) {
    if (node === null) {
      const up = open.pop();
      if (up === undefined) return;
      parent = /** @type {number} */ (numbers.pop());
      flags = /** @type {number} */ (around.pop());
      node = nextSibling.call(up);
      continue;
    }
    if (--budget === 0) {
      budget = stride;
      if (yield) stayed(c, node, open, container);
    }
    const type = nodeType.call(node);
    if (type === 3) {
      const s = data.call(node);
      c.add(node, parent, (flags & written) << 8);
      c.string(isBlank(s) ? ' ' : s);
    } else if (type === 1) {
      at.depth = open.length;
      const number = c.nodes.length;
      const inner = element(c, /** @type {Element} */ (node), parent, flags, at);
      if (at.read) {
        const tree = nestedTree(c, /** @type {Element} */ (node), at.code);
        if (tree !== null) yield* nested(c, tree, number, inner);
        const child = at.code === codeIframe ? null : firstChild.call(node);
        if (child !== null) {
          open.push(node);
          numbers.push(parent);
          around.push(flags);
          parent = number;
          flags = inner;
          node = child;
          continue;
        }
      }
    }
    node = nextSibling.call(node);
  }
}

/** Reports whether a text is white space only. Most texts are, and most of the rest begin with a letter. @param {string} s */
function isBlank(s) {
  return s.length > 0 && s.charCodeAt(0) <= 32 && s.trim() === '';
}

/** Throws if the page moved the walk's next node or an open one. @param {Collector} c @param {Node} node @param {Node[]} open @param {Node} container */
function stayed(c, node, open, container) {
  const { parentNode } = c.dom;
  for (let i = open.length, child = node; i >= 0; i--) {
    const up = i > 0 ? open[i - 1] : container;
    if (parentNode.call(child) !== up) throw moved;
    child = up;
  }
}

/**
 * Adds an element with its attributes and returns the flags for its inside.
 * Tells in at which code it has and whether its inside is to be read.
 * @param {Collector} c @param {Element} el @param {number} parent @param {number} flags
 * @param {{depth: number, body: number, code: number, read: boolean}} at
 */
function element(c, el, parent, flags, at) {
  const name = c.dom.localName.call(el);
  const code = tagCode.get(name) ?? otherTag;
  const number = c.add(el, parent, 0);
  if (code === otherTag) c.string(name);
  const count = c.attributes(el);
  const special = c.special;
  let inner = flags;
  if (boxTags[code] === 1 || (special & styled) !== 0) {
    const overlay = at.depth > at.body && (at.depth - at.body <= overlayDepth || code === codeDialog || (special & modal) !== 0);
    inner = shown(c, el, flags, overlay);
  } else if (code === codeHead) {
    inner |= asked;
  } else if (code === codeBody && at.body === Infinity) {
    at.body = at.depth;
  }
  c.words[2 * number + 1] = code | (inner & written) << 8 | count << 16;
  if (code === codeScript) structured(c, el, number, inner);
  at.code = code;
  at.read = code !== codeScript && leafTags[code] === 0 && !((special & editable) !== 0 && isEditable(c, el));
  return inner;
}

/**
 * Returns the flags that hold for an element: whether it is shown, and whether
 * it lies over the page.
 * @param {Collector} c @param {Element} el @param {number} flags what holds around it @param {boolean} overlay whether to ask for its position
 */
function shown(c, el, flags, overlay) {
  if (flags & asked) return flags;
  if (!c.dom.visible.call(el, alsoVisibility)) {
    // Inside visibility: hidden there may be boxes that are shown, inside display: none not.
    return c.dom.visible.call(el) ? flags | invisible : flags | invisible | asked;
  }
  flags &= ~invisible;
  if (overlay && c.positions++ < maxPositions) {
    const { position } = c.dom.style(el);
    if (position === 'fixed' || position === 'sticky') flags |= fixed;
  }
  return flags;
}

/** Reports whether the reader may be writing inside an element. @param {Collector} c @param {Element} el */
function isEditable(c, el) {
  const value = c.dom.attribute.call(el, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Adds a script's text if it is structured data. @param {Collector} c @param {Element} el @param {number} number @param {number} flags */
function structured(c, el, number, flags) {
  const type = c.dom.attribute.call(el, 'type');
  if (type === null || !/^\s*application\/ld\+json/i.test(type)) return;
  for (let node = c.dom.firstChild.call(el); node !== null; node = c.dom.nextSibling.call(node)) {
    if (c.dom.nodeType.call(node) !== 3) continue;
    const s = c.dom.data.call(node);
    if (s.length > maxScript) continue;
    c.add(node, number, (flags & written) << 8);
    c.string(s);
  }
}

/** Returns the shadow root or the frame's document of an element, if it can be read. @param {Collector} c @param {Element} el @param {number} code */
function nestedTree(c, el, code) {
  if (code === codeIframe) {
    const doc = c.dom.frame.call(el);
    return doc !== null && c.dom.designMode.call(doc) !== 'on' ? doc : null;
  }
  return boxTags[code] === 1 || code === codeSpan ? c.dom.shadowRoot.call(el) : null;
}

/** Walks a shadow tree or a frame. @param {Collector} c @param {Node} tree @param {number} number the host's @param {number} flags */
function* nested(c, tree, number, flags) {
  if (c.nested >= maxNested) return;
  c.nested++;
  yield* walk(c, c.dom.firstChild.call(tree), tree, number, flags | foreign);
  c.nested--;
}
