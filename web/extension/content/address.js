// @ts-check
// Which story a page's address names, where the page changes it by itself.

/** The address without its fragment, which moves within a story, unless an application goes from story to story by it. */
export function pageAddress() {
  const [address, fragment = ''] = location.href.split(/#(.*)/s, 2);
  return /^[!/]/.test(fragment) ? `${address}#${fragment}` : address;
}

/** The name of the element that the address points at. */
export function placeInPage() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ''; // no name at all, but a sign of some script's
  }
}

/**
 * Reports whether an address is another one less some of its parameters: pages take
 * away what says from where a reader came, and the story stays.
 * @param {string} now @param {string} before
 */
export function isShorter(now, before) {
  const [path, query = ''] = now.split(/\?(.*)/s, 2);
  const [pathBefore, queryBefore = ''] = before.split(/\?(.*)/s, 2);
  const were = queryBefore.split('&');
  return path === pathBefore && now.length < before.length && query.split('&').every((one) => one === '' || were.includes(one));
}
