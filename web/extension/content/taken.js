// @ts-check
// Attributes that are taken away for a while and come back at their place: pages
// are left as they were, byte for byte.

import { localName } from '../../shared/snapshot-realm.js';
import { attrNames, getAttr, hasAttr, removeAttr, setAttr } from './natives.js';

/** What may be set anew without anything happening. */
const quiet = /^(class|style|id|role|lang|dir|title|aria-.+|data-.+)$/;

/**
 * Takes an attribute away. What it returns gives it back, unless the page has set
 * it meanwhile.
 * @param {Element} el @param {string} name
 * @returns {() => void}
 */
export function takeAttr(el, name) {
  const names = attrNames(el);
  const value = /** @type {string} */ (getAttr(el, name));
  const behind = names.slice(names.indexOf(name) + 1);
  removeAttr(el, name);
  return () => {
    if (hasAttr(el, name)) return;
    setAttr(el, name, value);
    // Attributes stand in the order in which they came. A component may do something when one of its own is set.
    const those = behind.filter((one) => hasAttr(el, one));
    if (localName.call(el).includes('-') || !those.every((one) => quiet.test(one))) return;
    for (const one of those) {
      const its = /** @type {string} */ (getAttr(el, one));
      removeAttr(el, one);
      setAttr(el, one, its);
    }
  };
}
