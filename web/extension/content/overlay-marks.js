// @ts-check
// The marks: a frame around each block that went, and a tab that says why and
// puts it back. They are drawn beside the page, from where its boxes stand; the
// page's own elements get nothing.

import { beginning } from '../../shared/beginning.js';
import { arrange, el } from '../../shared/view/dom.js';
import { icon } from '../../shared/view/icons.js';
import { isConnected, rect, rootElement, shownText } from './natives.js';
import { counted } from './state.js';
import { say } from './words.js';

/** @typedef {import('./state.js').Item} Item */

const outset = 3; // px between block and frame
const tabHeight = 28;
const least = 24; // px; smaller boxes only get a tick on the rail
const aligned = 24; // px; how far the edges of places in one column differ
const adjoining = 60; // px between places that are seen as one
const leastTab = 240; // px; a tab may be wider than a narrow block

/** The marks of one page, until end(). */
export class Marks {
  #root;
  #put;
  /** @type {Item[]} */
  #items = [];
  /** Those of them that are counted, and walked to. @type {Item[]} */
  #walked = [];
  #now = -1;
  #frame = 0;
  #layer = el('div', { class: 'layer' });
  #frames = el('div');
  /** Tabs by the items they stand for: one drawn anew under a press would not hear it. @type {Map<string, HTMLElement>} */
  #tabs = new Map();
  #moved = () => { this.#frame ||= requestAnimationFrame(() => { this.#frame = 0; this.#layout(); }); };
  #sizes = new ResizeObserver(this.#moved);

