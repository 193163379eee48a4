// @ts-check
// The page map: the whole page in one column, kept text as ink lines, what went
// in its colour, and a frame around the part in view. A picture for the eye and
// the pointer; the list of what went is its equivalent.

import { t, tn } from '../shared/messages.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { label } from '../shared/view/reason.js';
import { weight } from './flow.js';
import { scrollToBlock, scrollToRow } from './locate.js';
import { change, state } from './state.js';
import { kinds } from './went.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('./flow.js').Item} Item */
/** @typedef {import('../shared/parts.js').Part} Part */

/**
 * A piece of the map: a stretch of kept text, or one removed block.
 * @typedef {object} Piece
 * @property {number} weight
 * @property {Part | null} part
 * @property {number} item index of its item in the flow
 * @property {number} last index of its last item: a long stretch of text is one piece
 */

/** Sizes in px: a removed block is never less high, and has an icon from here on. */
const leastGone = 3;
const iconFrom = 20;
const gap = 2;

/** More pieces than a window has room for are drawn as stretches. */
const mostPieces = 300;

/** @type {{ pieces: Piece[], nodes: Element[], tops: number[], heights: number[], frames: HTMLElement[] } | null} */
let drawn = null;
/** What the map was drawn of, and for which window. @type {unknown[]} */
let drawnOf = [];
let listening = false;

/** @param {Doc} doc @param {Item[]} items those of the article, one for each of its nodes */
export function drawMap(doc, items) {
  const now = [items, byId('story-body'), state.tab, state.mode, innerWidth, innerHeight];
  if (drawn && now.every((one, i) => one === drawnOf[i])) {
    return;
  }
  drawnOf = now;
  const pieces = piecesOf(items);
  const spoken = [t('map'), ...kinds(doc, false).map((kind) => tn('chip_spoken', kind.blocks, label(kind.reason)))].join(', ');
  drawn = { pieces, nodes: [...byId('story-body').querySelectorAll(':scope > :not(.stretch), :scope > .stretch > *')], tops: [], heights: [], frames: [] };
  drawInto(byId('map-place'), spoken, 'page-map');
  drawInto(byId('went-map'), '', 'page-map-small');
  if (!listening) {
    listening = true;
    window.addEventListener('scroll', () => requestAnimationFrame(moveFrame), { passive: true });
    window.addEventListener('resize', () => drawn && change({}));
  }
  requestAnimationFrame(moveFrame);
}

export function forgetMap() {
  drawn = null;
  drawnOf = [];
}

/** @param {Item[]} items @returns {Piece[]} */
function piecesOf(items) {
  const pieces = items.flatMap((item, i) => {
    /** @type {Piece[]} */
    const own = item.kind === 'gone' ? item.parts.map((part) => ({ weight: Math.max(1, part.words), part, item: i, last: i })) : [{ weight: (item.kind === 'kept' ? [item.element] : item.elements).reduce((sum, element) => sum + weight(element), 0), part: null, item: i, last: i }];
    return own;
  });
  return fewPieces(pieces);
}

/** So many pieces as a window has room for. @param {Piece[]} pieces */
export function fewPieces(pieces) {
  const fewer = pieces.length > mostPieces ? stretches(pieces) : pieces;
  return fewer.length > mostPieces ? bundles(fewer) : fewer;
}

/** Where what went and what is kept take turns: some of both as one of each. @param {Piece[]} pieces */
function bundles(pieces) {
  const size = Math.ceil((2 * pieces.length) / mostPieces);
  /** @type {Piece[]} */
  const out = [];
  for (let at = 0; at < pieces.length; at += size) {
    const some = pieces.slice(at, at + size);
    const gone = some.filter((piece) => piece.part);
    for (const list of [some.filter((piece) => !piece.part), gone]) {
      const most = list.reduce((best, piece) => (piece.weight > best.weight ? piece : best), list[0]);
      if (most) {
        out.push({ weight: list.reduce((sum, piece) => sum + piece.weight, 0), part: most.part, item: some[0].item, last: some[some.length - 1].last });
      }
    }
  }
  return out;
}

/** Neighbouring pieces of text as one, and neighbours that went for one reason. @param {Piece[]} pieces */
function stretches(pieces) {
  /** @type {Piece[]} */
  const out = [];
  for (const piece of pieces) {
    const before = out[out.length - 1];
    if (before && before.part?.reason === piece.part?.reason) {
      before.weight += piece.weight;
      before.last = piece.last;
    } else {
      out.push({ ...piece });
    }
  }
  return out;
}

/** @param {HTMLElement} place @param {string} spoken @param {string} id */
function drawInto(place, spoken, id) {
  if (!drawn || !place.checkVisibility()) {
    place.replaceChildren();
    return;
  }
  const { pieces } = drawn;
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(place);
  const height = place.clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd);
  const { tops, heights } = measure(pieces, height);
  const frame = el('div', { class: 'map-frame' });
  const root = el('div', { id, class: 'map', role: spoken ? 'img' : null, 'aria-label': spoken || null });
  pieces.forEach((piece, i) => {
    const node = el('div', piece.part ? { class: 'map-gone', 'data-reason': piece.part.reason, 'data-block': piece.part.block, title: label(piece.part.reason) } : { class: 'map-kept' });
    node.style.insetBlockStart = `${tops[i]}px`;
    node.style.blockSize = `${heights[i]}px`;
    if (piece.part && heights[i] >= iconFrom && spoken) {
      node.append(icon(piece.part.reason, 14));
    }
    root.append(node);
  });
  root.append(frame);
  root.addEventListener('pointerdown', (event) => press(event, root));
  refill(place, root);
  if (spoken) {
    drawn.tops = tops;
    drawn.heights = heights;
    drawn.frames = [frame];
  }
}

