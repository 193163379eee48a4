// @ts-check
// Keeps a page's columns and rows. Where a cell of a grid or a table goes, those
// behind it move up into cells that were made for something else: the story into the
// column of the menu, or the row of the head. There the cell stays, empty and
// without height.

import { cellsOf, heightInBox, heightOfBox, outerBox, rect } from './natives.js';

const shrunk = 0.8; // of its size is what a cell that stays may lose; most gain
const grown = 1.2; // windows; a part that scrolls by itself is no higher than one
const overfull = 1.2; // of its height is what a cell that lost its row holds

/** @typedef {{ el: Element, width: number, height: number, scrolls: boolean, shell: boolean }} Cell */
/** @typedef {{ parts: Element[], stay: Cell[] }} Row */

/**
 * Call before parts are hidden; call what it returns once they are, for the parts whose cells must stay.
 * @param {Element[]} parts
 * @returns {() => Element[]}
 */
export function watchColumns(parts) {
  /** @type {Map<Element, Row|null>} */
  const rows = new Map();
  for (const part of parts) {
    const box = boxOf(part, rows);
    if (box) rows.get(box)?.parts.push(part);
  }
  const asked = [...rows].flatMap(([box, row]) => {
    if (row) row.stay = whatStays(box, row.parts);
    return row && row.stay.length > 0 ? [row] : [];
  });
  return () => asked.filter((row) => row.stay.some(isSpoilt)).flatMap((row) => row.parts);
}

/** The box whose cell a part is, in which boxes without a box of their own do not count. @param {Element} part @param {Map<Element, Row|null>} rows what is known of boxes */
function boxOf(part, rows) {
  for (let box = outerBox(part); box; box = outerBox(box)) {
    if (rows.has(box)) return box;
    const { display, gridTemplateColumns, gridTemplateRows } = getComputedStyle(box);
    if (display === 'contents') continue;
    const hasCells = display === 'table-row' || (display.includes('grid') && (isList(gridTemplateColumns) || (isList(gridTemplateRows) && isShell(box))));
    rows.set(box, hasCells ? { parts: [], stay: [] } : null);
    return box;
  }
  return null;
}

/** Whether there are several tracks: a grid of one column is a list. @param {string} tracks */
const isList = (tracks) => tracks.trim().includes(' ');

/** Whether a box is as high as the window, as the outermost one of an application. @param {Element} box */
function isShell(box) {
  return Math.abs(heightOfBox(box) / innerHeight - 1) < 0.1;
}

/** @param {Element} box @param {Element[]} parts that go */
function whatStays(box, parts) {
  const going = new Set(parts);
  const shell = isShell(box);
  return cells(box).filter((el) => !going.has(el)).map((el) => {
    const { width, height } = rect(el);
    return { el, width, height, shell, scrolls: /auto|scroll/.test(getComputedStyle(el).overflowY) };
  }).filter(({ width }) => width > 0);
}

/** The cells of a box. @param {Element} box @returns {Element[]} */
function cells(box) {
  return cellsOf(box).flatMap((el) => (getComputedStyle(el).display === 'contents' ? cells(el) : [el]));
}

/** @param {Cell} cell */
function isSpoilt({ el, width, height, shell, scrolls }) {
  const now = rect(el);
  if (now.width < shrunk * width || (scrolls && now.height > grown * innerHeight)) return true;
  return shell && now.height < shrunk * height && heightInBox(el) > overfull * heightOfBox(el);
}
