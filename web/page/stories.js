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
 * @property {Member[]} digests documents that tell it among other stories
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
 * @param {number[]} [digests] documents that hold pieces of several stories: they join none
 * @returns {Story[]} the biggest first; documents on their own last
 */
export function groupStories(members, pairs, digests = []) {
  const apart = new Set(digests);
  const joins = (/** @type {Pair} */ pair) => sharesText(pair) && apart.has(pair.a) === apart.has(pair.b);
  const root = new Map(members.map((member) => [member.id, member.id]));
  const find = (/** @type {number} */ id) => {
    let at = id;
    while (root.get(at) !== at) {
      const next = /** @type {number} */ (root.get(at));
      root.set(at, /** @type {number} */ (root.get(next)));
      at = next;
    }
    return at;
  };
  pairs.filter(joins).forEach((pair) => root.set(find(pair.b), find(pair.a)));
  /** @type {Map<number, { members: Member[], pairs: Pair[], near: Set<number>, digests: Set<number> }>} */
  const groups = new Map();
  const groupOf = (/** @type {number} */ id) => {
    const key = find(id);
    const group = groups.get(key) ?? { members: [], pairs: [], near: new Set(), digests: new Set() };
    groups.set(key, group);
    return group;
  };
  members.forEach((member) => groupOf(member.id).members.push(member));
  for (const pair of pairs) {
    if (joins(pair)) {
      groupOf(pair.a).pairs.push(pair);
    } else if (sharesText(pair)) {
      const [digest, told] = apart.has(pair.a) ? [pair.a, pair.b] : [pair.b, pair.a];
      groupOf(told).digests.add(digest);
    } else if ((pair.relation === 'event' || pair.relation === 'passages') && find(pair.a) !== find(pair.b)) {
      groupOf(pair.a).near.add(pair.b);
      groupOf(pair.b).near.add(pair.a);
    }
  }
  const place = new Map(members.map((member, i) => [member.id, i]));
  const time = new Map(members.map((member) => [member.id, moment(member.published)?.at ?? Infinity]));
  return [...groups.values()].map((group) => {
    const sorted = inTime(group.members, time);
    const given = (/** @type {Set<number>} */ ids) => [...ids].map((id) => /** @type {number} */ (place.get(id))).sort((x, y) => x - y).map((i) => members[i]);
    const near = given(group.near).filter((member) => !group.digests.has(member.id));
    return { members: sorted, near, digests: given(group.digests), sources: sourcesOf(sorted, group.pairs) };
  }).sort((x, y) => y.members.length - x.members.length || y.near.length - x.near.length);
}

/** Undated documents come last, in the order in which they were given. @param {Member[]} members @param {Map<number, number>} time */
function inTime(members, time) {
  const at = (/** @type {Member} */ member) => /** @type {number} */ (time.get(member.id));
  return [...members].sort((x, y) => (at(x) === at(y) ? x.id - y.id : at(x) - at(y)));
}

/**
 * The likeliest source of each member but the first: the earlier one in which
 * most of it stands.
 * @param {Member[]} members the earliest first
 * @param {Pair[]} pairs that share text
 */
function sourcesOf(members, pairs) {
  /** @type {Map<number, Pair>} */
  const sources = new Map();
  const place = new Map(members.map((member, i) => [member.id, i]));
  const at = (/** @type {number} */ id) => /** @type {number} */ (place.get(id));
  const score = (/** @type {Pair} */ pair) => Math.max(pair.coverageA, pair.coverageB) + pair.coverageB / 10;
  for (const one of pairs) {
    const pair = at(one.a) < at(one.b) ? one : turned(one);
    const known = sources.get(pair.b);
    if (!known || score(pair) > score(known) || (score(pair) === score(known) && at(pair.a) < at(known.a))) {
      sources.set(pair.b, pair);
    }
  }
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

/**
 * The pair that explains a table of shares best: a text and a longer version of it,
 * that one behind.
 * @param {Pair[]} pairs of all stories
 * @param {Member[]} members that are in the table
 * @returns {[Member, Member] | null}
 */
export function plainest(pairs, members) {
  const byId = new Map(members.map((member) => [member.id, member]));
  const here = pairs.filter((pair) => byId.has(pair.a) && byId.has(pair.b));
  const pair = here.find((one) => one.relation === 'excerpt' || one.relation === 'contains') ?? here[0];
  const [first, last] = [byId.get(pair?.a ?? -1), byId.get(pair?.b ?? -1)];
  return first && last ? (pair.relation === 'contains' ? [last, first] : [first, last]) : null;
}

/** When each of some documents was published: the day too where not all are of one. @param {Member[]} members @returns {string[]} "" where not known */
export function whenOf(members) {
  const moments = members.map((member) => moment(member.published));
  const oneDay = new Set(moments.filter(Boolean).map((one) => one?.date)).size < 2;
  return moments.map((one) => (!one ? '' : !one.time ? one.day : oneDay ? one.time : `${one.day}, ${one.time}`));
}

/** All that a story's tables show. @param {Story} story */
export function shownOf(story) {
  return [...story.members, ...story.near, ...story.digests];
}

/** How near two documents are, for sorting. @param {Pair} pair */
export function nearness(pair) {
  const steps = { unrelated: 0, event: 1, passages: 2, version: 3, excerpt: 4, contains: 4, copy: 5, identical: 6 };
  return steps[pair.relation] + (pair.coverageA + pair.coverageB) / 3;
}
