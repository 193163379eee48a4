// @ts-check
// A plain text as numbered lines: what was cut is struck through where it stood,
// with its reason and the way back.

import { t } from '../shared/messages.js';
import { number } from '../shared/format.js';
import { arrange, el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { isTrimmed } from '../shared/parts.js';
import { label } from '../shared/view/reason.js';
import { toggleBlock } from './restore.js';
import { state } from './state.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('../shared/parts.js').Part} Part */

/**
 * The list as it was drawn last, by document. A long text has thousands of rows, of
 * which few change at a time.
 * @type {WeakMap<Doc, {list: HTMLElement, rows: {part: Part | undefined, look: string, node: HTMLElement}[]}>}
 */
const drawn = new WeakMap();

/**
 * Draws the lines, and those anew that changed. For one document it returns the same list.
 * @param {Doc} doc
 */
export function linesView(doc) {
  const { list, rows: before } = drawn.get(doc) ?? { list: el('ol', { id: 'lines', class: 'lines' }), rows: [] };
  /** @type {typeof before} */
  const after = [];
  drawn.set(doc, { list, rows: after });
  /** @type {Map<number, Part>} */
  const byLine = new Map();
  for (const part of doc.removed) {
    for (let k = 0; part.line && k < (part.lines ?? 1); k++) byLine.set(part.line + k, part);
  }
  const title = fold(doc.article?.title ?? '');
  let titled = false;
  const rows = trimmedEnd(doc.lines ?? []).map((line, i) => {
    const part = byLine.get(i + 1);
    const now = part === undefined ? '' : doc.back.has(part.block) ? 'back' : isTrimmed(part) ? 'trimmed' : 'moved';
    const isTitle = !titled && now !== 'trimmed' && title !== '' && fold(line) === title;
    titled ||= isTitle;
    const goesOn = part !== undefined && part.line !== i + 1;
    const look = `${now} ${isTitle} ${part !== undefined && state.chosen === part.block}`;
    const same = before[i]?.part === part && before[i]?.look === look;
    const node = same ? before[i].node : row(doc, i + 1, line, part, now, isTitle, goesOn);
    after.push({ part, look, node });
    return node;
  });
  list.lang = doc.article?.lang ?? '';
  arrange(list, rows);
  return list;
}

/**
 * How many lines a text has, and how many of them are trimmed.
 * @param {Doc} doc
 */
export function lineCounts(doc) {
  const trimmed = doc.removed.filter((part) => isTrimmed(part) && !doc.back.has(part.block));
  return { all: trimmedEnd(doc.lines ?? []).length, trimmed: trimmed.reduce((sum, part) => sum + (part.lines ?? 1), 0) };
}

/** The text's last line break makes no line. @param {string[]} lines */
function trimmedEnd(lines) {
  let end = lines.length;
  while (end > 0 && lines[end - 1].trim() === '') {
    end--;
  }
  return lines.slice(0, end);
}

/**
 * @param {Doc} doc
 * @param {number} n
 * @param {string} line
 * @param {Part | undefined} part
 * @param {'' | 'trimmed' | 'moved' | 'back'} now moved lines stand in the story's head
 * @param {boolean} isTitle
 * @param {boolean} goesOn the line before belongs to the part too, and has its reason and button
 */
function row(doc, n, line, part, now, isTitle, goesOn) {
  const gone = now === 'trimmed';
  const away = gone || now === 'moved';
  const text = gone ? el('del', { dir: 'auto' }, line) : el('span', { dir: 'auto', class: isTitle ? 'line-title' : null }, line);
  return el(
    'li',
    {
      class: line.trim() === '' ? 'blank' : null, 'data-line': n, 'data-reason': gone ? part?.reason : null, 'data-blocks': part ? part.block : null,
      'data-state': now || null, 'data-chosen': part !== undefined && state.chosen === part.block,
    },
    el('span', { class: 'line-number', 'aria-hidden': 'true' }, number(n)),
    el('span', { class: 'line-text' }, text),
    part && away && !goesOn ? el('span', { class: 'line-reason', title: part.evidence }, gone ? [icon(part.reason, 16), label(part.reason)] : t(`tag_${part.part}`)) : null,
    part && !goesOn
      ? el('button', {
          class: 'button quiet small square', type: 'button', 'aria-label': t(away ? 'put_back_line' : 'trim_again_line', number(n)), title: t(away ? 'put_back' : 'trim_again'),
          click: () => toggleBlock(doc, part.block),
        }, icon(away ? 'undo' : 'minus', 16))
      : null,
  );
}

/** @param {string} text */
function fold(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
