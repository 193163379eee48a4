// @ts-check
// The getters and functions of the realm that this module runs in. Read through
// them, a form's inputs named like a property cannot answer in its place.

/** @param {{ prototype: object }} type @param {string} name @returns {() => any} */
const getter = ({ prototype }, name) => Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => null);

export const firstChild = getter(Node, 'firstChild');
export const nextSibling = getter(Node, 'nextSibling');
export const previousSibling = getter(Node, 'previousSibling');
export const parentNode = getter(Node, 'parentNode');
export const nodeType = getter(Node, 'nodeType');
export const data = getter(CharacterData, 'data');
export const localName = getter(Element, 'localName');
export const shadowRoot = getter(Element, 'shadowRoot');
export const frame = getter(HTMLIFrameElement, 'contentDocument');
export const readyState = getter(Document, 'readyState');
export const designMode = getter(Document, 'designMode');
export const documentElement = getter(Document, 'documentElement');
export const address = getter(Document, 'URL');
export const attribute = Element.prototype.getAttribute;
export const attributeNames = Element.prototype.getAttributeNames;
export const visible = Element.prototype.checkVisibility ?? (() => true);
