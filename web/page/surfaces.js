// @ts-check
// Going from surface to surface, with the browser's own Back and Forward.

import { change, docOf, state } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {Partial<Pick<State, 'surface' | 'current' | 'story' | 'pair' | 'tab' | 'mode' | 'chosen'>>} Place */

/**
 * Goes to a place and remembers where it was.
 * @param {Place} place
 */
export function go(place) {
  const next = { chosen: -1, ...place };
  if (next.surface !== state.surface || (next.current ?? state.current) !== state.current) {
    history.pushState(here(next), '');
  }
  change(next);
}

/** Goes back one place, or to the start. */
export function goBack() {
  if (history.state) {
    history.back();
  } else {
    change({ surface: 'start' });
  }
}

/** Follows the browser's Back and Forward. */
export function listenForBack() {
  window.addEventListener('popstate', (event) => {
    const { surface, current } = event.state ?? { surface: 'start', current: 0 };
    const possible = (surface !== 'read' || docOf(current)) && (surface !== 'diff' || state.pair);
    change(possible ? { surface, current } : { surface: 'start' });
  });
}

/** @param {Place} place */
function here(place) {
  return { surface: place.surface ?? state.surface, current: place.current ?? state.current };
}
