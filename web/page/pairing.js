// @ts-check
// Which stories are compared with which, and what of a comparison is kept.

import { diffRows, tally } from '../shared/diffrows.js';
import { op } from '../shared/wire.js';
import { sharesText } from './stories.js';

/** @typedef {import('../shared/engine.js').Engine} Engine */
/** @typedef {import('../shared/wire.js').Story} Story */
/** @typedef {import('../shared/wire.js').Comparison} Comparison */
/** @typedef {import('./stories.js').Pair} Pair */

/** Up to here every pair is compared; beyond, the engine's index names the candidates. */
const fewStories = 40;

/**
 * @param {Engine} engine
 * @param {Story[]} stories
 * @returns {Promise<[Story, Story][]>}
 */
export async function worthComparing(engine, stories) {
  if (stories.length <= fewStories) {
    return stories.flatMap((a, i) => stories.slice(i + 1).map((b) => /** @type {[Story, Story]} */ ([a, b])));
  }
  const order = new Map(stories.map((story, i) => [story.id, i]));
  /** @type {Map<string, [Story, Story]>} */
  const found = new Map();
  try {
    for (const story of stories.filter(hasText)) {
      await engine.remember(story);
    }
    for (const story of stories.filter(hasText)) {
      for (const { id } of await engine.recall(story)) {
        const at = order.get(id);
        const mine = /** @type {number} */ (order.get(story.id));
        if (at !== undefined && at !== mine) {
          const [i, j] = at < mine ? [at, mine] : [mine, at];
          found.set(`${i} ${j}`, [stories[i], stories[j]]);
        }
      }
    }
  } finally {
    // The index is the engine's: what is put in for this must not stay.
    await engine.forget({ ids: stories.map((story) => story.id) });
  }
  return [...found.values()];
}

/** @param {Story} story */
function hasText(story) {
  return story.text.trim() !== '';
}

/** The engine groups no more than this. */
const mostGrouped = 1000;

/**
 * The documents that hold pieces of stories that have nothing to do with each other: a
 * morning's round-up, say. They would make one story of all of them.
 * @param {Engine} engine
 * @param {Story[]} stories
 * @param {Pair[]} pairs of them
 * @returns {Promise<number[]>} their ids
 */
export async function digestsAmong(engine, stories, pairs) {
  if (stories.length > mostGrouped || !pairs.some(joinsOthers(pairs.filter(sharesText)))) {
    return [];
  }
  const { clusters } = await engine.request(op.cluster, {}, JSON.stringify({ stories }));
  return [...new Set(/** @type {{ digests: number[] }[]} */ (clusters).flatMap((one) => one.digests))].map((i) => Number(stories[i].id));
}

/** Tells whether one of a pair shares text with two that share none with each other. @param {Pair[]} pairs that share text */
function joinsOthers(pairs) {
  /** @type {Map<number, Set<number>>} */
  const beside = new Map();
  const add = (/** @type {number} */ a, /** @type {number} */ b) => beside.set(a, (beside.get(a) ?? new Set()).add(b));
  pairs.forEach((pair) => [add(pair.a, pair.b), add(pair.b, pair.a)]);
  const between = (/** @type {number} */ id) => [...(beside.get(id) ?? [])].some((one, i, all) => all.slice(0, i).some((other) => !beside.get(one)?.has(other)));
  return (/** @type {Pair} */ pair) => between(pair.a) || between(pair.b);
}

/**
 * A comparison in numbers, turned so that the earlier story is a. What differs is
 * counted as the two are shown side by side.
 * @param {Comparison} c
 * @returns {Pair}
 */
export function summary(c) {
  const { fresh, gone, reworded, numbers, moved } = tally(diffRows(c));
  const turn = c.lineage.earlier === 'b';
  const relation = turn && c.relation === 'contains' ? 'excerpt' : turn && c.relation === 'excerpt' ? 'contains' : c.relation;
  const [a, b] = turn ? [c.b, c.a] : [c.a, c.b];
  return {
    a: Number(a), b: Number(b), relation, ordered: c.lineage.earlier !== '',
    coverageA: turn ? c.coverageB : c.coverageA, coverageB: turn ? c.coverageA : c.coverageB,
    fresh: turn ? gone : fresh, gone: turn ? fresh : gone,
    reworded, numbers, moved,
    shared: [...c.event.names, ...c.event.numbers].slice(0, 6),
  };
}
