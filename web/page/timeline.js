// @ts-check
// Where the copies of a story stand in the picture of its spread: time runs to the
// right; a label that would touch another moves to the next lane.

/**
 * @typedef {object} Dated
 * @property {number} id
 * @property {number} at ms, NaN where unknown
 * @property {string} name
 * @property {string} about
 * @property {boolean} labelled
 * @property {number} source id, or -1
 * @property {boolean} main stands on the first lane, in line with the first copy
 */

/**
 * @typedef {Dated & { x: number, y: number, lane: number, above: boolean, toLeft: boolean }} Spot
 */

/** Sizes in px. A letter of the labels is about this wide. */
const letterWidth = 7.2;
const laneHeight = 50;
const dotLane = 18; // where most copies are dots without words
const firstLane = 44;
const margin = 34;

/**
 * @param {Dated[]} members by time
 * @param {number} width
 * @returns {Spot[]}
 */
export function layout(members, width) {
  const times = members.map((member) => member.at).filter((at) => !Number.isNaN(at));
  const from = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - from);
  const unknown = times.length < members.length ? 92 : 0;
  /** @type {{ lane: number, left: number, right: number }[]} */
  const taken = [];
  const height = members.every((member) => member.labelled) ? laneHeight : dotLane;
  const main = new Set(members.filter((member, i) => i === 0 || member.main).map((member) => member.id));
  return members.map((member) => {
    const x = Number.isNaN(member.at) ? margin : margin + unknown + ((member.at - from) / span) * (width - 2 * margin - unknown);
    const long = member.labelled ? Math.max(member.name.length, member.about.length) * letterWidth + 24 : 16;
    const toLeft = x + long > width - 4;
    const left = toLeft ? x - long : x - 10;
    const right = toLeft ? x + 10 : x + long;
    let lane = main.has(member.id) ? 0 : 1;
    while (taken.some((box) => box.lane === lane && box.left < right && box.right > left)) {
      lane++;
    }
    taken.push({ lane, left, right });
    // A line runs along the first lane: words stand above and below it.
    return { ...member, x, y: firstLane + lane * height, lane, above: lane === 0, toLeft };
  });
}

const hour = 3_600_000;
const steps = [hour / 4, hour / 2, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 48 * hour, 168 * hour, 720 * hour, 8760 * hour];

/**
 * Ticks at round hours or days of the first copy's own clock.
 * @param {Spot[]} spots
 * @param {number} width
 * @param {string} published of the first copy, for its zone
 */
export function axis(spots, width, published) {
  const dated = spots.filter((spot) => !Number.isNaN(spot.at));
  const first = dated[0];
  const last = dated.reduce((latest, spot) => (spot.at > latest.at ? spot : latest), first);
  const span = last.at - first.at;
  if (span <= 0) {
    return [];
  }
  const step = steps.find((one) => span / one <= Math.max(2, width / 110)) ?? steps[steps.length - 1];
  const offset = zone(published);
  const scale = (last.x - first.x) / span;
  const ticks = [];
  for (let at = Math.ceil((first.at + offset - 20 / scale) / step) * step; at - offset <= last.at + 30 / scale; at += step) {
    const x = first.x + (at - offset - first.at) * scale;
    if (x > 14 && x < width - 14) {
      ticks.push({ x, label: label(at, step) });
    }
  }
  return ticks;
}

/** The zone of an ISO date, in ms. @param {string} iso */
function zone(iso) {
  const found = /([+-])(\d\d):?(\d\d)$/.exec(iso.slice(10));
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000 : 0;
}

/** @param {number} at on the first copy's clock @param {number} step */
function label(at, step) {
  const how = step < 24 * hour ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(globalThis.navigator?.language || 'en', /** @type {Intl.DateTimeFormatOptions} */ ({ ...how, timeZone: 'UTC' })).format(at);
}
