// Which elements carry the mark while kinds go and come back.
import assert from 'node:assert/strict';
import { test } from 'node:test';

class Node {
  get parentElement() { return null; } // elements side by side in no grid
  get parentNode() { return null; }
}
class Element extends Node {
  marks = new Map();
  changes = 0;
  get assignedSlot() { return null; }
  setAttribute(name, value) { this.changes++; this.marks.set(name, value); }
  removeAttribute(name) { this.changes++; this.marks.delete(name); }
  querySelectorAll() { return []; } // no players
  hasAttribute(name) { return this.marks.has(name); }
}
Object.assign(globalThis, { Node, Element, HTMLElement: class extends Element {}, EventTarget: class {}, Document: class extends Node {}, ShadowRoot: class extends Node {}, HTMLMediaElement: class extends Element {}, CharacterData: class extends Node {}, TreeWalker: class {} });
const { Hiding } = await import('../extension/content/hiding.js');

/** A page with a sidebar of two kinds, an advertisement apart and a kept kind beside junk. */
function bench() {
  const el = Object.fromEntries(['side', 'related', 'picture', 'promo', 'ad', 'foot', 'legal', 'kept'].map((name) => [name, new Element()]));
  const hiding = new Hiding();
  hiding.attr = 'data-x';
  const item = (root, ...els) => ({ spots: [{ root, els, words: 1 }], on: false });
  const items = { related: item(el.side, el.related, el.picture), promo: item(el.side, el.promo), ad: item(el.ad, el.ad), legal: item(el.foot, el.legal) };
  for (const one of Object.values(items)) for (const spot of one.spots) hiding.add(spot.root, one);
  hiding.add(el.foot, null); // something in the foot stays in sight
  const turn = (on, ...which) => {
    for (const one of which) one.on = on;
    hiding.set(which, on);
  };
  const marked = () => Object.keys(el).filter((name) => el[name].hasAttribute('data-x')).join(' ');
  return { el, hiding, items, turn, marked };
}

test('a root goes while all that stands in it goes, and comes back with the first part', () => {
  const { items, turn, marked } = bench();
  turn(true, ...Object.values(items));
  assert.equal(marked(), 'side related picture promo ad legal');
  turn(false, items.promo);
  assert.equal(marked(), 'related picture ad legal', 'what else is in the sidebar stays away');
  turn(false, items.related);
  assert.equal(marked(), 'ad legal');
  turn(true, items.promo);
  assert.equal(marked(), 'promo ad legal');
  turn(true, items.related);
  assert.equal(marked(), 'side related picture promo ad legal');
  turn(false, ...Object.values(items));
  assert.equal(marked(), '', 'nothing is left behind');
});

test('roots may go before it is known what stands in them, and nothing is touched twice', () => {
  const { el, hiding, items, turn, marked } = bench();
  hiding.hideRoots([el.side, el.ad]);
  assert.equal(marked(), 'side ad');
  turn(true, ...Object.values(items));
  assert.equal(el.side.changes + el.ad.changes, 2);
  hiding.showRoots([el.side, el.ad]);
  assert.equal(marked(), 'related picture promo legal');
});

test('a block that stands in two roots goes and comes back as one', () => {
  const { el, hiding, items, turn, marked } = bench();
  items.related.spots.push({ root: el.kept, els: [el.kept], words: 1 });
  hiding.add(el.kept, items.related);
  turn(true, items.related, items.promo);
  assert.equal(marked(), 'side related picture promo kept');
  turn(false, items.related);
  assert.equal(marked(), 'promo');
});
