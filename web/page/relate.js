// @ts-check
// Asks the engine how the documents belong together.

import { t } from '../shared/messages.js';
import { shortHost } from '../shared/format.js';
import { alarm, announce } from './announce.js';
import { ask } from './client.js';
import { groupStories } from './stories.js';
import { change, comparable, state } from './state.js';
import { hostOf } from './storyhead.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('./stories.js').Member} Member */
/** @typedef {import('../shared/wire.js').Comparison} Comparison */
/** @typedef {import('../shared/wire.js').Story} WireStory */

/** Compares all documents once; later calls do nothing until documents are added. */
export async function relateAll() {
  if (state.stories.status !== 'none' || state.batch.running) {
    return;
  }
  const docs = comparable();
  state.stories = { status: 'working', stories: [], pairs: [], failure: '' };
  try {
    const { pairs, digests } = await ask('relate', docs.map(storyOf));
    if (docs.length !== comparable().length) {
      return;
    }
    const stories = groupStories(docs.map(memberOf), pairs, digests);
    change({ stories: { status: 'done', stories, pairs, failure: '' }, story: 0 });
    announce(t('stories_spoken', stories.length, docs.length));
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    change({ stories: { status: 'failed', stories: [], pairs: [], failure } });
    alarm(failure);
  }
}

/**
 * The whole comparison of two documents, the first given as a.
 * @param {Doc} a
 * @param {Doc} b
 * @returns {Promise<Comparison>}
 */
export function compareDocs(a, b) {
  return ask('compare', storyOf(a), storyOf(b));
}

/** @param {Doc} doc @returns {WireStory} */
function storyOf(doc) {
  const article = /** @type {import('./state.js').Article} */ (doc.article);
  return { id: String(doc.id), title: article.title, text: article.text, lang: article.lang, published: article.published, site: article.site, agency: article.agency };
}

/** @param {Doc} doc @returns {Member} */
export function memberOf(doc) {
  const article = /** @type {import('./state.js').Article} */ (doc.article);
  return { id: doc.id, name: nameOf(doc), title: article.title, published: article.published, agency: article.agency, words: article.stats.kept };
}

/** The site's address is the shortest name that is still clear; else the file's. @param {Doc} doc */
export function nameOf(doc) {
  const host = hostOf(doc.article?.url ?? '');
  return host ? shortHost(host) : doc.name;
}
