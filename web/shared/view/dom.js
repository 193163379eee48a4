// @ts-check
// The only module that makes elements. Text from pages goes in as text nodes;
// nothing here parses markup.

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Props */

// Taken from the prototype: in a page, a picture named "createElement" is what
// document.createElement says, and the extension's marks are made in pages.
const { createElement: create, createElementNS: createNS } = globalThis.Document?.prototype ?? {};

const svgSpace = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Props whose value is a function listen to the event of that
 * name; true sets an empty attribute; false, null and undefined set nothing.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props | null} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, props, ...children) {
  const node = /** @type {HTMLElementTagNameMap[K]} */ (create.call(document, tag));
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, String(value));
    }
  }
  fill(node, ...children);
  return node;
}

/**
 * Appends children; strings become text nodes, empty values nothing.
 * @param {Element | DocumentFragment} node
 * @param {...(Child | Child[])} children
 */
export function fill(node, ...children) {
  for (const child of children.flat()) {
    if (child instanceof Node) {
      node.append(child);
    } else if (child !== null && child !== undefined && child !== false && child !== '') {
      node.append(String(child));
    }
  }
}

/**
 * Replaces what is in a node.
 * @param {Element} node
 * @param {...(Child | Child[])} children
 */
export function refill(node, ...children) {
  node.replaceChildren();
  fill(node, ...children);
}

/**
 * Replaces what is in a node but for what says the same: a button that is replaced
 * while it is pressed does not hear the press, and a screen reader loses its place.
 * Where what has the focus is replaced, what has the same id gets it.
 * @param {HTMLElement} node
 * @param {...(Child | Child[])} children whose listeners hold only what their words and attributes show
 */
export function settle(node, ...children) {
  const held = node.contains(document.activeElement) ? document.activeElement?.id : '';
  become(node, ...children);
  if (held && !node.contains(document.activeElement)) {
    document.getElementById(held)?.focus({ preventScroll: true });
  }
}

/** The same without a look at the focus, of which a page may tell anything. @param {HTMLElement} node @param {...(Child | Child[])} children */
export function become(node, ...children) {
  merge(node, el('div', null, ...children));
}

/** What listens: it is kept as it is, or replaced. */
const listening = 'button, a, input, select, textarea, summary, [tabindex]';

/** Gives a node the children of another, but for those that it has already. @param {Element} node @param {Element} fresh */
function merge(node, fresh) {
  let at = node.firstChild;
  const dropUntil = (/** @type {ChildNode | null} */ end) => {
    while (at && at !== end) {
      const next = at.nextSibling;
      at.remove();
      at = next;
    }
  };
  for (const child of [...fresh.childNodes]) {
    let same = at;
    while (same && !same.isEqualNode(child)) {
      same = same.nextSibling;
    }
    if (same) {
      dropUntil(same);
      at = same.nextSibling;
    } else if (at instanceof HTMLElement && child instanceof HTMLElement && at.localName === child.localName && !at.matches(listening) && !child.matches(listening)) {
      takeAttributes(at, child);
      merge(at, child);
      at = at.nextSibling;
    } else {
      node.insertBefore(child, at);
    }
  }
  dropUntil(null);
}

/** @param {HTMLElement} node @param {HTMLElement} fresh */
function takeAttributes(node, fresh) {
  if (node.style.cssText !== fresh.style.cssText) {
    node.style.cssText = fresh.style.cssText; // as an attribute the page's policy would refuse it
  }
  for (const { name } of [...node.attributes]) {
    if (!fresh.hasAttribute(name)) {
      node.removeAttribute(name);
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (name !== 'style' && node.getAttribute(name) !== value) {
      node.setAttribute(name, value);
    }
  }
}

/**
 * Makes an SVG element.
 * @param {string} tag
 * @param {Record<string, string>} props
 */
export function svg(tag, props) {
  const node = createNS.call(document, svgSpace, tag);
  for (const [name, value] of Object.entries(props)) {
    node.setAttribute(name, value);
  }
  return node;
}

/**
 * The element with that id, which the page's own markup must have.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) {
    throw new Error(`The page has no element #${id}.`);
  }
  return node;
}

/**
 * Makes the children of `parent` those of `wanted`, moving and keeping nodes that
 * are there already, so that focus, scroll and open parts survive.
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function arrange(parent, wanted) {
  const stay = new Set(wanted);
  for (const child of [...parent.children]) {
    if (!stay.has(child)) {
      child.remove();
    }
  }
  // By pointer: children[i] behind an insertion counts from the start again.
  let at = parent.firstElementChild;
  for (const node of wanted) {
    if (at === node) {
      at = node.nextElementSibling;
    } else {
      parent.insertBefore(node, at);
    }
  }
}
