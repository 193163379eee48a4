// @ts-check
// Collects nodes, flags and strings of a page in the order of the wire form.

import { attrMark, snapshotLimits } from './snapshot-lists.js';

/** A page that is too big to be read. */
export class SnapshotError extends Error {
  constructor() {
    super('This page is too big: the limit is 10 MB.');
    this.code = 'too-big';
  }
}

/**
 * nodes[i] is the live node with number i, 0 being the document; words and then
 * texts, one after the other, are the wire form.
 * @typedef {{nodes: Node[], words: Uint32Array, texts: string[]}} Snapshot
 */

const magic = 0x314e4957;
// Attributes of an element that the walk asks about.
/** style or hidden */
export const styled = 1;
/** contenteditable */
export const editable = 4;

const pieceStrings = 4096; // strings joined at a time: joining all at the end would be one long step
const maxValue = 4096; // a longer attribute is an inlined picture or style sheet: its head tells as much

/**
 * The getters and functions of the realm that this module runs in. Read through
 * them, a form's inputs named like a property cannot answer in its place.
 */
export function realm() {
  const getter = (/** @type {object} */ proto, /** @type {string} */ name) =>
    Object.getOwnPropertyDescriptor(proto, name)?.get ?? (() => null);
  return {
    firstChild: getter(Node.prototype, 'firstChild'),
    nextSibling: getter(Node.prototype, 'nextSibling'),
    parentNode: getter(Node.prototype, 'parentNode'),
    nodeType: getter(Node.prototype, 'nodeType'),
    data: getter(CharacterData.prototype, 'data'),
    localName: getter(Element.prototype, 'localName'),
    shadowRoot: getter(Element.prototype, 'shadowRoot'),
    frame: getter(HTMLIFrameElement.prototype, 'contentDocument'),
    designMode: getter(Document.prototype, 'designMode'),
    documentElement: getter(Document.prototype, 'documentElement'),
    url: getter(Document.prototype, 'URL'),
    attribute: Element.prototype.getAttribute,
    names: Element.prototype.getAttributeNames,
    visible: Element.prototype.checkVisibility ?? (() => true),
  };
}

/** What a walk has collected so far. */
export class Collector {
  /** @param {Document} doc @param {ReturnType<typeof realm>} dom */
  constructor(doc, dom) {
    this.dom = dom;
    this.nodes = /** @type {Node[]} */ ([doc]);
    this.words = new Uint32Array(1 << 13);
    this.strings = /** @type {string[]} */ ([]);
    this.texts = /** @type {string[]} */ ([]);
    this.chars = 0;
    this.special = 0; // what of the last element's attributes the walk asks about
    this.string(dom.url.call(doc));
  }

  /** Adds a string. NUL ends strings in the wire form. @param {string} s */
  string(s) {
    this.chars += s.length;
    if (this.strings.length === pieceStrings) this.join();
    this.strings.push(s.indexOf('\0') < 0 ? s : s.replaceAll('\0', '\ufffd')); // indexOf is the quickest to ask
  }

  /** Ends a piece of the text. */
  join() {
    this.texts.push(this.strings.join('\0') + '\0');
    this.strings = [];
  }

  /** Adds a node and returns its number. @param {Node} node @param {number} parent @param {number} code */
  add(node, parent, code) {
    const n = this.nodes.length;
    if (n > snapshotLimits.nodes || this.chars > snapshotLimits.chars) throw new SnapshotError();
    if (2 * n + 2 > this.words.length) {
      const more = new Uint32Array(2 * this.words.length);
      more.set(this.words);
      this.words = more;
    }
    this.nodes.push(node);
    this.words[2 * n] = parent;
    this.words[2 * n + 1] = code;
    return n;
  }

  /**
   * Adds those of an element's attributes that a snapshot carries; returns how
   * many that were. Asking for all names is one call; asking for each of them
   * would cost more than the rest of the walk.
   * @param {Element} el
   */
  attributes(el) {
    const names = this.dom.names.call(el);
    let count = 0;
    this.special = 0;
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const mark = attrMark.get(name);
      if (mark === undefined) {
        if (name === 'contenteditable') this.special |= editable;
        continue;
      }
      if (name === 'style' || name === 'hidden') this.special |= styled;
      const value = /** @type {string} */ (this.dom.attribute.call(el, name));
      this.string(mark + (value.length > maxValue && name !== 'content' ? value.slice(0, maxValue) : value));
      count++;
    }
    return count;
  }

  /** @returns {Snapshot} */
  done() {
    const n = this.nodes.length;
    this.words[0] = magic;
    this.words[1] = n - 1;
    this.join();
    return { nodes: this.nodes, words: this.words.subarray(0, 2 * n), texts: this.texts };
  }
}
