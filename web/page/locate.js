// @ts-check
// From a removed block to where it is seen: its pill in the article, its line in
// a text, its row in the list.

import { byId } from '../shared/view/dom.js';
import { openPill } from './pill.js';

/** The place of a block in the article or among the lines. @param {number} block */
export function placeOf(block) {
  return document.querySelector(`#story-body [data-blocks~="${block}"]`);
}

/**
 * Opens the pill that holds a block and brings it into view. Below a third of
 * the window is where the eye is.
 * @param {number} block
 */
export function scrollToBlock(block) {
  const place = placeOf(block);
  if (!place || !place.checkVisibility()) {
    return;
  }
  if (place.classList.contains('pill')) {
    openPill(place, true);
  }
  const target = place.querySelector(`[data-frame="${block}"]`) ?? place;
  const top = target.getBoundingClientRect().top + window.scrollY - window.innerHeight / 3;
  window.scrollTo({ top, behavior: smooth() });
}

/** Brings a block's row into view inside the list. @param {number} block */
export function scrollToRow(block) {
  const row = byId('went-list').querySelector(`[data-block="${block}"]`);
  row?.scrollIntoView({ block: 'nearest', behavior: smooth() });
  return row;
}

/** @returns {ScrollBehavior} */
function smooth() {
  return matchMedia('(prefers-reduced-motion: no-preference)').matches ? 'smooth' : 'instant';
}
