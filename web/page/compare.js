// @ts-check
// The comparing surface: the stories that the pages tell, and for the chosen one
// how it spread, how much of each copy stands in the other, and the pairs.

import { t, tn, tr } from '../shared/messages.js';
import { list, moment } from '../shared/format.js';
import { byId, el, refill, settle } from '../shared/view/dom.js';
import { icon, mark } from '../shared/view/icons.js';
import { matrixCard } from './matrix.js';
import { titleOf } from './names.js';
import { pairsCard } from './pairs.js';
import { relateAll } from './relate.js';
import { change, comparable, state } from './state.js';
import { spreadCard } from './spread.js';
import { go } from './surfaces.js';

/** @typedef {import('./stories.js').Story} Story */

/** What is drawn, so that redrawing does not take the focus away. @type {unknown[]} */
let drawn = [];

export function drawCompare() {
  void relateAll();
  const place = byId('compare');
  const now = [state.stories.stories, state.stories.status, comparable().length, state.story, place.clientWidth];
  const changed = place.firstChild ? now.findIndex((value, i) => value !== drawn[i]) : 0;
  if (changed < 0) {
    return;
  }
  drawn = now;
  const docs = comparable();
  const story = state.stories.stories[state.story];
  if (docs.length < 2 || state.stories.status === 'failed') {
    refill(place, empty(docs.length));
  } else if (!story) {
    refill(place, el('div', { class: 'compare-empty' }, el('h1', { id: 'compare-title', class: 'page-title' }, t('comparing')), el('div', { class: 'progress wait' }, el('span', { class: 'progress-fill' }))));
  } else if (changed === now.length - 1) {
    // Another width: only the picture of how a story spread is drawn for it.
    place.querySelector('.spread')?.replaceWith(spreadCard(story) ?? '');
  } else {
    if (!place.querySelector('.story-place')) {
      refill(place, el('div', { class: 'story-place' }), el('div', { class: 'compare-main' }));
    }
    settle(/** @type {HTMLElement} */ (place.querySelector('.story-place')), storyList(state.stories.stories, docs.length));
    refill(/** @type {Element} */ (place.querySelector('.compare-main')), storyHead(story), spreadCard(story), matrixCard(story), pairsCard(story));
  }
}

window.addEventListener('resize', () => state.surface === 'compare' && change({}));

/** @param {number} count */
function empty(count) {
  const failed = state.stories.status === 'failed';
  return el(
    'div',
    { class: 'compare-empty' },
    mark(44),
    el('h1', { id: 'compare-title', class: 'page-title' }, failed ? t('compare_failed') : t('compare_empty')),
    el('p', { class: 'lead' }, failed ? state.stories.failure : tn('compare_empty_about', count)),
    el(
      'p',
      { class: 'actions' },
      el('button', { class: 'button primary', type: 'button', click: () => byId('files').click() }, icon('upload'), t('choose')),
      el('button', { class: 'button', type: 'button', click: () => byId('sample-copies').click() }, icon('duplicate'), t('sample_copies')),
    ),
  );
}

/** @param {Story[]} stories @param {number} docs */
function storyList(stories, docs) {
  return el(
    'nav',
    { class: 'story-list', 'aria-label': t('stories') },
    el('p', { class: 'story-count' }, t('stories_in', tn('stories', stories.length), tn('pages', docs))),
    el('ol', null, stories.map((story, i) => el('li', null, storyButton(story, i)))),
  );
}

/** @param {Story} story @param {number} i */
function storyButton(story, i) {
  const here = i === state.story;
  const copies = story.members.length;
  const agency = agencyOf(story);
  const about = copies === 1 ? t('alone') : tn('copies', copies);
  return el(
    'button',
    { class: 'story-button', type: 'button', id: `story-${i}`, 'data-story': i, 'aria-current': here ? 'true' : null, click: () => change({ story: i }) },
    el('span', { class: 'stack', 'data-sheets': Math.min(4, copies), 'aria-hidden': 'true' }, el('i'), el('i'), el('i'), el('i')),
    el('span', null, el('b', { dir: 'auto' }, titleOf(story)), el('span', { class: 'quiet-words' }, agency ? t('copies_agency', about, agency) : about)),
  );
}

/** @param {Story} story */
function storyHead(story) {
  const first = story.members[0];
  const agency = agencyOf(story);
  const parts = [tn(story.members.length === 1 ? 'story_alone' : 'story_about', story.members.length)];
  if (agency && story.members.length > 1) {
    const naming = story.members.filter((member) => member.agency === agency).length;
    parts.push(' ', tn('story_agency', naming, agency));
  }
  const dated = moment(first.published) !== null && story.members.length > 1;
  return el(
    'header',
    { class: 'compare-head' },
    el('h1', { id: 'compare-title', class: 'page-title', dir: 'auto' }, titleOf(story)),
    el('p', { class: 'lead' }, parts, dated ? [' ', ...tr('story_earliest', el('b', null, first.name))] : null),
    story.digests.length > 0 ? el('p', { class: 'quiet-words' }, tn('told_among', story.digests.length, list(story.digests.map((member) => member.name)))) : null,
    story.members.length === 1 ? el('p', { class: 'actions' }, el('button', { class: 'button', type: 'button', click: () => go({ surface: 'read', current: first.id }) }, icon('eye', 16), t('read_it'))) : null,
  );
}

/** The wire service that most copies name, or "". @param {Story} story */
function agencyOf(story) {
  /** @type {Map<string, number>} */
  const votes = new Map();
  story.members.forEach((member) => member.agency && votes.set(member.agency, (votes.get(member.agency) ?? 0) + 1));
  return [...votes].sort((x, y) => y[1] - x[1])[0]?.[0] ?? '';
}
