// @ts-check
// The reading view of a tab: the story and nothing else. It knows the tab by its
// number; the story comes from the engine, never from the address.

import { list, moment, shortHost } from '../shared/format.js';
import { t, tn } from '../shared/messages.js';
import { bodyElement, inlines, safeAddress } from '../shared/view/article.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { say, toast } from '../shared/view/toast.js';
import { api, hostOf } from './browser.js';
import { lookControls, measures, sizes, standardStep } from './look-controls.js';
import { changeSettings, readSettings } from './preferences.js';
import { listenForKeys } from './reader-keys.js';
import { markSentences } from './reader-marks.js';
import { openSave } from './reader-save.js';

/** @typedef {import('../shared/wire.js').Article} Article */

const wordsAMinute = 230;

/** The tab of the story; only a number counts. And whether the reader wants to save it at once. */
const [, id = '-1', saving] = /^\?tab=(\d{1,10})(&save)?$/.exec(location.search) ?? [];
const tab = Number(id);

/** A message to the script in the page, or null where the page is gone. @param {object} message @returns {Promise<any>} */
const page = (message) => api.tabs.sendMessage(tab, { to: 'page', ...message }, { frameId: 0 }).catch(() => null);

/** @returns {Promise<Article|null>} */
async function fetchArticle() {
  if (tab < 0) return null;
  const ask = async () => (await api.runtime.sendMessage({ to: 'engine', do: 'article', tab }))?.article ?? null;
  await api.runtime.sendMessage({ to: 'background', do: 'engine' });
  const known = await ask();
  if (known) return known;
  // The engine was stopped meanwhile: the page reads itself once more.
  await page({ do: 'snapshot' });
  return ask();
}

/** How many blocks are away from the page now: the number of its badge. */
async function countTrimmed() {
  const state = tab < 0 ? null : await page({ do: 'state' });
  return state?.phase === 'trimmed' ? /** @type {number} */ (state.blocks) : 0;
}

/** @param {Article|null} article @param {number} trimmed blocks */
function draw(article, trimmed) {
  const text = article?.body.length ? article : null;
  if (!text) {
    document.body.dataset.state = article ? 'empty' : 'gone';
    return refill(byId('main'), el('h1', { class: 'read-h1' }, t(article ? 'reader_empty' : 'reader_gone')), el('p', { class: 'standfirst' }, t(article ? 'reader_empty_text' : 'reader_gone_text')));
  }
  document.title = text.title || document.title;
  if (text.lang) byId('main').lang = text.lang;
  const stand = text.body.find((e) => e.kind === 'standfirst');
  const href = safeAddress(text.url);
  refill(
    byId('main'),
    text.isArticle ? null : el('p', { class: 'note' }, t('reader_guess')),
    el('h1', { class: 'read-h1', dir: 'auto' }, text.title),
    stand ? el('p', { class: 'standfirst', dir: 'auto' }, inlines(stand.inline)) : null,
    el('p', { class: 'byline' }, byline(text)),
    el('div', { id: 'story', class: 'reading', dir: text.dir || 'auto' }, text.body.filter((e) => e !== stand).map((e) => bodyElement(e))),
    el('div', { class: 'end' }, trimmed > 0 ? el('p', null, tn('reader_trimmed', trimmed), ' · ', el('button', { id: 'show', class: 'link', type: 'button', click: showOnPage }, t('popup_show'))) : null, href ? el('p', null, el('a', { href, rel: 'noopener noreferrer' }, t('reader_source', href))) : null),
  );
  document.body.dataset.state = 'ready';
  return undefined;
}

/** @param {Article} article */
function byline(article) {
  const when = moment(article.published);
  return [
    article.authors.length > 0 ? el('b', { dir: 'auto' }, list(article.authors)) : null,
    when ? el('span', null, when.time ? t('date_time', when.date, when.time) : when.date) : null,
    el('span', null, tn('reader_minutes', Math.max(1, Math.round(article.stats.kept / wordsAMinute)))),
    article.agency ? el('span', { class: 'tag', title: article.agencyEvidence }, icon('globe', 14), article.agency) : null,
  ];
}

