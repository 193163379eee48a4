// @ts-check
// Which single key was pressed.

/**
 * The key as lists write it, "R" for Shift and r; "" where it is not ours: with another
 * modifier, or taken already. Shift alone makes letters great, so that Caps Lock undoes
 * nothing; on keyboards with other letters the place on the keyboard counts.
 * @param {KeyboardEvent} event
 */
export function keyOf({ key, code, shiftKey, ctrlKey, metaKey, altKey, defaultPrevented }) {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return '';
  const letter = /^[a-z]$/i.test(key) ? key : key > '\u007f' && key.length === 1 ? /^Key([A-Z])$/.exec(code)?.[1] : '';
  return letter ? letter[shiftKey ? 'toUpperCase' : 'toLowerCase']() : key;
}
