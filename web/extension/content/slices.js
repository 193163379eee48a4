// @ts-check
// Long lists of parts go and come back in slices, so that the page stays alive: what
// comes back is drawn, and a page of thousands of parts takes long to draw.

import { nextTask } from '../../shared/task.js';

const sliceMillis = 8; // a slice and what the page does besides stay within a frame
const first = 64; // items between two looks at the clock; on a page of thousands, drawing few takes as long as drawing many
const few = 32;
const quick = 24; // ms: twice as many can go
const slow = 40; // ms: with what the page does besides, a task would be a long one

/** One list at a time. */
export class Slices {
  /** Does what is left of a list at once. @type {(() => void)|null} */
  #rest = null;

  /**
   * Does something with all of a list, the first of it at once. What was under way before is done with.
   * @template T
   * @param {T[]} list @param {(some: T[]) => void} act
   */
  async go(list, act) {
    this.end();
    let at = 0;
    const step = (/** @type {number} */ n) => {
      const some = list.slice(at, at + n);
      at += n;
      act(some);
    };
    const rest = () => step(list.length);
    this.#rest = rest;
    let stride = first;
    for (let began = performance.now(); at < list.length;) {
      const start = performance.now();
      step(stride);
      const now = performance.now();
      if (now - start < quick) stride *= 2;
      else if (now - start > slow) stride = Math.max(few, stride / 2);
      if (at >= list.length || now < began + sliceMillis) continue;
      await nextTask();
      if (this.#rest !== rest) return;
      began = performance.now();
    }
    this.#rest = null;
  }

  /** Does what is left. */
  end() {
    const rest = this.#rest;
    this.#rest = null;
    rest?.();
  }

  /** Forgets what is left. */
  drop() {
    this.#rest = null;
  }
}
