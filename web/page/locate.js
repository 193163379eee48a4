// @ts-check
// From a removed block to where it is seen: its pill in the article, its line in
// a text, its row in the list.

import { byId } from '../shared/view/dom.js';
import { openPill } from './pill.js';

/** The browser lays out in one frame, and what that moves in the next. */
const framesToSettle = 3;

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
  const away = () => target.getBoundingClientRect().top - window.innerHeight / 3;
  const far = isFar(target);
  window.scrollBy({ top: away(), behavior: far ? 'instant' : smooth() });
  if (far) {
    correct(away, framesToSettle);
  }
}

/** What stands far away is laid out only once it is in sight, and may be higher than was thought. @param {() => number} away @param {number} frames */
function correct(away, frames) {
  requestAnimationFrame(() => {
    window.scrollBy({ top: away(), behavior: 'instant' });
    if (frames > 1) {
      correct(away, frames - 1);
    }
  });
}

/** Brings a block's row into view inside the list. @param {number} block */
export function scrollToRow(block) {
  const row = byId('went-list').querySelector(`[data-block="${block}"]`);
  row?.scrollIntoView({ block: 'nearest', behavior: isFar(row) ? 'instant' : smooth() });
  return row;
}

/** Whether an element stands windows away: a slide there shows nothing. @param {Element} element */
function isFar(element) {
  return Math.abs(element.getBoundingClientRect().top) > 3 * window.innerHeight;
}

/** @returns {ScrollBehavior} */
function smooth() {
  return matchMedia('(prefers-reduced-motion: no-preference)').matches ? 'smooth' : 'instant';
}
