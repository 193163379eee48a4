// @ts-check
// Which stories stand on the page. An address that changes says little: applications
// draw another story in place of the first, endless pages add one below it.

import { data, nodeType } from '../../shared/snapshot-realm.js';
import { isConnected, isShown, parentElement, textIn } from './natives.js';
import { hiddenAround } from './unseen.js';

/** Texts of one story as they were when it was judged. @typedef {{ node: Node, text: string }[]} Sample */

const leastText = 40; // characters: shorter texts stand in many stories
const most = 8; // texts of each story
const textType = 3; // of Node.nodeType

/** The stories of one page, as they were found. */
export class Stories {
  /** @type {Sample[]} */
  #samples = [];

  /** Takes in what stays of a page, or of what it added. @param {Node[]} nodes of a snapshot, after hiding @param {string} attr our attribute @param {boolean} [whole] all of the page */
  learn(nodes, attr, whole = false) {
    const texts = nodes.filter((node) => nodeType.call(node) === textType && data.call(node).length >= leastText)
      .sort((a, b) => textIn(b).length - textIn(a).length);
    /** @type {Sample} */
    const sample = [];
    for (const node of texts) {
      if (sample.length === most) break;
      if (hiddenAround(node, attr).length === 0 && isSeen(node)) sample.push({ node, text: textIn(node) });
    }
    if (whole) this.#samples[0] = sample;
    else this.#samples.push(sample);
  }

  /** Whether one of the stories is still there. @param {boolean} seen whether it is asked for what is drawn, too, which costs more */
  areThere(seen) {
    return this.#samples.some((sample) => {
      const there = sample.filter(({ node, text }) => isConnected(node) && textIn(node) === text && (!seen || isSeen(node)));
      return there.length > 0 && 2 * there.length >= sample.length;
    });
  }
}

/** @param {Node} node */
function isSeen(node) {
  const el = parentElement(node);
  return el !== null && isShown(el);
}
