// @ts-check
// Saving from the reading view: the story as one file, in the form that is asked
// for in a dialog.

import { download, fileName } from '../shared/download.js';
import { t } from '../shared/messages.js';
import { byId, el } from '../shared/view/dom.js';
import { openDialog } from './key-dialog.js';

/** @typedef {import('../shared/wire.js').Article} Article */

/** @type {Record<string, {ending: string, type: string, make: (article: Article) => string}>} */
const forms = {
  html: { ending: 'html', type: 'text/html', make: webPage },
  text: { ending: 'txt', type: 'text/plain', make: (article) => [article.title, article.text, article.url].filter(Boolean).join('\n\n') + '\n' },
  json: { ending: 'json', type: 'application/json', make: (article) => `${JSON.stringify(article, null, 2)}\n` },
};

/** @param {Article} article @param {(sentence: string) => void} tell */
export function openSave(article, tell) {
  const choices = Object.entries(forms).map(([name, form]) => el('li', null, el(
    'button', { type: 'button', class: 'choice', 'data-format': name, click: () => {
      const file = `${fileName(article.title)}.${form.ending}`;
      download(file, form.make(article), form.type);
      dialog.close();
      tell(t('saved', file));
    } },
    el('b', null, t(`save_${name}`)), ' ', el('span', { class: 'quiet-words' }, t(`save_${name}_about`)), el('kbd', null, `.${form.ending}`),
  )));
  const dialog = openDialog(t('save_title'), el('ul', { class: 'choices' }, choices));
}

/** What the reading view shows, as a page of its own; nothing in it runs. @param {Article} article */
function webPage(article) {
  const page = document.implementation.createHTMLDocument(article.title);
  if (article.lang) page.documentElement.lang = article.lang;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.prepend(charset);
  for (const part of byId('main').querySelectorAll(':scope > :is(.read-h1, .standfirst, .byline, .reading)')) page.body.append(page.importNode(part, true));
  for (const part of page.body.querySelectorAll('svg, button, .unseen')) part.remove();
  for (const part of page.body.querySelectorAll('mark')) part.replaceWith(...part.childNodes);
  for (const part of page.body.querySelectorAll('*')) for (const name of ['id', 'class', 'style', 'tabindex', 'data-blocks']) part.removeAttribute(name);
  if (/^https?:/.test(article.url)) {
    const source = page.createElement('a');
    source.href = article.url;
    source.textContent = t('reader_source', article.url);
    page.body.append(source);
  }
  return `<!doctype html>\n${new XMLSerializer().serializeToString(page.documentElement)}\n`;
}
