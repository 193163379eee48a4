// @ts-check
// Long work in pieces: between two of them the page has its turn.

/** Resolves in a task of its own. @returns {Promise<void>} */
export function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * The same before all that waits longer, but for the reader's input, where the browser
 * can: for work that the reader waits for.
 * @returns {Promise<void>}
 */
export function soon() {
  const { scheduler } = /** @type {any} */ (globalThis);
  return typeof scheduler?.yield === 'function' ? scheduler.yield() : nextTask();
}
