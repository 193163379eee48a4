// @ts-check
// One short sentence at the bottom of the window, with one action at most. The
// newest wins; it stays while it is hovered or focused. Its words also go to the
// polite live region.

import { el, refill } from './dom.js';

const stays = 6000; // ms

/**
 * @typedef {object} Action
 * @property {string} label
 * @property {() => void} act
 * @property {() => void} [missed] the sentence has gone and nobody pressed
 * @property {boolean} [stays] it does not go by itself: it has to be read
 */

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Ends the offer of the sentence that is shown. */
let missed = () => {};

/**
 * @param {HTMLElement} host the element that holds the toast
 * @param {string} sentence
 * @param {Action} [action]
 */
export function toast(host, sentence, action) {
  const hide = () => {
    // While somebody is at it, it stays.
    if (host.matches(':hover') || host.contains(document.activeElement)) {
      timer = setTimeout(hide, stays);
      return;
    }
    host.replaceChildren();
    end();
  };
  /** Who came here by keys goes back there. @type {HTMLElement | null} */
  let from = null;
  const press = () => {
    clearTimeout(timer);
    missed = () => {};
    giveBack(host, from);
    host.replaceChildren();
    action?.act();
    giveBack(host, from);
  };
  const came = (/** @type {FocusEvent} */ event) => {
    from = /** @type {HTMLElement | null} */ (event.relatedTarget) ?? from;
  };
  clearTimeout(timer);
  end();
  refill(host, el('div', { class: 'toast' }, el('span', null, sentence), action ? el('button', { type: 'button', click: press, focus: came }, action.label) : null));
  missed = action?.missed ?? missed;
  if (!action?.stays) {
    timer = setTimeout(hide, stays);
  }
}

function end() {
  const last = missed;
  missed = () => {};
  last();
}

/** The button that is pressed goes, and the focus must not go with it. @param {HTMLElement} host @param {HTMLElement | null} to */
function giveBack(host, to) {
  const held = document.activeElement;
  if (to?.isConnected && (held === document.body || host.contains(held))) {
    to.focus({ preventScroll: true });
  }
}

/**
 * Says a sentence to screen readers. The region is emptied first, so that the
 * same sentence twice is heard twice.
 * @param {HTMLElement} region
 * @param {string} sentence
 */
export function say(region, sentence) {
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = sentence;
  });
}
