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
 * @typedef {Dated & { x: number, there: number, y: number, lane: number, above: boolean, toLeft: boolean }} Spot there: where its time is; dots of one time stand beside each other
 */

/** Sizes in px. A letter of the labels is about this wide. */
const letterWidth = 7.2;
const laneHeight = 50;
const dotLane = 18; // where most copies are dots without words
const firstLane = 44;
const margin = 34;
const dotWidth = 16;
const mostLanes = 8; // of dots of one time; further ones stand beside them

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
  const height = members.every((member) => member.labelled) ? laneHeight : dotLane;
  const lanes = new Lanes(width, members.length);
  const main = new Set(members.filter((member, i) => i === 0 || member.main).map((member) => member.id));
  return members.map((member) => {
    const there = Number.isNaN(member.at) ? margin : margin + unknown + ((member.at - from) / span) * (width - 2 * margin - unknown);
    const long = Math.max(member.name.length, member.about.length) * letterWidth + 24;
    const toLeft = member.labelled && there + long > width - 4;
    const first = main.has(member.id) ? 0 : 1;
    // Words are as high as two lanes of dots.
    const { x, lane } = member.labelled ? lanes.words(first, there, toLeft ? there - long : there - 10, toLeft ? there + 10 : there + long, height === dotLane ? 2 : 1) : lanes.dot(first, there);
    // A line runs along the first lane: words stand above and below it.
    return { ...member, x, there, y: firstLane + lane * height, lane, above: lane === 0, toLeft };
  });
}

/** What of the picture is taken, in lanes below each other. */
class Lanes {
  /** By lane. @type {[number, number][][]} */
  #taken = [];
  #width;
  #most;

  /** @param {number} width @param {number} count of all copies */
  constructor(width, count) {
    this.#width = width;
    this.#most = Math.max(mostLanes, Math.ceil((1.5 * count * dotWidth) / (width - 2 * margin)));
  }

  /** The first lane in which words have room. @param {number} lane @param {number} x @param {number} left @param {number} right @param {number} high in lanes */
  words(lane, x, left, right, high) {
    const lanes = Array.from({ length: high }, (_, i) => i);
    while (lanes.some((i) => !this.#free(lane + i, left, right))) {
      lane++;
    }
    lanes.forEach((i) => this.#take(lane + i, left, right));
    return { x, lane };
  }

  /** The place of a dot: where too many of one time stand above each other, beside them. @param {number} first @param {number} there */
  dot(first, there) {
    for (let step = 0; step * dotWidth < 2 * this.#width; step++) {
      const x = there + (step % 2 === 1 ? 1 : -1) * Math.ceil(step / 2) * dotWidth;
      for (let lane = first; x >= margin && x <= this.#width - margin && lane <= this.#most; lane++) {
        if (this.#free(lane, x - dotWidth / 2, x + dotWidth / 2)) {
          this.#take(lane, x - dotWidth / 2, x + dotWidth / 2);
          return { x, lane };
        }
      }
    }
    return this.words(first, there, there - dotWidth / 2, there + dotWidth / 2, 1);
  }

  /** @param {number} lane @param {number} left @param {number} right */
  #free(lane, left, right) {
    return !this.#taken[lane]?.some((box) => box[0] < right && box[1] > left);
  }

  /** @param {number} lane @param {number} left @param {number} right */
  #take(lane, left, right) {
    (this.#taken[lane] ??= []).push([left, right]);
  }
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
  const scale = (last.there - first.there) / span;
  const ticks = [];
  for (let at = Math.ceil((first.at + offset - 20 / scale) / step) * step; at - offset <= last.at + 30 / scale; at += step) {
    const x = first.there + (at - offset - first.at) * scale;
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

/** A tick at midnight has the day. @param {number} at on the first copy's clock @param {number} step */
function label(at, step) {
  const how = step < 24 * hour && at % (24 * hour) !== 0 ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(globalThis.navigator?.language || 'en', /** @type {Intl.DateTimeFormatOptions} */ ({ ...how, timeZone: 'UTC' })).format(at);
}
