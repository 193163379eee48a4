// @ts-check
// The reading surface: the article in the middle, what went beside it, and a map
// of the page. A plain text can also be seen as lines.

import { t, tn, tr } from '../shared/messages.js';
import { number } from '../shared/format.js';
import { arrange, byId, el, refill, settle } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { bodyElement } from '../shared/view/article.js';
import { label, restoreName } from '../shared/view/reason.js';
import { announce } from './announce.js';
import { allBlocks, keep } from './cleaning.js';
import { flow, levelled } from './flow.js';
import { linesView } from './lines.js';
import { placeOf } from './locate.js';
import { drawMap, forgetMap } from './map.js';
import { ofDoc } from './memo.js';
import { pill, pillKey } from './pill.js';
import { kindSentence } from './sentences.js';
import { forgetBoxes, inBoxes } from './stretch.js';
import { change, docOf, leftAlone, state, usable } from './state.js';
import { storyHead } from './storyhead.js';
import { go } from './surfaces.js';
import { counts, drawWent, headWords, spokenSummary, trimmedBar } from './went.js';
import { toggleBlock } from './restore.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('./flow.js').Item} Item */
/** @typedef {import('../shared/parts.js').Part} Part */
/** @typedef {import('../shared/wire.js').Element} BodyElement */

/** Drawn pieces of the body by what they say, so that open pills stay open. @type {Map<string, HTMLElement>} */
let pieces = new Map();
let drawnDoc = 0;
/** What of it is drawn; null where lines are. @type {Item[] | null} */
let drawnItems = null;

export function drawRead() {
  const doc = docOf(state.current);
  const article = doc?.article;
  if (!doc || !article) {
    change({ surface: 'start' });
    return;
  }
  const place = byId('read');
  const held = place.contains(document.activeElement) ? (document.activeElement?.id ?? '') : null;
  const other = drawnDoc !== doc.id;
  if (other || !place.firstChild) {
    drawnDoc = doc.id;
    byId('origin').hidePopover();
    announce(spokenSummary(doc));
    pieces = new Map();
    forgetBoxes();
    drawnItems = null;
    refill(place, el('div', { id: 'map-place', class: 'map-place' }), storyPlace(), el('aside', { id: 'went', class: 'went', 'aria-labelledby': 'went-title' }));
  }
  place.dataset.tab = state.tab;
  place.dataset.mode = doc.type === 'text' ? state.mode : 'clean';
  document.title = t('title', article.title || doc.name);
  const items = itemsOf(doc);
  drawHead(doc);
  drawBody(doc, items);
  drawWent(doc);
  drawMap(doc, items);
  if (other) {
    begin(held);
  }
}

/** Another document begins at its top; who leafs by keys can go on. @param {string | null} held id of what had the focus here, null for nothing */
function begin(held) {
  window.scrollTo(0, 0);
  if (held !== null) {
    (document.getElementById(held) ?? byId('article')).focus({ preventScroll: true });
  }
}

/** What stands in the article's place, in order; its standfirst stands in the head. */
const itemsOf = ofDoc((doc) => {
  const items = flow(levelled(doc.article?.body ?? []), leftAlone(doc) ? [] : doc.removed, doc.back);
  const lead = items.find((item) => item.kind === 'kept' && item.element.kind === 'standfirst');
  return items.filter((item) => item !== lead);
});

/** Called when another surface is shown. */
export function leaveRead() {
  byId('origin').hidePopover();
  forgetMap();
}

function storyPlace() {
  return el(
    'article',
    { id: 'article', class: 'story', tabindex: '-1', 'aria-labelledby': 'story-title' },
    el('div', { id: 'pager' }),
    el('header', { id: 'story-head' }),
    el('div', { id: 'story-tabs', class: 'story-tabs' }),
    el('div', { id: 'story-note' }),
    el('div', { id: 'story-body', class: 'reading' }),
  );
}

/** @param {Doc} doc */
function drawHead(doc) {
  const article = /** @type {import('./state.js').Article} */ (doc.article);
  const root = byId('article');
  setOrRemove(root, 'lang', article.lang);
  setOrRemove(root, 'dir', article.dir);
  settle(byId('pager'), pager(doc));
  settle(byId('story-head'), storyHead(doc));
  settle(byId('story-tabs'), tabs(doc));
  settle(byId('story-note'), note(doc));
}

/** @param {HTMLElement} node @param {string} name @param {string} value */
function setOrRemove(node, name, value) {
  if (value) {
    node.setAttribute(name, value);
  } else {
    node.removeAttribute(name);
  }
}

/** Previous and next page, where there are several. @param {Doc} doc */
function pager(doc) {
  const docs = usable();
  const at = docs.indexOf(doc);
  if (docs.length < 2) {
    return null;
  }
  const step = (/** @type {number} */ by, /** @type {string} */ name, /** @type {string} */ glyph) => {
    const to = docs[at + by];
    return el('button', {
      class: 'button quiet small square', type: 'button', id: name.replace('_', '-'), 'aria-label': t(name), title: t(name), 'aria-disabled': to ? null : 'true',
      click: () => to && go({ surface: 'read', current: to.id, mode: to.type === 'text' ? 'lines' : 'clean' }),
    }, icon(glyph, 16));
  };
  return el(
    'div',
    { class: 'pager' },
    el('button', { class: 'back', type: 'button', click: () => go({ surface: 'start' }) }, icon('left', 16), t('all_pages')),
    el('span', { class: 'space' }),
    step(-1, 'page_before', 'left'),
    el('span', { class: 'count' }, t('page_of', number(at + 1), number(docs.length))),
    step(1, 'page_after', 'right'),
  );
}

