// @ts-check
// How the reading view looks: paper, letters, size, length of lines. The same
// controls stand in the settings and in the reading view's own popover.

import { t } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';

/** @typedef {import('./preferences.js').Settings['reading']} Look */

/** Sizes of the reading text in px, by step. */
export const sizes = [15, 16, 17, 19, 21, 23, 26, 29, 33];

/** The step of the design. */
export const standardStep = 3;

/** Lengths of lines in em of the reading size. */
export const measures = { narrow: 27, medium: 32, wide: 36 };

/**
 * Returns the controls with their names; every change is reported whole.
 * @param {Look} look
 * @param {(look: Look) => void} change
 * @returns {[string, HTMLElement][]}
 */
export function lookControls(look, change) {
  let now = { ...look };
  const set = (/** @type {Partial<Look>} */ part) => {
    now = { ...now, ...part };
    change(now);
  };
  return [
    [t('paper'), choice('paper', ['auto', 'light', 'sepia', 'dark'], look.paper, (paper) => set({ paper }))],
    [t('letters'), choice('letters', ['serif', 'sans'], look.letters, (letters) => set({ letters }))],
    [t('size'), stepper(look.size, (step) => set({ size: step }))],
    [t('measure'), choice('measure', ['narrow', 'medium', 'wide'], look.measure, (measure) => set({ measure }))],
  ];
}

/** @param {string} name @param {string[]} values @param {string} chosen @param {(value: string) => void} choose */
function choice(name, values, chosen, choose) {
  const group = el('div', { class: 'seg', role: 'group', 'aria-label': t(name) });
  group.append(...values.map((value) => el('button', { id: `${name}-${value}`, type: 'button', 'aria-pressed': String(value === chosen), click: () => {
    for (const other of group.children) other.setAttribute('aria-pressed', String(other.id === `${name}-${value}`));
    choose(value);
  } }, t(`${name}_${value}`))));
  return group;
}

/** @param {number} step @param {(step: number) => void} choose */
function stepper(step, choose) {
  const out = el('output', null, `${sizes[step]} px`);
  const go = (/** @type {number} */ by) => () => {
    step = Math.min(sizes.length - 1, Math.max(0, step + by));
    out.textContent = `${sizes[step]} px`;
    choose(step);
  };
  return el(
    'div', { class: 'size', role: 'group', 'aria-label': t('size') },
    el('button', { id: 'size-smaller', class: 'button small square', type: 'button', 'aria-label': t('size_smaller'), title: t('size_smaller'), click: go(-1) }, 'A'),
    out,
    el('button', { id: 'size-bigger', class: 'button small square bigger', type: 'button', 'aria-label': t('size_bigger'), title: t('size_bigger'), click: go(1) }, 'A'),
    el('button', { id: 'size-reset', class: 'button small quiet', type: 'button', click: () => go(standardStep - step)() }, t('reset')),
  );
}
