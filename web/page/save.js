// @ts-check
// Copying and saving: the article as it is now, with what was put back.

import { download, fileName } from '../shared/download.js';
import { t } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { fail, tell } from './announce.js';
import { clean } from './client.js';
import { openDialog } from './dialogs.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {'markdown' | 'html' | 'text' | 'json'} Format */

/** @type {Record<Format, { ending: string, type: string }>} */
const formats = {
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
  text: { ending: 'txt', type: 'text/plain' },
  json: { ending: 'json', type: 'application/json' },
};

/** @param {Doc} doc */
export function copyButton(doc) {
  return el('button', { class: 'button', type: 'button', id: 'copy', click: () => void copyArticle(doc) }, icon('copy', 16), t('copy'));
}

/** Copies the title and the text. @param {Doc} doc */
export async function copyArticle(doc) {
  const article = doc.article;
  if (!article) {
    return;
  }
  if (await copyText(article.title ? `${article.title}\n\n${article.text}\n` : `${article.text}\n`)) {
    tell(t('copied'));
  } else {
    fail(t('copy_failed'));
  }
}

/** @param {string} text @returns {Promise<boolean>} whether it is in the clipboard */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or no secure address: the old way needs a field that is selected.
    const field = el('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1' });
    field.value = text;
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    // Under an open dialog a field cannot be selected.
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    before?.focus({ preventScroll: true });
    return done;
  }
}

/** Asks for the format. @param {Doc} doc */
export function openSave(doc) {
  const choice = (/** @type {Format} */ format) =>
    el(
      'li',
      null,
      el('button', { type: 'button', class: 'choice', 'data-format': format, click: () => void save(doc, format).finally(() => dialog.close()) },
        el('b', null, t(`save_${format}`)), ' ', el('span', { class: 'quiet-words' }, t(`save_${format}_about`)), el('kbd', null, `.${formats[format].ending}`)),
    );
  const dialog = openDialog('save', t('save_title'), el('ul', { class: 'choices' }, formatsOf(doc).map(choice)));
}

/** The engine prints from the page's file; what a link brought has none. @param {Doc} doc */
function formatsOf(doc) {
  return /** @type {Format[]} */ (Object.keys(formats)).filter((format) => !doc.cut || format === 'text' || format === 'json');
}

/** @param {Doc} doc @param {Format} format */
async function save(doc, format) {
  try {
    const text = format === 'json' ? `${JSON.stringify(doc.article, null, 2)}\n` : await print(doc, format);
    const name = `${fileName(doc.article?.title || doc.name)}.${formats[format].ending}`;
    download(name, text, formats[format].type);
    tell(t('saved', name));
  } catch (error) {
    fail(t('save_failed', error instanceof Error ? error.message : String(error)));
  }
}

/** @param {Doc} doc @param {Format} format */
async function print(doc, format) {
  if (doc.cut) {
    return `${doc.article?.text ?? ''}\n`;
  }
  const answer = await clean({ source: doc.source, name: doc.name, type: doc.type, url: doc.url, keep: [...doc.back], format });
  return answer.printed;
}
