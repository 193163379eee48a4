// @ts-check
// The messages between the parts of the extension, and who may send them. A
// message names its receiver (`to`) and what to do (`do`); a message with a
// field that is missing, unknown or of another type is refused.
//
//   to: "engine"      from our own pages
//   to: "line"        from the script in a page: its line to the engine
//   to: "background"  from the script in a page, from our own pages
//   to: "page"        from our own pages and the background

/** The most bytes of a snapshot's words in a message, and the most characters of its texts. */
export const maxSnapshot = 24 << 20;

const bytes = (/** @type {unknown} */ v) => (v instanceof Uint8Array && v.length <= maxSnapshot) || (typeof v === 'string' && v.length <= 2 * maxSnapshot);
const texts = (/** @type {unknown} */ v) => Array.isArray(v) && v.every((x) => typeof x === 'string') && v.reduce((n, x) => n + x.length, 0) <= maxSnapshot;
const flag = (/** @type {unknown} */ v) => typeof v === 'boolean';
const count = (/** @type {unknown} */ v) => Number.isInteger(v) && /** @type {number} */ (v) >= 0;
const short = (/** @type {unknown} */ v) => typeof v === 'string' && v.length <= 300;
const address = (/** @type {unknown} */ v) => typeof v === 'string' && v.length <= 8000;
const shorts = (/** @type {unknown} */ v) => Array.isArray(v) && v.length <= 64 && v.every(short);
const style = (/** @type {unknown} */ v) => typeof v === 'string' && /^(data-winnow-[a-z0-9]{1,20})?$/.test(v);
const optional = (/** @type {(v: unknown) => boolean} */ f) => (/** @type {unknown} */ v) => v === undefined || f(v);

/** Fields beside `to` and `do`, by receiver and deed. @type {Record<string, Record<string, Record<string, (v: unknown) => boolean>>>} */
const shapes = {
  line: {
    clean: { words: bytes, texts, anyway: flag },
  },
  engine: {
    article: { tab: count },
    forgetTab: { tab: count },
    warm: {},
    before: { tab: count, days: count },
    history: { what: short, id: optional(address), other: optional(address) },
  },
  background: {
    hello: {},
    changed: { phase: short, blocks: count },
    before: { tab: count },
    history: { what: short, id: optional(address), other: optional(address) },
    press: { tab: count, anyway: optional(flag) },
    toggle: { tab: count },
    read: { tab: count, save: optional(flag) },
    own: { what: short },
    site: { host: short, mode: short },
    keep: { host: short, reason: short, on: flag },
    engine: {},
    scheme: { dark: flag },
  },
  page: {
    trim: { anyway: flag, keep: shorts, bar: flag, keys: flag, style },
    state: {},
    undo: {},
    put: { reason: optional(short), id: optional(count), on: flag },
    show: { on: flag },
    snapshot: {},
  },
};

/** What only our own pages may ask for; a script in a page may not. */
const ours = new Set(['article', 'forgetTab', 'before', 'history', 'press', 'toggle', 'read', 'site', 'keep', 'engine', 'scheme', 'warm']);

/**
 * Returns the message if it is one for that receiver and well formed, else null.
 * @param {any} message @param {'line'|'engine'|'background'|'page'} receiver
 */
export function accept(message, receiver) {
  if (typeof message !== 'object' || message === null || message.to !== receiver) return null;
  const table = shapes[receiver];
  if (typeof message.do !== 'string' || !Object.hasOwn(table, message.do)) return null;
  const shape = table[message.do];
  for (const name of Object.keys(message)) {
    if (name !== 'to' && name !== 'do' && !Object.hasOwn(shape, name)) return null;
  }
  for (const [name, valid] of Object.entries(shape)) {
    if (!valid(message[name])) return null;
  }
  return message;
}

/**
 * Reports whether a sender may ask for that. Frames inside a page may ask for
 * nothing; a page's script only for what concerns its own tab.
 * @param {{id?: string, url?: string, tab?: {id?: number}, frameId?: number}} sender
 * @param {{do: string}} message @param {string} id our own @param {string} root of our pages' addresses
 */
export function mayAsk(sender, message, id, root) {
  if (sender.id !== id) return false;
  if (sender.tab === undefined || sender.url?.startsWith(root)) return true;
  return sender.frameId === 0 && !ours.has(message.do);
}

/** Bytes of a message that may have had to travel as text. @param {Uint8Array|string} v */
export function toBytes(v) {
  return typeof v === 'string' ? Uint8Array.from(atob(v), (c) => c.charCodeAt(0)) : v;
}
