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
  picker.addEventListener('change', () => {
    const files = [...(picker.files ?? [])];
    picker.value = '';
    void takeIn(files.map((file) => ({ name: file.name, source: file })));
  });
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
export async function takeIn(inputs, then = '') {
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
  const over = (/** @type {number} */ files) => {
    document.documentElement.toggleAttribute('data-over', files > 0);
    byId('drop-words').textContent = files > 0 ? tn('drop_now', files) : t('drop');
  };
  document.addEventListener('dragenter', (event) => {
    event.preventDefault();
    depth++;
    over(Math.max(1, itemCount(event.dataTransfer)));
  });
  document.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) {
      over(0);
    }
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    depth = 0;
    over(0);
    const data = event.dataTransfer;
    if (data && itemCount(data) === 0) {
      takeText(data.getData('text/plain') || data.getData('text/uri-list'), data.getData('text/html'));
    } else {
      await takeIn(await filesOf(data));
    }
  });
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
    const text = await navigator.clipboard.readText();
    if (text.trim()) {
      takeText(text, '');
      return;
    }
  } catch {
    // Not allowed, or not there in this browser: the box takes the paste.
  }
  openPasteBox((text, html) => takeText(text, html));
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
