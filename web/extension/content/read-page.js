// @ts-check
// Reads the page by the script that came before this one.

/**
 * Takes a snapshot and has it judged: see reader.js.
 * @param {any} order the message that asked for trimming
 * @param {() => void} [meanwhile] what can be done while the engine works
 * @param {Set<Node>|null} [skip] elements that are left out
 * @returns {Promise<any>}
 */
export function readPage(order, meanwhile, skip) {
  return /** @type {any} */ (globalThis).winnowAhead.reader.read(order, meanwhile, skip);
}
