// @ts-check
// Sentences about states: what a page looks like, why a file could not be used.

import { has, t } from '../shared/messages.js';
import { size } from '../shared/format.js';

/**
 * What a page that is no article looks like: "a front page".
 * @param {string} kind as the engine names it
 */
export function kindSentence(kind) {
  const key = `kind_${kind.replace(/\W+/g, '_')}`;
  return has(key) ? t(key) : t('kind_other');
}

/**
 * Why a file could not be used.
 * @param {{ code: string, sentence: string, size: number } | null} failure
 */
export function failureSentence(failure) {
  if (!failure) {
    return '';
  }
  if (failure.code === 'too-big' && failure.size > 0) {
    return t('failed_too_big', size(failure.size));
  }
  const key = `failed_${failure.code.replace(/\W+/g, '_')}`;
  return has(key) && failure.code !== 'too-big' ? t(key) : failure.sentence || t('failed_other');
}
