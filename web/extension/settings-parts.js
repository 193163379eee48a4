// @ts-check
// Settings: reading before, the reading view, keys, the reader's data, about.

import { number, size } from '../shared/format.js';
import { t } from '../shared/messages.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { backupButtons } from './backup-acts.js';
import { api, hasOffscreen, roomLimit } from './browser.js';
import { build } from './build-id.js';
import { lookControls } from './look-controls.js';
import { patternOf } from './sites.js';

/** @typedef {import('./preferences.js').Settings} Settings */
/** @typedef {import('./settings.js').Page} Page */

const ages = [30, 90, 365, 0];

/** @param {string} title @param {string} words @param {Node|null} control */
function row(title, words, control) {
  return el('div', { class: 'row' }, el('div', { class: 'row-words' }, el('b', null, title), words ? el('p', null, words) : null), control);
}

/** @param {string} id @param {string} name @param {boolean} on @param {(on: boolean) => void} change */
function toggle(id, name, on, change) {
  return el('input', { id, class: 'switch', type: 'checkbox', role: 'switch', 'aria-label': name, checked: on, change: (/** @type {Event} */ event) => change(/** @type {HTMLInputElement} */ (event.target).checked) });
}

/** Asks the engine for what it remembers. @param {object} message @returns {Promise<any>} */
const history = (message) => api.runtime.sendMessage({ to: 'background', do: 'history', ...message });

/** @param {Settings} settings @param {Page} page */
export async function before(settings, page) {
  const room = el('span', { class: 'count quiet-words' });
  Promise.all([history({ what: 'size' }), roomLimit()]).then(([answer, limit]) => {
    if (answer?.stories !== undefined) room.textContent = t('room_of', size(answer.bytes), size(limit), number(answer.stories));
  });
  const age = el('select', { id: 'forget-after', class: 'select', 'aria-label': t('forget_after'), change: () => page.change((s) => { s.forgetAfter = Number(age.value); }) },
    ages.map((days) => el('option', { value: days, selected: settings.forgetAfter === days }, t(`days_${days}`))));
  return el(
    'section', null,
    el(
      'div', { class: 'card' },
      row(t('remember'), t('remember_about'), toggle('remember', t('remember'), settings.remember === true, (on) => page.change((s) => { s.remember = on; }))),
      row(t('forget_after'), '', age),
      row(t('room'), '', room),
    ),
  );
}

/** @param {Settings} settings @param {Page} page */
export function reading(settings, page) {
  const controls = lookControls(settings.reading, (reading) => page.change((s) => { s.reading = reading; }));
  return el(
    'section', null,
    el('div', { class: 'card' }, controls.map(([name, control]) => row(name, '', control)), row(t('bar_setting'), t('bar_setting_about'), toggle('bar', t('bar_setting'), settings.bar, (on) => page.change((s) => { s.bar = on; })))),
  );
}

/** @param {Settings} settings @param {Page} page */
export async function keys(settings, page) {
  const commands = new Map((await api.commands.getAll()).map((c) => [c.name, c.shortcut ?? '']));
  const shown = ['trim', 'read', 'show'].map((name) => {
    const shortcut = commands.get(name) ?? '';
    const pressed = shortcut === '' ? el('span', { class: 'quiet-words' }, t('key_unset')) : el('span', null, shortcut.split('+').flatMap((key, i) => [i > 0 ? ' ' : '', el('kbd', null, key)]));
    return row(t(`key_${name}`), '', pressed);
  });
  const change = el('button', { id: 'keys-change', class: 'button small', type: 'button', click: changeKeys }, t('keys_change'));
  return el(
    'section', null,
    el('div', { class: 'card' }, shown, row(t('keys_single'), t('keys_single_about'), toggle('keys', t('keys_single'), settings.keys, (on) => page.change((s) => { s.keys = on; }))), el('div', { class: 'row' }, change)),
  );
}

function changeKeys() {
  if (hasOffscreen) return api.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return /** @type {any} */ (api.commands).openShortcutSettings?.();
}

/** @param {Settings} settings @param {Page} page */
export function data(settings, page) {
  const wipe = el('button', { id: 'forget', class: 'button danger', type: 'button', click: () => askForget(settings, page) }, t('data_forget'));
  return el('section', null, el('p', null, t('data_about')), el('div', { class: 'card' }, row(t('data_file'), t('data_file_about'), el('div', { class: 'acts' }, backupButtons(page.tell, page.redraw))), row(t('data_forget'), t('data_forget_about'), wipe)));
}

/** @param {Settings} settings @param {Page} page */
function askForget(settings, page) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  refill(
    dialog,
    el('p', { id: 'dialog-words' }, t('data_forget_ask')),
    el(
      'div', { class: 'dialog-actions' },
      el('button', { class: 'button', type: 'button', autofocus: true, click: () => dialog.close() }, t('cancel_word')),
      el('button', { id: 'forget-yes', class: 'button danger', type: 'button', click: async () => {
        dialog.close();
        for (const host of Object.keys(settings.sites)) {
          await api.runtime.sendMessage({ to: 'background', do: 'site', host, mode: 'ask' });
          await api.permissions.remove({ origins: [patternOf(host)] }).catch(() => false); // it was not given
        }
        await api.storage.local.clear();
        const { error } = (await history({ what: 'wipe' })) ?? {};
        await page.redraw();
        page.tell(error ? t('data_not_forgotten', error.sentence) : t('data_forgotten'));
      } }, t('data_forget')),
    ),
  );
  dialog.showModal();
}

export function about() {
  return el('section', null, el('p', null, t('about_text', api.runtime.getManifest().version, build)));
}