/** @param {Article|null} article */
function drawTop(article) {
  const tool = (/** @type {string} */ id, /** @type {string} */ name, /** @type {string} */ words, /** @type {() => void} */ click) =>
    el('button', { id, class: 'button small quiet square', type: 'button', title: words, 'aria-label': words, click }, icon(name));
  const fresh = el('button', { id: 'fresh', class: 'tag gold', type: 'button', 'aria-pressed': 'true', hidden: true, click: () => {
    const on = document.body.dataset.marks === 'off';
    document.body.dataset.marks = on ? 'on' : 'off';
    fresh.setAttribute('aria-pressed', String(on));
  } });
  refill(
    byId('top'),
    tool('back', 'left', t('reader_back'), back),
    el('b', null, shortHost(hostOf(article?.url), 40)), el('span', { class: 'space' }), fresh,
    article ? tool('copy', 'copy', t('reader_copy'), async () => {
      const done = await navigator.clipboard.writeText([article.title, article.text, article.url].filter(Boolean).join('\n\n')).then(() => true, () => false);
      tell(t(done ? 'popup_copied' : 'copy_failed'));
    }) : null,
    article?.body.length ? tool('save', 'download', t('save_title'), () => openSave(article, tell)) : null,
    tool('print', 'print', t('reader_print'), () => print()),
    el('button', { id: 'look-open', class: 'button small quiet look-button', type: 'button', popovertarget: 'look', title: t('reader_look'), 'aria-label': t('reader_look') }, 'Aa'),
  );
}

/** @param {string} sentence */
function tell(sentence) {
  toast(byId('toast'), sentence);
  say(byId('live'), sentence);
}

async function back() {
  await api.tabs.update(tab, { active: true }).catch(() => {}); // it was closed
  const own = await api.tabs.getCurrent();
  if (own?.id !== undefined) await api.tabs.remove(own.id);
}

/** @param {import('./preferences.js').Settings['reading']} look */
function apply(look) {
  const root = document.documentElement;
  if (look.paper === 'auto') delete root.dataset.theme;
  else root.dataset.theme = look.paper;
  root.dataset.letters = look.letters;
  root.style.setProperty('--read-scale', String(sizes[look.size] / sizes[standardStep]));
  root.style.setProperty('--measure', `${/** @type {Record<string, number>} */ (measures)[look.measure]}em`);
}

/** To the page, with what went marked on it. */
async function showOnPage() {
  await api.tabs.update(tab, { active: true }).catch(() => {}); // it was closed
  await page({ do: 'show', on: true });
}

/** @param {import('./preferences.js').Settings['reading']} look */
function choose(look) {
  apply(look);
  changeSettings((s) => { s.reading = look; });
}

/** The text settings, as they are now. */
function drawLook() {
  const controls = lookControls(looks[looks.length - 1], (look) => {
    looks.push(look);
    choose(look);
  });
  refill(byId('look'), controls.map(([name, control]) => el('div', { class: 'look-row' }, el('span', null, name), control)));
}

function undoLook() {
  if (looks.length < 2) return;
  looks.pop();
  choose(looks[looks.length - 1]);
  drawLook();
}

const settings = await readSettings();
apply(settings.reading);
/** The looks that were, for undoing. @type {import('./preferences.js').Settings['reading'][]} */
const looks = [settings.reading];
drawLook();
byId('look').setAttribute('aria-label', t('reader_look'));
byId('toast').setAttribute('aria-label', t('messages'));
const article = await fetchArticle();
draw(article, await countTrimmed());
drawTop(article);
const answer = article ? await api.runtime.sendMessage({ to: 'background', do: 'before', tab }) : null;
const marks = answer?.before && article ? markSentences(byId('story'), [...answer.before.fresh, ...answer.before.changed]) : [];
if (marks.length > 0) {
  // What stands beside it may be pressed just now, and stays.
  byId('fresh').textContent = tn(answer.before.changed.length > 0 ? 'reader_new_changed' : 'reader_new', marks.length);
  byId('fresh').hidden = false;
}
if (settings.keys) listenForKeys(marks, undoLook, () => void back());
if (saving && article?.body.length) openSave(article, tell);
addEventListener('scroll', () => byId('top').toggleAttribute('data-scrolled', scrollY > 8), { passive: true });
