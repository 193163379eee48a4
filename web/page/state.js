// @ts-check
// What the page knows. Everything on the screen is drawn from this one object;
// change() is the only way to alter it.

/** @typedef {import('../shared/wire.js').Article} Article */
/** @typedef {import('../shared/parts.js').Part} Part */
/** @typedef {import('../shared/wire.js').Reason} Reason */
/** @typedef {import('./stories.js').Story} Story */
/** @typedef {import('./stories.js').Pair} Pair */

/**
 * A page or text that somebody gave.
 * @typedef {object} Doc
 * @property {number} id
 * @property {string} name of the file
 * @property {Blob} source
 * @property {'html' | 'text' | ''} type
 * @property {string} url
 * @property {'waiting' | 'done' | 'failed'} status
 * @property {{ code: string, sentence: string, size: number } | null} failure
 * @property {Article | null} article as it is now, with what was put back
 * @property {Part[]} removed as first cleaned: rows never vanish from the list
 * @property {ReadonlySet<number>} back blocks that were put back
 * @property {ReadonlySet<number>[]} past earlier values of back, for undo
 * @property {string[] | null} lines of a plain text
 * @property {Readonly<Record<string, string>>} pictures local files for picture addresses, of samples
 * @property {import('./cut.js').Cut | null} cut what a link brought: there is no file to clean again
 */

/** @typedef {'start' | 'read' | 'compare' | 'diff'} Surface */

/**
 * The run of files that is being read, or was.
 * @typedef {object} Batch
 * @property {boolean} running
 * @property {boolean} cancelled
 * @property {number} from ms, when it began
 * @property {number} total
 */

/**
 * @typedef {object} State
 * @property {'starting' | 'ready' | 'failed'} engine
 * @property {string} engineFailure
 * @property {Surface} surface
 * @property {Doc[]} docs
 * @property {number} current id of the document that is read
 * @property {'article' | 'went'} tab on narrow windows
 * @property {'clean' | 'lines'} mode of a plain text
 * @property {number} chosen first block of the chosen part, or -1
 * @property {Reason | ''} only the list shows only this kind
 * @property {Batch} batch
 * @property {{ status: 'none' | 'working' | 'done' | 'failed', stories: Story[], pairs: Pair[], failure: string }} stories
 * @property {number} story index of the chosen story
 * @property {Pair | null} pair the pair that is shown side by side
 * @property {'all' | 'differences' | 'new'} show
 * @property {boolean} swapped
 * @property {boolean} offline the page is stored and works offline
 */

/** @type {State} */
export const state = {
  engine: 'starting',
  engineFailure: '',
  surface: 'start',
  docs: [],
  current: 0,
  tab: 'article',
  mode: 'clean',
  chosen: -1,
  only: '',
  batch: { running: false, cancelled: false, from: 0, total: 0 },
  stories: { status: 'none', stories: [], pairs: [], failure: '' },
  story: 0,
  pair: null,
  show: 'all',
  swapped: false,
  offline: false,
};

/** @type {(() => void)[]} */
const listeners = [];
let drawing = false;

/** Calls `listener` after changes, many at once where they come together. @param {() => void} listener */
export function watch(listener) {
  listeners.push(listener);
}

/** @param {Partial<State>} patch */
export function change(patch) {
  Object.assign(state, patch);
  redraw();
}

/** Draws again, once for all changes of this turn. */
export function redraw() {
  if (drawing) {
    return;
  }
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    listeners.forEach((listener) => listener());
  });
}

/** The document with that id. @param {number} id */
export function docOf(id) {
  return state.docs.find((doc) => doc.id === id);
}

/**
 * A document that is shown whole, because it is no article or trimming could cost
 * its story. Putting everything back by hand comes to the same.
 * @param {Doc} doc
 */
export function leftAlone(doc) {
  return Boolean(doc.article && (!doc.article.isArticle || doc.article.guarded) && doc.removed.every((part) => doc.back.has(part.block)));
}

/** The documents that tell a story. */
export function comparable() {
  return state.docs.filter((doc) => doc.article?.isArticle && doc.article.text.trim() !== '');
}

/** The documents that could be used. */
export function usable() {
  return state.docs.filter((doc) => doc.article);
}
