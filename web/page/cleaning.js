// @ts-check
// Reads the files that came in, one after the other, and cleans a page again when
// the reader puts parts back.

import { t } from '../shared/messages.js';
import { EngineError } from '../shared/engine.js';
import { partsOf } from '../shared/parts.js';
import { clean } from './client.js';
import { afterStep, withBack } from './cut.js';
import { change, redraw, state } from './state.js';
import { announce, fail } from './announce.js';
import { failureSentence } from './sentences.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {{ name: string, source: Blob, type?: 'html' | 'text' | '', url?: string, pictures?: Record<string, string> }} Input */

let lastId = 0;
/** @type {Doc[]} */
const queue = [];

/**
 * Takes files in. Resolves when they are read, with those that could be used.
 * @param {Input[]} inputs
 * @returns {Promise<Doc[]>}
 */
export async function take(inputs) {
  const docs = inputs.map(newDoc);
  state.docs = [...state.docs, ...docs];
  await readAll(docs);
  return docs.filter((doc) => doc.article);
}

/** Reads once more what could not be read because the engine did not start. */
export async function readLeft() {
  const docs = state.docs.filter((doc) => doc.failure?.code === 'start');
  docs.forEach((doc) => Object.assign(doc, { status: 'waiting', failure: null }));
  if (docs.length > 0) {
    await readAll(docs);
  }
}

/** Reads documents after those that are being read. @param {Doc[]} docs */
async function readAll(docs) {
  const { batch } = state;
  queue.push(...docs);
  change({
    batch: batch.running ? { ...batch, total: batch.total + docs.length } : { running: true, cancelled: false, from: performance.now(), total: docs.length },
    stories: { status: 'none', stories: [], pairs: [], failure: '' },
  });
  if (!batch.running) {
    running = readQueue();
  }
  await running;
}

let running = Promise.resolve();

async function readQueue() {
  let done = 0;
  for (let doc = queue.shift(); doc; doc = queue.shift()) {
    await read(doc);
    done++;
    const { total } = state.batch;
    // Ten steps are heard, not hundreds.
    if (total > 1 && Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total)) {
      announce(t('batch_spoken', done, total));
    }
    redraw();
  }
  change({ batch: { ...state.batch, running: false } });
}

/** Stops reading; what was not begun leaves the list. */
export function cancel() {
  const rest = new Set(queue.splice(0));
  change({ docs: state.docs.filter((doc) => !rest.has(doc)), batch: { ...state.batch, cancelled: true } });
}

/** @param {Doc} doc */
async function read(doc) {
  try {
    const answer = await clean({ source: doc.source, name: doc.name, type: doc.type, url: doc.url, keep: [], format: '' });
    doc.type = answer.type;
    doc.lines = answer.lines;
    doc.article = answer.article;
    doc.removed = partsOf(answer, answer.type === 'html');
    doc.status = 'done';
    if (!answer.article.isArticle || answer.article.guarded) {
      // Nothing is trimmed: all of it is shown until somebody asks for the best guess.
      await keep(doc, allBlocks(doc));
    }
  } catch (error) {
    doc.status = 'failed';
    doc.failure = failureOf(error);
  }
}

/** @param {unknown} error */
function failureOf(error) {
  return { code: error instanceof EngineError ? error.code : 'fault', sentence: error instanceof Error ? error.message : String(error), size: error instanceof EngineError && 'size' in error ? Number(error.size) : 0 };
}

/** Pages that are being cleaned again. @type {Map<Doc, Promise<void>>} */
const again = new Map();

/** Of a bigger step nothing is shown before the engine has answered. */
const mostAtOnce = 50;

/**
 * Cleans a document again with these blocks kept. A long page takes seconds: a
 * small step shows at once, and of steps taken meanwhile only the last is read.
 * @param {Doc} doc
 * @param {ReadonlySet<number>} back
 */
export async function keep(doc, back) {
  const before = doc.back;
  const was = { back: before, article: doc.article };
  doc.back = back;
  if (doc.cut) {
    doc.article = withBack(doc.cut, back);
    redraw();
    return;
  }
  const moved = doc.removed.filter((part) => before.has(part.block) !== back.has(part.block));
  if (doc.article && moved.length <= mostAtOnce) {
    doc.article = afterStep(doc.article, moved, before, back);
  }
  if (!again.has(doc)) {
    again.set(doc, readAgain(doc, was).finally(() => again.delete(doc)));
  }
  await again.get(doc);
}

/**
 * Cleans until what was put back is what was asked for last. A file that has gone
 * meanwhile leaves the document as it was read last.
 * @param {Doc} doc
 * @param {Pick<Doc, 'back' | 'article'>} last
 */
async function readAgain(doc, last) {
  try {
    for (let asked; asked !== doc.back;) {
      asked = doc.back;
      const answer = await clean({ source: doc.source, name: doc.name, type: doc.type, url: doc.url, keep: [...asked], format: '' });
      last = { back: asked, article: answer.article };
      if (asked === doc.back) {
        doc.article = answer.article;
      }
    }
  } catch (error) {
    Object.assign(doc, last);
    fail(t('reread_failed', failureSentence(failureOf(error))));
  }
  redraw();
}

/** Every block that went. @param {Doc} doc */
export function allBlocks(doc) {
  return new Set(doc.removed.flatMap((part) => part.blocks));
}

/** @param {Input} input @returns {Doc} */
function newDoc(input) {
  return {
    id: ++lastId, name: input.name, source: input.source, type: input.type ?? '', url: input.url ?? '', status: 'waiting', failure: null,
    article: null, removed: [], back: new Set(), past: [], lines: null, pictures: input.pictures ?? {}, cut: null,
  };
}

/** Adds what a link brought to the pages. @param {import('./cut.js').Cut} cut @param {string} name @returns {Doc} */
export function takeCut(cut, name) {
  const doc = { ...newDoc({ name, source: new Blob([]), type: 'html', url: cut.article.url }), status: /** @type {const} */ ('done'), article: cut.article, removed: cut.removed, cut };
  change({ docs: [...state.docs, doc], stories: { status: 'none', stories: [], pairs: [], failure: '' } });
  return doc;
}
