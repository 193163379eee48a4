// @ts-check
// The browser's own functions and getters, taken from the prototypes. A form
// whose input is named "setAttribute" has no other, and a picture named "body" is
// what document.body says: a page's elements and the document itself are read
// through these only.

/** @param {object} proto @param {string} name */
const getter = (proto, name) => /** @type {() => any} */ (Object.getOwnPropertyDescriptor(proto, name)?.get);

const setAttributeOf = Element.prototype.setAttribute;
const removeAttributeOf = Element.prototype.removeAttribute;
const getAttributeOf = Element.prototype.getAttribute;
const attributeNamesOf = Element.prototype.getAttributeNames;
const hasAttributeOf = Element.prototype.hasAttribute;
const matchesOf = Element.prototype.matches;
const allOf = Element.prototype.querySelectorAll;
const allInTreeOf = Object.getPrototypeOf(ShadowRoot.prototype).querySelectorAll;
const firstOf = Element.prototype.querySelector;
const shownOf = Element.prototype.checkVisibility ?? (() => true);
const byIdOf = Document.prototype.getElementById;
const rectOf = Element.prototype.getBoundingClientRect;
const containsOf = Node.prototype.contains;
const focusOf = HTMLElement.prototype.focus;
const scrollOf = /** @type {(to: ScrollToOptions) => void} */ (Element.prototype.scrollTo);
const bringOf = Element.prototype.scrollIntoView;
const listenOf = EventTarget.prototype.addEventListener;
const elementAtOf = Document.prototype.elementFromPoint;
const elementsAtOf = Document.prototype.elementsFromPoint;
const heightOf = getter(Element.prototype, 'clientHeight');
const widthOf = getter(Element.prototype, 'clientWidth');
const heightInOf = getter(Element.prototype, 'scrollHeight');
const widthInOf = getter(Element.prototype, 'scrollWidth');
const scrolledOf = getter(Element.prototype, 'scrollTop');
const connectedOf = getter(Node.prototype, 'isConnected');
const parentOf = getter(Node.prototype, 'parentElement');
const parentNodeOf = getter(Node.prototype, 'parentNode');
const hostOf = getter(ShadowRoot.prototype, 'host');
const slotOf = getter(Element.prototype, 'assignedSlot');
const assignedOf = globalThis.HTMLSlotElement?.prototype.assignedElements;
const walkerOf = Document.prototype.createTreeWalker;
const nextOf = TreeWalker.prototype.nextNode;
const dataOf = getter(CharacterData.prototype, 'data');
const textOf = getter(Node.prototype, 'textContent');
const childrenIn = getter(Element.prototype, 'children');
const childrenInTree = getter(Object.getPrototypeOf(ShadowRoot.prototype), 'children'); // a tree is a fragment, not an element
const shownTextOf = getter(HTMLElement.prototype, 'innerText');
const shadowOf = getter(Element.prototype, 'shadowRoot');
const editableOf = getter(HTMLElement.prototype, 'isContentEditable');
const rootOf = getter(Document.prototype, 'documentElement');
const bodyOf = getter(Document.prototype, 'body');
const titleOf = getter(Document.prototype, 'title');
const readyOf = getter(Document.prototype, 'readyState');
const activeOf = getter(Document.prototype, 'activeElement');
const activeInOf = getter(ShadowRoot.prototype, 'activeElement');

