// @ts-check
// How a story spread: its copies along the clock, each tied to its likeliest
// source. Narrow windows and undated copies have the list.

import { t } from '../shared/messages.js';
import { list, moment } from '../shared/format.js';
import { el, svg } from '../shared/view/dom.js';
import { asCopy } from './names.js';
import { whenOf } from './stories.js';
import { axis, layout } from './timeline.js';
import { go } from './surfaces.js';

/** @typedef {import('./stories.js').Story} Story */
/** @typedef {import('./stories.js').Member} Member */
/** @typedef {import('./timeline.js').Spot} Spot */

/** Past this many copies only the first and the last have words. */
const mostLabels = 12;

const usual = 16; // px, browsers' letters

/** @param {Story} story */
export function spreadCard(story) {
  if (story.members.length < 2) {
    return null;
  }
  // The picture's letters do not grow with those of the page: who wants large ones has the list.
  const wide = matchMedia('(width > 640px)').matches && parseFloat(getComputedStyle(document.documentElement).fontSize) <= usual;
  const dated = story.members.filter((member) => moment(member.published));
  const days = [...new Set(dated.map((member) => moment(member.published)?.day))];
  return el(
    'section',
    { class: 'card spread', 'aria-labelledby': 'spread-title' },
    el('div', { class: 'card-head' }, el('h2', { id: 'spread-title' }, t('spread')), el('span', { class: 'quiet-words' }, days.length === 1 ? days[0] : '')),
    wide && dated.length > 1 ? picture(story) : timeList(story),
    story.near.length > 0 ? el('p', { class: 'card-foot' }, t(story.near.length === 1 ? 'not_in_picture' : 'not_in_picture_many', list(story.near.map((member) => member.name)))) : null,
  );
}

/** @param {Story} story */
function timeList(story) {
  const times = whenOf(story.members);
  return el(
    'ol',
    { class: 'time-list' },
    story.members.map((member, i) => {
      const source = story.sources.get(member.id);
      return el(
        'li',
        { 'data-dot': dotOf(story, member, i) },
        el('span', { class: 'time-at' }, times[i] || t('no_date')),
        el('span', { class: 'dot', 'aria-hidden': 'true' }),
        el('button', { class: 'time-name', type: 'button', click: () => go({ surface: 'read', current: member.id }) }, el('b', null, member.name), ' ', el('span', null, source ? asCopy(source) : i === 0 ? t('the_earliest') : '')),
      );
    }),
  );
}

/** First, copy, or one with something new. @param {Story} story @param {Member} member @param {number} i */
function dotOf(story, member, i) {
  const source = story.sources.get(member.id);
  return i === 0 ? 'first' : source && source.fresh > 0 && source.relation !== 'contains' ? 'new' : 'copy';
}

/** @param {Story} story */
function picture(story) {
  const width = Math.max(480, Math.min(796, document.documentElement.clientWidth - (document.documentElement.clientWidth > 900 ? 380 : 80)));
  const few = story.members.length <= mostLabels;
  const main = mainOf(story);
  const spots = layout(
    story.members.map((member, i) => ({
      id: member.id, at: moment(member.published)?.at ?? NaN, name: member.name,
      about: i === 0 ? '' : aboutOf(story, member), labelled: few || i === 0 || i === story.members.length - 1, source: story.sources.get(member.id)?.a ?? -1, main: member === main,
    })),
    width,
  );
  const height = Math.max(...spots.map((spot) => spot.y)) + 66;
  const spoken = story.members.map((member, i) => `${member.name}: ${i === 0 ? t('the_earliest') : aboutOf(story, member)}`).join('; ');
  const root = svg('svg', { class: 'timeline', viewBox: `0 0 ${width} ${height}`, width: String(width), height: String(height), role: 'img', 'aria-label': spoken });
  for (const tick of axis(spots, width, story.members[0].published)) {
    root.append(svg('line', { class: 'tick', x1: String(tick.x), x2: String(tick.x), y1: '8', y2: String(height - 26) }), text('tick-label', tick.x, height - 8, 'middle', tick.label));
  }
  spots.forEach((spot) => {
    const from = spots.find((one) => one.id === spot.source);
    if (from) {
      root.append(curve(from, spot, thick(story, spot)));
    }
  });
  spots.forEach((spot, i) => root.append(...spotShapes(spot, dotOf(story, story.members[i], i))));
  return el('div', { class: 'timeline-box' }, root);
}

/** The copy in line with the first one: of those made from it, the longest. @param {Story} story */
function mainOf(story) {
  const made = story.members.slice(1).filter((member) => story.sources.get(member.id)?.a === story.members[0].id);
  return made.sort((x, y) => y.words - x.words)[0];
}

/** @param {Story} story @param {Member} member */
function aboutOf(story, member) {
  const source = story.sources.get(member.id);
  return source ? asCopy(source) : '';
}

/** @param {Story} story @param {Spot} spot */
function thick(story, spot) {
  const relation = story.sources.get(spot.id)?.relation;
  return relation === 'contains' || relation === 'version' ? '1.5' : '3';
}

/** @param {Spot} from @param {Spot} to @param {string} width */
function curve(from, to, width) {
  const middle = (from.x + to.x) / 2;
  return svg('path', { class: 'tie', d: `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`, 'stroke-width': width });
}

/** @param {Spot} spot @param {string} dot @returns {Element[]} */
function spotShapes(spot, dot) {
  const anchor = spot.toLeft ? 'end' : 'start';
  const x = spot.toLeft ? spot.x - (spot.above ? -8 : 14) : spot.x + (spot.above ? -8 : 14);
  const shapes = [svg('circle', { class: `spot ${dot}`, cx: String(spot.x), cy: String(spot.y), r: dot === 'first' ? '7' : dot === 'new' ? '8' : '6' })];
  if (spot.labelled) {
    shapes.push(text('spot-name', x, spot.y + (spot.above ? -16 : -1), anchor, spot.name));
    if (spot.about) {
      shapes.push(text('spot-about', x, spot.y + (spot.above ? 24 : 14), anchor, spot.about));
    }
  }
  return shapes;
}

/** @param {string} look @param {number} x @param {number} y @param {string} anchor @param {string} words */
function text(look, x, y, anchor, words) {
  const node = svg('text', { class: look, x: String(x), y: String(y), 'text-anchor': anchor });
  node.textContent = words;
  return node;
}
