// @ts-check
// A cut: an article as it is now with what was trimmed from it, small enough for
// a link. What comes in from a link is not trusted: every value is checked, and
// what is unknown is left out.

import { reasons } from '../shared/reasons.js';
import { plain } from '../shared/view/article.js';
import { blocksOf } from './flow.js';

/** @typedef {import('../shared/wire.js').Article} Article */
/** @typedef {import('../shared/wire.js').Element} BodyElement */
/** @typedef {import('../shared/wire.js').Inline} Inline */
/** @typedef {import('../shared/parts.js').Part} Part */
/** @typedef {{ article: Article, removed: Part[] }} Cut */

/** The version of what a link holds. */
const cutVersion = 1;

const mostText = 20_000; // characters of one run of text
const mostPieces = 5_000; // of a body, of a list
const mostDepth = 16; // of pieces in pieces: lists and their items are twelve deep at most
const goneText = 200; // characters of a removed text that travel along

/**
 * What of an article goes into a link; shorter leaves the removed texts out but
 * for their beginnings.
 * @param {Article} article
 * @param {Part[]} gone what is still trimmed
 * @param {boolean} shorter
 */
export function packCut(article, gone, shorter) {
  const { title, site, url, authors, published, lang, dir, agency, agencyEvidence, confidence, body, stats } = article;
  const removed = gone.map((part) => ({
    b: part.blocks, r: part.reason, p: part.part, e: part.evidence, w: part.words, c: Math.round(part.confidence * 100) / 100,
    t: part.texts.map((text) => text.slice(0, shorter ? 40 : goneText)),
  }));
  return { v: cutVersion, title, site, url, authors, published, lang, dir, agency, agencyEvidence, confidence, body, words: stats.words, kept: stats.kept, removed };
}

/**
 * The cut that a link holds, or null where it holds none.
 * @param {any} packed
 * @returns {Cut | null}
 */
export function readCut(packed) {
  if (typeof packed !== 'object' || packed === null || packed.v !== cutVersion || !Array.isArray(packed.body)) {
    return null;
  }
  const body = packed.body.slice(0, mostPieces).map((/** @type {any} */ one) => elementOf(one, 0)).filter(isThere);
  const removed = list(packed.removed, partOf);
  const article = /** @type {Article} */ ({
    url: web(packed.url), site: words(packed.site, 200), title: words(packed.title, 1000), authors: list(packed.authors, (one) => words(one, 200) || null).slice(0, 20),
    published: words(packed.published, 40), modified: '', section: '', lang: /^[A-Za-z0-9-]{0,20}$/.test(packed.lang) ? packed.lang : '', dir: packed.dir === 'rtl' ? 'rtl' : 'ltr',
    agency: words(packed.agency, 100), agencyEvidence: words(packed.agencyEvidence, 500), excerpt: '', image: null, isArticle: true, pageKind: '', guarded: false,
    confidence: share(packed.confidence), origins: [], text: textOf(body), body, removed: [],
    stats: { words: count(packed.words), kept: count(packed.kept), removed: 0, blocks: 0, reasons: [] },
  });
  return body.length > 0 ? { article, removed } : null;
}

/**
 * The article with some of what went put back: its texts as paragraphs, where
 * they stood.
 * @param {Cut} cut
 * @param {ReadonlySet<number>} back
 * @returns {Article}
 */
export function withBack({ article, removed }, back) {
  const body = [...article.body];
  let kept = article.stats.kept;
  for (const part of removed) {
    if (part.blocks.every((block) => back.has(block))) {
      const pieces = part.texts.map((text) => /** @type {BodyElement} */ ({ kind: 'paragraph', inline: [{ kind: 'text', text }], blocks: part.blocks }));
      const after = body.findIndex((element) => (element.blocks ?? []).length > 0 && Math.min(...element.blocks) > part.block);
      body.splice(after < 0 ? body.length : after, 0, ...pieces);
      kept += part.words;
    }
  }
  return { ...article, body, text: textOf(body), stats: { ...article.stats, kept } };
}

/**
 * An article after a step of putting back or trimming again, as near as can be
 * told without reading the page anew.
 * @param {Article} article as it was with `from` put back
 * @param {Part[]} removed
 * @param {ReadonlySet<number>} from
 * @param {ReadonlySet<number>} to
 * @returns {Article}
 */
export function afterStep(article, removed, from, to) {
  const again = new Set(removed.filter((part) => from.has(part.block) && !to.has(part.block)).flatMap((part) => part.blocks));
  const back = removed.filter((part) => !from.has(part.block) && to.has(part.block));
  const body = again.size === 0 ? article.body : article.body.filter((element) => {
    const blocks = blocksOf(element);
    return blocks.length === 0 || !blocks.every((block) => again.has(block));
  });
  return withBack({ article: { ...article, body }, removed: back }, to);
}

