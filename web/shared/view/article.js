// @ts-check
// The article's typed body as elements. Addresses are checked here: only http,
// https, mailto and tel become links, and no picture loads before somebody asks.

import { beginning } from '../beginning.js';
import { t } from '../messages.js';
import { el, fill, refill } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('../wire.js').Element} BodyElement */
/** @typedef {import('../wire.js').Inline} Inline */
/** @typedef {import('../wire.js').Image} Image */

/** @typedef {{ picture?: (url: string) => string }} Options `picture` gives a local file for a picture's address, or "" */

/**
 * @param {BodyElement} element
 * @param {Options} [options]
 * @returns {HTMLElement}
 */
export function bodyElement(element, options = {}) {
  const make = makers[element.kind] ?? makers.paragraph;
  const node = make(element, options);
  if (element.time) {
    return el('div', { class: 'entry' }, el('p', { class: 'entry-time', dir: 'auto' }, shownTime(element.time)), node);
  }
  return node;
}

/** An entry's time for people; the same as in the printed forms. @param {string} time */
function shownTime(time) {
  const [, day, clock, zone = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[:.\d]*(Z|[+-].*)?$/.exec(time) ?? [];
  return day ? `${day} ${clock} ${zone === 'Z' ? 'UTC' : zone}`.trim() : time;
}

/** @type {Record<string, (element: BodyElement, options: Options) => HTMLElement>} */
const makers = {
  paragraph,
  standfirst: (e) => el('p', { class: 'standfirst', dir: 'auto' }, inlines(e.inline)),
  heading: (e) => el(/** @type {'h2'} */ (`h${Math.min(6, Math.max(2, e.level ?? 2))}`), { dir: 'auto' }, inlines(e.inline)),
  list: (e, options) => el(e.ordered ? 'ol' : 'ul', { dir: 'auto', start: e.start }, (e.items ?? []).map((item, i) => el('li', { dir: 'auto', value: e.numbers?.[i] }, itemParts(item, options)))),
  quote: (e, options) => el('blockquote', { dir: 'auto' }, below(e, options), e.inline?.length ? el('p', null, inlines(e.inline)) : null, source(e)),
  figure,
  table,
  code: (e) => el('pre', { tabindex: '0', role: 'region', 'aria-label': t('code'), dir: 'ltr' }, el('code', null, plain(e.inline))),
  embed,
};

/** What stands below an element's own text: the parts of a quote, the lists in an item. @param {BodyElement} element @param {Options} options */
function below(element, options) {
  return (element.items ?? []).map((item) => bodyElement(item, options));
}

/** @param {BodyElement} element @param {Options} options */
function paragraph(element, options) {
  const text = el('p', { dir: 'auto' }, inlines(element.inline));
  return element.items?.length ? el('div', null, element.inline?.length ? text : null, below(element, options)) : text;
}

/** @param {BodyElement} item @param {Options} options @returns {(Node | string)[]} */
function itemParts(item, options) {
  return item.kind === 'paragraph' && !item.time ? [...inlines(item.inline), ...below(item, options)] : [bodyElement(item, options)];
}

/** Whose words a quote has, and where it is from. @param {BodyElement} quote */
function source({ url = '', by = '' }) {
  const href = safeAddress(url);
  const text = by || (href && new URL(href).host);
  return text ? el('p', { class: 'source', dir: 'auto' }, by ? '— ' : '', href ? link(href, [text]) : text) : null;
}

/** @param {Inline[] | undefined} list @returns {(Node | string)[]} */
export function inlines(list) {
  return (list ?? []).flatMap((run, i) => {
    // Links that stand side by side are a menu's; the page parted them by style. Two to one page are one in pieces.
    const before = list?.[i - 1];
    const apart = run.kind === 'link' && before?.kind === 'link' && before.url !== run.url ? [' · '] : [];
    return [...apart, inlineNode(run)];
  });
}

/** @param {Inline} run @returns {Node | string} */
function inlineNode(run) {
  switch (run.kind) {
    case 'link':
      return link(run.url ?? '', inlines(run.inner));
    case 'emphasis':
      return el('em', null, inlines(run.inner));
    case 'strong':
      return el('strong', null, inlines(run.inner));
    case 'code':
      return el('code', { dir: 'ltr' }, run.text);
    case 'break':
      return el('br');
    case 'superscript':
      return el('sup', null, inlines(run.inner));
    case 'subscript':
      return el('sub', null, inlines(run.inner));
    case 'deletion':
      return el('del', null, inlines(run.inner));
    case 'quotation':
      return el('q', null, inlines(run.inner));
    case 'formula': {
      const source = el('code', { dir: 'ltr' }, run.text);
      return run.url ? link(run.url, [source]) : source;
    }
    default:
      return run.text ?? '';
  }
}

/** @param {Inline[] | undefined} list @returns {string} */
export function plain(list) {
  return (list ?? []).map((run) => (run.kind === 'break' ? '\n' : (run.kind === 'formula' ? '' : run.text ?? '') + plain(run.inner))).join('');
}

/**
 * The address if a click on it is harmless, else "". Page addresses are parsed
 * by the browser, so tabs, entities and case tricks are gone before the check.
 * @param {string} url
 */
export function safeAddress(url) {
  try {
    const parsed = new URL(url);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(parsed.protocol) ? parsed.href : '';
  } catch {
    return '';
  }
}

/** @param {string} url @param {(Node | string)[]} inner */
function link(url, inner) {
  const href = safeAddress(url);
  return href ? el('a', { href, rel: 'noopener noreferrer', target: '_blank' }, inner) : el('span', null, inner);
}

/** @param {BodyElement} element @param {Options} options */
function figure(element, options) {
  const image = element.image ?? { url: '', alt: '', caption: '', credit: '' };
  const local = options.picture?.(image.url) ?? '';
  const node = el('figure', null, local ? picture(local, image) : image.url || image.alt ? asked(image) : null);
  fill(node, captionOf(image));
  return node;
}

/** @param {string} url @param {Image} image */
function picture(url, image) {
  return el('img', { src: url, alt: image.alt, decoding: 'async', referrerpolicy: 'no-referrer' });
}

/** A picture that loads only when somebody asks: it would tell its server. @param {Image} image */
function asked(image) {
  const url = safeAddress(image.url);
  const words = el('span', { class: 'picture-alt', dir: 'auto' }, image.alt || t('picture'));
  const box = el('div', { class: 'picture-asked' }, icon('credit', 18), words);
  if (url.startsWith('http')) {
    const host = new URL(url).host;
    const show = () => {
      const shown = picture(url, image);
      refill(box.parentElement ?? box, shown, ...[...(box.parentElement?.querySelectorAll('figcaption') ?? [])]);
      // The button has gone with its focus: who used keys goes on from the picture.
      shown.tabIndex = -1;
      shown.focus({ preventScroll: true });
    };
    const about = beginning(image.alt || image.caption);
    box.append(
      el('button', { class: 'button small', type: 'button', 'aria-label': about ? t('named', t('picture_show'), about) : null, title: t('picture_show_title', host), click: show }, t('picture_show')),
    );
  }
  return box;
}

/** @param {BodyElement} element */
function table({ rows = [], head = false, heads = 1, side = false }) {
  const top = head ? heads : 0;
  const line = (/** @type {Inline[][]} */ row, /** @type {boolean} */ isHead) => el('tr', null, row.map((cell, i) => {
    const scope = isHead ? 'col' : side && i === 0 && cell.length > 0 ? 'row' : '';
    return scope ? el('th', { scope }, inlines(cell)) : el('td', null, inlines(cell));
  }));
  const node = el(
    'table', { dir: 'auto' },
    top > 0 ? el('thead', null, rows.slice(0, top).map((row) => line(row, true))) : null,
    el('tbody', null, rows.slice(top).map((row) => line(row, false))),
  );
  return el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': t('table') }, node);
}

/** @param {BodyElement} element */
function embed(element) {
  const href = safeAddress(element.url ?? '');
  const kind = ['video', 'audio', 'post'].includes(element.media ?? '') ? `embed_${element.media}` : 'embed_frame';
  const box = el(
    'div',
    { class: 'embed' },
    icon('media', 18),
    el('span', { class: 'embed-words' }, el('b', null, t(kind)), href ? el('span', { class: 'embed-host' }, new URL(href).host) : null),
    href ? el('a', { class: 'button small', href, 'aria-label': t('named', t('open'), `${t(kind)}, ${new URL(href).host}`), rel: 'noopener noreferrer', target: '_blank' }, icon('external', 16), t('open')) : null,
  );
  const words = captionOf(element.image);
  return words ? el('figure', null, box, words) : box;
}

/** A picture's or player's words. @param {Image} [image] */
function captionOf({ caption = '', credit = '' } = { url: '', alt: '', caption: '', credit: '' }) {
  return caption || credit ? el('figcaption', { dir: 'auto' }, caption, caption && credit ? ' ' : '', credit ? el('span', { class: 'credit' }, credit) : null) : null;
}
