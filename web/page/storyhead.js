// @ts-check
// Title, standfirst and byline. Each says, when pressed, where it was found.

import { has, t, tn } from '../shared/messages.js';
import { list, moment, number, shortHost } from '../shared/format.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { announce } from './announce.js';
import { icon } from '../shared/view/icons.js';
import { inlines } from '../shared/view/article.js';
import { lineCounts } from './lines.js';
import { copyButton } from './save.js';
import { change, state } from './state.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('../shared/wire.js').Article} Article */

/** @param {Doc} doc @returns {HTMLElement[]} */
export function storyHead(doc) {
  const article = /** @type {Article} */ (doc.article);
  if (doc.lines && state.mode === 'lines') {
    return [linesHead(doc, article)];
  }
  const stand = article.body.find((element) => element.kind === 'standfirst');
  const parts = [el('h1', { id: 'story-title', class: 'read-h1', dir: 'auto' }, article.title || t('untitled'))];
  if (stand) {
    parts.push(el('p', { class: 'standfirst', dir: 'auto' }, inlines(stand.inline)));
  }
  const line = byline(article);
  if (line.length > 0) {
    parts.push(el('p', { class: 'byline' }, line));
  }
  if (doc.lines) {
    parts.push(el('div', { class: 'mode-row' }, modes()));
  }
  return parts;
}

/** @param {Doc} doc @param {Article} article */
function linesHead(doc, article) {
  const { all, trimmed } = lineCounts(doc);
  return el(
    'div',
    { class: 'lines-head' },
    el('div', null, el('h1', { id: 'story-title', class: 'lines-title', dir: 'auto' }, doc.name), el('p', { class: 'quiet-words' }, tn('lines_about', all, number(trimmed), languageName(article.lang)))),
    el('div', { class: 'lines-actions' }, modes(), copyButton(doc)),
  );
}

function modes() {
  const mode = (/** @type {'clean' | 'lines'} */ name) => el('button', { type: 'button', id: `mode-${name}`, 'aria-pressed': String(state.mode === name), click: () => change({ mode: name }) }, t(`mode_${name}`));
  return el('div', { class: 'seg', role: 'group', 'aria-label': t('modes') }, mode('clean'), mode('lines'));
}

/** @param {string} lang */
function languageName(lang) {
  try {
    return lang ? (new Intl.DisplayNames(navigator.language, { type: 'language' }).of(lang) ?? '') : t('language_unknown');
  } catch {
    return lang;
  }
}

/** @param {Article} article */
function byline(article) {
  const when = moment(article.published);
  /** @type {HTMLElement[]} */
  const parts = [];
  if (article.authors.length > 0) {
    parts.push(origin(article, 'authors', 'author-name', list(article.authors)));
  }
  if (when) {
    parts.push(origin(article, 'published', 'published', when.time ? t('date_time', when.date, when.time) : when.date));
  }
  if (article.site || article.url) {
    parts.push(el('span', { class: 'site', dir: 'auto' }, article.site || shortHost(hostOf(article.url))));
  }
  if (article.agency) {
    parts.push(el('button', { class: 'tag gold', type: 'button', 'aria-haspopup': 'dialog', click: (event) => showOrigin(event.currentTarget, t('origin_agency', article.agency), article.agencyEvidence) }, icon('globe', 14), article.agency));
  }
  return parts;
}

/** @param {string} url */
export function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}

/** @param {Article} article @param {string} field @param {string} look @param {string} words */
function origin(article, field, look, words) {
  const from = article.origins.find((one) => one.field === field || `${one.field}s` === field);
  if (!from) {
    return el('span', { class: look, dir: 'auto' }, words);
  }
  const key = `origin_${from.source.replace(/\W+/g, '_')}`;
  return el('button', { class: `${look} where`, type: 'button', dir: 'auto', 'aria-haspopup': 'dialog', title: t('where_from'), click: (event) => showOrigin(event.currentTarget, has(key) ? t(key) : from.source, from.words) }, words);
}

/** @param {HTMLElement} anchor @param {string} source @param {string} words */
function showOrigin(anchor, source, words) {
  const box = byId('origin');
  refill(box, el('p', { class: 'origin-source' }, source), words ? el('p', { class: 'origin-words', dir: 'auto' }, words) : null);
  box.showPopover();
  announce(words ? t('named', source, words) : source);
  const at = anchor.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8));
  box.style.inset = `${at.bottom + 6}px auto auto ${left}px`;
}
