// @ts-check
// The reasons in their families, in the order that every bar, list and legend
// keeps. Colours are in theme.css, words in the messages.

/** @typedef {import('./wire.js').Reason} Reason */

/** @type {readonly { name: string, reasons: readonly Reason[] }[]} */
export const families = Object.freeze([
  { name: 'elsewhere', reasons: ['related', 'navigation'] },
  { name: 'selling', reasons: ['ad', 'promo'] },
  { name: 'talking', reasons: ['comments', 'share'] },
  { name: 'notices', reasons: ['legal', 'paywall'] },
  { name: 'about', reasons: ['author', 'meta', 'tags', 'credit'] },
  { name: 'leftovers', reasons: ['media', 'duplicate', 'hidden', 'outside'] },
]);

/** All reasons in the fixed order. @type {readonly Reason[]} */
export const reasons = Object.freeze(families.flatMap((family) => family.reasons));

/**
 * A reason's place in the fixed order; unknown ones come last.
 * @param {string} reason
 */
export function rank(reason) {
  const at = reasons.indexOf(/** @type {Reason} */ (reason));
  return at < 0 ? reasons.length : at;
}
