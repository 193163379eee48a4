// @ts-check
// What went, as a reader counts it. The engine removes block by block, and a menu
// is a block a word; neighbours that went for the same reason are one part.

/** @typedef {import('./wire.js').Removal} Removal */

/**
 * A run of removed blocks. `block` is its first one's and names it; words are all
 * of them; text is all their texts.
 * @typedef {Removal & { blocks: number[], texts: string[] }} Part
 */

/** Between texts of one part that stand in one line. */
const between = ' · ';

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
    if (merge && last && last.reason === removal.reason && last.part === removal.part && last.blocks[last.blocks.length - 1] === removal.block - 1) {
      // What the longest text shows is the best evidence for all of it.
      if (removal.text.length > longest) {
        longest = removal.text.length;
        last.evidence = removal.evidence;
        last.rule = removal.rule;
      }
      last.blocks.push(removal.block);
      last.texts.push(removal.text);
      last.words += removal.words;
      last.confidence = Math.max(last.confidence, removal.confidence);
    } else {
      longest = removal.text.length;
      parts.push({ ...removal, blocks: [removal.block], texts: [removal.text] });
    }
  }
  for (const part of parts) {
    part.text = part.texts.join(between);
  }
  return parts;
}
