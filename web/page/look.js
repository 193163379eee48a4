// @ts-check
// Appearance: light, dark, sepia for the article, and the size of its text; and
// where such choices are stored.

import { t } from '../shared/messages.js';
import { byId, el, settle } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';

const looks = ['system', 'light', 'dark', 'sepia'];

/** The reading sizes in px at the browser's standard size; the middle one is the design's. */
const sizes = ['15', '16', '17', '19', '21', '23', '26', '29', '33'];
const standardSize = '19';

/** Draws the popover. */
export function drawLook() {
  const now = stored('look') || 'system';
  const root = document.documentElement;
  const look = (/** @type {string} */ name) => el('button', { type: 'button', 'data-look': name, 'aria-pressed': String(name === now), click: () => setLook(name) }, t(`look_${name}`));
  const at = root.dataset.size || standardSize;
  settle(
    byId('look'),
    el('h2', null, t('look')),
    el('div', { class: 'seg fill', role: 'group', 'aria-label': t('look') }, looks.map(look)),
    el('h2', null, t('text_size')),
    el(
      'div',
      { class: 'size-row', role: 'group', 'aria-label': t('text_size') },
      el('button', { class: 'button small', type: 'button', 'aria-label': t('smaller'), click: () => step(-1) }, 'A−'),
      el('output', { class: 'count', 'aria-live': 'polite' }, t('size_px', at)),
      el('button', { class: 'button small', type: 'button', 'aria-label': t('bigger'), click: () => step(1) }, 'A+'),
      el('button', { class: 'button quiet small', type: 'button', click: () => setSize('') }, t('reset')),
    ),
    el('button', { class: 'button small', type: 'button', id: 'look-keys', click: () => {
      byId('look').hidePopover();
      byId('open-keys').click();
    } }, icon('keyboard', 16), t('keys')),
  );
  // Sepia is for reading only: the shell stays as it is.
  if (root.dataset.paper === 'sepia') {
    byId('read').dataset.theme = 'sepia';
  } else {
    delete byId('read').dataset.theme;
  }
  const dark = root.dataset.theme === 'dark' || (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  settle(/** @type {HTMLElement} */ (byId('open-look').firstElementChild), icon(dark ? 'sun' : 'moon'));
}

/** @param {string} look */
function setLook(look) {
  const root = document.documentElement;
  store('look', look);
  delete root.dataset.paper;
  delete root.dataset.theme;
  if (look === 'sepia') {
    root.dataset.paper = 'sepia';
  }
  if (look !== 'system') {
    root.dataset.theme = look === 'dark' ? 'dark' : 'light';
  }
  redrawKeepingFocus(`[data-look="${look}"]`);
}

/** One step bigger or smaller. @param {number} by */
export function step(by) {
  const at = sizes.indexOf(document.documentElement.dataset.size || standardSize);
  setSize(sizes[Math.min(sizes.length - 1, Math.max(0, at + by))]);
}

/** @param {string} size one of the sizes, or "" for the standard */
export function setSize(size) {
  document.documentElement.dataset.size = size === standardSize ? '' : size;
  store('size', document.documentElement.dataset.size ?? '');
  const label = document.activeElement?.getAttribute('aria-label');
  redrawKeepingFocus(label ? `[aria-label="${label}"]` : '');
}

/** @param {string} selector */
function redrawKeepingFocus(selector) {
  const inside = byId('look').contains(document.activeElement);
  drawLook();
  if (inside && selector) {
    /** @type {HTMLElement | null} */ (byId('look').querySelector(selector))?.focus();
  }
}

/** A choice that was stored, or "". @param {string} name */
export function stored(name) {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return ''; // Storage is off: the choice lasts as long as the page.
  }
}

/** Stores a choice where the browser lets it. @param {string} name @param {string} value */
export function store(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    document.documentElement.dataset.look = 'unstored';
  }
}
