// @ts-check
// Stores the page for use without a network. A browser that cannot, or an address
// that may not, works as before.

import { change } from './state.js';
import { serviceURL } from './trusted.js';

export async function storeForOffline() {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  try {
    await navigator.serviceWorker.register(serviceURL());
    await navigator.serviceWorker.ready;
    change({ offline: true });
  } catch (error) {
    console.info('Winnow is not stored for offline use:', error);
  }
}
