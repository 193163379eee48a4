// @ts-check
// The popup. Opening it is the press of the button: it has the page trimmed and
// says what went. Opened on a trimmed page, it lists what went, and Undo all has
// the focus: press and Enter undo.

import { list, number, shortHost } from '../shared/format.js';
import { t, tn } from '../shared/messages.js';
import { byId, el, refill, settle } from '../shared/view/dom.js';
import { icon, mark } from '../shared/view/icons.js';
import { say } from '../shared/view/toast.js';
import { api, hostOf, root } from './browser.js';
import { showBefore } from './popup-before.js';
import { listenForKeys } from './popup-keys.js';
import { trimmedView } from './popup-trimmed.js';
import { stateView } from './popup-states.js';
import { readSettings, siteOf } from './preferences.js';
import { patternOf } from './sites.js';

/** @typedef {import('./content/state.js').PageState} PageState */

const spokenKinds = 3; // the rest is only counted

const [tab] = await api.tabs.query({ active: true, currentWindow: true });
const id = tab?.id ?? -1;
const host = /^https?:/.test(tab?.url ?? '') ? hostOf(tab?.url) : '';

/** A message to the script in the page. @param {object} message @returns {Promise<PageState|null>} */
const page = (message) => api.tabs.sendMessage(id, { to: 'page', ...message }, { frameId: 0 }).catch(() => null);
const background = (/** @type {object} */ message) => api.runtime.sendMessage({ to: 'background', ...message });

/** What the views may do. */
export const acts = {
  host, id, page, background, inPrivate: tab?.incognito ?? false,
  press, show, copy, read: () => read(),
  undo: async () => announce(draw(await page({ do: 'undo' }))),
  put: async (/** @type {string} */ reason, /** @type {boolean} */ on) => draw(await page({ do: 'put', reason, on })),
  switchOn: async () => {
    await background({ do: 'site', host, mode: 'ask' });
    await press();
  },
  openPage: async (/** @type {string} */ name) => {
    await api.tabs.create({ url: `${root}extension/${name}` });
    close();
  },
};

/** @type {PageState['kinds']} */
let kinds = []; // as drawn last
let holding = false; // what had the focus has gone, and nothing could take it yet

/** Draws a state. @param {PageState|null} state */
function draw(state) {
  const s = state ?? { phase: /** @type {const} */ ('closed'), why: '', title: '', words: 0, all: 0, blocks: 0, kinds: [], shown: false, late: 0, ready: false };
  kinds = s.phase === 'trimmed' ? s.kinds : [];
  holding = document.activeElement === document.body ? holding : byId('main').contains(document.activeElement);
  document.body.dataset.state = s.phase === 'left' || s.phase === 'failed' ? s.why : s.phase;
  settle(byId('main'), s.phase === 'trimmed' || s.phase === 'working' ? trimmedView(s, acts) : stateView(s, acts));
  // What was pressed has gone with its state: the first thing that can be done now is next.
  if (holding && document.activeElement === document.body) byId('main').querySelector('button')?.focus();
  byId('foot').hidden = s.phase !== 'trimmed' && s.phase !== 'undone' && s.why !== 'nothing';
  if (s.phase === 'trimmed') showBefore(byId('before'), acts);
  else byId('before').hidden = true;
  return s;
}

/** Has the page trimmed, and once more if the engine died over it. */
async function press(anyway = false) {
  draw({ phase: 'working', why: '', title: '', words: 0, all: 0, blocks: 0, kinds: [], shown: false, late: 0, ready: false });
  let state = await background({ do: 'press', tab: id, anyway });
  if (state?.why === 'stopped') {
    draw(state);
    await background({ do: 'engine' });
    state = await background({ do: 'press', tab: id, anyway });
  }
  announce(draw(state));
}

