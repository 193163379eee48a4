// @ts-check
// The start: the batch card, which lists the pages as they are read and stays as
// the list of all pages.

import { t, tn } from '../shared/messages.js';
import { arrange, byId, el, fill, settle } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { cancel } from './cleaning.js';
import { failureSentence, kindSentence } from './sentences.js';
import { state } from './state.js';
import { go } from './surfaces.js';

/** @typedef {import('./state.js').Doc} Doc */

/** A time is only named when it can be guessed. */
const guessAfter = 2000; // ms

/** Rows by document, kept while they say the same. @type {Map<number, { state: string, row: HTMLElement }>} */
const rows = new Map();

const listHead = el('div');
const list = el('ol', { class: 'batch-rows' });

export function drawStart() {
  drawEngineNote();
  const card = byId('batch');
  card.hidden = state.docs.length === 0;
  byId('start').dataset.pages = state.docs.length > 0 ? 'some' : 'none';
  if (card.hidden) {
    return;
  }
  if (!list.isConnected) {
    fill(card, listHead, list);
  }
  settle(listHead, head());
  arrange(list, state.docs.filter((doc) => doc.status !== 'waiting').map(rowOf));
}

function head() {
  const done = state.docs.filter((doc) => doc.status !== 'waiting').length;
  const failed = state.docs.filter((doc) => doc.status === 'failed').length;
  const { batch } = state;
  const counts = failed > 0 ? t('batch_done_failed', done, failed) : t('batch_done', done);
  if (!batch.running) {
    return el('div', { class: 'batch-head' }, el('h2', { id: 'batch-title' }, tn('pages', state.docs.length)), failed > 0 ? el('span', { class: 'quiet-words' }, tn('batch_failed', failed)) : null);
  }
  const share = done / Math.max(1, state.docs.length);
  const fill = el('span', { class: 'progress-fill' });
  fill.style.inlineSize = `${share * 100}%`;
  return el(
    'div',
    null,
    el(
      'div',
      { class: 'batch-head' },
      el('h2', { id: 'batch-title' }, tn('batch', state.docs.length)),
      el('span', { class: 'quiet-words' }, counts),
      el('span', { class: 'space' }),
      el('span', { class: 'quiet-words' }, timeLeft(share)),
      state.docs.length > 1 ? el('button', { class: 'button small', type: 'button', id: 'batch-cancel', click: cancel }, t('cancel')) : null,
    ),
    el('div', { class: 'progress', role: 'progressbar', 'aria-label': tn('batch', state.docs.length), 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(share * 100) }, fill),
  );
}

/** @param {number} share done */
function timeLeft(share) {
  const spent = performance.now() - state.batch.from;
  if (spent < guessAfter || share === 0) {
    return '';
  }
  return tn('seconds_left', Math.max(1, Math.round((spent / share - spent) / 1000)));
}

/** @param {Doc} doc */
function rowOf(doc) {
  const how = doc.status !== 'done' ? doc.status : doc.article?.isArticle ? 'done' : 'notarticle';
  const kept = doc.article?.stats.kept ?? 0;
  const known = rows.get(doc.id);
  if (known?.state === `${how} ${kept}`) {
    return known.row;
  }
  const row = doc.status === 'failed' ? failedRow(doc) : doneRow(doc, how, kept);
  row.dataset.doc = String(doc.id);
  row.dataset.state = how;
  rows.set(doc.id, { state: `${how} ${kept}`, row });
  return row;
}

/** @param {Doc} doc @param {string} how @param {number} kept */
function doneRow(doc, how, kept) {
  const article = doc.article;
  const fine = how === 'done';
  const words = fine ? article?.title || t('untitled') : article?.pageKind ? t('row_not_article', kindSentence(article.pageKind)) : t('row_not_article_plain');
  return el(
    'li',
    null,
    el(
      'button',
      { type: 'button', class: 'batch-row', click: () => go({ surface: 'read', current: doc.id, tab: 'article', mode: doc.type === 'text' ? 'lines' : 'clean' }) },
      el('span', { class: fine ? 'row-icon good' : 'row-icon' }, icon(fine ? 'check' : 'info', 18)),
      el('span', { class: 'row-words' }, el('span', { class: 'row-title', dir: 'auto' }, words), el('span', { class: 'row-file', dir: 'auto' }, doc.name)),
      fine ? el('span', { class: 'count' }, tn('words_kept', kept)) : null,
    ),
  );
}

/** @param {Doc} doc */
function failedRow(doc) {
  return el(
    'li',
    { class: 'batch-row' },
    el('span', { class: 'row-icon bad' }, icon('alert', 18)),
    el('span', { class: 'row-words' }, el('span', { class: 'row-title' }, failureSentence(doc.failure)), el('span', { class: 'row-file', dir: 'auto' }, doc.name)),
  );
}

function drawEngineNote() {
  const place = byId('engine-note');
  if (state.engine !== 'failed') {
    const held = place.contains(document.activeElement);
    settle(place);
    if (held) {
      byId('choose').focus({ preventScroll: true });
    }
    return;
  }
  const retry = el('button', { class: 'button small', type: 'button', id: 'retry', click: () => document.dispatchEvent(new Event('retry-engine')) }, t('try_again'));
  settle(place, el('div', { class: 'note bad' }, el('p', null, el('b', null, t('engine_down')), ' ', state.engineFailure), retry));
}
