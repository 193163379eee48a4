// @ts-check
// The script in a page: takes the snapshot, applies what the engine says, undoes
// it. It comes by the reader's press, or with the page where it works always.

import { api, root } from '../browser.js';
import { accept, mayAsk } from '../contract.js';
import { isLoading } from './natives.js';
import { Trimming } from './trimming.js';

const scope = /** @type {any} */ (globalThis);

/** @param {Trimming} trimming @param {any} message */
async function obey(trimming, message) {
  switch (message.do) {
    case 'trim':
      return trimming.trim(message);
    case 'state':
      return trimming.state();
    case 'undo':
      return trimming.undo();
    case 'put':
      return trimming.put(message);
    case 'show':
      return trimming.show(message.on);
    case 'snapshot':
      return trimming.reread();
  }
  return null;
}

// The press brings this file each time, after the one that reads the page; that one
// says whether it is the first.
const ahead = Object.hasOwn(scope, 'winnowAhead') && scope.winnowAhead;
if (ahead && !ahead.started) {
  ahead.started = true;
  const trimming = new Trimming();
  scope.winnowTrim = (/** @type {any} */ order) => void trimming.trim(order);
  if (ahead.order) scope.winnowTrim(ahead.order);
  api.runtime.onMessage.addListener((raw, sender, reply) => {
    const message = accept(raw, 'page');
    if (!message || !mayAsk(sender, message, api.runtime.id, root)) return false;
    obey(trimming, message).then(reply);
    return true;
  });
  addEventListener('pageshow', (/** @type {PageTransitionEvent} */ event) => event.isTrusted && event.persisted && trimming.cameBack());
  // Where it works always the script comes before the page.
  if (isLoading()) {
    api.runtime.sendMessage({ to: 'background', do: 'hello' }).then((/** @type {any} */ message) => {
      if (message?.do === 'trim') trimming.trimByItself(message);
    }, () => {}); // the background is gone: the extension was updated or removed
  }
}
