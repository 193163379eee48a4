// @ts-check
// What is said besides what is shown: live regions and the toast.

import { t } from '../shared/messages.js';
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

/** Shows a failure until it is closed, and says it at once: it may have to be read twice. @param {string} sentence */
export function fail(sentence) {
  toast(byId('toast'), sentence, { label: t('close'), act: () => undefined, stays: true });
  alarm(sentence);
}

/** Takes away what was said of a surface that is left, or of pages before the next. */
export function hush() {
  byId('toast').replaceChildren();
}
