// Makes the extension's two folders, build/extension/chrome and
// build/extension/firefox, from one source:
//
//   node web/extension/build.mjs
//
// What runs is what is in the repository. Three things are made here: the
// manifests, the build's number, and the two scripts for pages, which cannot be modules and may not
// import (that would need files that every page can reach). The same files give the same bytes.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const web = dirname(here);

/**
 * The first line of a script all of whose functions run at once: the browser compiles
 * them in one go (Chrome from 136 on; a comment elsewhere).
 */
const allAtOnce = '//# allFunctionsCalledOnLoad\n';

/** The scripts for pages, by the module that each begins with. */
const pageScripts = { 'ahead.js': 'ahead.js', 'content.js': 'main.js' };

/** What each browser's manifest has beyond manifest.base.json. */
const differences = {
  chrome: {
    minimum_chrome_version: '123',
    message_serialization: 'structured_clone',
    background: { service_worker: 'extension/background.js', type: 'module' },
    permissions: ['activeTab', 'scripting', 'storage', 'offscreen'],
  },
  firefox: {
    background: { scripts: ['extension/background.js'], type: 'module' },
    action: { theme_icons: [16, 32].map((size) => ({ light: `extension/icons/${size}-dark.png`, dark: `extension/icons/${size}.png`, size })) },
    browser_specific_settings: {
      gecko: { id: 'winnow@winnow.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
};

/**
 * Joins a module and all that it imports into one script: each module is a
 * function that returns its exports, imports come first.
 * @param {string} entry
 */
export function joinModules(entry) {
  /** @type {Map<string, string>} */
  const names = new Map();
  const parts = [];
  const add = (/** @type {string} */ path) => {
    if (names.has(path)) return;
    names.set(path, `m${names.size}`);
    const name = names.get(path);
    const exported = [];
    let source = readFileSync(path, 'utf8').replace(/^\/\/ @ts-check\n/, '');
    source = source.replace(/^(import|export) \{([^}]*)\} from '([^']+)';$/gm, (_, word, list, spec) => {
      const from = join(dirname(path), spec);
      add(from);
      if (word === 'export') {
        exported.push(...list.split(',').map((/** @type {string} */ n) => n.trim()).filter(Boolean).map((n) => `${n}: ${names.get(from)}.${n}`));
        return '';
      }
      return `const {${list.replaceAll(/ as /g, ': ')}} = ${names.get(from)};`;
    });
    source = source.replace(/^export (?=(?:async )?(?:const|let|function\*?|class) (\w+))/gm, (_, n) => {
      exported.push(n);
      return '';
    });
    // Style sheets come along as text: a page's script cannot fetch files of ours.
    source = source.replace(/\bfileText\('([^']+)'\)/g, (_, spec) => JSON.stringify(bare(readFileSync(join(dirname(path), spec), 'utf8'))));
    if (/^(import|export)\b/m.test(source)) throw new Error(`build.mjs: ${path} has an import or export that cannot be joined`);
    parts.push(`// ${relative(web, path)}\nconst ${name} = (() => {\n${withoutComments(source)}return { ${exported.join(', ')} };\n})();\n`);
  };
  add(entry);
  return `// Made by web/extension/build.mjs from the modules named below, without their comments.\n(() => {\n'use strict';\n${parts.join('\n')}})();\n`;
}

/**
 * A module without its comments: browsers bring the script into a page and read it
 * anew at every press. Lines of code stay as they are.
 * @param {string} source
 */
function withoutComments(source) {
  return source.replace(/^[ \t]*\/\*\*(?:[^*]|\*(?!\/))*\*\/[ \t]*\n/gm, '').replace(/^[ \t]*\/\/.*\n/gm, '').replace(/\n{2,}/g, '\n');
}

/** A style sheet without comments and line breaks. @param {string} css */
function bare(css) {
  return css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
}

/** Merges the words of the interface: those of the shared parts and the extension's own. @param {string} locale */
function words(locale) {
  const files = [join(web, 'shared', '_locales', locale, 'messages.json'), join(here, '_locales', locale, 'messages.json')];
  return Object.assign({}, ...files.filter((f) => existsSync(f)).map((f) => JSON.parse(readFileSync(f, 'utf8'))));
}

/**
 * The words that a browser is asked for by name: those in the manifest, and those over a
 * page, whose scripts cannot import the table. Our own pages do.
 * @param {Record<string, object>} all
 * @param {string} manifestText
 * @param {string[]} scripts
 */
export function askedOfBrowser(all, manifestText, scripts) {
  const text = scripts.join('');
  const families = [...text.matchAll(/`([a-z]+_)\$\{/g)].map((match) => match[1]);
  const asked = (/** @type {string} */ key) =>
    manifestText.includes(`__MSG_${key}__`) || text.includes(`'${key.replace(/_(one|other)$/, '')}'`) || families.some((family) => key.startsWith(family));
  return Object.fromEntries(Object.entries(all).filter(([key]) => asked(key)));
}

/** A browser's manifest. @param {'chrome'|'firefox'} browser */
export function manifest(browser) {
  const base = JSON.parse(readFileSync(join(here, 'manifest.base.json'), 'utf8'));
  const own = /** @type {any} */ (differences[browser]);
  return { ...base, ...own, action: { ...base.action, ...own.action } };
}

/** Eight digits that tell a folder's files from any others. @param {string} folder */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true }).map(String).filter((path) => statSync(join(folder, path)).isFile()).map((path) => path.replaceAll('\\', '/'));
  for (const path of paths.sort()) hash.update(`${path}\0`).update(readFileSync(join(folder, path))).update('\0');
  return hash.digest('hex').slice(0, 8);
}

/** Writes both browsers' folders. @param {string} folder where to */
export function build(folder) {
  for (const name of ['winnow.wasm', 'wasm_exec.js']) {
    if (!existsSync(join(web, 'engine', name))) throw new Error(`build.mjs: web/engine/${name} is missing; run make build first`);
  }
  for (const browser of /** @type {('chrome'|'firefox')[]} */ (Object.keys(differences))) {
    const to = join(folder, browser);
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { recursive: true });
    const source = (/** @type {string} */ path) => !/\.mjs$|manifest\.base\.json$|[/\\]extension[/\\](_locales|content)([/\\]|$)/.test(path);
    for (const name of ['LICENSE', 'NOTICE']) cpSync(join(dirname(web), name), join(to, name));
    cpSync(here, join(to, 'extension'), { recursive: true, filter: source });
    cpSync(join(web, 'shared'), join(to, 'shared'), { recursive: true });
    cpSync(join(web, 'engine'), join(to, 'engine'), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
    const scripts = Object.entries(pageScripts).map(([name, entry]) => ({ name, text: (name === 'ahead.js' ? allAtOnce : '') + joinModules(join(here, 'content', entry)) }));
    for (const { name, text } of scripts) writeFileSync(join(to, 'extension', name), text);
    const manifestText = JSON.stringify(manifest(browser), null, 2) + '\n';
    writeFileSync(join(to, 'manifest.json'), manifestText);
    const all = words('en');
    const tables = { _locales: askedOfBrowser(all, manifestText, scripts.map(({ text }) => text)), 'shared/_locales': all };
    for (const [folder, table] of Object.entries(tables)) {
      mkdirSync(join(to, folder, 'en'), { recursive: true });
      writeFileSync(join(to, folder, 'en', 'messages.json'), JSON.stringify(table, null, 1));
    }
    const id = join(to, 'extension', 'build-id.js');
    writeFileSync(id, readFileSync(id, 'utf8').replace("'source'", `'${fingerprint(to)}'`));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(join(dirname(web), 'build', 'extension'));
