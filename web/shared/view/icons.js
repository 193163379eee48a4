// @ts-check
// The icons and the mark, drawn on a grid of 20: 1.5 px strokes, round ends, no
// fills but dots. A string is a path; anything else is a tag with attributes.

import { svg } from './dom.js';

/** @typedef {string | [string, Record<string, string>]} Shape */

/** @type {Record<string, Shape[]>} */
const shapes = {
  ad: ['M4 8.25v3.5h1.75L13 15.5v-11L5.75 8.25z', 'M6.5 12v4h2v-3M15.5 8a2.8 2.8 0 0 1 0 4'],
  alert: ['M10 3.75 17.25 16H2.75zM10 8.25v3.5M10 13.7v.1'],
  arrow: ['M3.75 10h12M11 5.25 15.75 10 11 14.75'],
  author: [['circle', { cx: '10', cy: '7', r: '3.1' }], 'M3.9 16.5c.6-3.1 3-4.7 6.1-4.7s5.5 1.6 6.1 4.7'],
  check: ['m4.25 10.75 3.9 3.75L15.75 6'],
  close: ['m5 5 10 10M15 5 5 15'],
  comments: ['M4.75 3.75h10.5c.83 0 1.5.67 1.5 1.5v6.5c0 .83-.67 1.5-1.5 1.5H10l-3.5 3v-3H4.75c-.83 0-1.5-.67-1.5-1.5v-6.5c0-.83.67-1.5 1.5-1.5z'],
  copy: [['rect', { x: '7', y: '7', width: '9.5', height: '9.5', rx: '1.75' }], 'M4.75 12.75h-.25c-.55 0-1-.45-1-1V4.5c0-.55.45-1 1-1h7.25c.55 0 1 .45 1 1v.25'],
  credit: ['M4 6.25h2.6l1.2-2h4.4l1.2 2H16c.55 0 1 .45 1 1v7.5c0 .55-.45 1-1 1H4c-.55 0-1-.45-1-1v-7.5c0-.55.45-1 1-1z', ['circle', { cx: '10', cy: '10.9', r: '2.5' }]],
  down: ['m5.5 8 4.5 4.5L14.5 8'],
  download: ['M10 3.5v8.5M6.75 8.9 10 12.1l3.25-3.2M4 16.25h12'],
  duplicate: [['rect', { x: '3.5', y: '3.5', width: '9', height: '9', rx: '1.75' }], 'M15 7.5h.25c.7 0 1.25.55 1.25 1.25v6.5c0 .7-.55 1.25-1.25 1.25h-6.5c-.7 0-1.25-.55-1.25-1.25V15'],
  external: ['M11.5 3.75h4.75V8.5M16 4 9.5 10.5M13.75 11.5v3.75c0 .55-.45 1-1 1h-8c-.55 0-1-.45-1-1v-8c0-.55.45-1 1-1H8.5'],
  eye: ['M2.75 10S5.25 5.25 10 5.25 17.25 10 17.25 10 14.75 14.75 10 14.75 2.75 10 2.75 10z', ['circle', { cx: '10', cy: '10', r: '2.1' }]],
  file: ['M5.75 3.25h5.5l3.75 3.75v8.75c0 .55-.45 1-1 1H5.75c-.55 0-1-.45-1-1v-11.5c0-.55.45-1 1-1z', 'M11 3.5V7.5h4'],
  globe: [['circle', { cx: '10', cy: '10', r: '6.75' }], 'M3.25 10h13.5M10 3.25c2.2 2 3.1 4.2 3.1 6.75s-.9 4.75-3.1 6.75c-2.2-2-3.1-4.2-3.1-6.75S7.8 5.25 10 3.25z'],
  hidden: ['M3 10s2.5-4.5 7-4.5 7 4.5 7 4.5-2.5 4.5-7 4.5S3 10 3 10zM4 16 16 4'],
  info: [['circle', { cx: '10', cy: '10', r: '6.75' }], 'M10 9.25v4.25M10 6.6v.1'],
  keyboard: [['rect', { x: '2.5', y: '5', width: '15', height: '10', rx: '2' }], 'M5.5 8.25h.1M8.5 8.25h.1M11.5 8.25h.1M14.5 8.25h.1M7 12h6'],
  left: ['m12 5.5-4.5 4.5 4.5 4.5'],
  legal: ['M5.75 3.25h6l3 3v9.5c0 .55-.45 1-1 1h-8c-.55 0-1-.45-1-1v-11.5c0-.55.45-1 1-1z', 'M7.75 9.75h4.5M7.75 12.75h4.5'],
  library: ['M4.25 3.75v12.5M8 3.75v12.5M11.4 4.2l1.9-.5 3.1 11.9-1.9.5z'],
  link: ['M8.5 11.5a3 3 0 0 0 4.25 0l2.6-2.6a3 3 0 0 0-4.25-4.25l-.9.9M11.5 8.5a3 3 0 0 0-4.25 0l-2.6 2.6a3 3 0 0 0 4.25 4.25l.9-.9'],
  media: [['rect', { x: '3', y: '4.25', width: '14', height: '11.5', rx: '2' }], 'M8.6 7.6v4.8l3.9-2.4z'],
  meta: [['circle', { cx: '10', cy: '10', r: '6.6' }], 'M10 6.2V10l2.6 1.8'],
  minus: ['M4.25 10h11.5'],
  moon: ['M16 11.9A6.4 6.4 0 0 1 8.1 4a6.4 6.4 0 1 0 7.9 7.9z'],
  more: [['circle', { cx: '4.5', cy: '10', r: '.9', fill: 'currentColor' }], ['circle', { cx: '10', cy: '10', r: '.9', fill: 'currentColor' }], ['circle', { cx: '15.5', cy: '10', r: '.9', fill: 'currentColor' }]],
  move: ['M6.5 4v9.5c0 1.1.9 2 2 2h7M12.5 12.5l3 3-3 3'],
  navigation: ['M3.5 5.5h13M3.5 10h13M3.5 14.5h8'],
  number: ['M4 6.5 6 5v10M10 7.2C10 5.9 11 5 12.4 5s2.4.9 2.4 2.2c0 2.2-4.8 4.4-4.8 7.3v.5h5'],
  outside: [['rect', { x: '3.5', y: '3.5', width: '13', height: '13', rx: '2.5', 'stroke-dasharray': '2.6 2.4' }]],
  paste: ['M7 4.5H5.5c-.55 0-1 .45-1 1v10.25c0 .55.45 1 1 1h9c.55 0 1-.45 1-1V5.5c0-.55-.45-1-1-1H13', ['rect', { x: '7', y: '3', width: '6', height: '3', rx: '1' }]],
  paywall: [['rect', { x: '4.25', y: '8.75', width: '11.5', height: '7.75', rx: '1.75' }], 'M6.9 8.75V6.5a3.1 3.1 0 0 1 6.2 0v2.25M10 12v1.5'],
  pin: ['M10 12.5V17M6.25 12.5h7.5l-1.25-2.25V4.5h.75v-1h-6.5v1h.75v5.75z'],
  plus: ['M10 4.25v11.5M4.25 10h11.5'],
  print: ['M6 7.5V3.75h8V7.5M6 13.75H4.25c-.55 0-1-.45-1-1V8.5c0-.55.45-1 1-1h11.5c.55 0 1 .45 1 1v4.25c0 .55-.45 1-1 1H14', ['rect', { x: '6', y: '11.5', width: '8', height: '5', rx: '.75' }]],
  promo: [['rect', { x: '3', y: '4.75', width: '14', height: '10.5', rx: '2' }], 'm3.75 6.5 6.25 4.75 6.25-4.75'],
  related: [['rect', { x: '3.25', y: '3.75', width: '4.5', height: '4.5', rx: '1' }], ['rect', { x: '3.25', y: '11.75', width: '4.5', height: '4.5', rx: '1' }], 'M10.5 5h6.25M10.5 7.5h4M10.5 13h6.25M10.5 15.5h4'],
  right: ['m8 5.5 4.5 4.5L8 14.5'],
  search: [['circle', { cx: '9', cy: '9', r: '5.25' }], 'm13 13 3.75 3.75'],
  settings: ['M3.25 6.25h7.5M15 6.25h1.75M3.25 13.75H5M9.25 13.75h7.5', ['circle', { cx: '12.9', cy: '6.25', r: '1.9' }], ['circle', { cx: '7.1', cy: '13.75', r: '1.9' }]],
  share: ['M10 12.25v-8.5M6.75 6.75 10 3.5l3.25 3.25M4.5 10.5v4.75c0 .7.55 1.25 1.25 1.25h8.5c.7 0 1.25-.55 1.25-1.25V10.5'],
  sun: [['circle', { cx: '10', cy: '10', r: '3.2' }], 'M10 2.75v1.5M10 15.75v1.5M2.75 10h1.5M15.75 10h1.5M4.9 4.9l1 1M14.1 14.1l1 1M15.1 4.9l-1 1M5.9 14.1l-1 1'],
  swap: ['M4 7.25h11.5M12.5 4l3.25 3.25-3.25 3.25M16 13H4.5M7.5 9.75 4.25 13l3.25 3.25'],
  tags: ['m8 3.5-1.6 13M13.6 3.5 12 16.5M3.75 7.5h13M3.25 12.5h13'],
  trash: ['M4 5.75h12M8 5.5V3.75h4V5.5M5.75 5.75l.6 10c.03.55.47 1 1 1h5.3c.55 0 .98-.45 1-1l.6-10'],
  undo: ['M7.25 4.25 3.75 7.75l3.5 3.5M3.75 7.75h7.5a4.4 4.4 0 0 1 0 8.8H8.5'],
  upload: ['M10 12.5v-8.75M6.75 7 10 3.75 13.25 7M4 16.25h12'],
};

