// @ts-check
// Stops what is heard of hidden parts: a player goes on where nobody sees it, and
// nobody could stop it then. It goes on when its part comes back.

import { allIn, holds } from './natives.js';

const { pause, play } = globalThis.HTMLMediaElement?.prototype ?? {};

/** The players that were stopped on one page. */
export class Players {
  /** @type {Set<HTMLMediaElement>} */
  #stopped = new Set();

  /** Stops those that are heard in parts that went. @param {Element[]} parts */
  stop(parts) {
    for (const el of parts.flatMap((part) => [part, ...allIn(part, 'video, audio')])) {
      if (!(el instanceof HTMLMediaElement) || el.paused || el.ended || el.muted || el.volume === 0) continue;
      pause.call(el);
      this.#stopped.add(el);
    }
  }

  /** Has those go on that stand in parts that came back. @param {Element[]} parts */
  resume(parts) {
    for (const el of this.#stopped) {
      if (!parts.some((part) => holds(part, el))) continue;
      this.#stopped.delete(el);
      play.call(el).catch(() => {}); // the page gave it another source, or the browser wants a click first
    }
  }
}
