// @ts-check
// Settings: sites with a choice of their own, and the kinds that are trimmed.

import { families } from '../shared/reasons.js';
import { t } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { label, shortLabel, tile } from '../shared/view/reason.js';
import { api } from './browser.js';
import { patternOf } from './sites.js';

/** @typedef {import('./preferences.js').Settings} Settings */
/** @typedef {import('./settings.js').Page} Page */

/** @param {Settings} settings @param {Page} page */
export function sites(settings, page) {
  const rows = Object.entries(settings.sites).sort(([a], [b]) => a.localeCompare(b)).map(([host, site]) => siteRow(host, site, page));
  return el(
    'section', null,
    el('p', null, t('sites_about')),
    el('div', { class: 'card' }, rows.length > 0 ? rows : el('div', { class: 'row' }, el('p', { class: 'row-words quiet-words' }, t('sites_none'))), adder(page)),
  );
}

/** @param {string} host @param {Settings['sites'][string]} site @param {Page} page */
function siteRow(host, site, page) {
  const choose = el('select', { class: 'select', id: `mode-${host}`, 'aria-label': t('site_mode', host), change: async () => {
    if (!(await setMode(host, choose.value))) choose.value = site.mode; // the browser was not allowed to
    await page.redraw();
  } }, ['always', 'ask', 'never'].map((mode) => el('option', { value: mode, selected: site.mode === mode }, t(`mode_${mode}`))));
  const keeps = site.keep.map((reason) => el('button', { class: 'tag', type: 'button', 'data-reason': reason, title: t('popup_again_named', label(reason)), click: async () => {
    await api.runtime.sendMessage({ to: 'background', do: 'keep', host, reason, on: false });
    await page.redraw();
    document.getElementById(`mode-${host}`)?.focus(); // the kind has gone with its button
  } }, icon(reason, 14), shortLabel(reason)));
  return el(
    'div', { class: 'row', 'data-host': host },
    el('span', { class: 'letter', 'aria-hidden': 'true' }, host.replace(/^www\./, '').slice(0, 1).toUpperCase()),
    el('div', { class: 'row-words' }, el('b', null, host), keeps.length > 0 ? el('div', { class: 'tags' }, t('site_keeps'), keeps) : null),
    choose,
    el('button', { class: 'button small quiet square', type: 'button', 'aria-label': t('site_remove', host), title: t('site_remove', host), click: async () => {
      await setMode(host, 'ask');
      await page.change((s) => { delete s.sites[host]; });
      await page.redraw();
      document.getElementById('site-field')?.focus(); // the row has gone with its button
    } }, icon('close', 16)),
  );
}

/** @param {string} host @param {string} mode @returns {Promise<boolean>} false where the browser was not allowed to */
async function setMode(host, mode) {
  const origins = { origins: [patternOf(host)] };
  if (mode === 'always' && !(await api.permissions.request(origins).catch(() => false))) return false;
  await api.runtime.sendMessage({ to: 'background', do: 'site', host, mode });
  if (mode !== 'always') await api.permissions.remove(origins).catch(() => false); // it was not given
  return true;
}

/** The row that adds a site. @param {Page} page */
function adder(page) {
  const field = el('input', { class: 'field', id: 'site-field', type: 'text', placeholder: 'example.org', 'aria-label': t('site_field'), 'aria-describedby': 'site-words', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none', input: () => field.removeAttribute('aria-invalid') });
  const words = el('p', { id: 'site-words', class: 'quiet-words bad-words', role: 'alert' });
  const form = el('form', { class: 'row', submit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    const host = hostIn(field.value);
    if (host === '') {
      words.textContent = t('site_bad');
      field.setAttribute('aria-invalid', 'true');
      return field.focus();
    }
    if (!(await setMode(host, 'always'))) {
      words.textContent = t('site_refused');
      return;
    }
    await page.redraw();
  } }, field, el('button', { id: 'site-add', class: 'button', type: 'submit' }, t('site_add')), words);
  return form;
}

/** The host in what a reader types: a name or an address; "" if there is none. @param {string} typed */
function hostIn(typed) {
  const text = typed.trim();
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && /^[a-z0-9.-]+$/.test(url.hostname) && url.hostname.includes('.') && url.username === '' ? url.hostname : '';
  } catch {
    return '';
  }
}

/** @param {Settings} settings @param {Page} page */
export function kinds(settings, page) {
  const kind = (/** @type {string} */ reason) => {
    const note = el('small', { hidden: !settings.keep.includes(reason) }, t('kinds_kept'));
    return el(
      'label', { class: 'kind' }, tile(reason), el('span', { class: 'name' }, label(reason), note),
      el('input', { id: `kind-${reason}`, class: 'check', type: 'checkbox', checked: !settings.keep.includes(reason), change: (/** @type {Event} */ event) => {
        const on = /** @type {HTMLInputElement} */ (event.target).checked;
        note.hidden = on;
        page.change((s) => { s.keep = [...s.keep.filter((r) => r !== reason), ...(on ? [] : [reason])]; });
      } }),
    );
  };
  return el(
    'section', null,
    el('p', null, t('kinds_about')),
    el('div', { class: 'families' }, families.map(({ name, reasons }) => el('div', { class: 'card family' }, el('h3', null, t(`family_${name}`)), reasons.map(kind)))),
  );
}
