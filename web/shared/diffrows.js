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
 * @property {SentencePair[]} pairs of the row's sentences
 * @property {number} move index of the pair, or -1
 * @property {number} by past how many sentences that stay it moved; positive is later in b
 * @property {boolean} fresh all or most of b's sentence is new
 * @property {boolean} gone all or most of a's is gone
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
  const moves = { a: nearestPairs(c.pairs, 'a'), b: nearestPairs(c.pairs, 'b') };
  const [onlyA, onlyB] = [new Set(c.onlyA), new Set(c.onlyB)];
  /** @type {Row[]} */
  const rows = [];
  let a = 0;
  let b = 0;
  const upTo = (/** @type {number} */ endA, /** @type {number} */ endB) => {
    for (; a < endA; a++) {
      if (!usedA.has(a)) {
        rows.push({ ...oneSided(c, 'a', a, moves.a.get(a) ?? -1, spine), gone: onlyA.has(a) });
      }
    }
    for (; b < endB; b++) {
      if (!usedB.has(b)) {
        rows.push({ ...oneSided(c, 'b', b, moves.b.get(b) ?? -1, spine), fresh: onlyB.has(b) });
      }
    }
  };
  for (const pair of spine) {
    upTo(pair.a, pair.b);
    const sides = joined.get(pair) ?? { a: [pair.a], b: [pair.b], pairs: [pair] };
    rows.push({ ...sides, kind: sides.pairs.length === 1 ? pair.kind : 'reworded', move: -1, by: 0, fresh: sides.b.some((i) => onlyB.has(i)), gone: sides.a.some((i) => onlyA.has(i)) });
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
 * A sentence that was cut in several, or several made one: the further pieces join
 * the row of their neighbours.
 * @param {SentencePair[]} pairs in a's order
 * @param {Set<SentencePair>} inSpine
 * @param {Set<number>} usedA
 * @param {Set<number>} usedB
 */
function joinedTo(pairs, inSpine, usedA, usedB) {
  /** What is in the row of a pair, the sentences of a side in one run. @type {Map<SentencePair, { a: number[], b: number[], pairs: SentencePair[] }>} */
  const joined = new Map();
  const byA = new Map([...inSpine].map((pair) => [pair.a, pair]));
  const byB = new Map([...inSpine].map((pair) => [pair.b, pair]));
  const join = (/** @type {SentencePair} */ pair, /** @type {1 | -1} */ step) => {
    const host = usedB.has(pair.b) ? byB.get(pair.b) : byA.get(pair.a);
    if (!host || usedA.has(pair.a) === usedB.has(pair.b)) {
      return;
    }
    const [side, used] = host.a === pair.a ? /** @type {const} */ (['b', usedB]) : /** @type {const} */ (['a', usedA]);
    const sides = joined.get(host) ?? { a: [host.a], b: [host.b], pairs: [host] };
    if (pair[side] === sides[side][sides[side].length - 1] + step) {
      sides[side].push(pair[side]);
      sides.pairs.push(pair);
      used.add(pair[side]);
      joined.set(host, sides);
    }
  };
  const further = pairs.filter((pair) => !inSpine.has(pair));
  further.forEach((pair) => join(pair, 1));
  const turn = () => joined.forEach((sides) => [sides.a, sides.b].forEach((list) => list.reverse()));
  turn();
  further.reverse().forEach((pair) => join(pair, -1));
  turn();
  return joined;
}

/** The pair of each sentence of a side that is most alike. @param {SentencePair[]} pairs @param {'a' | 'b'} side */
function nearestPairs(pairs, side) {
  /** @type {Map<number, number>} */
  const nearest = new Map();
  pairs.forEach((pair, i) => pair.ratio > (pairs[nearest.get(pair[side]) ?? -1]?.ratio ?? -1) && nearest.set(pair[side], i));
  return nearest;
}

/** @param {Comparison} c @param {'a' | 'b'} side @param {number} i @param {number} move @param {SentencePair[]} spine @returns {Row} */
function oneSided(c, side, i, move, spine) {
  const sentence = (side === 'a' ? c.sentencesA : c.sentencesB)[i];
  const place = { a: side === 'a' ? [i] : [], b: side === 'b' ? [i] : [], move, fresh: false, gone: false };
  if (move >= 0) {
    const pair = c.pairs[move];
    return { ...place, kind: 'moved', pairs: [pair], by: before(spine, 'b', pair.b) - before(spine, 'a', pair.a) };
  }
  return { ...place, kind: sentence.aside ? 'aside' : side === 'a' ? 'gone' : 'new', pairs: [], by: 0 };
}

/** How many pairs of the spine stand before a sentence. @param {SentencePair[]} spine @param {'a' | 'b'} side @param {number} i */
function before(spine, side, i) {
  let low = 0;
  let high = spine.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spine[middle][side] < i) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** How many rows there are of a kind; one of which most is new or gone counts as that. @param {Row[]} rows */
export function tally(rows) {
  const rest = rows.filter((row) => !row.fresh && !row.gone);
  const count = (/** @type {string} */ kind) => rest.filter((row) => row.kind === kind).length;
  return {
    fresh: rows.filter((row) => row.fresh).length, gone: rows.filter((row) => row.gone && !row.fresh).length, reworded: count('reworded'), numbers: count('number'),
    moved: new Set(rest.filter((row) => row.kind === 'moved').map((row) => row.move)).size, same: count('same'),
  };
}

/**
 * What differs in a sentence of a row, in UTF-16 units: of one that stands beside
 * several, what none of them has.
 * @param {Row} row @param {'a' | 'b'} side @param {number} i the sentence
 * @returns {[number, number][]}
 */
export function changedIn(row, side, i) {
  const lists = row.pairs.filter((pair) => pair[side] === i).map((pair) => pair.changes.map((change) => /** @type {[number, number]} */ (side === 'a' ? [change.startA, change.endA] : [change.startB, change.endB])));
  return lists.length === 0 ? [] : lists.reduce(both);
}

/** What stands in ranges of both lists. @param {[number, number][]} x @param {[number, number][]} y */
function both(x, y) {
  return x.flatMap(([start, end]) => y.map(([from, to]) => /** @type {[number, number]} */ ([Math.max(start, from), Math.min(end, to)]))).filter(([start, end]) => end > start);
}

/**
 * A number that changed, with the words after it: "passengers in the first year". A
 * further sentence that is like one that stands in both has numbers of its own.
 * @param {Comparison} c
 * @returns {{ before: string, after: string, about: string }[]}
 */
export function numberChanges(c) {
  const [ofA, ofB] = [nearestPairs(c.pairs, 'a'), nearestPairs(c.pairs, 'b')];
  return c.pairs.filter((pair, i) => ofA.get(pair.a) === i && ofB.get(pair.b) === i).flatMap((pair) =>
    pair.changes
      .filter((change) => change.kind === 'number' && change.a.trim() && change.b.trim())
      .map((change) => ({ before: change.a, after: change.b, about: around(c.sentencesB[pair.b].text, change.startB, change.endB) })),
  );
}

/** @param {string} text @param {number} start @param {number} end */
function around(text, start, end) {
  const mark = /[.,;:!?…。，、；：！？؟،؛।]/;
  const after = few(text.slice(end).split(mark)[0], false);
  return after.length > 2 ? after : few(text.slice(0, start).split(mark).pop() ?? '', true) || few(text.slice(0, start), true);
}

/** Five words, or twelve characters where a script has no blanks. @param {string} text @param {boolean} last */
function few(text, last) {
  const words = text.trim().split(/\s+/);
  const some = last ? words.slice(-5) : words.slice(0, 5);
  return some.map((word) => (word.length > 24 ? [...word].slice(...(last ? [-12] : [0, 12])).join('') : word)).join(' ');
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
