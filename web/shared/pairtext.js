// @ts-check
// A comparison as a text: one line a sentence.

import { diffRows } from './diffrows.js';
import { percent } from './format.js';
import { t } from './messages.js';

/** @typedef {import('./wire.js').Comparison} Comparison */

/**
 * One line a sentence: "=" the same, "-" only left, "+" only right, "~" changed, "<" and
 * ">" the two ends of what moved, "·" captions and credits, which are not compared.
 * @param {Comparison} c
 * @param {string[]} names
 */
export function pairText(c, names) {
  const line = (/** @type {string} */ sign, /** @type {'a' | 'b'} */ side, /** @type {number[]} */ list) => list.map((i) => `${sign} ${(side === 'a' ? c.sentencesA : c.sentencesB)[i].text.replace(/\s+/g, ' ')}`);
  const body = diffRows(c).flatMap((row) => {
    switch (row.kind) {
      case 'new':
        return line('+', 'b', row.b);
      case 'gone':
        return line('-', 'a', row.a);
      case 'reworded':
      case 'number':
        return [...line('~-', 'a', row.a), ...line('~+', 'b', row.b)];
      case 'moved':
        return row.a.length > 0 ? line('<', 'a', row.a) : line('>', 'b', row.b);
      case 'aside':
        return [...line('·', 'a', row.a), ...line('·', 'b', row.b)];
      default:
        return line('=', row.a.length > 0 ? 'a' : 'b', row.a.length > 0 ? row.a : row.b);
    }
  });
  return `${t('pair_text_head', names[0], percent(c.coverageA), names[1], percent(c.coverageB))}\n\n${body.join('\n')}\n`;
}
