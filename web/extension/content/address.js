// @ts-check
// Which story a page's address names, where the page changes it by itself.

/** The address without its fragment, which moves within a story. */
export function pageAddress() {
  return location.href.split('#', 1)[0];
}
