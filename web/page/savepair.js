// @ts-check
// A comparison, or the pairs of a story, as a text for notes.

import { t } from '../shared/messages.js';
import { percent } from '../shared/format.js';
import { download, fileName } from '../shared/download.js';
import { pairText } from '../shared/pairtext.js';
import { fail, tell } from './announce.js';
import { differences, relationName, titleOf } from './names.js';
import { namesOf, pairsOf } from './pairs.js';
import { copyText } from './save.js';
import { state } from './state.js';

/** @typedef {import('../shared/wire.js').Comparison} Comparison */

/** @param {Comparison} c @param {string[]} names of the left and the right side */
export function savePair(c, names) {
  saveText(`${names[0]} - ${names[1]}`, pairText(c, names));
}

/** @param {Comparison} c @param {string[]} names of the left and the right side */
export async function copyPair(c, names) {
  await copy(pairText(c, names));
}

/** Saves how near the pages of the story that is shown are. */
export function savePairs() {
  const text = storyText();
  if (text) {
    saveText(text.split('\n')[0], text);
  }
}

/** Copies the same. */
export function copyPairs() {
  const text = storyText();
  if (text) {
    void copy(text);
  }
}

/** @param {string} title @param {string} text */
function saveText(title, text) {
  const name = `${fileName(title)}.txt`;
  download(name, text, 'text/plain');
  tell(t('saved', name));
}

/** @param {string} text */
async function copy(text) {
  if (await copyText(text)) {
    tell(t('pair_copied'));
  } else {
    fail(t('pair_copy_failed'));
  }
}

/** The story's title, and a line a pair; "" where no two pages are compared. */
function storyText() {
  const story = state.stories.stories[state.story];
  const { pairs, nameOf } = story ? pairsOf(story) : { pairs: [], nameOf: String };
  const lines = pairs.map((pair) => `${namesOf(pair, nameOf)}: ${[relationName(pair), t('covers', percent(pair.coverageA), percent(pair.coverageB)), differences(pair)].join('; ')}`);
  return lines.length === 0 ? '' : `${titleOf(story)}\n\n${lines.join('\n')}\n`;
}

