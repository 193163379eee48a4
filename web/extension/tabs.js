// @ts-check
// Trimming a tab: brings the script into the page, tells it what to do, keeps
// the badge.

import { api, hasOffscreen, hostOf, isOpenToUs, root } from './browser.js';
import { askEngine, openEngine } from './engine-client.js';
import { badge, fade } from './toolbar.js';
import { readSettings, siteOf } from './preferences.js';
import { hidingScripts, pageScripts, readingScripts } from './sites.js';

/** @typedef {import('./content/state.js').PageState} PageState */

const retryMillis = 60; // browsers at times refuse a script right after the click that allows it
const slowMillis = 300; // only then the badge says that work is going on

/** Presses that are being followed: the button's own and its popup's are one. @type {Map<string, Promise<PageState>>} */
const pressed = new Map();

/**
 * The button was pressed: trims the tab unless it is trimmed.
 * @param {number} id @param {boolean} [anyway] also what looks like no article
 * @param {chrome.tabs.Tab} [clicked] the tab as the browser gives it with a press of the button itself
 * @returns {Promise<PageState>}
 */
export function press(id, anyway = false, clicked = undefined) {
  const key = `${id} ${anyway}`;
  const running = pressed.get(key) ?? trim(id, anyway, clicked).finally(() => pressed.delete(key));
  pressed.set(key, running);
  return running;
}

/** @param {number} id @param {boolean} anyway @param {chrome.tabs.Tab} [clicked] @returns {Promise<PageState>} */
async function trim(id, anyway, clicked) {
  // A page whose button is pressed has no script of ours as a rule: what reads it is
  // brought on its way before anything is asked. Without an order it does nothing.
  const script = clicked && bring(id, hasOffscreen ? readingScripts : pageScripts);
  const engine = openEngine();
  for (const later of [script, engine]) later?.catch(() => {}); // heard of below, if they are needed
  const [tab, settings, known] = await Promise.all([clicked ?? api.tabs.get(id), readSettings(), clicked ? null : askPage(id, { do: 'state' })]);
  const host = hostOf(tab.url);
  if (host !== '' && siteOf(settings, host).mode === 'never') return away(id, 'off');
  if (tab.url !== undefined && !isOpenToUs(tab.url)) return away(id, 'closed');
  if (known?.phase === 'trimmed') return known;
  const order = orderOf(settings, host, known?.ready ? '' : newStyle(), anyway);
  const slow = setTimeout(() => badge(id, '…'), slowMillis);
  try {
    await engine;
    if (!known && !(await enter(id, order, script))) return await away(id, 'closed');
    if (known && !known.ready) await addStyle(id, order.style);
    return (await askPage(id, { do: 'trim', ...order })) ?? outside('closed', '');
  } catch (error) {
    return outside('failed', String(/** @type {any} */ (error)?.message ?? error));
  } finally {
    clearTimeout(slow);
    const now = await askPage(id, { do: 'state' });
    await tabChanged(id, now?.phase ?? '', now?.blocks ?? 0);
  }
}

/** Trims or undoes. @param {number} id */
export async function toggle(id) {
  const known = await askPage(id, { do: 'state' });
  return known?.phase === 'trimmed' ? askPage(id, { do: 'undo' }) : press(id);
}

/** Shows what went, or hides it again. @param {number} id */
export async function showTab(id) {
  const state = await press(id);
  if (state.phase === 'trimmed') await askPage(id, { do: 'show', on: !state.shown });
}

/**
 * What keys on the page ask for their own tab's story: to save it, or its text, to copy.
 * @param {chrome.runtime.MessageSender} sender @param {string} what
 */
export async function ownTab({ tab, origin }, what) {
  const id = tab?.id ?? -1;
  if (what === 'save') return readTab(id, true);
  const known = await askEngine({ do: 'article', tab: id });
  // The tab may be at another site by now, whose business this story is not.
  const article = known?.origin === origin ? known?.article : null;
  return { text: article ? [article.title, article.text, article.url].filter(Boolean).join('\n\n') : '' };
}

/** Opens the reading view of a tab beside it. @param {number} id @param {boolean} [save] it is to be saved at once */
export async function readTab(id, save = false) {
  // Who has put everything back wants the page so, and may read the story all the same.
  if ((await askPage(id, { do: 'state' }))?.phase !== 'undone') await press(id);
  const tab = await api.tabs.get(id);
  await api.tabs.create({ url: `${root}extension/reader.html?tab=${id}${save ? '&save' : ''}`, index: tab.index + 1, openerTabId: id });
  return {};
}

/** The script in a page came with the page: tells it whether to trim by itself. @param {chrome.tabs.Tab} tab */
export async function hello(tab) {
  const settings = await readSettings();
  const host = hostOf(tab.url);
  if (siteOf(settings, host).mode !== 'always' || tab.id === undefined) return null;
  const style = newStyle();
  await Promise.all([addStyle(tab.id, style), openEngine()]);
  return { do: 'trim', ...orderOf(settings, host, style) };
}

