// @ts-check
// One short sentence at the bottom of the window, with one action at most. The
// newest wins; it stays while it is hovered or focused. Its words also go to the
// polite live region.

import { el, refill } from './dom.js';

const stays = 6000; // ms

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * @param {HTMLElement} host the element that holds the toast
 * @param {string} sentence
 * @param {{ label: string, act: () => void }} [action]
 */
export function toast(host, sentence, action) {
  const hide = () => {
    // While somebody is at it, it stays.
    if (host.matches(':hover') || host.contains(document.activeElement)) {
      timer = setTimeout(hide, stays);
      return;
    }
    host.replaceChildren();
  };
  const press = () => {
    clearTimeout(timer);
    host.replaceChildren();
    action?.act();
  };
  clearTimeout(timer);
  refill(host, el('div', { class: 'toast' }, el('span', null, sentence), action ? el('button', { type: 'button', click: press }, action.label) : null));
  timer = setTimeout(hide, stays);
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
