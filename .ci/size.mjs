// Prints how big what we hand out is, and fails when something is over its
// budget in budget.json; core/budget_test.go holds the other half of that file. Raise a budget in the change that needs it, with why.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));
/** Compressed once, since the engine lies in several folders. @type {Map<string, number>} */
const done = new Map();
let over = false;

for (const [path, limits] of Object.entries(budget.bytes)) {
  const sizes = { raw: 0, brotli: 0 };
  for (const file of files(path)) {
    const bytes = readFileSync(file);
    sizes.raw += bytes.length;
    sizes.brotli += brotli(bytes);
  }
  for (const [kind, limit] of Object.entries(limits)) {
    const bad = sizes[kind] > limit;
    over ||= bad;
    console.log(`${path}  ${kind} ${sizes[kind]} of ${limit} bytes${bad ? '  OVER BUDGET' : ''}`);
  }
}
process.exit(over ? 1 : 0);

/** The files under a path. @param {string} path @returns {string[]} */
function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** @param {Buffer} bytes */
function brotli(bytes) {
  const key = bytes.length > 1e6 ? String(bytes.length) : bytes.toString('latin1');
  if (!done.has(key)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    done.set(key, brotliCompressSync(bytes, { params }).length);
  }
  return done.get(key) ?? 0;
}
