// @ts-check
// The two buttons that write everything into a file and read it back, for the
// library and the settings.

import { number } from '../shared/format.js';
import { t, tn } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { BackupError, maxFile, readBackup, writeBackup } from './backup.js';
import { api } from './browser.js';
import { changeSettings, readSettings } from './preferences.js';
import { patternOf, registerSites } from './sites.js';
import * as store from './store.js';

/** @typedef {import('./preferences.js').Settings} Settings */

/**
 * The buttons; told gets one sentence on how it ended.
 * @param {(sentence: string) => void} told @param {() => Promise<void>} changed
 */
export function backupButtons(told, changed) {
  const field = el('input', { id: 'import-file', type: 'file', accept: '.json,application/json', hidden: true, change: async () => {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    told(await bringIn(file).catch((error) => t(error instanceof BackupError ? error.message : 'import_failed')));
    await changed();
  } });
  return [
    el('button', { id: 'export', class: 'button', type: 'button', click: () => writeFile().then(told, () => told(t('export_failed'))) }, icon('download', 18), t('data_export')),
    el('button', { id: 'import', class: 'button', type: 'button', click: () => field.click() }, t('data_import')),
    field,
  ];
}

async function writeFile() {
  const now = Date.now();
  const [stories, index, settings] = await Promise.all([store.allStories(), store.indexBytes(), readSettings()]);
  const url = URL.createObjectURL(new Blob([writeBackup(stories, index, settings, now)], { type: 'application/json' }));
  const name = `winnow-${new Date(now).toISOString().slice(0, 10)}.json`;
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return tn('exported', stories.length, name);
}

/** Adds a file's stories to those that are here; of two readings of one page the later stays. @param {File} file */
async function bringIn(file) {
  if (file.size > maxFile) throw new BackupError('import_too_big');
  const { stories, index, settings, left } = readBackup(await file.text(), Date.now());
  const here = new Map((await store.allStories()).map((story) => [story.id, story.read]));
  const fresh = stories.filter((story) => (here.get(story.id) ?? 0) < story.read);
  await store.keepStories(fresh);
  await store.keepIncoming(index ?? new Uint8Array());
  if (settings) await addSettings(settings);
  const answer = await api.runtime.sendMessage({ to: 'background', do: 'history', what: 'reload' });
  if (answer?.error) throw new Error(answer.error.sentence);
  return left > 0 ? tn('imported_some', fresh.length, number(left)) : tn('imported', fresh.length);
}

/** Settings of a file; a site works by itself only where the browser allows that here too. @param {Settings} settings */
async function addSettings(settings) {
  for (const [host, site] of Object.entries(settings.sites)) {
    if (site.mode === 'always' && !(await api.permissions.contains({ origins: [patternOf(host)] }).catch(() => false))) site.mode = 'ask';
  }
  await registerSites(await changeSettings((now) => { Object.assign(now, settings, { sites: { ...settings.sites, ...now.sites }, remember: now.remember ?? settings.remember }); }));
}
