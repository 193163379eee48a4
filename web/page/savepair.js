// @ts-check
// A comparison as a text for notes.

import { t } from '../shared/messages.js';
import { percent } from '../shared/format.js';
import { fail, tell } from './announce.js';
import { copyText } from './save.js';
import { diffRows } from '../shared/diffrows.js';
import { download, fileName } from '../shared/download.js';

/** @typedef {import('../shared/wire.js').Comparison} Comparison */

/** @param {Comparison} c @param {string[]} names of the left and the right side */
export function savePair(c, names) {
  const name = `${fileName(`${names[0]} - ${names[1]}`)}.txt`;
  download(name, pairText(c, names), 'text/plain');
  tell(t('saved', name));
}

/** @param {Comparison} c @param {string[]} names of the left and the right side */
export async function copyPair(c, names) {
  if (await copyText(pairText(c, names))) {
    tell(t('pair_copied'));
  } else {
    fail(t('pair_copy_failed'));
  }
}

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
