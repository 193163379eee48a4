// @ts-check
// The browser's own API: the only module that knows that there are two names
// for it, and what one browser has that the other lacks.

/** @type {typeof chrome} */
export const api = /** @type {any} */ (globalThis).browser?.runtime ? /** @type {any} */ (globalThis).browser : chrome;

/** Chrome keeps the engine in a document of its own; Firefox in the background page. */
export const hasOffscreen = 'offscreen' in api;

/** Whether messages carry bytes as they are: Chrome does from 148 on, see message_serialization in build.mjs. */
export function keepsBytes() {
  const [, chromeVersion = '148'] = / Chrome\/(\d+)/.exec(navigator.userAgent) ?? [];
  return Number(chromeVersion) >= 148;
}

/** The beginning of the addresses of our own pages. */
export const root = api.runtime.getURL('');

/** Whether the browser lets an extension change a page. @param {string|undefined} url */
export function isOpenToUs(url) {
  return /^(https?|file):/.test(url ?? '');
}

/** The host of an address, or "". @param {string|undefined} url */
export function hostOf(url) {
  try {
    return new URL(url ?? '').hostname;
  } catch {
    return '';
  }
}

/** How many bytes the browser lets us keep; 0 where it does not say. @returns {Promise<number>} */
export async function roomLimit() {
  return (await navigator.storage?.estimate?.().catch(() => null))?.quota ?? 0; // private windows may refuse
}
