// @ts-check
// Bytes of a file → text, as browsers read it: a byte order mark decides, then
// valid UTF-8 (declarations are wrong very often), then what the page declares,
// then windows-1252.

/** How far into a page a declaration is looked for; browsers look at 1024 bytes. */
const declarationBytes = 4096;

/**
 * Reads bytes as text.
 * @param {Uint8Array} bytes
 * @param {string} [declared] the encoding named by whoever delivered the bytes
 * @returns {{ text: string, encoding: string }}
 */
export function decode(bytes, declared = '') {
  const marked = byteOrderMark(bytes);
  if (marked) {
    return { text: read(bytes, marked), encoding: marked };
  }
  if (!looksLikeUTF16(bytes)) {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
    } catch {
      // Not UTF-8: go on with what the file says of itself.
    }
  }
  const encoding = guess(bytes, declared);
  return { text: read(bytes, encoding), encoding };
}

/**
 * The encoding that a page's beginning declares, as a label, or "".
 * @param {Uint8Array} bytes
 */
export function declaredEncoding(bytes) {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes));
  const found = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return found ? found[1].toLowerCase() : '';
}

/** @param {Uint8Array} bytes @param {string} declared */
function guess(bytes, declared) {
  if (looksLikeUTF16(bytes)) {
    return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  }
  for (const label of [declared, declaredEncoding(bytes)]) {
    // The declaration was read as single bytes, so it cannot be UTF-16; and the
    // bytes are no valid UTF-8.
    if (label && known(label) && !/^utf-?(8|16)/i.test(label)) {
      return new TextDecoder(label).encoding;
    }
  }
  return 'windows-1252';
}

/** @param {Uint8Array} bytes */
function byteOrderMark(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return 'utf-8';
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
}

/**
 * UTF-16 without a mark: Latin letters with a zero byte each.
 * @param {Uint8Array} bytes
 */
function looksLikeUTF16(bytes) {
  const n = Math.min(bytes.length & ~1, 512);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    even += bytes[i] === 0 ? 1 : 0;
    odd += bytes[i + 1] === 0 ? 1 : 0;
  }
  return n >= 8 && ((even > n * 0.4 && odd < n * 0.05) || (odd > n * 0.4 && even < n * 0.05));
}

/** @param {string} label */
function known(label) {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

/** @param {Uint8Array} bytes @param {string} encoding */
function read(bytes, encoding) {
  return new TextDecoder(encoding).decode(bytes);
}
