// @ts-check
// Documents and how they belong together → stories: groups of copies and
// versions, their order in time, and where each most likely comes from.

import { moment } from '../shared/format.js';

/** @typedef {import('../shared/wire.js').Relation} Relation */

/**
 * A document as it is compared.
 * @typedef {object} Member
 * @property {number} id of the document
 * @property {string} name short: its site, else its file
 * @property {string} title
 * @property {string} published ISO 8601, or ""
 * @property {string} agency
 * @property {number} words
 */

/**
 * What two documents have in common, in numbers. a is the earlier one where that
 * is known.
 * @typedef {object} Pair
 * @property {number} a
 * @property {number} b
 * @property {Relation} relation of a to b
 * @property {number} coverageA how much of a stands in b
 * @property {number} coverageB
 * @property {boolean} ordered a is known to be the earlier one
 * @property {number} fresh sentences that only b has
 * @property {number} gone sentences that only a has
 * @property {number} reworded
 * @property {number} numbers sentences with another number or name
 * @property {number} moved
 * @property {string[]} shared names and numbers that both name
 */

/**
 * A story: documents with shared text, the earliest first.
 * @typedef {object} Story
 * @property {Member[]} members
 * @property {Member[]} near documents on the same event in other words
 * @property {Map<number, Pair>} sources by member: the pair with its likeliest source
 */

/** Relations that mean that one text was made from the other, or both from a third. */
const shared = new Set(['identical', 'copy', 'contains', 'excerpt', 'version']);

/** Whether two documents are one story. @param {Pair} pair */
export function sharesText(pair) {
  return shared.has(pair.relation);
}

/**
 * @param {Member[]} members
 * @param {Pair[]} pairs
 * @returns {Story[]} the biggest first; documents on their own last
 */
export function groupStories(members, pairs) {
  const root = new Map(members.map((member) => [member.id, member.id]));
  const find = (/** @type {number} */ id) => {
    while (root.get(id) !== id) {
      id = /** @type {number} */ (root.get(id));
    }
    return id;
  };
  pairs.filter(sharesText).forEach((pair) => root.set(find(pair.b), find(pair.a)));
  /** @type {Map<number, Member[]>} */
  const groups = new Map();
  members.forEach((member) => groups.set(find(member.id), [...(groups.get(find(member.id)) ?? []), member]));
  return [...groups.values()].map((group) => storyOf(group, members, pairs)).sort((x, y) => y.members.length - x.members.length || y.near.length - x.near.length);
}

/** @param {Member[]} group @param {Member[]} all @param {Pair[]} pairs @returns {Story} */
function storyOf(group, all, pairs) {
  const members = [...group].sort(byTime);
  const ids = new Set(members.map((member) => member.id));
  const near = all.filter((member) => !ids.has(member.id) && pairs.some((pair) => (pair.relation === 'event' || pair.relation === 'passages') && other(pair, member.id, ids)));
  return { members, near, sources: sourcesOf(members, pairs) };
}

/** @param {Pair} pair @param {number} id @param {Set<number>} ids */
function other(pair, id, ids) {
  return (pair.a === id && ids.has(pair.b)) || (pair.b === id && ids.has(pair.a));
}

/**
 * The likeliest source of each member but the first: the earlier one in which
 * most of it stands.
 * @param {Member[]} members
 * @param {Pair[]} pairs
 */
function sourcesOf(members, pairs) {
  /** @type {Map<number, Pair>} */
  const sources = new Map();
  members.forEach((member, i) => {
    let best = 0;
    for (const before of members.slice(0, i)) {
      const pair = pairBetween(pairs, before.id, member.id);
      const score = pair && sharesText(pair) ? Math.max(pair.coverageA, pair.coverageB) + pair.coverageB / 10 : 0;
      if (pair && score > best) {
        best = score;
        sources.set(member.id, pair);
      }
    }
  });
  return sources;
}

/**
 * The pair of two documents, turned so that a is the first.
 * @param {Pair[]} pairs
 * @param {number} a
 * @param {number} b
 * @returns {Pair | undefined}
 */
export function pairBetween(pairs, a, b) {
  const pair = indexOf(pairs).get(a < b ? `${a} ${b}` : `${b} ${a}`);
  return pair && pair.a !== a ? turned(pair) : pair;
}

/** Pairs by their documents, the lesser number first. @type {WeakMap<Pair[], Map<string, Pair>>} */
const indexes = new WeakMap();

/** @param {Pair[]} pairs which do not change any more */
function indexOf(pairs) {
  const index = indexes.get(pairs) ?? new Map(pairs.map((pair) => [pair.a < pair.b ? `${pair.a} ${pair.b}` : `${pair.b} ${pair.a}`, pair]));
  indexes.set(pairs, index);
  return index;
}

/** The same pair seen from the other side. @param {Pair} pair @returns {Pair} */
export function turned(pair) {
  const relation = pair.relation === 'contains' ? 'excerpt' : pair.relation === 'excerpt' ? 'contains' : pair.relation;
  return { ...pair, a: pair.b, b: pair.a, relation, coverageA: pair.coverageB, coverageB: pair.coverageA, fresh: pair.gone, gone: pair.fresh };
}

/** Undated documents come last, in the order in which they were given. @param {Member} x @param {Member} y */
function byTime(x, y) {
  return (moment(x.published)?.at ?? Infinity) - (moment(y.published)?.at ?? Infinity) || x.id - y.id;
}

/** How near two documents are, for sorting. @param {Pair} pair */
export function nearness(pair) {
  const steps = { unrelated: 0, event: 1, passages: 2, version: 3, excerpt: 4, contains: 4, copy: 5, identical: 6 };
  return steps[pair.relation] + (pair.coverageA + pair.coverageB) / 3;
}
