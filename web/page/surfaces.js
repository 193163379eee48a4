// @ts-check
// Going from surface to surface, with the browser's own Back and Forward.

import { change, docOf, state } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {Partial<Pick<State, 'surface' | 'current' | 'story' | 'pair' | 'tab' | 'mode' | 'chosen' | 'only'>>} Place */

/** Tells this visit's entries in the history from those of earlier ones, whose documents are gone. */
const visit = globalThis.crypto.getRandomValues(new Uint32Array(2)).join('-');

/** The page came back by a reload, or with its tab: the first step takes the old entry's place. */
let reopened = Boolean(globalThis.history?.state);

/**
 * Goes to a place and remembers where it was.
 * @param {Place} place
 */
export function go(place) {
  const other = (place.current ?? state.current) !== state.current;
  // What was chosen in a document means nothing in another.
  const next = { chosen: -1, ...(other ? { only: /** @type {const} */ ('') } : {}), ...place };
  if (next.surface !== state.surface || other) {
    if (reopened) {
      history.replaceState(here(next), '');
    } else {
      history.pushState(here(next), '');
    }
    reopened = false;
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
    reopened = false;
    change(event.state?.visit === visit ? placeOf(event.state) : { surface: 'start' });
  });
}

/** The place of an entry of this visit; the start where what it shows is not there. @param {ReturnType<typeof here>} entry @returns {Place} */
function placeOf({ surface, current, pair }) {
  const doc = docOf(current);
  if (surface === 'diff') {
    return pair && docOf(pair.a) && docOf(pair.b) ? { surface, pair } : { surface: 'start' };
  }
  if (surface !== 'read') {
    return { surface };
  }
  if (!doc?.article) {
    return { surface: 'start' };
  }
  return current === state.current ? { surface } : { surface, current, chosen: -1, only: '', mode: doc.type === 'text' ? 'lines' : 'clean' };
}

/** @param {Place} place */
function here(place) {
  return { visit, surface: place.surface ?? state.surface, current: place.current ?? state.current, pair: place.pair ?? state.pair };
}
