// @ts-check
/** What stands over the page. */
export class Overlay {
  shown = false;
  /** @param {any} trimming */
  constructor(trimming) { this.trimming = trimming; }
  /** @param {boolean} bar */
  update(bar) { void bar; }
  close() {}
  /** @param {boolean} on */
  show(on) { void on; }
}
