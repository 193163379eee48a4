// @ts-check
// What was read before: looks a story up, remembers it, forgets what is old. A
// failure here is a sentence for the popup; it never stands in the way of trimming.

import { op } from '../shared/wire.js';
import * as standardStore from './store.js';

/** @typedef {import('../shared/wire.js').Article} Article */
/** @typedef {import('../shared/wire.js').Comparison} Comparison */
/** @typedef {import('./store.js').Read} Read */
/** @typedef {import('./engine-host.js').EngineThread} EngineThread */

const leastWords = 60; // of a story that is worth remembering: shorter ones are alike by chance
const mostText = 40_000; // characters kept of a text
const textDays = 60; // for so long texts are kept, to show what is new
const mostCompared = 5; // candidates that are compared sentence by sentence
const leastShare = 0.25; // of this story in an earlier one, to be worth a word
const dayMillis = 86_400_000;

/**
 * What the popup says of a story that was read before.
 * @typedef {object} Before
 * @property {string} relation of the earlier story to this one
 * @property {number} share of this story that stood in the earlier one
 * @property {string} host of the earlier one
 * @property {string} url
 * @property {string} title
 * @property {number} read when, in ms
 * @property {string} agency that both name, or ""
 * @property {string[]} fresh sentences that are new
 * @property {string[]} changed sentences that stood there with another number or name
 * @property {boolean} same all stood there in the same words
 */

/** The reader's history, over one engine. */
export class History {
  #thread;
  #store;
  #clock;
  #generation = -1;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #saving;
  #turn = /** @type {Promise<any>} */ (Promise.resolve());

  /** @param {EngineThread} thread @param {typeof standardStore} [store] @param {() => number} [clock] */
  constructor(thread, store = standardStore, clock = Date.now) {
    this.#thread = thread;
    this.#store = store;
    this.#clock = clock;
  }