  /** @param {ShadowRoot} root @param {(id: number) => void} put puts an item back */
  constructor(root, put) {
    this.#root = root;
    this.#put = put;
    root.prepend(this.#layer);
    addEventListener('scroll', this.#moved, { capture: true, passive: true });
    addEventListener('resize', this.#moved, { passive: true });
    this.#sizes.observe(rootElement());
  }

  /** Where the reader is: "3 / 34", or how many there are. */
  get place() {
    return say('bar_place', this.#now < 0 ? '–' : this.#now + 1, this.#walked.length);
  }

  /** Draws marks on the items that are not put back. @param {Item[]} items */
  draw(items) {
    const { current } = this;
    const isThere = (/** @type {Item} */ item) => item.on && item.spots.some((spot) => isConnected(spot.els[0]));
    this.#items = items.filter(isThere);
    this.#walked = counted(items).filter(isThere);
    const at = current ? this.#walked.indexOf(current) : -1;
    this.#now = at >= 0 || this.#now < 0 ? at : Math.min(this.#now, this.#walked.length - 1);
    this.#layout();
  }

  /** Goes to the next or the previous block. @param {number} step */
  walk(step) {
    const { length } = this.#walked;
    if (length === 0) return;
    this.#now = (this.#now + step + length + (this.#now < 0 && step < 0 ? 1 : 0)) % length;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { y } = boxAround(this.#walked[this.#now].spots[0].els);
    scrollBy({ top: y - scrollY - innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
    this.#layout();
  }

  /** To the tabs: the focus goes to the one in view that is nearest to where walking brings it. */
  enter() {
    const off = (/** @type {Element} */ button) => Math.abs(button.getBoundingClientRect().top - innerHeight / 3);
    const near = [...this.#layer.querySelectorAll('button')].sort((a, b) => off(a) - off(b))[0];
    if (!near) return;
    this.#now = this.#walked.findIndex((item) => String(item.id) === near.dataset.item);
    this.#layout();
    near.focus();
  }

  /** The block that the reader walked to. */
  get current() {
    return this.#walked[this.#now];
  }

  /** Puts the current block back. */
  put() {
    if (this.current) this.#put(this.current.id);
  }

  /** Takes the marks away. */
  end() {
    cancelAnimationFrame(this.#frame);
    removeEventListener('scroll', this.#moved, { capture: true });
    removeEventListener('resize', this.#moved);
    this.#sizes.disconnect();
    this.#layer.remove();
  }

  /** Reads all boxes, then draws all marks: one layout of the page. */
  #layout() {
    const held = /** @type {HTMLElement|null} */ (this.#root.activeElement)?.dataset.item;
    // Away while the page is measured: frames must not make the page larger.
    this.#layer.hidden = true;
    const boxes = this.#items.flatMap((item) => boxesOf(item).map((box) => ({ item, ...box })));
    const { scrollWidth, scrollHeight, clientWidth } = rootElement();
    this.#layer.style.width = `${scrollWidth}px`;
    this.#layer.style.height = `${scrollHeight}px`;
    this.#layer.hidden = false;
    const marks = [];
    const rail = el('div', { class: 'rail' });
    /** @type {{first: Item, x: number, y: number, right: number, ids: number[]}[]} */
    const tabs = [];
    for (const { item, x, y, width, height } of boxes) {
      const tick = el('i', { 'data-reason': item.reason });
      tick.style.insetBlockStart = `${(100 * y) / scrollHeight}%`;
      tick.style.height = `${(100 * height) / scrollHeight}%`;
      rail.append(tick);
      if (width < least || height < least / 2) continue;
      const frame = el('div', { class: 'frame', 'data-reason': item.reason, 'data-now': item === this.current });
      place(frame, x - outset - 2, y - outset - 2, width + 2 * outset + 4, height + 2 * outset + 4);
      marks.push(frame);
      const left = Math.max(2, x - outset - 2);
      const top = Math.max(0, y - outset - 2 - tabHeight + 2);
      const right = Math.min(clientWidth + scrollX - 2, left + Math.max(width + 2 * outset + 4, leastTab));
      const near = tabs.find((t) => Math.abs(t.y - top) < tabHeight && t.x < right && left < t.right);
      if (near) {
        if (near.ids.includes(item.id)) continue;
        near.ids.push(item.id);
        continue;
      }
      tabs.push({ first: item, x: left, y: top, right, ids: [item.id] });
    }
    this.#frames.replaceChildren(...marks, rail);
    arrange(this.#layer, [this.#frames, ...this.#place(tabs)]);
    if (held && !this.#root.activeElement) /** @type {HTMLElement|null} */ (this.#layer.querySelector(`[data-item="${held}"]`))?.focus({ preventScroll: true });
  }

  /** The tabs at their places. @param {{first: Item, x: number, y: number, right: number, ids: number[]}[]} tabs */
  #place(tabs) {
    /** @type {Map<string, HTMLElement>} */
    const next = new Map();
    for (const { first, x, y, right, ids } of tabs) {
      let key = ids.join(' ');
      while (next.has(key)) key += ' again'; // a block may stand in several places
      const tab = this.#tabs.get(key) ?? el('div', { class: 'tab', 'data-reason': first.reason }, ids.length > 1 ? this.#several(first, ids) : this.#one(first));
      tab.style.left = `${x}px`;
      tab.style.top = `${y}px`;
      tab.style.maxWidth = `${right - x}px`;
      next.set(key, tab);
    }
    this.#tabs = next;
    return [...next.values()];
  }

  /** @param {Item} item */
  #one(item) {
    const name = say(`reason_${item.reason}`);
    return [icon(item.reason, 16), el('b', null, name), el('span', { class: 'why', dir: 'auto', title: item.evidence }, item.evidence), this.#button(name, item, [item.id])];
  }

  /** Tabs that would touch are one. @param {Item} first @param {number[]} ids */
  #several(first, ids) {
    const name = say('mark_several', ids.length);
    return [icon('more', 16), el('b', null, name), el('span', { class: 'why' }), this.#button(name, first, ids)];
  }

  /** Says to those who hear it which block it is, by how that begins. @param {string} name @param {Item} first @param {number[]} ids */
  #button(name, first, ids) {
    const words = beginning(first.spots.map((spot) => spot.els.map(shownText).join(' ')).join(' '));
    return el('button', {
      type: 'button', 'data-item': ids[0], 'aria-label': words === '' ? say('mark_put_named', name) : say('put_back_block', name, words),
      click: (/** @type {MouseEvent} */ event) => event.isTrusted && ids.forEach((id) => this.#put(id)),
    }, say('mark_put'));
  }
}

/**
 * The boxes of a block: one, unless it stands in places that do not follow each other
 * on the screen. A box around a sidebar and a foot would go around the story, too.
 * @param {Item} item
 */
function boxesOf({ spots }) {
  /** @type {ReturnType<typeof boxAround>[]} */
  const boxes = [];
  for (const { els } of spots) {
    const box = boxAround(els);
    const last = boxes[boxes.length - 1];
    if (box.width <= 0 || box.height <= 0) continue;
    if (last && box.x < last.x + last.width && last.x < box.x + box.width && Math.min(Math.abs(box.x - last.x), Math.abs(box.x + box.width - last.x - last.width)) < aligned && Math.abs(box.y - last.y - last.height) < adjoining) {
      const [x, right] = [Math.min(last.x, box.x), Math.max(last.x + last.width, box.x + box.width)];
      Object.assign(last, { x, width: right - x, height: box.y + box.height - last.y });
    } else {
      boxes.push(box);
    }
  }
  return boxes;
}

/** The box around all elements of a block. @param {Element[]} elements */
function boxAround(elements) {
  const boxes = elements.map(boxOf).filter((box) => box.width > 0 && box.height > 0);
  if (boxes.length < 2) return boxes[0] ?? boxOf(elements[0]);
  const [x, y] = [Math.min(...boxes.map((b) => b.x)), Math.min(...boxes.map((b) => b.y))];
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** An element's box in the page's own coordinates; where it has none itself, that of what is in it. @param {Element} element */
function boxOf(element) {
  const box = rect(element);
  const { left, top, width, height } = box.width > 1 && box.height > 1 ? box : contentBox(element);
  return { x: left + scrollX, y: top + scrollY, width, height };
}

/** @param {Element} element */
function contentBox(element) {
  const range = new Range();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** @param {HTMLElement} node @param {number} x @param {number} y @param {number} width @param {number} height */
function place(node, x, y, width, height) {
  node.style.left = `${x}px`;
  node.style.top = `${y}px`;
  node.style.width = `${width}px`;
  node.style.height = `${height}px`;
}
