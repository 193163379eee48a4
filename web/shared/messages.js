// @ts-check
// The words of the interface. They live in _locales, in the form that browsers
// give extensions: whole sentences with $1 to $9 for what varies, and one message
// for each plural form (_one, _other).

import table from './_locales/en/messages.json' with { type: 'json' };
import { number, pluralForm } from './format.js';

/** @type {Record<string, { message: string }>} */
const messages = table;

/**
 * The message with that name; a missing one shows its name, which tests look for.
 * @param {string} key
 * @param {...(string | number)} values for $1, $2, …
 */
export function t(key, ...values) {
  return fillIn(messages[key]?.message ?? key, values);
}

/**
 * The message in the plural form of n; $1 is n, further values follow.
 * @param {string} key
 * @param {number} n
 * @param {...(string | number)} values
 */
export function tn(key, n, ...values) {
  const found = messages[`${key}_${pluralForm(n)}`] ?? messages[`${key}_other`];
  return fillIn(found?.message ?? key, [number(n), ...values]);
}

/**
 * The message in pieces, with nodes (or strings) in the places of $1, $2, …
 * @template N
 * @param {string} key
 * @param {...(N | string)} values
 * @returns {(N | string)[]}
 */
export function tr(key, ...values) {
  const message = messages[key]?.message ?? key;
  return message.split(/(\$[1-9])/).map((piece) => (/^\$[1-9]$/.test(piece) ? (values[Number(piece[1]) - 1] ?? '') : piece));
}

/** Whether there is a message with that name. @param {string} key */
export function has(key) {
  return Object.hasOwn(messages, key);
}

/** @param {string} message @param {(string | number)[]} values */
function fillIn(message, values) {
  return message.replace(/\$([1-9])/g, (_, digit) => String(values[Number(digit) - 1] ?? ''));
}
