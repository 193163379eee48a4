// @ts-check
// The way from the background to the engine, wherever it lives.

import { api, hasOffscreen } from './browser.js';

/** @type {Promise<void>|null} */
let opening = null;

/** Makes sure that the engine is there; resolves when it takes requests. @returns {Promise<void>} */
export function openEngine() {
  if (!hasOffscreen) return Promise.resolve();
  opening ??= open().finally(() => { opening = null; });
  return opening;
}

async function open() {
  if (await api.offscreen.hasDocument()) return;
  try {
    await api.offscreen.createDocument({
      url: 'extension/offscreen.html',
      reasons: [/** @type {any} */ ('WORKERS')],
      justification: 'Runs the engine that reads pages, in a thread of its own, on this computer.',
    });
  } catch (error) {
    // Another event of this worker may have been quicker.
    if (!(await api.offscreen.hasDocument())) throw error;
  }
}

/** Asks the engine. @param {object} message without `to` @returns {Promise<any>} */
export async function askEngine(message) {
  await openEngine();
  if (hasOffscreen) return api.runtime.sendMessage({ to: 'engine', ...message });
  const { serve } = await import('./engine-serve.js');
  return serve(message);
}
