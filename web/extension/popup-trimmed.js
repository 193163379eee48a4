// @ts-check
// The popup on a trimmed page: how much went, of what kinds, and the ways back.
// While the page is being read it has the same height, so that nothing jumps.

import { number } from '../shared/format.js';
import { t, tn } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { label, stackedBar, tile } from '../shared/view/reason.js';

/** @typedef {import('./content/state.js').PageState} PageState */
/** @typedef {typeof import('./popup.js').acts} Acts */

const shownKinds = 4; // the rest unfolds

// What the reader opened or was asked, while the popup is open.
let unfolded = false;
let asked = '';
const keptHere = new Set();

/** @param {PageState} s @param {Acts} acts @returns {HTMLElement[]} */
export function trimmedView(s, acts) {
  if (s.phase === 'working') {
    return [el('h2', { class: 'number' }, t('state_working')), el('p', { class: 'words' }), el('div', { class: 'bar empty' })];
  }
  const on = s.kinds.filter((kind) => kind.on);
  return [
    el('h2', { class: 'number', id: 'number' }, tn('popup_trimmed', s.blocks)),
    el('p', { class: 'words' }, s.late > 0 ? tn('popup_late', s.late) : t('popup_words', number(s.words), number(s.all))),
    stackedBar({ kept: Math.max(0, s.all - s.words), parts: /** @type {any} */ (on) }),
    kinds(s, acts),
    el(
      'div', { class: 'acts' },
      el('button', { id: 'show', class: 'button primary', type: 'button', click: () => acts.show(!s.shown) }, icon('eye'), t(s.shown ? 'popup_hide' : 'popup_show')),
      el('button', { id: 'undo', class: 'button', type: 'button', click: acts.undo }, icon('undo'), t('popup_undo')),
    ),
  ];
}

/** @param {PageState} s @param {Acts} acts */
function kinds(s, acts) {
  const few = s.kinds.length <= shownKinds + 1;
  const first = few || unfolded ? s.kinds : s.kinds.slice(0, shownKinds);
  const rest = s.kinds.slice(first.length);
  const list = el('ul', { class: 'kinds', 'aria-label': t('popup_list') }, first.flatMap((kind) => row(kind, acts)));
  if (rest.length > 0) {
    const more = el(
      'li', { class: 'kind more' },
      el('span', { class: 'tile plain' }, icon('more', 16)),
      el('span', { class: 'kind-name' }, tn('popup_more', rest.length)),
      el('span', { class: 'count' }, number(rest.reduce((n, kind) => n + kind.blocks, 0))),
      el('button', { id: 'more', class: 'button small quiet', type: 'button', 'aria-expanded': 'false', 'aria-label': tn('popup_more', rest.length), click: (/** @type {Event} */ event) => unfold(/** @type {HTMLElement} */ (event.currentTarget), rest, acts) }, icon('down', 16)),
    );
    list.append(more);
  }
  return list;
}

/** Opens the rest of the kinds in place. @param {HTMLElement} button @param {PageState['kinds']} rest @param {Acts} acts */
function unfold(button, rest, acts) {
  const list = /** @type {HTMLElement} */ (button.closest('ul'));
  unfolded = true;
  button.closest('li')?.remove();
  list.append(...rest.flatMap((kind) => row(kind, acts)));
  /** @type {HTMLElement|null} */ (list.querySelector(`[data-reason="${rest[0].reason}"] button`))?.focus();
}

/** @param {PageState['kinds'][number]} kind @param {Acts} acts */
function row(kind, acts) {
  const name = label(kind.reason);
  const back = !kind.on;
  const put = () => {
    asked = back ? '' : kind.reason;
    acts.put(kind.reason, back);
  };
  const line = el(
    'li', { class: 'kind', 'data-reason': kind.reason, 'data-state': back ? 'back' : 'trimmed' },
    tile(kind.reason),
    el('span', { class: 'kind-name' }, name),
    el('span', { class: 'count' }, kind.blocks > 0 ? number(kind.blocks) : t('popup_bare')),
    el('button', { id: `put-${kind.reason}`, class: 'button small quiet', type: 'button', 'aria-label': t(back ? 'popup_again_named' : 'popup_put_named', name), click: put }, t(back ? 'popup_again' : 'popup_put')),
  );
  return back && asked === kind.reason && acts.host && !acts.inPrivate ? [line, ask(kind.reason, name, acts)] : [line];
}

/** Asks once whether the kind should stay on this site. @param {string} reason @param {string} name @param {Acts} acts */
function ask(reason, name, acts) {
  const line = el('li', { class: 'ask' }, el('span', null, t(keptHere.has(reason) ? 'popup_kept' : 'popup_keep', name)));
  if (keptHere.has(reason)) return line;
  line.append(el('button', { class: 'button small', type: 'button', click: async (/** @type {Event} */ event) => {
    const asked = /** @type {HTMLElement} */ (event.currentTarget).closest('li');
    keptHere.add(reason);
    await acts.background({ do: 'keep', host: acts.host, reason, on: true });
    asked?.replaceChildren(el('span', { role: 'status' }, t('popup_kept')));
  } }, t('popup_keep_yes')));
  return line;
}
