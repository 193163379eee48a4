// @ts-check
// Bytes of a file → text, as core/page/decode_native.go does it. What counts, in
// this order: a byte order mark, zero bytes as UTF-16 has them, UTF-8 that is
// valid (declarations are wrong very often), UTF-8 with a few faults, the declared
// encoding if the text looks right in it, the encoding in which it looks best.

import { guess } from './encodings.js';

/** How far into a page a declaration is looked for; browsers look at 1024 bytes. */
const declarationBytes = 4096;

/** How many UTF-8 sequences there must be for each stray byte to count as UTF-8 with faults. */
const brokenShare = 8;

/**
 * Reads bytes as text.
 * @param {Uint8Array} bytes
 * @param {string} [named] the encoding named by whoever delivered the bytes
 * @returns {{ text: string, encoding: string }}
 */
export function decode(bytes, named = '') {
  const marked = byteOrderMark(bytes) || utf16(bytes);
  if (marked) {
    return read(bytes, marked);
  }
  if (hasEscape(bytes) && !bytes.some((byte) => byte >= 0x80)) {
    return read(bytes, 'iso-2022-jp');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8, or not all of it: go on with what there is of it.
  }
  const { good, bad } = countUTF8(bytes);
  const declared = standard(named) || declaredEncoding(bytes);
  if (good >= brokenShare * bad && (good > 0 || declared === '')) {
    return { text: strayBytes(bytes), encoding: 'utf-8' };
  }
  return (good * 2 >= bad && byLine(bytes, declared)) || read(bytes, guess(bytes, declared));
}

/**
 * The encoding that a page's beginning declares, by its standard name; "" if none,
 * or one that bytes which are no UTF-8 cannot be in.
 * @param {Uint8Array} bytes
 */
