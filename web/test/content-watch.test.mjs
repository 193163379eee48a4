// What of the things that a page adds after trimming is looked at.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

class Node {
  text = '';
  get textContent() { return this.text; }
  get parentElement() { return null; }
  get parentNode() { return null; }
}
class Element extends Node {
  tag = 'div';
  inside = [];
  tree = null;
  get shadowRoot() { return this.tree; }
  mark = null;
  getAttribute() { return this.mark; }
  hasAttribute() { return false; }
  matches(selector) { return selector.split(', ').includes(this.tag); }
  querySelectorAll() { return this.inside; }
}
/** @type {((records: any[]) => void)[]} */
const callbacks = [];
class Html extends Element {}
Object.assign(globalThis, {
  Node, Element, HTMLElement: Html, EventTarget: class {}, ShadowRoot: class extends Node {}, CharacterData: class extends Node {}, TreeWalker: class {},
  Document: class extends Node { get documentElement() { return null; } get body() { return null; } get title() { return ''; } },
  HTMLIFrameElement: class extends Html {}, HTMLDialogElement: class extends Html {},
  MutationObserver: class {
    constructor(callback) { callbacks.push(callback); }
    observe() {}
    disconnect() {}
  },
  location: { href: 'https://a.test/story' }, addEventListener() {}, removeEventListener() {},
});
globalThis.document = new globalThis.Document();
const { Watch } = await import('../extension/content/watch.js');

test('words and frames that a page adds are looked at, scripts and styles are not', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  for (const [made, looks] of [
    [{ tag: 'div', text: 'an offer of twenty letters and more' }, 1],
    [{ tag: 'div', inside: [new globalThis.HTMLIFrameElement()] }, 1],
    [{ tag: 'consent-dialog', tree: {} }, 1],
    [{ tag: 'div', text: '12:04' }, 0],
    [{ tag: 'script', text: 'window.offers = ["a list", "of many letters"];' }, 0],
    [{ tag: 'style', text: '.offer { color: red; background: white }' }, 0],
  ]) {
    let added = 0;
    callbacks.length = 0;
    const watch = new Watch({ added: () => { added++; } });
    watch.start('data-x');
    callbacks[0]([{ type: 'childList', target: new Element(), addedNodes: [Object.assign(new Element(), made)] }]);
    mock.timers.tick(60_000);
    assert.equal(added, looks, `${made.tag} ${made.text ?? ''}`);
    watch.stop();
  }
});

test('text in hidden boxes is looked at twice for each box, however many widgets fill theirs', () => {
  let looks = 0;
  callbacks.length = 0;
  /** @type {any} */
  const watch = new Watch({ added: ({ filled }) => { looks += filled.size; watch.believe(filled); }, filled: () => assert.fail('shown unseen') });
  watch.start('data-x');
  const text = Object.assign(new Element(), { text: 'an offer of twenty letters and more' });
  const boxes = Array.from({ length: 12 }, () => Object.assign(new Element(), { mark: 'hide' }));
  for (let i = 0; i < 5; i++) {
    for (const target of boxes) {
      callbacks[0]([{ type: 'childList', target, addedNodes: [text] }]);
      mock.timers.tick(60_000);
    }
  }
  assert.equal(looks, 2 * boxes.length);
  watch.stop();
});
