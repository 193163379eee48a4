// @ts-check
// The script that comes into a page first. It is small, and walks the page while the
// order of a press and the rest of the script, main.js, are on their way.

import { readyState } from '../../shared/snapshot-realm.js';
import { api } from '../browser.js';
import { Reader } from './reader.js';

const scope = /** @type {any} */ (globalThis);

// The press brings this file each time; it is alive once. After an update of the
// extension the old one is cut off: its runtime has no id any more. An element's id
// can stand in for a name of ours, but is no property of the window's own.
const here = Object.hasOwn(scope, 'winnowHere') && scope.winnowHere();
if (!here && window === window.top) {
  const ahead = { reader: new Reader(), started: false, order: /** @type {any} */ (null) };
  scope.winnowHere = () => Boolean(api.runtime?.id);
  scope.winnowAhead = ahead;
  scope.winnowTrim = (/** @type {any} */ order) => {
    ahead.order = order;
    ahead.reader.askAhead(order);
  };
  // Where it works always the script comes before the page.
  if (readyState.call(document) !== 'loading') ahead.reader.walkAhead();
  // The order comes by a way of its own, before this script or after it.
  if (Object.hasOwn(scope, 'winnowOrder')) scope.winnowTrim(scope.winnowOrder);
  delete scope.winnowOrder;
}
