// @ts-check
// What went, as a reader counts it. The engine removes block by block, and a menu
// is a block a word; neighbours that went for the same reason are one part. The
// static page and the extension both count such parts, so that a page has the same
// number in both.

/** @typedef {import('./wire.js').Removal} Removal */
/** @typedef {import('./wire.js').Hide} Hide */

/**
 * A run of removed blocks. `block` is its first one's and names it; words are all
 * of them; text is all their texts.
 * @typedef {Removal & { blocks: number[], texts: string[] }} Part
 */

/** Between texts of one part that stand in one line. */
const between = ' · ';

/**
 * The parts of a page that was read. What a browser can only hide as one piece has
 * one reason here, too. What it cannot hide, since no element holds it without some of
 * the story, is `left`: out of the text, but not among what the number counts.
 * @param {{ article: { removed: Removal[] }, hides?: Hide[] }} answer
 * @param {boolean} merge false for plain texts, where a line is a part
 * @returns {Part[]}
 */
export function partsOf({ article, hides = [] }, merge) {
  const list = [...article.removed];
  const hidden = new Set();
  for (const { reason, removed } of hides) {
    for (const i of removed) {
      hidden.add(list[i].block);
      // Its own evidence speaks for another reason.
      if (list[i].reason !== reason) list[i] = { ...list[i], reason, rule: '', evidence: '' };
    }
  }
  const parts = gather(list, merge);
  for (const part of parts) {
    if (hidden.size > 0 && isTrimmed(part) && !part.blocks.some((block) => hidden.has(block))) part.part = 'left';
  }
  return parts;
}

/** Whether a part is out of the story's text. @param {{ part: string }} part */
export function isOut(part) {
  return isTrimmed(part) || part.part === 'left';
}

/**
 * Whether a part was trimmed, and is counted. The others are left in a live page, or the
 * story's own, and stand in its head or under its pictures.
 * @param {{ part: string }} part
 */
export function isTrimmed(part) {
  return part.part === 'junk';
}

/**
 * @param {Removal[]} removed document order
 * @param {boolean} merge false for plain texts, where a line is a part
 * @returns {Part[]}
 */
export function gather(removed, merge) {
  /** @type {Part[]} */
  const parts = [];
  let longest = 0; // text of the last part
  for (const removal of removed) {
    const last = parts[parts.length - 1];
    const speaks = removal.evidence === '' ? 0 : removal.text.length;
    if (merge && last && last.reason === removal.reason && last.part === removal.part && last.blocks[last.blocks.length - 1] === removal.block - 1) {
      // What the longest text shows is the best evidence for all of it.
      if (speaks > longest) {
        longest = speaks;
        last.evidence = removal.evidence;
        last.rule = removal.rule;
      }
      last.blocks.push(removal.block);
      last.texts.push(removal.text);
      last.words += removal.words;
      last.confidence = Math.max(last.confidence, removal.confidence);
    } else {
      longest = speaks;
      parts.push({ ...removal, blocks: [removal.block], texts: [removal.text] });
    }
  }
  for (const part of parts) {
    part.text = part.texts.join(between);
  }
  return parts;
}
