// @ts-check
// What is said besides what is shown: live regions and the toast.

import { byId } from '../shared/view/dom.js';
import { say, toast } from '../shared/view/toast.js';

/** Says a sentence to screen readers when they have time. @param {string} sentence */
export function announce(sentence) {
  say(byId('polite'), sentence);
}

/** Says a failure that stops the task at once. @param {string} sentence */
export function alarm(sentence) {
  say(byId('assertive'), sentence);
}

/**
 * Shows a sentence at the bottom of the window and says it.
 * @param {string} sentence
 * @param {{ label: string, act: () => void }} [action]
 */
export function tell(sentence, action) {
  toast(byId('toast'), sentence, action);
  announce(sentence);
}
