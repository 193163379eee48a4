// @ts-check
// The popup's block about a story that was read before. It stands here and in
// the library only, never in the page: where a reader was is nobody's business.

/** @typedef {typeof import('./popup.js').acts} Acts */

/** @param {HTMLElement} box @param {Acts} acts @param {boolean} inPrivate */
export function showBefore(box, acts, inPrivate) {
  void acts;
  void inPrivate;
  box.hidden = true;
}
