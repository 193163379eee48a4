// @ts-check
// Keeps a page's columns. Where a cell of a grid or a table goes, those behind it
// move up into columns that were made for something else: the story into the one
// of the menu, a sliver. There the cell stays, empty and without height.

import { childrenOf, parentElement, rect } from './natives.js';

const shrunk = 0.8; // of its width is what a cell that stays may lose; most gain
const grown = 1.2; // windows; a part that scrolls by itself is no higher than one

/** @typedef {{ parts: Element[], stay: { el: Element, width: number, scrolls: boolean }[] }} Row */

/**
 * Call before parts are hidden; call what it returns once they are, for the parts whose cells must stay.
 * @param {Element[]} parts
 * @returns {() => Element[]}
 */
export function watchColumns(parts) {
  /** @type {Map<Element, Row|null>} */
  const rows = new Map();
  for (const part of parts) {
    const parent = parentElement(part);
    if (!parent) continue;
    if (!rows.has(parent)) rows.set(parent, hasColumns(parent) ? { parts: [], stay: [] } : null);
    rows.get(parent)?.parts.push(part);
  }
  const asked = [...rows].flatMap(([parent, row]) => {
    if (row) row.stay = whatStays(parent, row.parts);
    return row && row.stay.length > 0 ? [row] : [];
  });
  return () => asked.filter((row) => row.stay.some(isSpoilt)).flatMap((row) => row.parts);
}

/** Whether cells of an element stand side by side: a grid of one column is a list. @param {Element} el */
function hasColumns(el) {
  const { display, gridTemplateColumns } = getComputedStyle(el);
  return display === 'table-row' || (display.includes('grid') && gridTemplateColumns.trim().includes(' '));
}

/** @param {Element} parent @param {Element[]} parts that go */
function whatStays(parent, parts) {
  const going = new Set(parts);
  return [...childrenOf(parent)].filter((el) => !going.has(el)).map((el) => ({ el, width: rect(el).width, scrolls: /auto|scroll/.test(getComputedStyle(el).overflowY) })).filter(({ width }) => width > 0);
}

/** @param {Row['stay'][0]} cell */
function isSpoilt({ el, width, scrolls }) {
  const now = rect(el);
  return now.width < shrunk * width || (scrolls && now.height > grown * innerHeight);
}
