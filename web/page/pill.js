// @ts-check
// A pill: the place in the article where blocks were trimmed. One line that opens
// to what stood there.

import { t, tn } from '../shared/messages.js';
import { list } from '../shared/format.js';
import { el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { label, restoreName, shortLabel } from '../shared/view/reason.js';
import { rank } from '../shared/reasons.js';

/** @typedef {import('../shared/parts.js').Part} Part */
/** @typedef {import('../shared/wire.js').Reason} Reason */
/** @typedef {{ putBack: (part: Part) => void, choose: (part: Part) => void }} Acts */

/** How many kinds a pill names before it only counts them. */
const namedKinds = 3;

/** What makes two pills the same. @param {Part[]} parts */
export function pillKey(parts) {
  return `gone ${parts.map((part) => part.block).join(' ')}`;
}

/**
 * @param {Part[]} parts neighbours, never empty
 * @param {Acts} acts
 */
export function pill(parts, acts) {
  const reason = biggest(parts);
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  const body = el('div', { class: 'pill-body', hidden: true });
  const button = el(
    'button',
    { class: 'pill-line', type: 'button', 'aria-expanded': 'false' },
    icon(reason, 16),
    el('b', { dir: 'auto' }, heading(parts)),
    el('span', { class: 'pill-text', dir: 'auto' }, parts.length === 1 ? parts[0].text.slice(0, 120) : ''),
    el('span', { class: 'count', dir: 'auto' }, tn('words', words)),
    icon('down', 16),
  );
  const node = el('div', { class: 'pill', 'data-reason': reason, 'data-blocks': parts.map((part) => part.block).join(' ') }, button, body);
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    setOpen(node, open);
    if (open) {
      acts.choose(parts[0]);
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
      refill(body, parts.map((part) => frame(part, acts)));
    }
  }
  return node;
}

/** Opens or shuts a pill from outside. @param {Element} node @param {boolean} open */
export function openPill(node, open) {
  node.dispatchEvent(new CustomEvent('pill', { detail: open }));
}

/** @param {Part} part @param {Acts} acts */
function frame(part, acts) {
  return el(
    'div',
    { class: 'frame', 'data-reason': part.reason, 'data-frame': part.block },
    el(
      'div',
      { class: 'frame-head' },
      icon(part.reason, 16),
      el('b', null, label(part.reason)),
      el('span', { class: 'evidence', dir: 'auto', title: part.rule }, part.evidence),
      el('button', { class: 'button small', type: 'button', 'aria-label': restoreName(part, false), click: () => acts.putBack(part) }, icon('undo', 16), t('put_back')),
    ),
    el('div', { class: 'frame-text', dir: 'auto' }, part.texts.some(isLong) ? part.texts.map((text) => el('p', null, text)) : el('p', null, part.text)),
  );
}

/** Long texts stand apart, words of a menu in one line. @param {string} text */
function isLong(text) {
  return text.length > 60;
}

/** "Related", or "3 blocks: related, advertising". @param {Part[]} parts */
function heading(parts) {
  const kinds = [...new Set(parts.map((part) => part.reason))].sort((a, b) => rank(a) - rank(b));
  if (parts.length === 1) {
    return shortLabel(kinds[0]);
  }
  const names = kinds.slice(0, namedKinds).map(shortLabel);
  return tn(kinds.length > namedKinds ? 'pill_kinds' : 'pill_blocks', parts.length, kinds.length > namedKinds ? names.join(', ') : list(names), kinds.length - namedKinds);
}

/** The reason of most words. @param {Part[]} parts @returns {Reason} */
function biggest(parts) {
  /** @type {Map<Reason, number>} */
  const words = new Map();
  parts.forEach((part) => words.set(part.reason, (words.get(part.reason) ?? 0) + part.words + 1));
  return [...words].sort((a, b) => b[1] - a[1] || rank(a[0]) - rank(b[0]))[0][0];
}
