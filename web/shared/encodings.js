// @ts-check
// In which of the encodings before UTF-8 some bytes look most like a text. The
// tables and values are those of core/page/guess.go, which has the reasons for
// them; a test holds both to the same answers.

/** How many bytes of lines beyond ASCII a guess looks at. */
const guessBytes = 32 << 10;

/**
 * What a declared encoding gets on top. Western Latin is what systems declare
 * unless told, so it gets less.
 */
const declaredBonus = 0.35;
const defaultBonus = 0.1;

/** Signs that texts of all these languages have. */
const marks = new Set('’‘“”„«»–—…•·€°©®™§¿¡\u00a0');

const latin1 = 'éèàäöüßçáíóñåøæ êëâãôúùûîïõœÉÈÀÄÖÜÅÆØÇÑ';
const central = 'áéíóöüőűěščřžýů úťďňąćęłńśźżăâîşţŁŚŻŠČŽđ';
const russian = 'оеаинтсрвлкмдпуяы ьгзбчйхжшюцщэф';
const greek = 'αοιετσνηυρπκμλωςάίόέύή ώδγχθφβξζ';
const japanese = 'のにはをたがでてとしれさいるなかもっらりすこまあくうけ、。日年人大国本中出一';

/**
 * The encodings that are tried, each with the letters beyond ASCII that its
 * languages have most; the most frequent ones stand before the blank. Of equal
 * scores the earlier wins.
 * @type {readonly [string, string, boolean?][]}
 */
const legacies = [
  ['windows-1252', `${latin1}ªº`],
  ['windows-1251', 'оеаинтсрвлкмдпуяы ьгзбчйхжшюцщэфіїєґ'],
  ['windows-1250', central],
  ['windows-1254', 'ışğçöüİ ŞĞÖÜÇâîû'],
  ['windows-1253', greek],
  ['windows-1255', 'יוהלאמרבתנשעד קחפםכטגזסןצץךףׁ'],
  ['windows-1256', 'اليمنورتبهةعد سفكقحجأشطصخضذغظئءؤىآإپچگیک'],
  ['windows-1257', 'ąčęėįšųūžāēīķļņ ģõäöüĄČĘĖĮŠŲŪŽ'],
  ['windows-1258', 'đơưâêô àáâãèéìíòóõùúăỵ́̀́̉̃Đ'],
  ['windows-874', 'านรกอเงมยลวดทสตะ่้ิัี ปบคหแจพชขใไโผถศซณฟืุู็์'],
  ['koi8-r', russian],
  ['koi8-u', 'оеаинтсрвлкмдпуяіїє ьгзбчйхжшюцщфґ'],
  ['iso-8859-2', central],
  ['iso-8859-5', russian],
  ['iso-8859-7', greek],
  ['iso-8859-15', `${latin1}€Š`],
  ['ibm866', russian],
  ['macintosh', latin1],
  ['gb18030', '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长月', true],
  ['big5', '的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長月', true],
  ['shift_jis', japanese, true],
  ['euc-jp', japanese, true],
  ['euc-kr', '이다의는에을가고한를은하기지로사도나어자서아대인일리으시정부그해수있전것스', true],
];

/**
 * The encoding in which the bytes look most like a text in some language.
 * @param {Uint8Array} bytes
 * @param {string} declared "" or a standard name; it has an advantage
 */
export function guess(bytes, declared) {
  const sample = highLines(bytes);
  let best = 'windows-1252';
  let bestScore = -Infinity;
  const tryOne = (/** @type {string} */ name, /** @type {string} */ common, wide = false) => {
    const same = name === declared || (name === 'gb18030' && declared === 'gbk');
    const score = plausibility(sample, name, common, wide) + (!same ? 0 : name === 'windows-1252' ? defaultBonus : declaredBonus);
    if (score > bestScore) {
      best = name;
      bestScore = score;
    }
  };
  for (const [name, common, wide] of legacies) {
    tryOne(name, common, wide);
  }
  const known = legacies.some(([name]) => name === declared) || declared === 'gbk';
  if (declared !== '' && !known) {
    tryOne(declared, legacies[0][1]);
  }
  return best;
}

/** The stretches around bytes beyond ASCII. @param {Uint8Array} bytes */
function highLines(bytes) {
  const out = [];
  for (let i = 0; i < bytes.length && out.length < guessBytes; i++) {
    if (bytes[i] < 128) {
      continue;
    }
    let from = i;
    let to = i;
    while (from > 0 && i - from < 20 && bytes[from - 1] > 32 && bytes[from - 1] !== 60 && bytes[from - 1] !== 62) {
      from--;
    }
    while (to < bytes.length && to - i < 400 && bytes[to] !== 60 && bytes[to] !== 10) {
      to++;
    }
    out.push(...bytes.subarray(from, to), 10);
    i = to;
  }
  return Uint8Array.from(out);
}

