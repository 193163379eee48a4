// @ts-check
// Chrome's home of the engine: this document stays when the service worker is
// stopped, so that the next page finds the engine warm.

import { api, root } from './browser.js';
import { accept, mayAsk } from './contract.js';
import { serve, serveLine } from './engine-serve.js';

api.runtime.onMessage.addListener((raw, sender, reply) => {
  const message = accept(raw, 'engine');
  if (!message || !mayAsk(sender, message, api.runtime.id, root)) return false;
  serve(message).then(reply);
  return true;
});

api.runtime.onConnect.addListener((port) => port.onMessage.addListener((raw) => void serveLine(port, raw)));

// Only a document can ask which colours the browser has; the toolbar's icon follows.
const dark = matchMedia('(prefers-color-scheme: dark)');
const tell = () => api.runtime.sendMessage({ to: 'background', do: 'scheme', dark: dark.matches }).catch(() => {}); // the icon can wait
dark.addEventListener('change', tell);
tell();
