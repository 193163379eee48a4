// @ts-check
// The toolbar's button: its number and its icon.

import { api } from './browser.js';

/** @param {string} suffix of the drawing: "" on light toolbars, "-dark" on dark ones, "-off" where nothing can be done */
function drawing(suffix) {
  return Object.fromEntries([16, 20, 24, 32, 48].map((size) => [size, `/extension/icons/${size}${suffix}.png`]));
}

/** Sets the number on the button. @param {number} tabId @param {string} text */
export async function badge(tabId, text) {
  try {
    await api.action.setBadgeBackgroundColor({ tabId, color: '#1f1e19' });
    await api.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await api.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile: it needs no badge.
  }
}

/** Draws the button pale: nothing can be done on this page. @param {number} tabId */
export async function fade(tabId) {
  try {
    await api.action.setIcon({ tabId, path: drawing('-off') });
  } catch {
    // The tab was closed meanwhile: it needs no icon.
  }
}

/** Follows the browser's colours. @param {boolean} dark */
export async function setScheme(dark) {
  await api.action.setIcon({ path: drawing(dark ? '-dark' : '') });
  return {};
}
