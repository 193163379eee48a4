// @ts-check
// A comparison → rows for two columns: sentences that say the same side by side,
// in the order of both texts, with what only one side has between them.

/** @typedef {import('./wire.js').Comparison} Comparison */
/** @typedef {import('./wire.js').SentencePair} SentencePair */
/** @typedef {import('./wire.js').Change} Change */

/**
 * One row. `a` and `b` index the sentences of the two sides; one list may be empty.
 * `move` names the pair whose two ends are moved rows.
 * @typedef {object} Row
 * @property {'same' | 'reworded' | 'number' | 'new' | 'gone' | 'moved' | 'aside'} kind
 * @property {number[]} a
 * @property {number[]} b
 * @property {Change[]} changes of a single pair
 * @property {number} move index of the pair, or -1
 * @property {number} by how many sentences it moved; positive is later in b
 */

/**
 * @param {Comparison} c
 * @returns {Row[]}
 */
export function diffRows(c) {
  const spine = spineOf(c.pairs);
  const inSpine = new Set(spine);
  const usedA = new Set(spine.map((pair) => pair.a));
  const usedB = new Set(spine.map((pair) => pair.b));
  const joined = joinedTo(c.pairs, inSpine, usedA, usedB);
  const moves = { a: firstPairs(c.pairs, 'a'), b: firstPairs(c.pairs, 'b') };
  /** @type {Row[]} */
  const rows = [];
  let a = 0;
  let b = 0;
  const upTo = (/** @type {number} */ endA, /** @type {number} */ endB) => {
    for (; a < endA; a++) {
      if (!usedA.has(a)) {
        rows.push(oneSided(c, 'a', a, moves.a));
      }
    }
    for (; b < endB; b++) {
      if (!usedB.has(b)) {
        rows.push(oneSided(c, 'b', b, moves.b));
      }
    }
  };
  for (const pair of spine) {
    upTo(pair.a, pair.b);
    const more = joined.get(pair) ?? { a: [], b: [] };
    const simple = more.a.length + more.b.length === 0;
    rows.push({ kind: simple ? pair.kind : 'reworded', a: [pair.a, ...more.a], b: [pair.b, ...more.b], changes: simple ? pair.changes : [], move: -1, by: 0 });
    a = Math.max(a, pair.a + 1);
    b = Math.max(b, pair.b + 1);
  }
  upTo(c.sentencesA.length, c.sentencesB.length);
  return rows;
}

/**
 * The longest run of pairs that keep the order in both texts.
 * @param {SentencePair[]} pairs in a's order
 */
function spineOf(pairs) {
  // Of two pairs of one sentence the later one comes first, so that no run has both.
  const list = pairs.filter((pair) => !pair.moved).sort((x, y) => x.a - y.a || y.b - x.b);
  /** Index of the last pair of the best run of each length. @type {number[]} */
  const tails = [];
  /** @type {number[]} */
  const before = [];
  list.forEach((pair, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[tails[middle]].b < pair.b) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    before[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  });
  /** @type {SentencePair[]} */
  const spine = [];
  for (let i = tails.length > 0 ? tails[tails.length - 1] : -1; i >= 0; i = before[i]) {
    spine.push(list[i]);
  }
  return spine.reverse();
}

/**
 * A sentence that was cut in two, or two made one: the further half joins the row
 * of its neighbour.
 * @param {SentencePair[]} pairs
 * @param {Set<SentencePair>} inSpine
 * @param {Set<number>} usedA
 * @param {Set<number>} usedB
 */
function joinedTo(pairs, inSpine, usedA, usedB) {
  /** @type {Map<SentencePair, { a: number[], b: number[] }>} */
  const joined = new Map();
  const byA = new Map([...inSpine].map((pair) => [pair.a, pair]));
  const byB = new Map([...inSpine].map((pair) => [pair.b, pair]));
  for (const pair of pairs) {
    if (inSpine.has(pair)) {
      continue;
    }
    const left = byA.get(pair.a);
    const right = byB.get(pair.b);
    const host = left && pair.b === left.b + 1 && !usedB.has(pair.b) ? left : right && pair.a === right.a + 1 && !usedA.has(pair.a) ? right : undefined;
    if (host) {
      const more = joined.get(host) ?? { a: [], b: [] };
      if (host.a === pair.a) {
        more.b.push(pair.b);
        usedB.add(pair.b);
      } else {
        more.a.push(pair.a);
        usedA.add(pair.a);
      }
      joined.set(host, more);
    }
  }
  return joined;
}

/** The first pair of each sentence of a side. @param {SentencePair[]} pairs @param {'a' | 'b'} side */
function firstPairs(pairs, side) {
  /** @type {Map<number, number>} */
  const first = new Map();
  pairs.forEach((pair, i) => first.has(pair[side]) || first.set(pair[side], i));
  return first;
}

/** @param {Comparison} c @param {'a' | 'b'} side @param {number} i @param {Map<number, number>} moves @returns {Row} */
function oneSided(c, side, i, moves) {
  const sentence = (side === 'a' ? c.sentencesA : c.sentencesB)[i];
  const move = moves.get(i) ?? -1;
  const place = { a: side === 'a' ? [i] : [], b: side === 'b' ? [i] : [], changes: [], move, by: 0 };
  if (move >= 0) {
    return { ...place, kind: 'moved', by: c.pairs[move].b - c.pairs[move].a };
  }
  return { ...place, kind: sentence.aside ? 'aside' : side === 'a' ? 'gone' : 'new' };
}

/** How many of a kind there are. @param {Row[]} rows */
export function tally(rows) {
  const count = (/** @type {string} */ kind) => rows.filter((row) => row.kind === kind).length;
  return { fresh: count('new'), gone: count('gone'), reworded: count('reworded'), numbers: count('number'), moved: new Set(rows.filter((row) => row.kind === 'moved').map((row) => row.move)).size, same: count('same') };
}

/**
 * A number that changed, with the words after it: "passengers in the first year".
 * @param {Comparison} c
 * @returns {{ before: string, after: string, about: string }[]}
 */
export function numberChanges(c) {
  return c.pairs.flatMap((pair) =>
    pair.changes
      .filter((change) => change.kind === 'number' && change.a.trim() && change.b.trim())
      .map((change) => ({ before: change.a, after: change.b, about: around(c.sentencesB[pair.b].text, change.startB, change.endB) })),
  );
}

/** @param {string} text @param {number} start @param {number} end */
function around(text, start, end) {
  const after = text.slice(end).match(/^[^.,;:!?…]*/)?.[0].trim().split(/\s+/).slice(0, 5).join(' ') ?? '';
  return after.length > 2 ? after : text.slice(0, start).trim().split(/\s+/).slice(-5).join(' ');
}

/**
 * A sentence in pieces, changed ones marked.
 * @param {string} text
 * @param {[number, number][]} ranges UTF-16 units, in any order
 * @returns {{ text: string, changed: boolean }[]}
 */
export function pieces(text, ranges) {
  const sorted = ranges.filter(([start, end]) => end > start).sort((x, y) => x[0] - y[0]);
  /** @type {{ text: string, changed: boolean }[]} */
  const out = [];
  let at = 0;
  for (const [start, end] of sorted) {
    if (start > at) {
      out.push({ text: text.slice(at, start), changed: false });
    }
    if (end > at) {
      out.push({ text: text.slice(Math.max(at, start), end), changed: true });
      at = end;
    }
  }
  if (at < text.length) {
    out.push({ text: text.slice(at), changed: false });
  }
  return out;
}
