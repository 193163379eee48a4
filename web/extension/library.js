// @ts-check
// The library: the stories that were read, with their copies. Everything in it is
// on this computer.

import { shortHost, size } from '../shared/format.js';
import { keyOf } from '../shared/keys.js';
import { t, tn } from '../shared/messages.js';
import { arrange, byId, el, refill } from '../shared/view/dom.js';
import { walkDifferences } from '../shared/view/difftable.js';
import { icon, mark } from '../shared/view/icons.js';
import { say, toast } from '../shared/view/toast.js';
import { backupButtons } from './backup-acts.js';
import { api, root, roomLimit } from './browser.js';
import { showKeys } from './key-dialog.js';
import { storyCard } from './library-card.js';
import { copyShown, saveShown, showCompare } from './library-compare.js';
import { fits, inOrder, siteOf, storiesOf } from './library-stories.js';
import { changeSettings, readSettings } from './preferences.js';
import { startAfresh } from './store.js';

/** @typedef {import('./library-stories.js').Story} Story */
/** @typedef {import('./library-stories.js').Order} Order */

/** @param {string} what @param {string} [id] @param {string} [other] @returns {Promise<any>} */
const history = (what, id, other) => api.runtime.sendMessage({ to: 'background', do: 'history', what, ...(id === undefined ? {} : { id }), ...(other === undefined ? {} : { other }) });

/** @type {Story[]} */
let stories = [];
/** Stories that are forgotten once the offer to bring them back has gone. @type {Set<Story>} */
const going = new Set();
/** Unfolded stories, by the first copy. @type {Set<string>} */
const unfolded = new Set();
/** Cards, kept so that what is unfolded and focused stays. @type {Map<Story, HTMLElement>} */
let cards = new Map();
let wanted = '';
/** @type {Order} */
let order = 'newest';

const dayName = new Intl.DateTimeFormat(navigator.language, { weekday: 'long', day: 'numeric', month: 'long' });

/** Draws the list that the search and the order ask for. */
function drawList() {
  const found = inOrder(stories.filter((story) => !going.has(story) && fits(story, wanted)), order);
  let last = '';
  const rows = found.flatMap((story) => {
    const name = order === 'newest' ? dayName.format(story.read) : order === 'site' ? shortHost(siteOf(story)) : '';
    const head = name === last ? [] : [el('h2', { class: 'day' }, name)];
    last = name;
    const card = cards.get(story) ?? storyCard(story, unfolded.has(story.id), { open, forget, compare });
    cards.set(story, card);
    return [...head, card];
  });
  // Stories are third-level headings; where no day or site stands over them, the order does.
  if (order === 'copies') rows.unshift(el('h2', { class: 'unseen' }, t('library_order_copies')));
  arrange(byId('list'), found.length > 0 ? rows : [el('p', { class: 'quiet-words' }, t('library_found_none'))]);
  byId('found').textContent = wanted.trim() ? tn('library_found', found.length) : '';
}

/** @param {Story} story @param {boolean} on */
function open(story, on) {
  if (on) unfolded.add(story.id);
  else unfolded.delete(story.id);
}

/** Takes a story from the list, and forgets it unless the reader wants it back. @param {Story} story */
function forget(story) {
  going.add(story);
  const words = t('library_forgot', story.copies[story.copies.length - 1].title.slice(0, 60));
  toast(byId('toast'), words, { label: t('library_back'), missed: () => void forgetNow(story), act: () => {
    going.delete(story);
    drawList();
  } });
  say(byId('live'), words);
  // The offer goes after a while, but not from under the focus: who uses keys has time.
  if (document.activeElement?.matches(':focus-visible')) byId('toast').querySelector('button')?.focus();
  else byId('search').focus();
  drawList();
}

/** @param {Story} story */
async function forgetNow(story) {
  going.delete(story);
  stories = stories.filter((one) => one !== story);
  // All at once: a page that closes sends what was asked for before, not after.
  const answers = await Promise.all(story.copies.map((copy) => history('forget', copy.id)));
  const failure = answers.find((answer) => answer?.error)?.error;
  if (!failure) return;
  await draw(); // what is still remembered is listed
  told(t('data_not_forgotten', failure.sentence));
}

/** @param {Story} story */
function compare(story) {
  byId('main').hidden = true;
  byId('compare').hidden = false;
  scrollTo(0, 0);
  showCompare(byId('compare'), story, (a, b) => history('compare', a, b), told, () => {
    byId('main').hidden = false;
    byId('compare').hidden = true;
    byId('compare').replaceChildren();
    /** @type {HTMLElement|null} */ (cards.get(story)?.querySelector('[data-act="compare"]'))?.focus();
  });
}

const rows = [['J K', 'key_next_row'], ['N', 'key_new'], ['Shift N', 'key_new_before'], ['U', 'library_back'], ['C', 'key_copy'], ['S', 'key_save'], ['?', 'key_list'], ['Esc', 'key_close']];

