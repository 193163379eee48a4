// @ts-check
// Stamps the page for handing out: build/page has the files as they are, and the foot
// of the page says which build they are.
//
//   node web/build.mjs [FOLDER]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './extension/build.mjs';

const version = /(<span id="version">Winnow [\d.]+)(<\/span>)/;

/** Writes the build's number into the page of a folder and returns it. @param {string} folder */
export function stamp(folder) {
  const build = fingerprint(folder);
  const page = join(folder, 'page', 'index.html');
  const text = readFileSync(page, 'utf8');
  if (!version.test(text)) throw new Error(`build.mjs: ${page} has no place for the build's number`);
  writeFileSync(page, text.replace(version, `$1, build ${build}$2`));
  return build;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) stamp(process.argv[2] ?? fileURLToPath(new URL('../build/page', import.meta.url)));
