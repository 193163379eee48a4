// @ts-check
// The words of what stands over the page, from the browser's own table.

import { api } from '../browser.js';

/** The message with that name. @param {string} key @param {...(string|number)} values for $1, $2, … */
export function say(key, ...values) {
  return api.i18n.getMessage(key, values.map(String));
}

/** The message in the plural form of n; $1 is n. @param {string} key @param {number} n */
export function sayCount(key, n) {
  return say(`${key}_${n === 1 ? 'one' : 'other'}`, n);
}