/** Keys beside two copies: they walk the differences, take them along, and leave; and in the list, what is forgotten comes back. */
addEventListener('keydown', async (/** @type {KeyboardEvent} */ event) => {
  const walk = (/** @type {number} */ by, /** @type {boolean} */ fresh) => say(byId('live'), walkDifferences(by, fresh));
  /** @type {Record<string, () => void>} */
  const list = { u: () => byId('toast').querySelector('button')?.click(), '?': () => showKeys(rows) };
  /** @type {Record<string, () => void>} */
  const beside = { ...list, j: () => walk(1, false), k: () => walk(-1, false), n: () => walk(1, true), N: () => walk(-1, true), c: () => void copyShown(told), s: () => saveShown(told), Escape: () => byId('compare-back').click() };
  const key = keyOf(event);
  const acts = byId('compare').hidden ? list : beside;
  const target = /** @type {HTMLElement} */ (event.target);
  if (!Object.hasOwn(acts, key) || target.closest?.('input, select, textarea, dialog[open]')) return;
  event.preventDefault();
  if (key === 'Escape' || (await readSettings()).keys) acts[key]();
});

/** What stands here while there is nothing. @param {string} words @param {(Node|null)[]} acts */
function empty(words, acts) {
  return el('div', { class: 'nothing' }, mark(48), el('h1', { tabindex: '-1' }, t('library_title')), el('p', null, words), el('div', { class: 'acts' }, acts));
}

/** The library cannot be read: say so, and leave the choice. @param {string} sentence */
function failed(sentence) {
  const afresh = el('button', { id: 'afresh', class: 'button danger', type: 'button', click: () => {
    const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
    refill(dialog, el('p', { id: 'dialog-words' }, t('library_afresh_ask')), el(
      'div', { class: 'dialog-actions' },
      el('button', { class: 'button', type: 'button', autofocus: true, click: () => dialog.close() }, t('cancel_word')),
      el('button', { class: 'button danger', type: 'button', click: async () => {
        dialog.close();
        await startAfresh();
        await draw();
      } }, t('library_afresh')),
    ));
    dialog.showModal();
  } }, t('library_afresh'));
  return empty(`${t('library_failed')}. ${sentence}`, [el('button', { class: 'button', type: 'button', click: () => void draw() }, t('do_try')), afresh]);
}

/** Asks for all that is remembered and draws it. */
async function draw() {
  const held = byId('main').contains(document.activeElement);
  const [answer, settings, room, limit] = await Promise.all([history('list'), readSettings(), history('size'), roomLimit()]);
  stories = storiesOf(answer?.stories ?? []);
  cards = new Map();
  if (answer?.error) refill(byId('main'), failed(answer.error.sentence));
  else if (stories.length === 0) {
    const switchOn = el('button', { id: 'switch-on', class: 'button primary', type: 'button', click: async () => {
      await changeSettings((s) => { s.remember = true; });
      await draw();
    } }, t('library_switch_on'));
    refill(byId('main'), settings.remember === true ? empty(t('library_none'), []) : empty(t('library_off'), [switchOn]));
  } else {
    const first = stories.find((story) => story.copies.length > 1);
    if (first && unfolded.size === 0) unfolded.add(first.id);
    refill(byId('main'), ...listHead(answer.stories.length, room?.bytes ?? 0, limit), el('div', { id: 'list' }));
    drawList();
  }
  // What was pressed has gone with its state: reading goes on at the head of what came.
  if (held && document.activeElement === document.body) byId('main').querySelector('h1')?.focus();
  document.body.dataset.state = answer?.error ? 'failed' : stories.length === 0 ? 'empty' : 'ready';
}

/** @param {number} copies @param {number} bytes @param {number} limit of the bytes */
function listHead(copies, bytes, limit) {
  const field = el('input', { id: 'search', class: 'field', type: 'search', value: wanted, placeholder: t('library_search'), 'aria-label': t('library_search'), input: () => {
    wanted = field.value;
    drawList();
  } });
  const orders = el('div', { class: 'seg', role: 'group', 'aria-label': t('library_order') });
  orders.append(.../** @type {Order[]} */ (['newest', 'copies', 'site']).map((name) => el('button', { id: `order-${name}`, type: 'button', 'aria-pressed': String(name === order), click: () => {
    order = name;
    for (const other of orders.children) other.setAttribute('aria-pressed', String(other.id === `order-${name}`));
    drawList();
  } }, t(`library_order_${name}`))));
  return [
    el('h1', { tabindex: '-1' }, t('library_title')),
    el('p', null, t('library_count', tn('library_stories', stories.length), tn('library_copies', copies), size(bytes), size(limit))),
    el('div', { class: 'search' }, el('div', { class: 'search-field' }, icon('search', 18), field), orders),
    el('p', { id: 'found', class: 'count quiet-words', role: 'status' }),
  ];
}

byId('mark').append(mark(22));
byId('name').textContent = t('popup_library');
document.title = `Winnow: ${t('popup_library')}`;
const told = (/** @type {string} */ sentence) => {
  toast(byId('toast'), sentence);
  say(byId('live'), sentence);
};
refill(
  byId('tools'), backupButtons(told, draw),
  el('button', { class: 'button quiet square', id: 'settings', type: 'button', title: t('popup_settings'), 'aria-label': t('popup_settings'), click: () => { location.href = `${root}extension/settings.html`; } }, icon('settings', 18)),
);
addEventListener('pagehide', () => {
  // What was about to be forgotten is forgotten.
  for (const story of [...going]) void forgetNow(story);
});
await draw();
