// @ts-check
// What files were dropped: those, and the files of dropped folders, in the order of
// their names.

/** How many files of a folder are taken, and how deep it is looked into. */
const mostFiles = 5000;
const mostDepth = 12;

/** Files that a saved page brings along and that are no pages. */
const notPages = /\.(png|jpe?g|gif|webp|avif|svg|ico|css|js|mjs|json|map|woff2?|ttf|otf|mp[34]|webm|pdf|zip)$/i;

/** @typedef {{ name: string, source: File }} Dropped */

/** How many things hang over the window. @param {DataTransfer | null} data */
export function itemCount(data) {
  return [...(data?.items ?? [])].filter((item) => item.kind === 'file').length;
}

/**
 * @param {DataTransfer | null} data
 * @returns {Promise<Dropped[]>}
 */
export async function filesOf(data) {
  if (!data) {
    return [];
  }
  // Entries must be asked for before the first await: the list is emptied after.
  const entries = [...data.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) {
    return files.map((file) => ({ name: file.name, source: file }));
  }
  /** @type {Dropped[]} */
  const found = [];
  for (const entry of entries) {
    if (entry) {
      await collect(entry, '', 0, found);
    }
  }
  return found;
}

/** @param {FileSystemEntry} entry @param {string} path @param {number} depth @param {Dropped[]} found */
async function collect(entry, path, depth, found) {
  if (found.length >= mostFiles || depth > mostDepth || entry.name.startsWith('.')) {
    return;
  }
  if (entry.isFile) {
    if (depth === 0 || !notPages.test(entry.name)) {
      const file = await /** @type {Promise<File>} */ (new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject)));
      found.push({ name: path + entry.name, source: file });
    }
    return;
  }
  const children = await inside(/** @type {FileSystemDirectoryEntry} */ (entry));
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of children) {
    await collect(child, `${path}${entry.name}/`, depth + 1, found);
  }
}

/** All entries of a folder; browsers give them a hundred at a time. @param {FileSystemDirectoryEntry} folder */
async function inside(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    const some = await /** @type {Promise<FileSystemEntry[]>} */ (new Promise((resolve, reject) => reader.readEntries(resolve, reject)));
    if (some.length === 0) {
      return all;
    }
    all.push(...some);
  }
}
