// @ts-check
// A pill: the place in the article where blocks were trimmed. One line that opens
// to what stood there.

import { t, tn } from '../shared/messages.js';
import { list } from '../shared/format.js';
import { el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { label, shortLabel } from '../shared/view/reason.js';
import { rank } from '../shared/reasons.js';

/** @typedef {import('../shared/wire.js').Removal} Removal */
/** @typedef {import('../shared/wire.js').Reason} Reason */
/** @typedef {{ putBack: (removal: Removal) => void, choose: (removal: Removal) => void }} Acts */

/** How many kinds a pill names before it only counts them. */
const namedKinds = 3;

/** What makes two pills the same. @param {Removal[]} removals */
export function pillKey(removals) {
  return `gone ${removals.map((removal) => removal.block).join(' ')}`;
}

/**
 * @param {Removal[]} removals neighbours, never empty
 * @param {Acts} acts
 */
export function pill(removals, acts) {
  const reason = biggest(removals);
  const words = removals.reduce((sum, removal) => sum + removal.words, 0);
  const body = el('div', { class: 'pill-body', hidden: true });
  const button = el(
    'button',
    { class: 'pill-line', type: 'button', 'aria-expanded': 'false' },
    icon(reason, 16),
    el('b', null, heading(removals)),
    el('span', { class: 'pill-text', dir: 'auto' }, removals.length === 1 ? removals[0].text.slice(0, 120) : ''),
    el('span', { class: 'count' }, tn('words', words)),
    icon('down', 16),
  );
  const node = el('div', { class: 'pill', 'data-reason': reason, 'data-blocks': removals.map((removal) => removal.block).join(' ') }, button, body);
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    setOpen(node, open);
    if (open) {
      acts.choose(removals[0]);
    }
  });
  node.addEventListener('pill', (event) => setOpen(node, Boolean(/** @type {CustomEvent} */ (event).detail)));

  /** @param {HTMLElement} of @param {boolean} open */
  function setOpen(of, open) {
    button.setAttribute('aria-expanded', String(open));
    of.toggleAttribute('data-open', open);
    body.hidden = !open;
    // What is inside is made when it is first looked at: most pills stay shut.
    if (open && !body.firstChild) {
      refill(body, removals.map((removal) => frame(removal, acts)));
    }
  }
  return node;
}

/** Opens or shuts a pill from outside. @param {Element} node @param {boolean} open */
export function openPill(node, open) {
  node.dispatchEvent(new CustomEvent('pill', { detail: open }));
}

/** @param {Removal} removal @param {Acts} acts */
function frame(removal, acts) {
  return el(
    'div',
    { class: 'frame', 'data-reason': removal.reason, 'data-frame': removal.block },
    el(
      'div',
      { class: 'frame-head' },
      icon(removal.reason, 16),
      el('b', null, label(removal.reason)),
      el('span', { class: 'evidence', dir: 'auto', title: removal.rule }, removal.evidence),
      el('button', { class: 'button small', type: 'button', 'aria-label': t('put_back_named', label(removal.reason)), click: () => acts.putBack(removal) }, icon('undo', 16), t('put_back')),
    ),
    el('p', { class: 'frame-text', dir: 'auto' }, removal.text),
  );
}

/** "Related", or "3 blocks: related, advertising". @param {Removal[]} removals */
function heading(removals) {
  const kinds = [...new Set(removals.map((removal) => removal.reason))].sort((a, b) => rank(a) - rank(b));
  if (removals.length === 1) {
    return shortLabel(kinds[0]);
  }
  const names = kinds.slice(0, namedKinds).map(shortLabel);
  return tn(kinds.length > namedKinds ? 'pill_kinds' : 'pill_blocks', removals.length, kinds.length > namedKinds ? names.join(', ') : list(names), kinds.length - namedKinds);
}

/** The reason of most words. @param {Removal[]} removals @returns {Reason} */
function biggest(removals) {
  /** @type {Map<Reason, number>} */
  const words = new Map();
  removals.forEach((removal) => words.set(removal.reason, (words.get(removal.reason) ?? 0) + removal.words + 1));
  return [...words].sort((a, b) => b[1] - a[1] || rank(a[0]) - rank(b[0]))[0][0];
}
