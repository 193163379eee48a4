// @ts-check
// The two script addresses that browsers guard: the worker's and the service
// worker's. The one policy that the page's rules allow knows these and no other.

const workerScript = new URL('worker.js', import.meta.url).href;
const serviceScript = new URL('sw.js', import.meta.url).href;

/** @type {{ createScriptURL(url: string): any } | undefined} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('winnow', {
  createScriptURL(/** @type {string} */ url) {
    if (url !== workerScript && url !== serviceScript) {
      throw new TypeError(`${url} is no script of this page.`);
    }
    return url;
  },
});

/** The address of the engine's worker. @returns {string} */
export function workerURL() {
  return policy ? policy.createScriptURL(workerScript) : workerScript;
}

/** The address of the service worker. @returns {string} */
export function serviceURL() {
  return policy ? policy.createScriptURL(serviceScript) : serviceScript;
}