/**
 * Has a tab's story looked up among those read before, and remembered; never in
 * private windows, and only for readers who said yes.
 * @param {number} id
 */
export async function before(id) {
  const [tab, settings] = await Promise.all([api.tabs.get(id), readSettings()]);
  if (tab.incognito || settings.remember !== true) return {};
  return askEngine({ do: 'before', tab: id, days: settings.forgetAfter });
}

/** A page's state changed: the badge follows. @param {number} id @param {string} phase @param {number} blocks */
export async function tabChanged(id, phase, blocks) {
  await badge(id, phase === 'trimmed' && blocks > 0 ? (blocks > 99 ? '99+' : String(blocks)) : '');
  if (phase === 'trimmed') before(id).catch(() => {}); // the popup asks again and says what failed
  return {};
}

/** A tab was closed. @param {number} tab */
export async function tabClosed(tab) {
  if (!hasOffscreen || (await api.offscreen.hasDocument())) await askEngine({ do: 'forgetTab', tab });
}

/** A message to the script in a page, or null where there is none. @param {number} id @param {object} message @returns {Promise<any>} */
async function askPage(id, message) {
  try {
    return (await api.tabs.sendMessage(id, { to: 'page', ...message }, { frameId: 0 })) ?? null;
  } catch {
    return null; // no script of ours there
  }
}

/**
 * Brings script, order and style into a page, all at the same time; false where the
 * browser allows none. Chrome takes them in the order in which they are asked for: the
 * order before what it takes to hide, so that the engine works while that is read.
 * Elsewhere both files go together.
 * @param {number} id @param {ReturnType<typeof orderOf>} order @param {Promise<any>} [script] what reads the page, if it is on its way already
 */
async function enter(id, order, script) {
  const all = (/** @type {Promise<any>|undefined} */ reading) => Promise.all([
    reading ?? bring(id, hasOffscreen ? readingScripts : pageScripts),
    api.scripting.executeScript({ target: { tabId: id }, func: leave, args: [order] }),
    hasOffscreen && bring(id, hidingScripts),
    addStyle(id, order.style),
  ]);
  try {
    await all(script);
  } catch {
    await new Promise((resolve) => { setTimeout(resolve, retryMillis); });
    try {
      await all(undefined);
    } catch {
      return false;
    }
  }
  return true;
}

/** Brings files of our script into a page. @param {number} id @param {string[]} files */
function bring(id, files) {
  return api.scripting.executeScript({ target: { tabId: id }, files });
}

/** Runs in the page: gives the order to our script, or leaves it for the one that is coming. @param {any} order */
function leave(order) {
  const scope = /** @type {any} */ (globalThis);
  if (Object.hasOwn(scope, 'winnowHere') && scope.winnowHere()) scope.winnowTrim(order);
  else scope.winnowOrder = order;
}

/**
 * The one style sheet. It is the reader's, not the page's: no policy of the page
 * refuses it, no rule of the page beats it, no script of the page sees it.
 * @param {number} tabId @param {string} name of the attribute
 */
function addStyle(tabId, name) {
  const css = `[${name}="hide"],[${name}^="gap"]>*{display:none!important}` +
    `[${name}="gap-box"]{display:block!important}` +
    `[${name}^="gap"]{visibility:hidden!important;height:0!important;min-height:0!important;padding-block:0!important;border-block:0!important;margin-block:0!important}` +
    `[${name}="ask"]{position:fixed!important;inset:auto auto 1000vh 1000vw!important;opacity:0!important;pointer-events:none!important}` +
    `[${name}="free"],[${name}="free"]>body{overflow:visible!important;position:static!important}` +
    `[${name}~="open"]{overflow:visible!important;height:auto!important;max-height:none!important}` +
    `[${name}~="clear"]{filter:none!important;pointer-events:auto!important;user-select:auto!important;-webkit-user-select:auto!important}`;
  return api.scripting.insertCSS({ target: { tabId, allFrames: true }, css, origin: 'USER' });
}

/** A name for our attribute: another one on every page, so that no page knows it or knows the reader by it. */
function newStyle() {
  return `data-winnow-${Array.from(crypto.getRandomValues(new Uint8Array(5)), (b) => b.toString(36)).join('')}`;
}

/**
 * How a page is to be trimmed.
 * @param {import('./preferences.js').Settings} settings @param {string} host @param {string} style @param {boolean} [anyway]
 */
function orderOf(settings, host, style, anyway = false) {
  const keep = [...new Set([...settings.keep, ...siteOf(settings, host).keep])];
  return { anyway, keep, bar: settings.bar, keys: settings.keys, style };
}

/** The state of a page that is not for us; the icon says so too. @param {number} id @param {PageState['phase']} phase */
async function away(id, phase) {
  await fade(id);
  return outside(phase, '');
}

/** The state of a page that has no script of ours. @param {PageState['phase']} phase @param {string} why @returns {PageState} */
function outside(phase, why) {
  return { phase, why, title: '', words: 0, all: 0, blocks: 0, kinds: [], shown: false, late: 0, ready: false };
}
