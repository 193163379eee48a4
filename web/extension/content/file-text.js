// @ts-check

/**
 * The text of a file beside the module that asks. build.mjs puts the text in the
 * place of the call, since a script in a page cannot fetch files of ours.
 * @param {string} path
 * @returns {string}
 */
export function fileText(path) {
  throw new Error(`build.mjs did not put the text of ${path} here`);
}
