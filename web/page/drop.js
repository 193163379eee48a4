// @ts-check
// What files were dropped: those, and the files of dropped folders, in the order of
// their names.

/** How many files of a folder are taken, and how deep it is looked into. */
const mostFiles = 5000;
const mostDepth = 12;

/** Files that a saved page brings along and that are no pages. */
const notPages = /\.(png|jpe?g|gif|webp|avif|svg|ico|css|js|mjs|json|map|woff2?|ttf|otf|mp[34]|webm|pdf|zip)$/i;

/** @typedef {{ name: string, source: File }} Dropped */

/**
 * What was found in what was dropped.
 * @typedef {object} Found
 * @property {Dropped[]} files
 * @property {boolean} more there were more than are taken
 * @property {number} closed how many could not be opened
 */

/** How many things hang over the window. @param {DataTransfer | null} data */
export function itemCount(data) {
  return [...(data?.items ?? [])].filter((item) => item.kind === 'file').length;
}

/**
 * @param {DataTransfer} data
 * @returns {Promise<Found>}
 */
export async function filesOf(data) {
  // Entries must be asked for before the first await: the list is emptied after.
  const entries = [...data.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) {
    return { files: files.map((file) => ({ name: file.name, source: file })), more: false, closed: 0 };
  }
  /** @type {Found} */
  const found = { files: [], more: false, closed: 0 };
  for (const entry of entries) {
    if (entry) {
      await collect(entry, '', 0, found);
    }
  }
  return found;
}

/** @param {FileSystemEntry} entry @param {string} path @param {number} depth @param {Found} found */
async function collect(entry, path, depth, found) {
  if (depth > mostDepth || entry.name.startsWith('.') || (entry.isFile && depth > 0 && notPages.test(entry.name))) {
    return;
  }
  found.more ||= found.files.length >= mostFiles;
  if (found.more) {
    return;
  }
  try {
    if (entry.isFile) {
      const file = await /** @type {Promise<File>} */ (new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject)));
      found.files.push({ name: path + entry.name, source: file });
    } else {
      await collectInside(/** @type {FileSystemDirectoryEntry} */ (entry), path, depth, found);
    }
  } catch {
    found.closed++; // the reader may not open it, or it has gone; the others can be read
  }
}

/** @param {FileSystemDirectoryEntry} entry @param {string} path @param {number} depth @param {Found} found */
async function collectInside(entry, path, depth, found) {
  const children = await inside(entry);
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
