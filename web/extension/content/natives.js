// @ts-check
// The browser's own functions, taken before a page's form fields can stand in
// front of them (a form with an input named "setAttribute" has no other).

const setAttributeOf = Element.prototype.setAttribute;
const removeAttributeOf = Element.prototype.removeAttribute;
const getAttributeOf = Element.prototype.getAttribute;
const containsOf = Node.prototype.contains;
const rectOf = Element.prototype.getBoundingClientRect;
const connectedOf = /** @type {() => boolean} */ (Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')?.get);
const focusOf = HTMLElement.prototype.focus;

/** @param {Element} el @param {string} name @param {string} value */
export const setAttr = (el, name, value) => setAttributeOf.call(el, name, value);
/** @param {Element} el @param {string} name */
export const removeAttr = (el, name) => removeAttributeOf.call(el, name);
/** @param {Element} el @param {string} name */
export const getAttr = (el, name) => getAttributeOf.call(el, name);
/** @param {Node} el @param {Node|null} other */
export const holds = (el, other) => containsOf.call(el, other);
/** @param {Element} el */
export const rect = (el) => rectOf.call(el);
/** @param {Node} el */
export const isConnected = (el) => connectedOf.call(el);
/** @param {HTMLElement} el */
export const focusAgain = (el) => focusOf.call(el, { preventScroll: true });
