// @ts-check
// Into the clipboard from a page.

const commandOf = Document.prototype.execCommand;

/**
 * Copies a text. On pages without a secure address, or with a policy against it, as
 * copying by hand does: pages that add to what is copied do not hear of it.
 * @param {string} text @returns {Promise<boolean>} whether it is in the clipboard
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    let done = false;
    const give = (/** @type {ClipboardEvent} */ event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      done = true;
    };
    addEventListener('copy', give, true);
    commandOf.call(document, 'copy');
    removeEventListener('copy', give, true);
    return done;
  }
}
