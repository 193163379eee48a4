// @ts-check
// The library: what was read, by day. Everything in it is on this computer.

import { percent, shortHost } from '../shared/format.js';
import { t, tn } from '../shared/messages.js';
import { safeAddress } from '../shared/view/article.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { icon, mark } from '../shared/view/icons.js';
import { say, toast } from '../shared/view/toast.js';
import { api } from './browser.js';
import { changeSettings, readSettings } from './preferences.js';

/** @typedef {Omit<import('./store.js').Read, 'text'>} Story */

const bringBackMillis = 6000; // forgetting is done when the offer to bring back has gone

/** @param {string} what @param {string} [id] @returns {Promise<any>} */
const history = (what, id) => api.runtime.sendMessage({ to: 'background', do: 'history', what, ...(id === undefined ? {} : { id }) });

/** @type {Story[]} */
let stories = [];
/** Stories about to be forgotten. @type {Map<string, ReturnType<typeof setTimeout>>} */
const going = new Map();
let wanted = '';

/** Draws the list that the search asks for. */
function drawList() {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = stories.filter((s) => !going.has(s.id) && words.every((w) => `${s.title} ${s.host}`.toLowerCase().includes(w)));
  const day = new Intl.DateTimeFormat(navigator.language, { weekday: 'long', day: 'numeric', month: 'long' });
  let last = '';
  const rows = found.flatMap((story) => {
    const date = day.format(story.read);
    const head = date === last ? [] : [el('h2', { class: 'day' }, date)];
    last = date;
    return [...head, card(story)];
  });
  refill(byId('list'), rows);
  byId('found').textContent = words.length > 0 ? tn('library_found', found.length) : '';
}

/** @param {Story} story */
function card(story) {
  const href = safeAddress(story.id);
  const time = new Intl.DateTimeFormat(navigator.language, { hour: '2-digit', minute: '2-digit' }).format(story.read);
  const like = story.like;
  return el(
    'article', { class: 'card story' },
    el(
      'div', { class: 'story-head' },
      el(
        'div', { class: 'story-words' },
        el('h3', { dir: 'auto' }, href ? el('a', { href, rel: 'noopener noreferrer', target: '_blank' }, story.title || href) : story.title),
        el('p', null, el('span', { class: 'count' }, time), el('span', null, shortHost(story.host)), el('span', { class: 'count' }, tn('library_words', story.words)), story.agency ? el('span', { class: 'tag' }, story.agency) : null),
        like ? el('p', null, cover(like.share), el('span', null, t('library_like', percent(like.share), shortHost(like.host))), like.fresh > 0 ? el('span', { class: 'tag gold' }, tn('library_fresh', like.fresh)) : null) : null,
      ),
      el('button', { class: 'button small quiet square', type: 'button', title: t('library_forget'), 'aria-label': `${t('library_forget')}: ${story.title}`, click: () => forget(story) }, icon('trash', 16)),
    ),
  );
}

/** @param {number} share */
function cover(share) {
  const filled = el('i');
  filled.style.inlineSize = `${100 * share}%`;
  return el('span', { class: 'cover', 'aria-hidden': 'true' }, filled);
}

/** Takes a story from the list, and forgets it unless the reader wants it back. @param {Story} story */
function forget(story) {
  going.set(story.id, setTimeout(() => {
    going.delete(story.id);
    stories = stories.filter((s) => s !== story);
    history('forget', story.id);
  }, bringBackMillis));
  drawList();
  toast(byId('toast'), t('library_forgot', story.title.slice(0, 60)), { label: t('library_back'), act: () => {
    clearTimeout(going.get(story.id));
    going.delete(story.id);
    drawList();
  } });
  say(byId('live'), t('library_forgot', story.title));
}

/** What stands here while there is nothing. @param {string} words @param {Node|null} act */
function empty(words, act) {
  return el('div', { class: 'empty' }, mark(48), el('h1', null, t('library_title')), el('p', null, words), act);
}

async function draw() {
  const [answer, settings] = await Promise.all([history('list'), readSettings()]);
  stories = answer?.stories ?? [];
  const switchOn = el('button', { id: 'switch-on', class: 'button primary', type: 'button', click: async () => {
    await changeSettings((s) => { s.remember = true; });
    await draw();
  } }, t('library_switch_on'));
  if (answer?.error) refill(byId('main'), empty(`${t('library_failed')}: ${answer.error.sentence}`, null));
  else if (stories.length === 0) refill(byId('main'), settings.remember === true ? empty(t('library_none'), null) : empty(t('library_off'), switchOn));
  else {
    const field = el('input', { id: 'search', class: 'field', type: 'search', placeholder: t('library_search'), 'aria-label': t('library_search'), input: () => {
      wanted = field.value;
      drawList();
    } });
    refill(
      byId('main'), el('h1', null, t('library_title')), el('p', null, tn('library_count', stories.length)),
      el('div', { class: 'search' }, field, el('span', { id: 'found', class: 'count quiet-words', role: 'status' })), el('div', { id: 'list' }),
    );
    drawList();
  }
  document.body.dataset.state = answer?.error ? 'failed' : stories.length === 0 ? 'empty' : 'ready';
}

byId('mark').append(mark(22));
byId('name').textContent = t('popup_library');
document.title = `Winnow: ${t('popup_library')}`;
addEventListener('pagehide', () => {
  // What was about to be forgotten is forgotten.
  for (const [id, timer] of going) {
    clearTimeout(timer);
    history('forget', id);
  }
});
await draw();
