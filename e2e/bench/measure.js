// @ts-check
// Runs in a page whose own scripts are blocked: times Winnow beside other
// extractors on that very page. Every extractor gets its runs in turn, so that
// what else the machine does falls on all of them alike.

import { load } from './build/shared/engine.js';
import { encodeSnapshot, snapshotRoom, takeSnapshot } from './build/shared/snapshot.js';
import { op } from './build/shared/wire.js';

const mark = 'data-winnow-bench';
const scope = /** @type {any} */ (globalThis);

/** Milliseconds that f takes. @param {() => unknown} f */
async function time(f) {
  const from = performance.now();
  await f();
  return performance.now() - from;
}

/** @param {number[]} list */
function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Hides what the answer names, as the extension does. @param {{hide: number[], nodes: Node[]}} answer */
function apply({ hide, nodes }) {
  for (const n of hide) {
    const el = nodes[n];
    if (el instanceof Element) el.setAttribute(mark, 'hide');
  }
}

function restore() {
  for (const el of document.querySelectorAll(`[${mark}]`)) el.removeAttribute(mark);
}

/**
 * Times everything on this page. Times are milliseconds; each list of runs is
 * given as its median.
 * @param {{runs: number, warm: number, late: boolean, defuddle: boolean}} how late: the others' first run comes before ours
 */
export async function measure({ runs, warm, late, defuddle }) {
  const engineStart = await time(load);
  const engine = await load();
  await engine.warm();
  const source = await (await fetch(location.href)).text();
  const extractors = {
    winnow: async () => apply(await engine.cleanDocument(document)),
    winnowAll: async () => {
      const answer = await engine.cleanDocument(document);
      apply(answer);
      return answer.article;
    },
    readability: () => new scope.Readability(document.cloneNode(true)).parse(),
    ...(defuddle && { defuddle: () => new scope.Defuddle(document, { url: location.href }).parse() }),
    winnowHTML: () => engine.cleanHTML(source, { url: location.href }),
    readabilityHTML: () => new scope.Readability(new DOMParser().parseFromString(source, 'text/html')).parse(),
  };
  const order = Object.entries(extractors);
  if (late) [order[0], order[1]] = [order[1], order[0]];
  /** @type {Record<string, {first: number, warm: number, failed: string}>} */
  const times = {};
  for (const [name, run] of order) {
    times[name] = { first: 0, warm: 0, failed: '' };
    try {
      times[name].first = await time(run);
    } catch (error) {
      times[name].failed = String(error);
    }
    restore();
    engine.tidy(); // as it does by itself in an idle moment
  }
  for (const [name, list] of Object.entries(await rounds(engine, order.filter(([name]) => !times[name].failed), warm, runs))) times[name].warm = median(list);
  return {
    url: location.href, characters: source.length, nodes: takeSnapshot(document).nodes.length, engineStart, times,
    parts: await parts(engine, warm, runs), memory: engine.memory,
  };
}

/** @param {import('../../web/shared/engine.js').Engine} engine @param {[string, () => unknown][]} extractors @param {number} warm @param {number} runs */
async function rounds(engine, extractors, warm, runs) {
  /** @type {Record<string, number[]>} */
  const lists = {};
  for (let i = 0; i < warm + runs; i++) {
    for (const [name, run] of extractors) {
      const took = await time(run);
      restore();
      engine.tidy();
      if (i >= warm) (lists[name] ??= []).push(took);
    }
  }
  return lists;
}

/** The steps of our way through the page, each for itself. @param {import('../../web/shared/engine.js').Engine} engine @param {number} warm @param {number} runs */
async function parts(engine, warm, runs) {
  const room = new Uint8Array(snapshotRoom(takeSnapshot(document)));
  /** @type {Record<string, number[]>} */
  const lists = { snapshot: [], copy: [], engine: [], apply: [], finish: [] };
  for (let i = 0; i < warm + runs; i++) {
    const at = [performance.now()];
    const lap = () => at.push(performance.now());
    const snapshot = takeSnapshot(document);
    lap();
    const bytes = room.subarray(0, encodeSnapshot(snapshot, room));
    lap();
    const answer = await engine.request(op.hide, {}, bytes);
    lap();
    apply({ ...answer, nodes: snapshot.nodes });
    lap();
    await engine.request(op.finish, { page: answer.page }, '');
    lap();
    restore();
    engine.tidy();
    if (i >= warm) for (const [k, list] of Object.values(lists).entries()) list.push(at[k + 1] - at[k]);
  }
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, median(list)]));
}

const restMillis = 3000; // the engine puts its memory in order two seconds after the last page

/**
 * Has the engine read pages, one after the other, and returns its memory at rest, in
 * bytes.
 * @param {string[]} urls
 */
export async function memoryAfter(urls) {
  const engine = await load();
  for (const url of urls) {
    await engine.cleanHTML(await (await fetch(url)).text(), { url });
    engine.tidy(); // as it does by itself in an idle moment
  }
  await new Promise((resolve) => { setTimeout(resolve, restMillis); });
  return engine.memory;
}
