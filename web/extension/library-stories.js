// @ts-check
// What was read → stories: the copies of one story together, found, and in the
// order that the reader asks for.

/** @typedef {Omit<import('./store.js').Read, 'text'> & { whole: boolean }} Copy a story that was read; whole: its text is still kept */

/**
 * Copies of one story, the first one that was read first.
 * @typedef {object} Story
 * @property {string} id of its first copy
 * @property {Copy[]} copies never empty
 * @property {number} read when the last one was read, in ms
 */

/** @typedef {'newest' | 'copies' | 'site'} Order */

/** Puts copies together that the reader was told are alike. @param {Copy[]} copies @returns {Story[]} the newest first */
export function storiesOf(copies) {
  const sorted = [...copies].sort((x, y) => x.read - y.read);
  const root = new Map(sorted.map((copy) => [copy.id, copy.id]));
  const find = (/** @type {string} */ id) => {
    let at = id;
    while (root.get(at) !== at) at = /** @type {string} */ (root.get(at));
    root.set(id, at);
    return at;
  };
  for (const { id, like } of sorted) if (like && root.has(like.id)) root.set(find(id), find(like.id));
  /** @type {Map<string, Copy[]>} */
  const groups = new Map();
  for (const copy of sorted) groups.set(find(copy.id), [...(groups.get(find(copy.id)) ?? []), copy]);
  return [...groups.values()].map((group) => ({ id: group[0].id, copies: group, read: group[group.length - 1].read })).sort((x, y) => y.read - x.read);
}

/** Whether every word of a search stands in a story's titles, sites or sources. @param {Story} story @param {string} search */
export function fits(story, search) {
  const text = story.copies.map((copy) => `${copy.title} ${copy.host} ${copy.agency}`).join(' ').toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** In the order that was asked for; the newest first among equals. @param {Story[]} stories @param {Order} order */
export function inOrder(stories, order) {
  const sorted = [...stories].sort((x, y) => y.read - x.read);
  if (order === 'copies') return sorted.sort((x, y) => y.copies.length - x.copies.length);
  return order === 'site' ? sorted.sort((x, y) => siteOf(x).localeCompare(siteOf(y))) : sorted;
}

/** The site that a story is listed under: where it was read first. @param {Story} story */
export function siteOf(story) {
  return story.copies[0].host.replace(/^www\./, '');
}

/** The sites of a story, each once, in the order of reading. @param {Story} story */
export function sitesOf(story) {
  return [...new Set(story.copies.map((copy) => copy.host.replace(/^www\./, '')))];
}

/** The agency that a copy names, or "". @param {Story} story */
export function agencyOf(story) {
  return story.copies.find((copy) => copy.agency !== '')?.agency ?? '';
}
