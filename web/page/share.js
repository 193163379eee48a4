// @ts-check
// Sharing a cut without any server: the article and what went are packed into the
// part of the address that browsers keep to themselves, behind the #.

import { t } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { say } from '../shared/view/toast.js';
import { fail } from './announce.js';
import { packCut, readCut } from './cut.js';
import { openDialog } from './dialogs.js';
import { copyText } from './save.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('./cut.js').Cut} Cut */

const mark = '#cut=';

/** Longer links break in mails and messengers. */
const mostLink = 32_000; // characters
/** What is read back at all: other senders may be more generous. */
const mostFragment = 400_000; // characters
const mostBytes = 4 << 20; // unpacked

/** Why a link cannot be made or read; the message's name. */
class CutError extends Error {}

/** @param {Doc} doc */
export function shareButton(doc) {
  return el('button', { class: 'button square', type: 'button', id: 'share', 'aria-label': t('share_link'), title: t('share_link'), click: () => void share(doc) }, icon('link', 16));
}

/** Makes the link and shows it, copied where the browser lets it. @param {Doc} doc */
async function share(doc) {
  try {
    const link = await linkOf(doc);
    const field = el('input', { class: 'link-field', id: 'share-field', readonly: true, value: link, 'aria-label': t('share_link'), focus: () => field.select() });
    // Said in the dialog: what lies under it is dim, and not there for screen readers.
    const said = el('p', { class: 'dialog-said', role: 'status' });
    const copy = async () => say(said, t((await copyText(link)) ? 'share_copied' : 'share_copy_failed'));
    openDialog('share-box', t('share_title'), el('p', null, t('share_about')), field, el('div', { class: 'dialog-actions' }, said, el('button', { class: 'button primary', id: 'share-copy', type: 'button', autofocus: true, click: copy }, icon('copy', 16), t('share_copy'))));
  } catch (error) {
    fail(t(error instanceof CutError ? error.message : 'share_failed'));
  }
}

/** @param {Doc} doc @returns {Promise<string>} */
async function linkOf(doc) {
  const article = doc.article;
  if (!article || article.body.length === 0) {
    throw new CutError('share_empty');
  }
  const gone = doc.removed.filter((part) => !doc.back.has(part.block));
  for (const shorter of [false, true]) {
    const bytes = await pressed(JSON.stringify(packCut(article, gone, shorter)));
    const link = `${location.origin}${location.pathname}${mark}${base64url(bytes)}`;
    if (link.length <= mostLink) {
      return link;
    }
  }
  throw new CutError('share_too_long');
}

/** Whether the page's address holds a cut. */
export function hasCut() {
  return location.hash.startsWith(mark);
}

/**
 * The cut in the page's address; where it cannot be read, says why and gives null.
 * @returns {Promise<Cut | null>}
 */
export async function cutInAddress() {
  try {
    return await readLink(location.hash.slice(mark.length));
  } catch (error) {
    fail(t(error instanceof CutError ? error.message : 'cut_broken'));
    return null;
  }
}

/** @param {string} packed @returns {Promise<Cut>} */
async function readLink(packed) {
  if (packed.length > mostFragment) {
    throw new CutError('cut_too_long');
  }
  const value = JSON.parse(await unpressed(bytesOf(packed)));
  const cut = readCut(value);
  if (!cut) {
    throw new CutError(Number(value?.v) > 1 ? 'cut_newer' : 'cut_broken');
  }
  return cut;
}

/** @param {string} text */
async function pressed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks, and stops as soon as too much comes out. @param {Uint8Array<ArrayBuffer>} bytes */
async function unpressed(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let total = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    total += next.value.length;
    if (total > mostBytes) {
      await reader.cancel();
      throw new CutError('cut_too_long');
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} text */
function bytesOf(text) {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
}
