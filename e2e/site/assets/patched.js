// Made up: a page that bends the language under everybody who shares it. Each
// patched method counts how often others than the page's own code meet it.
window.met = 0;
const meet = (value) => { window.met++; return value; };
Array.prototype.push = function () { return meet(this.length); };
Array.prototype.map = function () { return meet([]); };
Array.prototype.filter = function () { return meet([]); };
Array.prototype.forEach = function () { meet(); };
Array.prototype[Symbol.iterator] = function* () { meet(); };
NodeList.prototype[Symbol.iterator] = function* () { meet(); };
JSON.parse = () => meet({ patched: true });
JSON.stringify = () => meet('{"patched":true}');
Element.prototype.getAttribute = function () { return meet('patched'); };
Element.prototype.setAttribute = function () { meet(); };
Element.prototype.hasAttribute = function () { return meet(false); };
Element.prototype.removeAttribute = function () { meet(); };
Element.prototype.querySelectorAll = function () { return meet([]); };
Element.prototype.checkVisibility = function () { return meet(false); };
Element.prototype.getBoundingClientRect = function () { return meet({ x: 0, y: 0, width: 0, height: 0 }); };
Document.prototype.querySelectorAll = function () { return meet([]); };
Document.prototype.createElement = function () { return meet(null); };
Node.prototype.appendChild = function (node) { return meet(node); };
Object.defineProperty(Node.prototype, 'textContent', { get() { return meet('patched'); }, set() { meet(); } });
Object.defineProperty(Node.prototype, 'firstChild', { get() { return meet(null); } });
Object.defineProperty(Node.prototype, 'nextSibling', { get() { return meet(null); } });
Promise.prototype.then = function () { return meet(this); };
TextEncoder.prototype.encodeInto = () => meet({ read: 0, written: 0 });
