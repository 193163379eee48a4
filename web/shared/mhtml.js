// @ts-check
// The page inside an .mhtml file: the first HTML (or else text) part of a MIME
// message, unpacked. Pictures and frames in it are not looked at.

/**
 * A part of a message. Lines are read as single bytes, so that nothing is lost
 * before the part's own encoding is known.
 * @typedef {object} Part
 * @property {Record<string, string>} headers lower-case names
 * @property {string} body one character a byte
 */

/** How many parts are looked through; saved pages have the page first. */
const maxParts = 200;

/**
 * @param {Uint8Array} bytes
 * @returns {{ type: 'html' | 'text', bytes: Uint8Array, encoding: string, url: string } | null} null where there is no such part
 */
export function pageOfMHTML(bytes) {
  const message = split(singleBytes(bytes));
  const parts = leaves(message, 0);
  const page = parts.find((part) => mime(part) === 'text/html') ?? parts.find((part) => mime(part).startsWith('text/plain'));
  if (!page) {
    return null;
  }
  return {
    type: mime(page) === 'text/html' ? 'html' : 'text',
    bytes: unpack(page),
    encoding: parameter(page.headers['content-type'], 'charset'),
    url: webAddress(page.headers['content-location']) || webAddress(message.headers['snapshot-content-location']),
  };
}

/** @param {string} text @returns {Part} */
function split(text) {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  /** @type {Record<string, string>} */
  const headers = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers[line.slice(0, colon).trim().toLowerCase()] ??= line.slice(colon + 1).trim();
    }
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** @param {Part} part @param {number} depth @returns {Part[]} */
function leaves(part, depth) {
  const boundary = mime(part).startsWith('multipart/') ? parameter(part.headers['content-type'], 'boundary') : '';
  if (!boundary || depth > 3) {
    return [part];
  }
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1, maxParts);
  return pieces.filter((piece) => !piece.startsWith('--')).flatMap((piece) => leaves(split(piece.replace(/^[ \t]*\r?\n/, '')), depth + 1));
}

/** @param {Part} part */
function mime(part) {
  return (part.headers['content-type'] ?? 'text/plain').split(';')[0].trim().toLowerCase();
}

/** @param {string | undefined} header @param {string} name */
function parameter(header, name) {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header ?? '');
  return found ? (found[1] ?? found[2]) : '';
}

/** @param {Part} part */
function unpack(part) {
  const how = (part.headers['content-transfer-encoding'] ?? '').toLowerCase();
  if (how === 'base64') {
    const clean = part.body.replace(/[^A-Za-z0-9+/]/g, '');
    return bytesOf(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
  }
  if (how === 'quoted-printable') {
    return bytesOf(part.body.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))));
  }
  return bytesOf(part.body);
}

/** @param {string} text one character a byte */
function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  return bytes;
}

/** @param {string | undefined} url */
function webAddress(url) {
  return /^https?:\/\//i.test(url ?? '') ? /** @type {string} */ (url) : '';
}

/**
 * Bytes as characters of the same number. TextDecoder knows no such encoding:
 * its latin1 is windows-1252.
 * @param {Uint8Array} bytes
 */
function singleBytes(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}
