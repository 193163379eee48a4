// @ts-check
// What of a page a reader sees. Asking an element costs more than reading it, so
// only boxes with something to see right in them are asked: where one is shown,
// all boxes around it are; where one is not, those around it are asked from the
// inside out, and what was collected meanwhile is marked.

import { visible } from './snapshot-realm.js';

/** @typedef {import('./snapshot-collect.js').Collector} Collector */

// Flags of core/page; those past written stay on this side.
/** inside a shadow tree or a frame */
export const foreign = 2;
/** what holds for an element holds for all that is inside */
export const asked = 8;
/** not shown */
export const invisible = 1;
/** The flags that a snapshot carries. */
export const written = invisible | foreign;

const alsoVisibility = { visibilityProperty: true };
const unknown = 0;
const known = 1;

/** The boxes that are open in a walk, from the outside in. */
export class Boxes {
  #collector;
  #els = /** @type {Element[]} */ ([]);
  #numbers = /** @type {number[]} */ ([]); // of the boxes' nodes
  #levels = /** @type {number[]} */ ([]); // how many elements of the walk are around
  #states = /** @type {number[]} */ ([]);
  /** how many elements of the walk are around the innermost box, or -1 */
  level = -1;
  /** whether it is not known yet if the innermost box is shown */
  open = false;

  /** @param {Collector} collector */
  constructor(collector) {
    this.#collector = collector;
  }

  /** Opens a box. @param {Element} el @param {number} number @param {number} level */
  push(el, number, level) {
    this.#els.push(el);
    this.#numbers.push(number);
    this.#levels.push(level);
    this.#states.push(unknown);
    this.level = level;
    this.open = true;
  }

  /** Closes the innermost box. */
  pop() {
    this.#els.pop();
    this.#numbers.pop();
    this.#levels.pop();
    this.#states.pop();
    const top = this.#levels.length - 1;
    this.level = top < 0 ? -1 : this.#levels[top];
    this.open = top >= 0 && this.#states[top] === unknown;
  }

  /**
   * Something to see stands right in the innermost box: finds out whether it is
   * shown. Returns the flags that hold inside that box.
   * @param {number} flags that hold as far as was known
   * @param {number[]} around flags of the walk's open elements, by level; changed
   * @param {number} levels how many of them
   */
  see(flags, around, levels) {
    if ((flags & asked) !== 0) return flags;
    const states = this.#states;
    const top = states.length - 1;
    this.open = false;
    if (visible.call(this.#els[top], alsoVisibility)) {
      // What is around may be visibility: hidden all the same, and is known then.
      for (let i = top; i >= 0 && states[i] === unknown; i--) states[i] = known;
      return (flags & invisible) !== 0 ? this.#mark(top, 0, invisible, flags, around, levels) : flags;
    }
    let out = top;
    states[top] = known;
    for (let i = top - 1; i >= 0 && states[i] === unknown; i--) {
      states[i] = known;
      if (visible.call(this.#els[i], alsoVisibility)) {
        for (let k = i - 1; k >= 0 && states[k] === unknown; k--) states[k] = known;
        break;
      }
      out = i;
    }
    // Inside visibility: hidden there may be boxes that are shown, inside display: none not.
    return this.#mark(out, visible.call(this.#els[out]) ? invisible : invisible | asked, 0, flags, around, levels);
  }

  /**
   * Sets and takes flags of an open box and of all inside that was collected.
   * @param {number} box @param {number} set @param {number} take @param {number} flags @param {number[]} around @param {number} levels
   */
  #mark(box, set, take, flags, around, levels) {
    const { words, nodes } = this.#collector;
    for (let n = this.#numbers[box]; n < nodes.length; n++) words[2 * n + 1] = (words[2 * n + 1] & ~(take << 8)) | (set & written) << 8;
    for (let level = this.#levels[box] + 1; level < levels; level++) around[level] = (around[level] & ~take) | set;
    return (flags & ~take) | set;
  }
}
