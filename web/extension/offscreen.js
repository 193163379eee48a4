// @ts-check
// Chrome's home of the engine: this document stays when the service worker is
// stopped, so that the next page finds the engine warm.

import { api, root } from './browser.js';
import { accept, mayAsk } from './contract.js';
import { serve } from './engine-serve.js';

api.runtime.onMessage.addListener((raw, sender, reply) => {
  const message = accept(raw, 'engine');
  if (!message || !mayAsk(sender, message, api.runtime.id, root)) return false;
  serve(message, sender).then(reply);
  return true;
});
