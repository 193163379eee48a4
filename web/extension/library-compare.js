// @ts-check
// Two copies of a story that was read, side by side. Their texts are kept for a
// while on this computer; the engine compares them.

import { diffRows, tally } from '../shared/diffrows.js';
import { download, fileName } from '../shared/download.js';
import { number, shortHost } from '../shared/format.js';
import { t } from '../shared/messages.js';
import { pairText } from '../shared/pairtext.js';
import { kindOfCopy } from '../shared/relation.js';
import { el, refill } from '../shared/view/dom.js';
import { diffHead, diffLead, numberCards } from '../shared/view/difflead.js';
import { diffTable } from '../shared/view/difftable.js';
import { icon } from '../shared/view/icons.js';

/** @typedef {import('./library-stories.js').Story} Story */
/** @typedef {import('./library-stories.js').Copy} Copy */
/** @typedef {import('../shared/wire.js').Comparison} Comparison */
/** @typedef {(a: string, b: string) => Promise<{ comparison?: Comparison, error?: { sentence: string } }>} Ask */
/** @typedef {{ left: Copy, right: Copy, show: 'all' | 'differences' | 'new' }} Shown */

const when = new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** What is shown, as a text, and what its sides are called; before anything is, "". */
let shownText = '';
let shownNames = '';

/** Copies what is shown. @param {(sentence: string) => void} tell */
export async function copyShown(tell) {
  if (shownText) tell(t(await navigator.clipboard.writeText(shownText).then(() => 'pair_copied', () => 'pair_copy_failed')));
}

/** Saves it. @param {(sentence: string) => void} tell */
export function saveShown(tell) {
  const name = `${fileName(shownNames)}.txt`;
  if (!shownText) return;
  download(name, shownText, 'text/plain');
  tell(t('saved', name));
}

/**
 * Draws the comparison of two copies, at first of the first and the last.
 * @param {HTMLElement} place @param {Story} story @param {Ask} ask @param {(sentence: string) => void} tell @param {() => void} leave
 */
export function showCompare(place, story, ask, tell, leave) {
  const copies = story.copies.filter((copy) => copy.whole);
  const title = el('h1', { id: 'diff-title', class: 'page-title', tabindex: '-1' });
  const content = el('div', { id: 'diff-content' });
  refill(place, el('button', { class: 'back', id: 'compare-back', type: 'button', click: leave }, icon('left', 16), t('library_title')), title, content);
  if (copies.length < 2) {
    title.textContent = story.copies[story.copies.length - 1].title;
    refill(content, el('p', { class: 'note' }, t('compare_no_text')));
  } else {
    draw({ left: copies[0], right: copies[copies.length - 1], show: 'all' });
  }
  title.focus();

  /** @param {Shown} shown */
  async function draw(shown) {
    title.textContent = t('comparing');
    shownText = '';
    const { comparison, error } = await ask(shown.left.id, shown.right.id);
    if (!comparison) {
      title.textContent = t('compare_failed');
      refill(content, choices(copies, shown, draw), el('p', { class: 'note bad' }, error?.sentence ?? ''));
      return;
    }
    title.textContent = t(`diff_${kindOfCopy(comparison.relation)}`);
    drawRows(content, copies, shown, comparison, draw, tell);
  }
}

/** @param {HTMLElement} content @param {Copy[]} copies @param {Shown} shown @param {Comparison} comparison @param {(shown: Shown) => void} draw @param {(sentence: string) => void} tell */
function drawRows(content, copies, shown, comparison, draw, tell) {
  const rows = diffRows(comparison);
  const { fresh, gone, reworded, numbers, moved } = tally(rows);
  // The sides stand in the order of reading; which was written first is another matter.
  const names = [nameOf(shown.left, copies), nameOf(shown.right, copies)];
  shownNames = names.join(' - ');
  shownText = pairText(comparison, names);
  const sides = { left: names[0], right: names[1], ordered: true, swapped: false };
  const choice = (/** @type {Shown['show']} */ show, /** @type {number} */ count) => el('button', { type: 'button', id: `show-${show}`, 'aria-pressed': String(shown.show === show), click: () => {
    drawRows(content, copies, { ...shown, show }, comparison, draw, tell);
    document.getElementById(`show-${show}`)?.focus();
  } }, t(`show_${show}`), count >= 0 ? [' ', el('span', { class: 'count' }, number(count))] : null);
  refill(
    content,
    el('p', { class: 'lead' }, diffLead(comparison, rows, sides)),
    choices(copies, shown, draw),
    numberCards(comparison),
    el('div', { class: 'diff-tools' }, el('div', { class: 'seg', role: 'group', 'aria-label': t('show') }, choice('all', -1), choice('differences', fresh + gone + reworded + numbers + moved), choice('new', fresh)), el('span', { class: 'space' }), el('span', { class: 'diff-keys quiet-words' }, el('kbd', null, 'J'), ' ', el('kbd', null, 'K'), ' ', t('diff_keys')), el('button', { class: 'button small', type: 'button', id: 'save-pair', click: () => saveShown(tell) }, icon('download', 16), t('save'))),
    diffHead(
      { name: sides.left, when: when.format(shown.left.read), share: comparison.coverageA, dot: 'first' },
      { name: sides.right, when: when.format(shown.right.read), share: comparison.coverageB, dot: fresh > 0 ? 'new' : 'copy' },
    ),
    diffTable(comparison, rows, { ordered: true, show: shown.show }),
  );
}

/** Of three and more copies, which two. @param {Copy[]} copies @param {Shown} shown @param {(shown: Shown) => void} draw */
function choices(copies, shown, draw) {
  if (copies.length < 3) return null;
  const select = (/** @type {'left' | 'right'} */ side) => {
    const other = side === 'left' ? shown.right : shown.left;
    const box = el('select', { class: 'select', id: `side-${side}`, 'aria-label': t(`compare_${side}`), change: () => draw({ ...shown, [side]: copies[Number(box.value)] }) },
      copies.map((copy, i) => el('option', { value: i, selected: copy === shown[side], disabled: copy === other }, `${shortHost(copy.host)}, ${when.format(copy.read)}`)));
    return box;
  };
  return el('div', { class: 'sides' }, select('left'), icon('arrow', 16), select('right'));
}

/** The site, or the title where two copies are of one site. @param {Copy} copy @param {Copy[]} copies */
function nameOf(copy, copies) {
  const same = copies.filter((one) => one.host === copy.host).length > 1;
  return same && copy.title ? copy.title : shortHost(copy.host);
}
