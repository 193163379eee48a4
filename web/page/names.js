// @ts-check
// Words about pairs and copies, used by every card of the comparison.

import { t, tn } from '../shared/messages.js';
import { list, percent } from '../shared/format.js';
import { kindOfCopy } from '../shared/relation.js';

/** @typedef {import('./stories.js').Pair} Pair */

/** "A longer version". @param {Pair} pair */
export function relationName(pair) {
  return t(`relation_${kindOfCopy(pair.relation)}`);
}

/** What a member is to its source, for the picture: "a copy, 92 %". @param {Pair} pair */
export function asCopy(pair) {
  const kind = kindOfCopy(pair.relation);
  return kind === 'longer' && pair.fresh > 0 ? tn('as_longer', pair.fresh) : t(`as_${kind}`, percent(kind === 'excerpt' ? pair.coverageA : pair.coverageB));
}

/** What differs: "4 sentences new, 1 gone". @param {Pair} pair */
export function differences(pair) {
  if (pair.relation === 'event') {
    return pair.shared.length > 0 ? t('shares', list(pair.shared.slice(0, 3))) : t('other_words');
  }
  if (pair.relation === 'identical') {
    return t('word_for_word');
  }
  const parts = [
    pair.fresh > 0 && kindOfCopy(pair.relation) !== 'excerpt' ? tn('n_new', pair.fresh) : '',
    pair.gone > 0 ? tn('n_gone', pair.gone) : '',
    pair.reworded > 0 ? tn('n_reworded', pair.reworded) : '',
    pair.numbers > 0 ? tn('n_numbers', pair.numbers) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.slice(0, 3).join(', ') : t('n_none');
}

/** The earliest copy's title names the story. @param {import('./stories.js').Story} story */
export function titleOf(story) {
  return story.members.find((member) => member.title)?.title ?? story.members[0].name;
}

/** "A", "B" … "Z", "AA". @param {number} i */
export function letter(i) {
  return (i >= 26 ? String.fromCharCode(64 + Math.floor(i / 26)) : '') + String.fromCharCode(65 + (i % 26));
}
