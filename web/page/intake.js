// @ts-check
// How pages come in: dropped files and folders, picked files, the clipboard, and
// the samples.

import { t, tn } from '../shared/messages.js';
import { byId } from '../shared/view/dom.js';
import { alarm, fail, hush } from './announce.js';
import { take } from './cleaning.js';
import { filesOf, itemCount } from './drop.js';
import { looksLikeHTML } from './readfile.js';
import { openPasteBox } from './pastebox.js';
import { loadSample } from './samples.js';
import { state } from './state.js';
import { go } from './surfaces.js';

/** @typedef {import('./cleaning.js').Input} Input */

/** Listens on the whole window for drops and pastes, and on the buttons. */
export function listenForFiles() {
  const picker = /** @type {HTMLInputElement} */ (byId('files'));
  const pick = () => picker.click();
  byId('choose').addEventListener('click', pick);
  byId('add-pages').addEventListener('click', pick);
  byId('paste').addEventListener('click', pasteFromClipboard);
  const picked = () => {
    const files = [...(picker.files ?? [])];
    picker.value = '';
    void takeIn(files.map((file) => ({ name: file.name, source: file })));
  };
  picker.addEventListener('change', picked);
  picked(); // early.js took them meanwhile
  document.querySelectorAll('[data-sample]').forEach((button) => {
    button.addEventListener('click', () => void takeSample(/** @type {HTMLElement} */ (button).dataset.sample ?? ''));
  });
  document.addEventListener('paste', paste);
  listenForDrops();
}

/**
 * Takes pages in and goes where they are best seen: one page is read at once,
 * several are listed as they arrive.
 * @param {Input[]} inputs
 * @param {'compare' | ''} [then]
 */
async function takeIn(inputs, then = '') {
  if (inputs.length === 0) {
    return;
  }
  hush();
  const alone = inputs.length === 1;
  if (!alone || state.surface !== 'start') {
    go({ surface: 'start' });
  }
  const docs = await take(inputs);
  if (state.surface !== 'start') {
    return;
  }
  if (then === 'compare') {
    go({ surface: 'compare', story: 0 });
  } else if (alone && docs.length === 1) {
    go({ surface: 'read', current: docs[0].id, tab: 'article', mode: docs[0].type === 'text' ? 'lines' : 'clean' });
  } else if (alone) {
    alarm(t('batch_failed_alone'));
  }
}

/** @param {string} name */
async function takeSample(name) {
  try {
    const { inputs, then } = await loadSample(name);
    await takeIn(inputs, then);
  } catch {
    fail(t('sample_failed'));
  }
}

function listenForDrops() {
  let depth = 0;
  let own = false; // what is dragged is the page's own: a link of an article, or marked text
  const over = (/** @type {number | null} */ files) => {
    document.documentElement.toggleAttribute('data-over', files !== null);
    byId('drop-words').textContent = files === null ? t('drop') : files > 0 ? tn('drop_now', files) : t('drop_now_text');
  };
  const ours = (/** @type {DragEvent} */ event) => own || (itemCount(event.dataTransfer) === 0 && /** @type {HTMLElement} */ (event.target).closest?.('input, textarea'));
  document.addEventListener('dragstart', () => { own = true; });
  document.addEventListener('dragend', () => { own = false; });
  document.addEventListener('dragenter', (event) => {
    if (ours(event)) {
      return;
    }
    event.preventDefault();
    depth++;
    over(itemCount(event.dataTransfer));
  });
  document.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) {
      over(null);
    }
  });
  document.addEventListener('dragover', (event) => ours(event) || event.preventDefault());
  document.addEventListener('drop', (event) => {
    depth = 0;
    over(null);
    if (ours(event)) {
      return;
    }
    event.preventDefault();
    const data = event.dataTransfer;
    if (data && itemCount(data) > 0) {
      void takeDropped(data);
    } else if (data) {
      takeText(data.getData('text/plain') || data.getData('text/uri-list'), data.getData('text/html'));
    }
  });
}

/** Resolves when what changed in this turn is drawn. */
function drawn() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Takes in what was dropped, and says what of it is left. @param {DataTransfer} data */
async function takeDropped(data) {
  const { files, more, closed } = await filesOf(data);
  const taken = takeIn(files);
  if (!more) {
    await taken;
  }
  await drawn(); // which takes away what was said of another surface
  if (more) {
    fail(tn('drop_more', files.length));
  } else if (closed > 0) {
    fail(tn('drop_closed', closed));
  } else if (files.length === 0) {
    fail(t('drop_none'));
  }
  await taken;
}

/** @param {ClipboardEvent} event */
function paste(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest?.('input, textarea, [contenteditable]')) {
    return;
  }
  const data = event.clipboardData;
  if (!data) {
    return;
  }
  event.preventDefault();
  const files = [...data.files].filter((file) => !file.type.startsWith('image/'));
  if (files.length > 0) {
    void takeIn(files.map((file) => ({ name: file.name, source: file })));
  } else {
    takeText(data.getData('text/plain'), data.getData('text/html'));
  }
}

async function pasteFromClipboard() {
  try {
    const [text, html] = await inClipboard();
    if (text.trim()) {
      takeText(text, html);
      return;
    }
  } catch {
    // Not allowed, or not there in this browser: the box takes the paste.
  }
  openPasteBox((text, html) => takeText(text, html));
}

/** The text in the clipboard, and its markup where it has some. */
async function inClipboard() {
  const items = await navigator.clipboard.read();
  const read = async (/** @type {string} */ type) => (await Promise.all(items.filter((item) => item.types.includes(type)).map(async (item) => (await item.getType(type)).text()))).join('\n');
  return Promise.all([read('text/plain'), read('text/html')]);
}

/**
 * A pasted page is its source, or what a browser copied from the screen; the rest
 * is plain text.
 * @param {string} text
 * @param {string} html
 */
function takeText(text, html) {
  const source = looksLikeHTML(text);
  const rich = !source && /<(p|h[1-6]|article|li)\b[^]*<(p|a|h[1-6]|li)\b/i.test(html);
  const body = rich ? html : text;
  if (!body.trim() || isAddress(text)) {
    fail(t(body.trim() ? 'paste_address' : 'paste_empty'));
    return;
  }
  const type = source || rich ? 'html' : 'text';
  void takeIn([{ name: t(type === 'html' ? 'pasted_page' : 'pasted_text'), source: new Blob([body]), type }]);
}

/** Whether a text is nothing but the address of a page, which nothing here fetches. @param {string} text */
function isAddress(text) {
  return /^\s*https?:\/\/\S+\s*$/i.test(text);
}
