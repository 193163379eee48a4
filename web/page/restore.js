// @ts-check
// Putting back and trimming again: one block, a kind, everything; and undo.

import { t, tn } from '../shared/messages.js';
import { isTrimmed } from '../shared/parts.js';
import { label } from '../shared/view/reason.js';
import { tell } from './announce.js';
import { keep } from './cleaning.js';
import { redraw, state } from './state.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('../shared/wire.js').Reason} Reason */

/** How many steps back undo goes. */
const mostPast = 100;

/** The documents of the steps, in their order. @type {Doc[]} */
let steps = [];

/** Puts a part back, or trims it again. @param {Doc} doc @param {number} block its first */
export function toggleBlock(doc, block) {
  const part = doc.removed.find((one) => one.block === block);
  if (!part) {
    return;
  }
  const away = !doc.back.has(block);
  set(doc, part.blocks, away);
  tell(t(away ? 'said_back' : 'said_again', label(part.reason)), undoAction(doc));
}

/** Puts all blocks of a kind back, or trims them again. @param {Doc} doc @param {Reason} reason */
export function toggleKind(doc, reason) {
  toggleKinds(doc, [reason], label(reason));
}

/**
 * Puts all blocks of some kinds back, or trims them again: one step, which is undone
 * as one.
 * @param {Doc} doc
 * @param {readonly string[]} reasons
 * @param {string} name what they are together
 * @returns {boolean} whether there are such blocks
 */
export function toggleKinds(doc, reasons, name) {
  const parts = doc.removed.filter((part) => isTrimmed(part) && reasons.includes(part.reason));
  const away = parts.some((part) => !doc.back.has(part.block));
  const moving = parts.filter((part) => doc.back.has(part.block) !== away);
  if (moving.length > 0) {
    set(doc, moving.flatMap((part) => part.blocks), away);
    tell(tn(away ? 'said_back_kind' : 'said_again_kind', moving.length, name), undoAction(doc));
  }
  return moving.length > 0;
}

/** Puts everything back; when everything is back, trims again. @param {Doc} doc */
export function toggleAll(doc) {
  const away = doc.removed.some((part) => !doc.back.has(part.block));
  set(doc, doc.removed.flatMap((part) => part.blocks), away);
  tell(t(away ? 'said_back_all' : 'said_again_all'), undoAction(doc));
}

/** Takes back the last step. @param {Doc} doc */
export function undo(doc) {
  const before = doc.past.pop();
  if (before) {
    const at = steps.lastIndexOf(doc);
    steps = steps.filter((_, i) => i !== at);
    void keep(doc, before);
    redraw();
    tell(t('said_undone'));
  }
}

/** Takes back the last step in any document: what is compared is what was kept. */
export function undoLast() {
  const doc = steps.findLast((one) => state.docs.includes(one) && one.past.length > 0);
  if (doc) {
    undo(doc);
  }
}

/** @param {Doc} doc @param {number[]} blocks @param {boolean} away */
function set(doc, blocks, away) {
  const back = new Set(doc.back);
  blocks.forEach((block) => (away ? back.add(block) : back.delete(block)));
  doc.past = [...doc.past.slice(1 - mostPast), doc.back];
  steps = [...steps.slice(1 - mostPast), doc];
  void keep(doc, back);
  redraw();
}

/** @param {Doc} doc */
function undoAction(doc) {
  return { label: t('undo'), act: () => undo(doc) };
}
