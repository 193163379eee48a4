// @ts-check
// What the reader chose, in storage.local. Unknown or damaged values fall back
// to the defaults one by one.

import { reasons } from '../shared/reasons.js';
import { api } from './browser.js';

/**
 * @typedef {object} Settings
 * @property {string[]} keep kinds that stay on every page
 * @property {Record<string, {mode: 'always'|'never'|'ask', keep: string[]}>} sites by host
 * @property {boolean|null} remember null: not asked yet
 * @property {number} forgetAfter days; 0 = never
 * @property {boolean} bar the bar on pages
 * @property {boolean} keys single-letter keys
 * @property {{paper: string, letters: string, size: number, measure: string}} reading
 */

/** @returns {Settings} */
export function defaults() {
  return {
    keep: [], sites: {}, remember: null, forgetAfter: 365, bar: true, keys: true,
    reading: { paper: 'auto', letters: 'serif', size: 3, measure: 'medium' },
  };
}

/** @returns {Promise<Settings>} */
export async function readSettings() {
  const { settings } = await api.storage.local.get('settings');
  return mend(settings);
}

/**
 * Changes some settings. One change waits for another, also of another page of ours:
 * both read all settings and write all of them.
 * @param {(s: Settings) => void} change
 * @returns {Promise<Settings>}
 */
export async function changeSettings(change) {
  return navigator.locks.request('settings', async () => {
    const settings = await readSettings();
    change(settings);
    await api.storage.local.set({ settings });
    return settings;
  });
}

/** The reader's choice for a host. @param {Settings} settings @param {string} host */
export function siteOf(settings, host) {
  return Object.hasOwn(settings.sites, host) ? settings.sites[host] : { mode: /** @type {const} */ ('ask'), keep: [] };
}

/** Returns stored settings with everything of a wrong type replaced. @param {any} stored @returns {Settings} */
export function mend(stored) {
  const s = defaults();
  if (typeof stored !== 'object' || stored === null) return s;
  // No others and none twice: a page refuses an order with too many, and would never be trimmed.
  const kinds = (/** @type {any} */ v) => (Array.isArray(v) ? reasons.filter((reason) => v.includes(reason)) : []);
  s.keep = kinds(stored.keep);
  if (typeof stored.remember === 'boolean') s.remember = stored.remember;
  if (Number.isInteger(stored.forgetAfter) && stored.forgetAfter >= 0) s.forgetAfter = stored.forgetAfter;
  if (typeof stored.bar === 'boolean') s.bar = stored.bar;
  if (typeof stored.keys === 'boolean') s.keys = stored.keys;
  for (const [host, site] of Object.entries(stored.sites ?? {})) {
    const { mode, keep } = /** @type {any} */ (site ?? {});
    if (['always', 'never', 'ask'].includes(mode)) s.sites[host] = { mode, keep: kinds(keep) };
  }
  const choices = { paper: ['auto', 'light', 'sepia', 'dark'], letters: ['serif', 'sans'], measure: ['narrow', 'medium', 'wide'] };
  for (const [name, allowed] of Object.entries(choices)) {
    const v = stored.reading?.[name];
    if (allowed.includes(v)) /** @type {any} */ (s.reading)[name] = v;
  }
  const size = stored.reading?.size;
  if (Number.isInteger(size) && size >= 0 && size <= 8) s.reading.size = size;
  return s;
}