/** Narrow windows have the count, the bar and two tabs under the byline. @param {Doc} doc */
function tabs(doc) {
  const { trimmed } = counts(doc);
  const tab = (/** @type {'article' | 'went'} */ name, /** @type {string} */ words, count = '') =>
    el('button', { type: 'button', id: `tab-${name}`, 'aria-pressed': String(state.tab === name), click: () => change({ tab: name }) }, words, count ? el('span', { class: 'count' }, count) : null);
  return [
    el('p', { class: 'tabs-count' }, trimmed > 0 && !leftAlone(doc) ? [el('b', null, tn('trimmed_stop', trimmed)), ' ', sentence(doc)] : el('b', null, headWords(doc)[0])),
    trimmedBar(doc),
    el('div', { class: 'seg fill', role: 'group', 'aria-label': t('parts') }, tab('article', t('tab_article')), tab('went', t('tab_went'), number(trimmed))),
  ];
}

/** @param {Doc} doc */
function sentence(doc) {
  const { words, all } = counts(doc);
  return t('trimmed_of', number(words), number(all));
}

/** @param {Doc} doc */
function note(doc) {
  const article = doc.article;
  if (doc.cut) {
    return el('div', { class: 'note' }, el('p', null, tr('note_cut', el('b', null, t('note_cut_head')))));
  }
  if (!article || (article.isArticle && !article.guarded)) {
    return null;
  }
  const guess = doc.removed.some((part) => !doc.back.has(part.block));
  const show = () => void keep(doc, guess ? allBlocks(doc) : new Set());
  const words = article.guarded ? tr('note_guarded', el('b', null, t('note_guarded_head'))) : notArticle(article.pageKind);
  return el('div', { class: 'note' }, el('p', null, words), el('button', { class: 'button small', type: 'button', id: 'best-guess', click: show }, t(guess ? 'show_everything' : 'best_guess')));
}

/** @param {string} kind what the page looks like, or "" */
function notArticle(kind) {
  const head = el('b', null, t('note_not_article_head'));
  return kind ? tr('note_not_article', head, kindSentence(kind)) : tr('note_not_article_plain', head);
}

/** @param {Doc} doc @param {Item[]} items */
function drawBody(doc, items) {
  const place = byId('story-body');
  const lines = doc.lines !== null && state.mode === 'lines';
  if (!lines && drawnItems === items) {
    return;
  }
  drawnItems = lines ? null : items;
  const give = keepFocus(place);
  if (lines) {
    arrange(place, [linesView(doc)]);
    give();
    return;
  }
  /** @type {Map<string, HTMLElement>} */
  const next = new Map();
  const wanted = items.map((item) => {
    let key = item.kind === 'gone' ? pillKey(item.parts) : item.kind === 'back' ? `back ${item.part.block} ${item.elements.map(written).join()}` : written(item.element);
    while (next.has(key)) {
      key += ' again';
    }
    const node = pieces.get(key) ?? piece(doc, item);
    next.set(key, node);
    return node;
  });
  pieces = next;
  arrange(place, inBoxes(items, wanted));
  give();
  if (wanted.length === 0) {
    refill(place, el('p', { class: 'nothing' }, t('nothing_kept')));
  }
}

/** Elements as text, to tell whether they say the same. @type {WeakMap<BodyElement, string>} */
const texts = new WeakMap();

/** @param {BodyElement} element */
function written(element) {
  const text = texts.get(element) ?? JSON.stringify(element);
  texts.set(element, text);
  return text;
}

/**
 * A button that puts a part back goes with it: what stands in its place afterwards
 * gets the focus, or the reader would be back at the head of the page.
 * @param {HTMLElement} place
 * @returns {() => void} to be called when all is drawn
 */
function keepFocus(place) {
  const held = document.activeElement;
  const near = place.contains(held) ? held?.closest('[data-frame], [data-blocks]') : null;
  const block = near?.getAttribute('data-frame') ?? near?.getAttribute('data-blocks')?.split(' ')[0];
  return () => {
    if (block && !held?.isConnected) {
      placeOf(Number(block))?.querySelector('button')?.focus({ preventScroll: true });
    }
  };
}

/** @param {Doc} doc @param {Item} item */
function piece(doc, item) {
  if (item.kind === 'gone') {
    return pill(item.parts, {
      putBack: (part) => toggleBlock(doc, part.block),
      choose: (part) => change({ chosen: part.block }),
    });
  }
  const make = (/** @type {BodyElement} */ element) => bodyElement(element, { picture: (url) => doc.pictures[url] ?? '' });
  return item.kind === 'back' ? backPiece(doc, item.part, item.elements.map(make)) : make(item.element);
}

/** A part that was put back says so, and can go again. @param {Doc} doc @param {Part} part @param {HTMLElement[]} nodes */
function backPiece(doc, part, nodes) {
  const button = el('button', { class: 'button quiet small', type: 'button', 'aria-label': restoreName(part, true), click: () => toggleBlock(doc, part.block) }, icon('minus', 16), t('trim_again'));
  return el('div', { class: 'put-back-piece', 'data-reason': part.reason, 'data-blocks': part.block }, el('div', { class: 'put-back-head' }, icon(part.reason, 16), el('b', null, label(part.reason)), el('span', { class: 'tag' }, t('tag_back')), button), nodes);
}