/** Paragraphs, subheads and a table's cells, a blank line between. @param {BodyElement[]} body */
function textOf(body) {
  return body.flatMap(linesOf).join('\n\n');
}

/** @param {BodyElement} element @returns {string[]} */
function linesOf(element) {
  const own = element.kind === 'figure' || element.kind === 'embed' ? '' : plain(element.inline);
  const cells = (element.rows ?? []).flat().map(plain);
  return [own, ...cells, ...(element.items ?? []).flatMap(linesOf)].filter((line) => line.trim() !== '');
}

const kinds = new Set(['paragraph', 'standfirst', 'heading', 'list', 'quote', 'figure', 'table', 'code', 'embed']);
const moved = new Set(['byline', 'date', 'credit', 'caption', 'title', 'left']);
const inlineKinds = new Set(['text', 'link', 'emphasis', 'strong', 'code', 'break', 'superscript', 'subscript', 'deletion', 'quotation', 'formula']);

/** @param {any} one @param {number} depth @returns {BodyElement | null} */
function elementOf(one, depth) {
  if (!kinds.has(one?.kind) || depth > mostDepth) {
    return null;
  }
  const items = list(one.items, (item) => elementOf(item, depth + 1));
  const rows = list(one.rows, (row) => (Array.isArray(row) ? row.slice(0, 100).map((cell) => list(cell, (run) => inlineOf(run, 0))) : null));
  const numbers = list(one.numbers, (number) => (Number.isInteger(number) ? number : null));
  const { image } = one;
  return {
    kind: one.kind, blocks: list(one.blocks, (block) => (Number.isInteger(block) && block >= 0 ? block : null)), inline: list(one.inline, (run) => inlineOf(run, 0)),
    ...(one.time && { time: words(one.time, 60) }), ...(one.level && { level: Math.min(6, Math.max(1, count(one.level))) }), ...(one.ordered === true && { ordered: true }), ...(Number.isInteger(one.start) && { start: one.start }), ...(numbers.length > 0 && { numbers }),
    ...(items.length > 0 && { items }), ...(rows.length > 0 && { rows, head: one.head === true, ...(count(one.heads) > 1 && { heads: one.heads }), ...(one.side === true && { side: true }) }),
    ...(typeof image === 'object' && image && { image: { url: web(image.url), alt: words(image.alt, 1000), caption: words(image.caption, 3000), credit: words(image.credit, 500) } }),
    ...(one.kind === 'embed' && { media: words(one.media, 20), url: web(one.url) }), ...(one.kind === 'quote' && { url: web(one.url), by: words(one.by, 300) }),
  };
}

/** @param {any} run @param {number} depth @returns {Inline | null} */
function inlineOf(run, depth) {
  if (!inlineKinds.has(run?.kind) || depth > mostDepth) {
    return null;
  }
  const inner = list(run.inner, (one) => inlineOf(one, depth + 1));
  return { kind: run.kind, ...(typeof run.text === 'string' && { text: words(run.text, mostText) }), ...(inner.length > 0 && { inner }), ...(run.kind === 'link' && { url: web(run.url) || called(run.url) }) };
}

/** @param {any} one @returns {Part | null} */
function partOf(one) {
  const blocks = list(one?.b, (block) => (Number.isInteger(block) && block >= 0 ? block : null));
  const texts = list(one?.t, (text) => words(text, goneText) || null);
  if (blocks.length === 0 || texts.length === 0 || !reasons.includes(one.r)) {
    return null;
  }
  return { node: 0, block: blocks[0], blocks, reason: one.r, rule: '', evidence: words(one.e, 300), words: count(one.w), text: texts.join(' · '), texts, confidence: share(one.c), part: moved.has(one.p) ? one.p : 'junk' };
}

/** Only the web's addresses, whole. @param {unknown} url */
function web(url) {
  return typeof url === 'string' && url.length < 4000 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : '';
}

/** Addresses of mail and of telephones. @param {unknown} url */
function called(url) {
  return typeof url === 'string' && url.length < 4000 && /^(mailto|tel):/.test(url) ? url : '';
}

/** @param {unknown} value @param {number} most */
function words(value, most) {
  return typeof value === 'string' ? value.slice(0, most) : '';
}

/** @param {unknown} value */
function count(value) {
  return Number.isSafeInteger(value) && /** @type {number} */ (value) >= 0 ? /** @type {number} */ (value) : 0;
}

/** @param {unknown} value */
function share(value) {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : 1;
}

/** @template T @param {unknown} value @param {(one: any) => T | null} read @returns {T[]} */
function list(value, read) {
  return Array.isArray(value) ? value.slice(0, mostPieces).map(read).filter(isThere) : [];
}

/** @template T @param {T | null} value @returns {value is T} */
function isThere(value) {
  return value !== null;
}
