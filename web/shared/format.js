// @ts-check
// Numbers, sizes, dates and lists in the reader's own habit, through Intl.

const locale = globalThis.navigator?.language || 'en';
const numbers = new Intl.NumberFormat(locale);
const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const plurals = new Intl.PluralRules('en');
const wholeDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayOnly = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const timeOnly = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });

/** A count: "1,240". @param {number} n */
export function number(n) {
  return numbers.format(n);
}

/**
 * A share of 0 to 1 as "92 %", with a narrow no-break space where the locale
 * writes none. A share below 1 never reads 100 %, one above 0 never 0 %.
 * @param {number} share
 */
export function percent(share) {
  const whole = share > 0.99 && share < 1 ? 0.99 : share > 0 && share < 0.01 ? 0.01 : share;
  return shares.format(whole).replace(/(\d)%/, '$1\u202f%').replace(/(\d)\s%/, '$1\u202f%');
}

/** A share of 0 to 1 as a bare number of 0 to 100. @param {number} share */
export function points(share) {
  return numbers.format(share > 0.99 && share < 1 ? 99 : Math.round(share * 100));
}

/** The plural form of n in the language of the messages. @param {number} n */
export function pluralForm(n) {
  return plurals.select(n);
}

/** A size: "23 MB". @param {number} bytes */
export function size(bytes) {
  const [value, unit] = bytes >= 1 << 30 ? [bytes / (1 << 30), 'gigabyte'] : bytes >= 1 << 20 ? [bytes / (1 << 20), 'megabyte'] : bytes >= 1024 ? [bytes / 1024, 'kilobyte'] : [bytes, 'byte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** "a, b and c". @param {string[]} items */
export function list(items) {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/**
 * An ISO date as the outlet wrote it: its own clock, not the reader's.
 * @param {string} iso "2026-01-14", or with time and zone
 * @returns {{ date: string, time: string, day: string, at: number } | null} `at` is for sorting, in ms
 */
export function moment(iso) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(iso);
  const at = parts ? Date.parse(iso.replace(' ', 'T')) : NaN;
  if (!parts || Number.isNaN(at)) {
    return null;
  }
  const wall = Date.UTC(+parts[1], +parts[2] - 1, +parts[3], +(parts[4] ?? 0), +(parts[5] ?? 0));
  return { date: wholeDate.format(wall), day: dayOnly.format(wall), time: parts[4] ? timeOnly.format(wall) : '', at };
}

/**
 * A host name cut in the middle, never at its end.
 * @param {string} host
 * @param {number} [most] characters
 */
export function shortHost(host, most = 28) {
  const name = host.replace(/^www\./, '');
  if (name.length <= most) {
    return name;
  }
  const tail = Math.ceil((most - 1) / 2);
  return `${name.slice(0, most - 1 - tail)}…${name.slice(-tail)}`;
}