/**
 * Heights to scale, with the least height for removed blocks; what that takes is
 * given up by the rest.
 * @param {Piece[]} pieces
 * @param {number} height
 */
export function measure(pieces, height) {
  const room = Math.max(0, height - gap * Math.max(0, pieces.length - 1));
  const all = pieces.reduce((sum, piece) => sum + piece.weight, 0) || 1;
  const least = (/** @type {Piece} */ piece) => (piece.part ? leastGone : 1);
  const small = pieces.filter((piece) => (piece.weight / all) * room < least(piece));
  const taken = small.reduce((sum, piece) => sum + least(piece), 0);
  const rest = all - small.reduce((sum, piece) => sum + piece.weight, 0) || 1;
  const few = new Set(small);
  const heights = pieces.map((piece) => (few.has(piece) ? least(piece) : (piece.weight / rest) * Math.max(0, room - taken)));
  /** @type {number[]} */
  const tops = [];
  let at = 0;
  for (const one of heights) {
    tops.push(at);
    at += one + gap;
  }
  return { tops, heights };
}

/** Puts the frame around what the window shows. */
function moveFrame() {
  if (!drawn || drawn.frames.length === 0) {
    return;
  }
  const top = mapOf(0);
  const bottom = mapOf(window.innerHeight);
  for (const frame of drawn.frames) {
    frame.style.insetBlockStart = `${top}px`;
    frame.style.blockSize = `${Math.max(12, bottom - top)}px`;
  }
}

/**
 * Where a height in the window lies on the map.
 * @param {number} y px from the window's top
 */
function mapOf(y) {
  const { pieces, nodes, tops, heights } = /** @type {NonNullable<typeof drawn>} */ (drawn);
  const end = tops.length > 0 ? tops[tops.length - 1] + heights[heights.length - 1] : 0;
  const i = firstBelow(nodes, y, (box) => box.bottom);
  const mine = pieces.flatMap((piece, p) => (piece.item <= i && piece.last >= i ? [p] : []));
  if (i === nodes.length || mine.length === 0) {
    return end;
  }
  const box = nodes[i].getBoundingClientRect();
  const { item, last } = pieces[mine[0]];
  const from = tops[mine[0]];
  const to = tops[mine[mine.length - 1]] + heights[mine[mine.length - 1]];
  const share = (i - item + Math.min(1, Math.max(0, (y - box.top) / Math.max(1, box.height)))) / (last - item + 1);
  return i === 0 && y <= box.top ? 0 : from + share * (to - from);
}

/**
 * The first of elements in a column whose edge is at a height or under it. Few are asked.
 * @param {ArrayLike<Element>} list
 * @param {number} y px from the window's top
 * @param {(box: DOMRect) => number} edge
 */
function firstBelow(list, y, edge) {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (edge(list[middle].getBoundingClientRect()) >= y) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return from;
}

/** A press on a block chooses it, anywhere else drags the part in view. @param {PointerEvent} event @param {HTMLElement} root */
function press(event, root) {
  const block = /** @type {HTMLElement} */ (event.target).closest('[data-block]')?.getAttribute('data-block');
  if (block) {
    change({ chosen: Number(block) });
    scrollToBlock(Number(block));
    scrollToRow(Number(block));
    return;
  }
  const follow = (/** @type {PointerEvent} */ at) => scrollToShare((at.clientY - root.getBoundingClientRect().top) / Math.max(1, root.clientHeight));
  root.setPointerCapture(event.pointerId);
  follow(event);
  root.addEventListener('pointermove', follow);
  root.addEventListener('pointerup', () => root.removeEventListener('pointermove', follow), { once: true });
}

/** @param {number} share of the map's height */
function scrollToShare(share) {
  const body = byId('story-body').getBoundingClientRect();
  window.scrollTo({ top: window.scrollY + body.top + share * body.height - window.innerHeight / 2, behavior: 'instant' });
}

/** The block that is nearest to the middle of the window, or -1. */
export function blockInView() {
  const middle = window.innerHeight / 2;
  const body = byId('story-body');
  const places = body.querySelectorAll('[data-blocks]');
  if (places.length === 0 || !body.checkVisibility()) {
    return state.chosen;
  }
  const away = (/** @type {Element} */ place) => Math.abs(place.getBoundingClientRect().top - middle);
  const at = Math.min(firstBelow(places, middle, (box) => box.top), places.length - 1);
  const best = at > 0 && away(places[at - 1]) < away(places[at]) ? places[at - 1] : places[at];
  return Number.parseInt(best.getAttribute('data-blocks') ?? '', 10);
}