  /** Runs steps one after the other: the index is one. @template T @param {() => Promise<T>} step @returns {Promise<T>} */
  #inTurn(step) {
    const run = this.#turn.then(step, step);
    this.#turn = run.catch(() => {});
    return run;
  }

  /**
   * Looks a story up, then remembers it.
   * @param {Article} article @param {number} days how long stories are remembered; 0 = always
   * @returns {Promise<Before|null>}
   */
  look(article, days) {
    if (!article.isArticle || article.stats.kept < leastWords || !article.url) return Promise.resolve(null);
    return this.#inTurn(async () => {
      await this.#ready(days);
      const story = storyFrom(article, this.#clock());
      const before = await this.#before(story);
      story.like = before && { host: before.host, id: before.url, relation: before.relation, share: before.share, fresh: before.fresh.length };
      await this.#thread.request(op.remember, {}, JSON.stringify(story));
      await this.#store.keepStory(story);
      this.#saveSoon();
      return before;
    });
  }

  /** The earlier story that holds most of this one, or null. @param {Read} story @returns {Promise<Before|null>} */
  async #before(story) {
    const { candidates } = await this.#thread.request(op.recall, {}, JSON.stringify(story));
    /** @type {Read[]} */
    const others = [];
    for (const { id } of candidates.slice(0, mostCompared)) {
      const earlier = await this.#store.storyOf(id);
      if (earlier && earlier.text !== '') others.push(earlier);
    }
    if (others.length === 0) return null;
    /** @type {{relations: import('../shared/wire.js').Standing[]}} */
    const { relations } = await this.#thread.request(op.relate, {}, JSON.stringify({ story, others }));
    let best = -1;
    for (const [i, { relation, coverageB }] of relations.entries()) {
      if (tellable.has(relation) && coverageB >= leastShare && (best < 0 || coverageB > relations[best].coverageB)) best = i;
    }
    if (best < 0) return null;
    const earlier = others[best];
    /** @type {{comparison: Comparison}} */
    const { comparison } = await this.#thread.request(op.compare, {}, JSON.stringify({ a: earlier, b: story }));
    return {
      relation: comparison.relation, share: comparison.coverageB, host: earlier.host, url: earlier.id, title: earlier.title, read: earlier.read,
      agency: earlier.agency !== '' && earlier.agency === story.agency ? story.agency : '',
      ...newIn(comparison),
    };
  }

  /** Brings the kept index into an engine that has just started, and forgets what is old. @param {number} days */
  async #ready(days) {
    if (this.#generation === this.#thread.generation) return;
    const bytes = await this.#store.indexBytes();
    const whole = bytes && (await this.#thread.request(op.import, {}, bytes).then((answer) => !answer.damaged, () => false));
    const stories = await this.#store.allStories();
    if (!whole) {
      // A damaged index is made again from the stories whose texts are there.
      for (const story of stories) if (story.text !== '') await this.#thread.request(op.remember, {}, JSON.stringify(story));
    }
    this.#generation = this.#thread.generation;
    const now = this.#clock();
    if (days > 0) await this.#drop(stories.filter((s) => s.read < now - days * dayMillis).map((s) => s.id));
    await this.#store.dropTexts(now - textDays * dayMillis);
  }

  /** @param {string[]} ids */
  async #drop(ids) {
    if (ids.length === 0) return;
    await this.#store.dropStories(ids);
    await this.#thread.request(op.forget, { ids }, '');
    this.#saveSoon();
  }

  /** Keeps the index in a moment: several stories are kept at once. */
  #saveSoon() {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.save().catch(() => {}), 1500); // the next story tries again
  }

  /** Keeps the index now. */
  save() {
    clearTimeout(this.#saving);
    return this.#inTurn(async () => { await this.#store.keepIndex(await this.#thread.request(op.export, {}, '')); });
  }

  /** Stories for the library, the newest first, without their texts; whole says whether the text is kept. @returns {Promise<(Omit<Read, 'text'> & { whole: boolean })[]>} */
  async list() {
    return (await this.#store.allStories()).reverse().map(({ text, ...story }) => ({ ...story, whole: text !== '' }));
  }

  /** Two stories side by side; null where a text is no longer kept. @param {string} id @param {string} other @returns {Promise<Comparison|null>} */
  async compare(id, other) {
    const [a, b] = await Promise.all([this.#store.storyOf(id), this.#store.storyOf(other)]);
    if (!a?.text || !b?.text) return null;
    return (await this.#thread.request(op.compare, {}, JSON.stringify({ a, b }))).comparison;
  }

  /** Takes in what was put into the store from a file: merges its index, and fingerprints the texts that are in none. */
  reload() {
    return this.#inTurn(async () => {
      await this.#ready(0);
      const bytes = await this.#store.incomingIndex();
      if (!bytes) return;
      const whole = bytes.length > 0 && (await this.#thread.request(op.import, { merge: true }, bytes).then((answer) => !answer.damaged, () => false));
      if (!whole) for (const story of await this.#store.allStories()) if (story.text !== '') await this.#thread.request(op.remember, {}, JSON.stringify(story));
      await this.#store.dropIncoming();
      this.#saveSoon();
    });
  }

  /** How much is remembered. */
  async size() {
    const stories = await this.#store.allStories();
    const bytes = (await this.#store.indexBytes())?.length ?? 0;
    return { stories: stories.length, bytes: bytes + stories.reduce((n, s) => n + 200 + 2 * (s.text.length + s.title.length + s.id.length), 0) };
  }

  /** Forgets one story. @param {string} id */
  forget(id) {
    return this.#inTurn(async () => {
      await this.#ready(0);
      await this.#drop([id]);
    });
  }

  /** Forgets everything. */
  wipe() {
    return this.#inTurn(async () => {
      clearTimeout(this.#saving);
      const ids = (await this.#store.allStories()).map((s) => s.id);
      await this.#store.wipe();
      // Stories that were only in the engine's index go with it.
      await this.#thread.request(op.forget, { ids, before: '9999-12-31' }, '');
    });
  }
}

/** What a reader of a has not read in b. @param {Comparison} c @returns {{fresh: string[], changed: string[], same: boolean}} */
function newIn(c) {
  const fresh = new Set(c.onlyB.filter((i) => !c.sentencesB[i].aside && c.sentencesB[i].words > 3));
  /** Each sentence's nearest one. @type {Map<number, import('../shared/wire.js').SentencePair>} */
  const nearest = new Map();
  for (const pair of c.pairs) if (pair.ratio > (nearest.get(pair.b)?.ratio ?? -1)) nearest.set(pair.b, pair);
  const differ = [...nearest.values()].filter((pair) => pair.kind !== 'same' && !fresh.has(pair.b)).sort((x, y) => x.b - y.b);
  const changed = differ.filter((pair) => pair.kind === 'number' || pair.changes.some((change) => change.kind === 'number' && change.a !== '' && change.b !== ''));
  const text = (/** @type {number} */ i) => c.sentencesB[i].text;
  return { fresh: [...fresh].map(text), changed: changed.map((pair) => text(pair.b)), same: fresh.size + differ.length === 0 };
}

/** Relations of which the popup speaks; the others are not the same text. */
const tellable = new Set(['identical', 'copy', 'excerpt', 'contains', 'version']);

/** @param {Article} article @param {number} now @returns {Read} */
export function storyFrom(article, now) {
  const url = new URL(article.url);
  url.hash = '';
  return {
    id: url.href, host: url.hostname, title: article.title.slice(0, 300), agency: article.agency, published: article.published, lang: article.lang,
    read: now, words: article.stats.kept, text: article.text.slice(0, mostText), like: null,
  };
}