/** Says once, in words, what was trimmed. @param {PageState} s */
function announce(s) {
  const heading = byId('main').querySelector('h2')?.textContent ?? '';
  const kinds = s.kinds.filter((k) => k.on && k.blocks > 0);
  const parts = kinds.slice(0, spokenKinds).map((k) => t('popup_spoken_part', number(k.blocks), t(`reason_${k.reason}`)));
  if (kinds.length > spokenKinds) parts.push(tn('popup_more', kinds.length - spokenKinds));
  say(byId('live'), parts.length > 0 ? t('popup_spoken', heading, list(parts)) : heading);
}

/** @param {boolean} on */
async function show(on) {
  await page({ do: 'show', on });
  if (on) close();
  else draw(await page({ do: 'state' }));
}

async function copy() {
  const { article } = await api.runtime.sendMessage({ to: 'engine', do: 'article', tab: id });
  const text = article ? [article.title, article.text, article.url].filter(Boolean).join('\n\n') : '';
  // An engine that was stopped meanwhile has no text any more; browsers may refuse the clipboard.
  const done = text !== '' && (await navigator.clipboard.writeText(text).then(() => true, () => false));
  byId('copy-word').textContent = t(done ? 'popup_copied' : 'popup_not_copied');
  say(byId('live'), t(done ? 'popup_copied' : 'popup_not_copied'));
}

/** @param {boolean} [save] ask there at once how to save it */
async function read(save = false) {
  await background({ do: 'read', tab: id, save });
  close();
}

/** The switch for working on this site by itself. */
async function drawAlways() {
  // What is chosen in a private window would be remembered outside it.
  if (host === '' || tab?.incognito) return;
  const box = /** @type {HTMLInputElement} */ (byId('always'));
  byId('always-word').textContent = t('popup_always');
  box.checked = siteOf(await readSettings(), host).mode === 'always';
  box.title = t('popup_always_title', host);
  byId('always-label').hidden = false;
  box.addEventListener('change', async () => {
    const origins = { origins: [patternOf(host)] };
    // The browser asks the reader, and only in the very event of the click.
    const granted = box.checked ? await api.permissions.request(origins).catch(() => false) : false;
    box.checked = granted;
    await background({ do: 'site', host, mode: granted ? 'always' : 'ask' });
    if (!granted) await api.permissions.remove(origins).catch(() => false); // it was not given
  });
}

function drawFoot() {
  const { inPrivate } = acts;
  const foot = byId('foot');
  foot.classList.toggle('private', inPrivate);
  refill(
    foot,
    el('button', { id: 'read', class: 'button small quiet', type: 'button', click: () => read(), hidden: inPrivate }, icon('file', 16), t('popup_reader')),
    el('button', { id: 'copy', class: 'button small quiet', type: 'button', click: copy }, icon('copy', 16), el('span', { id: 'copy-word' }, t('popup_copy'))),
    el('span', { class: 'space' }),
    el('button', { id: 'library', class: 'button small quiet square', type: 'button', title: t('popup_library'), 'aria-label': t('popup_library'), click: () => acts.openPage('library.html') }, icon('library', 18)),
    el('button', { id: 'settings', class: 'button small quiet square', type: 'button', title: t('popup_settings'), 'aria-label': t('popup_settings'), click: () => acts.openPage('settings.html') }, icon('settings', 18)),
    inPrivate ? el('p', null, t('popup_private')) : null,
  );
}

/** Several kinds, and drawn once. @param {string[]} reasons @param {boolean} on */
async function putKinds(reasons, on) {
  let state = null;
  for (const reason of reasons) state = await page({ do: 'put', reason, on });
  if (state) draw(state);
}

byId('mark').append(mark(22));
byId('host').textContent = shortHost(host || (tab?.title ?? ''), 24);
byId('host').title = host;
drawFoot();
drawAlways();
readSettings().then((s) => s.keys && listenForKeys({ kinds: () => kinds, put: putKinds, save: () => void read(true) }));
const known = await page({ do: 'state' });
if (known?.phase === 'trimmed') {
  announce(draw(known));
  byId('undo').focus();
} else {
  await press();
  document.getElementById('show')?.focus();
}