/**
 * Draws an icon. It is hidden from screen readers: a word stands beside it.
 * @param {string} name
 * @param {number} [size] in px; strokes are a little thicker at 16 and below
 */
export function icon(name, size = 18) {
  const root = svg('svg', {
    class: 'icon', viewBox: '0 0 20 20', width: String(size), height: String(size), fill: 'none', stroke: 'currentColor',
    'stroke-width': size <= 16 ? '1.6' : '1.5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
  });
  for (const shape of shapes[name] ?? shapes.outside) {
    root.append(typeof shape === 'string' ? svg('path', { d: shape }) : svg(shape[0], shape[1]));
  }
  return root;
}

/**
 * Draws the mark: a grain that stands out of its husk.
 * @param {number} [size] in px
 */
export function mark(size = 24) {
  const root = svg('svg', { class: 'mark', viewBox: '0 0 24 24', width: String(size), height: String(size), 'aria-hidden': 'true' });
  root.append(
    svg('path', { class: 'husk', d: 'M2.6 4.4C1.6 11.6 4.6 18.9 11.2 21.8 8.3 17.3 6.9 12 7.5 6.6 6.2 5.4 4.6 4.6 2.6 4.4z' }),
    svg('path', { class: 'husk', d: 'M21.4 4.4c1 7.2-2 14.5-8.6 17.4 2.9-4.5 4.3-9.8 3.7-15.2 1.3-1.2 2.9-2 4.9-2.2z' }),
    svg('path', { class: 'kernel', d: 'M12 1.9c3.1 3.3 3.6 8.2 0 14.6-3.6-6.4-3.1-11.3 0-14.6z' }),
  );
  return root;
}
