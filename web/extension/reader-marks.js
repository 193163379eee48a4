// @ts-check
// Marks sentences in a text that is already on the page.

import { t } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';

/**
 * Marks each of the sentences where it stands, also across links and emphasis,
 * and returns one mark for each sentence that was found, in the text's order.
 * @param {HTMLElement} root @param {string[]} sentences
 * @returns {HTMLElement[]}
 */
export function markSentences(root, sentences) {
  const wanted = sentences.map(squeeze).filter((s) => s.length > 0);
  /** @type {HTMLElement[]} */
  const firsts = [];
  for (const block of root.querySelectorAll('p, li, h2, h3, h4, h5, h6, td')) {
    for (const sentence of wanted) {
      const range = place(block, sentence);
      if (range) firsts.push(...wrap(range).slice(0, 1));
    }
  }
  return firsts.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** White space as one space each. @param {string} s */
function squeeze(s) {
  return s.replace(/\s+/g, ' ').trim();
}

/**
 * Where a sentence stands in a block, as pieces of text nodes.
 * @param {Element} block @param {string} sentence
 * @returns {{node: Text, start: number, end: number}[]|null}
 */
function place(block, sentence) {
  const { text, at } = flatten(block);
  const start = text.indexOf(sentence);
  if (start < 0) return null;
  /** @type {{node: Text, start: number, end: number}[]} */
  const pieces = [];
  for (let i = start; i < start + sentence.length; i++) {
    const { node, offset } = at[i];
    const last = pieces.at(-1);
    if (last?.node === node) last.end = offset + 1;
    else pieces.push({ node, start: offset, end: offset + 1 });
  }
  return pieces;
}

/** A block's text with single spaces, and where each character comes from. @param {Element} block */
function flatten(block) {
  let text = '';
  /** @type {{node: Text, offset: number}[]} */
  const at = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = /** @type {Text|null} */ (walker.nextNode()); node; node = /** @type {Text|null} */ (walker.nextNode())) {
    for (let offset = 0; offset < node.data.length; offset++) {
      const space = /\s/.test(node.data[offset]);
      if (space && (text === '' || text.endsWith(' '))) continue;
      text += space ? ' ' : node.data[offset];
      at.push({ node, offset });
    }
  }
  return { text, at };
}

/** Wraps pieces of text nodes; the last piece ends with a word for those who hear it. @param {{node: Text, start: number, end: number}[]} pieces */
function wrap(pieces) {
  return pieces.map(({ node, start, end }, i) => {
    const rest = node.splitText(start);
    rest.splitText(end - start);
    const mark = el('mark');
    rest.replaceWith(mark);
    if (i === 0) mark.append(el('span', { class: 'unseen' }, `${t('reader_new_spoken')} `));
    mark.append(rest);
    if (i === pieces.length - 1) mark.append(el('span', { class: 'unseen' }, ` (${t('reader_new_end')})`));
    return mark;
  });
}