/** @param {Element} el @param {string} name @param {string} value */
export const setAttr = (el, name, value) => setAttributeOf.call(el, name, value);
/** @param {Element} el @param {string} name */
export const removeAttr = (el, name) => removeAttributeOf.call(el, name);
/** @param {Element} el @param {string} name */
export const getAttr = (el, name) => getAttributeOf.call(el, name);
/** @param {Element} el @param {string} name */
export const hasAttr = (el, name) => hasAttributeOf.call(el, name);
/** In the order in which they stand. @param {Element} el @returns {string[]} */
export const attrNames = (el) => attributeNamesOf.call(el);
/** @param {Element} el @param {string} selector */
export const isLike = (el, selector) => matchesOf.call(el, selector);
/** @param {Element} el @param {string} selector */
export const allIn = (el, selector) => allOf.call(el, selector);
/** @param {Element} el @param {string} selector @returns {Element|null} */
export const firstIn = (el, selector) => firstOf.call(el, selector);
/** @param {Element} el */
export const isShown = (el) => shownOf.call(el);
/** @param {string} id @returns {Element|null} */
export const byId = (id) => byIdOf.call(document, id);
/** @param {Element} el */
export const rect = (el) => rectOf.call(el);
/** @param {Node} el @param {Node|null} other */
export const holds = (el, other) => containsOf.call(el, other);
/** @param {Node} el @returns {boolean} */
export const isConnected = (el) => connectedOf.call(el);
/** @param {Node} el @returns {Element|null} */
export const parentElement = (el) => parentOf.call(el);
/** The element around a node, out of a shadow tree too. @param {Node} node @returns {Element|null} */
export function outerElement(node) {
  const tree = node instanceof ShadowRoot ? node : parentNodeOf.call(node);
  return tree instanceof ShadowRoot ? hostOf.call(tree) : parentOf.call(node);
}
/** @param {Element|ShadowRoot} el @returns {HTMLCollection} */
export const childrenOf = (el) => (el instanceof Element ? childrenIn : childrenInTree).call(el);
/** The open shadow tree of an element. @param {Element} el @returns {ShadowRoot|null} */
export const treeOf = (el) => shadowOf.call(el);
/** @param {Node} node @returns {string} */
export const textIn = (node) => textOf.call(node) ?? '';
/** The texts in a node, in their order. @param {Node} node @returns {Generator<string, void>} */
export function* textsIn(node) {
  const walker = walkerOf.call(document, node, NodeFilter.SHOW_TEXT);
  for (let text = nextOf.call(walker); text !== null; text = nextOf.call(walker)) yield dataOf.call(text);
}
/** The text that a reader sees, without scripts. @param {Node} node @returns {string} */
export const shownText = (node) => (node instanceof HTMLElement ? shownTextOf.call(node) : textIn(node));
/** @param {HTMLElement} el @returns {boolean} */
export const isEditable = (el) => editableOf.call(el);
/** @param {HTMLElement} el */
export const focusAgain = (el) => focusOf.call(el, { preventScroll: true });

/** How high an element is inside. @param {Element} el @returns {number} */
export const heightOfBox = (el) => heightOf.call(el);
/** @param {Element} el @returns {number} */
export const widthOfBox = (el) => widthOf.call(el);
/** How high all is that stands in an element. @param {Element} el @returns {number} */
export const heightInBox = (el) => heightInOf.call(el);
/** @param {Element} el @returns {number} */
export const widthInBox = (el) => widthInOf.call(el);
/** @param {Element} el @returns {number} */
export const scrolledIn = (el) => scrolledOf.call(el);
/** @param {Element} el @param {ScrollToOptions} to */
export const scrollIn = (el, to) => scrollOf.call(el, to);
/** @param {Element} el */
export const bringIntoView = (el) => bringOf.call(el, { behavior: 'instant' });

/** @returns {Element} */
export const rootElement = () => rootOf.call(document);
/** @returns {HTMLElement|null} */
export const bodyElement = () => bodyOf.call(document);
/** @returns {string} */
export const pageTitle = () => titleOf.call(document);
/** @param {number} x @param {number} y */
export const elementAt = (x, y) => elementAtOf.call(document, x, y);
/** The topmost first. @param {number} x @param {number} y @returns {Element[]} */
export const elementsAt = (x, y) => elementsAtOf.call(document, x, y);

/** Reports whether the browser is still reading the page's HTML. @returns {boolean} */
export const isLoading = () => readyOf.call(document) === 'loading';

/** Resolves when the page's elements are there. @returns {Promise<void>} */
export function pageReady() {
  if (!isLoading()) return Promise.resolve();
  return new Promise((resolve) => { listenOf.call(document, 'DOMContentLoaded', () => resolve(), { once: true }); });
}

/** The element that has the focus, inside open shadow trees too, or null. @returns {HTMLElement|null} */
export function focused() {
  let el = activeOf.call(document);
  for (let tree = el && shadowOf.call(el); tree && activeInOf.call(tree); tree = shadowOf.call(el)) el = activeInOf.call(tree);
  return el instanceof HTMLElement && el !== bodyElement() ? el : null;
}

/** All elements of the page like that, in open shadow trees too. @param {string} selector @returns {Element[]} */
export function allOver(selector) {
  const found = [...allOf.call(rootOf.call(document), selector)];
  const trees = [];
  for (const el of allOf.call(rootOf.call(document), '*')) if (shadowOf.call(el)) trees.push(shadowOf.call(el));
  for (const tree of trees) { // grows
    found.push(...allInTreeOf.call(tree, selector));
    for (const el of allInTreeOf.call(tree, '*')) if (shadowOf.call(el)) trees.push(shadowOf.call(el));
  }
  return found;
}

/** The element in which the browser draws another one: the slot of a shadow tree, if it stands in one. @param {Element} el @returns {Element|null} */
export const outerBox = (el) => slotOf.call(el) ?? outerElement(el);

/** What the browser draws in an element, of the tree's or the page's. @param {Element} el @returns {Element[]} */
export function cellsOf(el) {
  if (assignedOf && el instanceof HTMLSlotElement) {
    const assigned = assignedOf.call(el);
    if (assigned.length > 0) return assigned;
  }
  return [...childrenOf(treeOf(el) ?? el)];
}
