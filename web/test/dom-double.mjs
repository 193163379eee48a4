// A DOM of a few lines for the walk over a page: the getters that it takes from
// the prototypes, and nothing else. Loaded before the walk's first use.

export class Node {
  kids = [];
  parent = null;
  get firstChild() { return this.kids[0] ?? null; }
  get nextSibling() { return this.parent?.kids[this.parent.kids.indexOf(this) + 1] ?? null; }
  get parentNode() { return this.parent; }
  get nodeType() { return this.type; }
}
export class CharacterData extends Node {
  get data() { return this.text; }
}
export class Element extends Node {
  type = 1;
  attrs = {};
  tree = null;
  get localName() { return this.tag; }
  get shadowRoot() { return this.tree; }
  getAttribute(name) { return this.attrs[name] ?? null; }
  getAttributeNames() { return Object.keys(this.attrs); }
  checkVisibility(how) {
    for (let at = this; at; at = at.parent) {
      if (at.attrs?.style === 'display:none') return false;
      if (how?.visibilityProperty && at.attrs?.style === 'visibility:visible') return true;
      if (how?.visibilityProperty && at.attrs?.style === 'visibility:hidden') return false;
    }
    return true;
  }
}
export class HTMLIFrameElement extends Element {
  get contentDocument() { return this.frame ?? null; }
}
export class Document extends Node {
  type = 9;
  get URL() { return this.address; }
  get designMode() { return this.mode ?? 'off'; }
  get documentElement() { return this.kids[0]; }
}

Object.assign(globalThis, { Node, CharacterData, Element, HTMLIFrameElement, Document });

/** An element: tag, attributes, children; a string is a text. */
export function h(tag, attrs = {}, ...kids) {
  const el = tag === 'iframe' ? new HTMLIFrameElement() : new Element();
  Object.assign(el, { tag, attrs });
  return grow(el, kids);
}

export function grow(parent, kids) {
  for (const kid of kids) {
    const node = typeof kid === 'string' ? Object.assign(new CharacterData(), { type: 3, text: kid }) : kid;
    node.parent = parent;
    parent.kids.push(node);
  }
  return parent;
}

/** A document with a body of these children. */
export function page(...kids) {
  return grow(Object.assign(new Document(), { address: 'https://news.test/story' }), [h('html', {}, h('body', {}, ...kids))]);
}