export function declaredEncoding(bytes) {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes));
  for (const [, label] of head.matchAll(/<meta\b[^<]*?charset\s*=\s*["']?\s*([^\s"'>;/]+)/gi)) {
    const name = standard(label);
    if (name) {
      return name;
    }
  }
  return standard(/^\s*<\?xml\s[^>]{0,190}?encoding\s*=\s*["']\s*([^\s"'>;/]+)/i.exec(head)?.[1] ?? '');
}

/** Names that programs other than browsers use. @type {Record<string, string>} */
const otherNames = {
  'latin-1': 'latin1', cp932: 'shift-jis', ms932: 'shift-jis', cp949: 'euc-kr', uhc: 'euc-kr', cp936: 'gbk', cp950: 'big5', cp874: 'windows-874', 'mac-roman': 'macintosh', 'iso2022-jp': 'iso-2022-jp',
};

/** The standard name of a label, or "". @param {string} label */
function standard(label) {
  const plain = label.trim().toLowerCase().replaceAll('_', '-').replace(/-sig$/, '');
  try {
    const name = new TextDecoder(Object.hasOwn(otherNames, plain) ? otherNames[plain] : plain).encoding;
    return name.startsWith('utf-') || name === 'x-user-defined' ? '' : name;
  } catch {
    return '';
  }
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

/** UTF-16 without a mark: Latin letters with a zero byte each. @param {Uint8Array} bytes */
function utf16(bytes) {
  const n = Math.min(bytes.length & ~1, 1024);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    even += bytes[i] === 0 ? 1 : 0;
    odd += bytes[i + 1] === 0 ? 1 : 0;
  }
  if (n < 8) {
    return '';
  }
  return even * 5 > n * 2 && odd * 20 < n ? 'utf-16be' : odd * 5 > n * 2 && even * 20 < n ? 'utf-16le' : '';
}

/** The sign by which ISO-2022-JP goes over to Japanese. @param {Uint8Array} bytes */
function hasEscape(bytes) {
  for (let i = bytes.indexOf(0x1b); i >= 0; i = bytes.indexOf(0x1b, i + 1)) {
    if (bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) {
      return true;
    }
  }
  return false;
}

/** The length of the UTF-8 sequence at i, 0 if there is none. @param {Uint8Array} bytes @param {number} i */
function sequence(bytes, i) {
  const c = bytes[i];
  if (c < 0x80) {
    return 1;
  }
  const n = c >= 0xc2 && c <= 0xdf ? 2 : c >= 0xe0 && c <= 0xef ? 3 : c >= 0xf0 && c <= 0xf4 ? 4 : 0;
  const second = bytes[i + 1];
  const [low, high] = c === 0xe0 ? [0xa0, 0xbf] : c === 0xed ? [0x80, 0x9f] : c === 0xf0 ? [0x90, 0xbf] : c === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
  if (n === 0 || !(second >= low && second <= high)) {
    return 0;
  }
  for (let k = 2; k < n; k++) {
    if (!(bytes[i + k] >= 0x80 && bytes[i + k] <= 0xbf)) {
      return 0;
    }
  }
  return n;
}

/**
 * How many of the bytes from i on, where no UTF-8 sequence begins, make up one fault:
 * a sequence that lacks its last bytes or stands for half a surrogate pair, or a byte.
 * @param {Uint8Array} bytes @param {number} i
 */
function faulty(bytes, i) {
  const c = bytes[i];
  const want = Math.min(c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 1, bytes.length - i);
  let n = 1;
  while (n < want && (bytes[i + n] & 0xc0) === 0x80) {
    n++;
  }
  return n;
}

/** Whether the n bytes of a fault are a sequence that the end cuts off. @param {Uint8Array} bytes @param {number} i @param {number} n */
function cutOff(bytes, i, n) {
  const [c, second] = [bytes[i], bytes[i + 1]];
  const want = c >= 0xc2 && c <= 0xdf ? 2 : c >= 0xe0 && c <= 0xef ? 3 : c >= 0xf0 && c <= 0xf4 ? 4 : 0;
  const fits = n === 1 || !(c === 0xe0 && second < 0xa0) && !(c === 0xed && second > 0x9f) && !(c === 0xf0 && second < 0x90) && !(c === 0xf4 && second > 0x8f);
  return i + n === bytes.length && n < want && fits;
}

/**
 * UTF-8 sequences beyond ASCII, and the bytes, or parts of sequences, that are none.
 * Half a surrogate pair and what the end cuts off were meant as UTF-8: they count
 * neither way.
 * @param {Uint8Array} bytes
 */
function countUTF8(bytes) {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    let n = sequence(bytes, i);
    good += n > 1 ? 1 : 0;
    if (n === 0) {
      n = faulty(bytes, i);
      bad += (n === 3 && bytes[i] === 0xed) || cutOff(bytes, i, n) ? 0 : 1;
    }
    i += n;
  }
  return { good, bad };
}

/**
 * UTF-8 with a few bytes that are none. Those are nearly always quotes and accents
 * pasted from windows-1252; a sequence that is cut off and half a surrogate pair
 * become one replacement character.
 * @param {Uint8Array} bytes
 */
function strayBytes(bytes) {
  const [utf8, western] = [new TextDecoder('utf-8'), new TextDecoder('windows-1252')];
  const parts = [];
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    let n = sequence(bytes, i);
    if (n === 0) {
      parts.push(utf8.decode(bytes.subarray(from, i)));
      n = faulty(bytes, i);
      const sign = western.decode(bytes.subarray(i, i + 1));
      parts.push(n > 1 || cutOff(bytes, i, n) || (sign >= '\u0080' && sign < '\u00a0') ? '\ufffd' : sign);
      from = i + n;
    }
    i += n;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join('');
}

/**
 * A text whose lines are in two encodings, UTF-8 and another: pages put together
 * from several files. null unless a good part of the lines is UTF-8 as a whole.
 * @param {Uint8Array} bytes @param {string} declared
 */
function byLine(bytes, declared) {
  const lines = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from) + 1 || bytes.length;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  const counts = lines.map(countUTF8);
  const broken = lines.filter((_, i) => counts[i].bad > 0);
  const valid = counts.filter(({ good, bad }) => good > 0 && bad === 0).length;
  if (valid < 2 || valid * 4 < broken.length) {
    return null;
  }
  const rest = new Uint8Array(broken.reduce((sum, line) => sum + line.length, 0));
  broken.reduce((at, line) => (rest.set(line, at), at + line.length), 0);
  const other = guess(rest, declared);
  const text = lines.map((line, i) => new TextDecoder(counts[i].bad > 0 ? other : 'utf-8').decode(line)).join('');
  return { text, encoding: `utf-8, ${other}` };
}

/** @param {Uint8Array} bytes @param {string} encoding */
function read(bytes, encoding) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
