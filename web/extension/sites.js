// @ts-check
// Sites on which Winnow works by itself, or not at all.

import { api } from './browser.js';
import { changeSettings, siteOf } from './preferences.js';

/** @typedef {import('./preferences.js').Settings} Settings */

const scriptId = 'always';

/** The files of our script in pages, in their order: what reads the page, and the rest. */
export const readingScripts = ['extension/ahead.js'];
export const hidingScripts = ['extension/content.js'];
export const pageScripts = [...readingScripts, ...hidingScripts];

/** The pattern of a host's pages. @param {string} host */
export function patternOf(host) {
  return `*://${host}/*`;
}

/** Makes the browser run our script on the sites with "always", as far as it is allowed to. @param {Settings} settings */
export async function registerSites(settings) {
  const wanted = Object.entries(settings.sites).filter(([, site]) => site.mode === 'always').map(([host]) => patternOf(host));
  const matches = [];
  for (const pattern of wanted) {
    if (await api.permissions.contains({ origins: [pattern] })) matches.push(pattern);
  }
  const known = await api.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (known.length > 0) await api.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  /** @type {chrome.scripting.RegisteredContentScript} */
  const script = { id: scriptId, matches, js: pageScripts, runAt: 'document_start', persistAcrossSessions: true };
  await (known.length > 0 ? api.scripting.updateContentScripts([script]) : api.scripting.registerContentScripts([script]));
}

/** Remembers what the reader wants on a site. @param {string} host @param {string} mode */
export async function setSite(host, mode) {
  if (!['always', 'never', 'ask'].includes(mode) || host === '') return {};
  const settings = await changeSettings((s) => {
    const site = siteOf(s, host);
    if (mode === 'ask' && site.keep.length === 0) delete s.sites[host];
    else s.sites[host] = { mode: /** @type {any} */ (mode), keep: site.keep };
  });
  await registerSites(settings);
  return {};
}

/** Remembers that a kind stays on a site, or does not. @param {string} host @param {string} reason @param {boolean} on */
export async function setKept(host, reason, on) {
  await changeSettings((s) => {
    const site = siteOf(s, host);
    const keep = site.keep.filter((r) => r !== reason);
    s.sites[host] = { mode: site.mode, keep: on ? [...keep, reason] : keep };
  });
  return {};
}