/**
 * The mean value of the sample's characters beyond ASCII in one encoding.
 * @param {Uint8Array} sample @param {string} name @param {string} common @param {boolean} wide two bytes a character
 */
function plausibility(sample, name, common, wide) {
  if (sample.length === 0) {
    return -1e9;
  }
  const [often, seldom] = [new Set(common.split(' ')[0]), new Set(common)];
  const first = common.codePointAt(0) ?? 0;
  let sum = 0;
  let n = 0;
  let before = ' ';
  for (const c of new TextDecoder(name).decode(sample)) {
    if (/** @type {number} */ (c.codePointAt(0)) >= 128) {
      n++;
      // A table without a blank has only frequent letters.
      sum += value(c, often, seldom, first, wide) + (wide ? 0 : joint(before, c));
    }
    before = c;
  }
  return n === 0 ? -1e9 : sum / n;
}

/** What one character beyond ASCII says. @param {string} c @param {Set<string>} often @param {Set<string>} seldom @param {number} first of the table @param {boolean} wide */
function value(c, often, seldom, first, wide) {
  const r = /** @type {number} */ (c.codePointAt(0));
  if (r === 0xfffd) {
    return -4;
  }
  if (r < 0xa0 || (r >= 0xe000 && r <= 0xf8ff)) {
    return -2.5;
  }
  if (seldom.has(c)) {
    return often.has(c) ? 1 : 0.7;
  }
  if (marks.has(c)) {
    return 0.6;
  }
  if (wide) {
    return wideValue(r, first);
  }
  if (seldom.has(c.toLowerCase())) {
    return 0.7;
  }
  return /[\p{L}\p{M}]/u.test(c) && script(r) === script(first) ? 0.1 : -0.8;
}

/** Characters of East Asian encodings outside the frequent ones. @param {number} r @param {number} first */
function wideValue(r, first) {
  const [japan, korea] = [first === 0x306e, first === 0xc774];
  if ((r >= 0x3000 && r <= 0x303f) || (r >= 0xff01 && r <= 0xff5e)) {
    return 0.6;
  }
  if (r >= 0x3040 && r <= 0x30ff) {
    return japan ? 0.6 : -0.8;
  }
  if (r >= 0x4e00 && r <= 0x9fff) {
    return korea ? -0.8 : 0.5;
  }
  return r >= 0xac00 && r <= 0xd7a3 && korea ? 0.5 : -0.8;
}

/** The ends of the scripts' ranges, with their numbers. @type {readonly [number, number, number][]} */
const scripts = [[0, 0x370, 1], [0x1e00, 0x1f00, 1], [0x370, 0x400, 2], [0x1f00, 0x2000, 2], [0x400, 0x530, 3], [0x590, 0x600, 4], [0x600, 0x780, 5], [0xe00, 0xe80, 6]];

/** @param {number} r */
function script(r) {
  return scripts.find(([from, to]) => r >= from && r < to)?.[2] ?? 0;
}

/**
 * Two neighbours, the second beyond ASCII. No text has a capital behind a small
 * letter, letters of two scripts in a word, or a Thai vowel sign without a
 * consonant; and words of Latin letters are mostly plain ones.
 * @param {string} a @param {string} b
 */
function joint(a, b) {
  const [x, y] = [/** @type {number} */ (a.codePointAt(0)), /** @type {number} */ (b.codePointAt(0))];
  if (y >= 0xe00 && y < 0xe80) {
    return thaiJoint(x, y);
  }
  if (!/\p{L}/u.test(a) || !/\p{L}/u.test(b)) {
    return 0;
  }
  if ((/\p{Ll}/u.test(a) && /\p{Lu}/u.test(b)) || script(x) !== script(y)) {
    return -1.2;
  }
  return x >= 128 && script(y) === 1 ? -0.45 : 0;
}

/** @param {number} a @param {number} b */
function thaiJoint(a, b) {
  const sign = (/** @type {number} */ r) => r === 0xe31 || (r >= 0xe34 && r <= 0xe3a) || (r >= 0xe47 && r <= 0xe4e);
  const consonant = (/** @type {number} */ r) => r >= 0xe01 && r <= 0xe2e;
  const clash = (sign(b) && !consonant(a) && !sign(a)) || (a >= 0xe40 && a <= 0xe44 && !consonant(b)) || b === 0xe3a || b >= 0xe4f;
  return clash ? -1.2 : 0;
}
