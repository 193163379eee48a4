// @ts-check
// The first words of a text, to tell it from its like when it is heard.

const most = 36; // characters: five or six words, two seconds of speech

/**
 * The first words, with a sign where there are more. A script without spaces is cut
 * between characters.
 * @param {string} text
 */
export function beginning(text) {
  const words = text.trimStart().slice(0, 20 * most).replace(/\s+/g, ' ').trim();
  const head = [...words].slice(0, most).join('');
  if (head === words) {
    return words;
  }
  const space = words[head.length] === ' ' ? head.length : head.lastIndexOf(' ');
  return `${(space > most / 3 ? head.slice(0, space) : head).replace(/[\s,;:–—-]+$/u, '')}…`;
}
