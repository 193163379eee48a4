// @ts-check
// The first page after installing: what Winnow does, shown on a made-up page by
// the very button, and the one question it has.

import { number } from '../shared/format.js';
import { t } from '../shared/messages.js';
import { byId, el, refill, settle, svg } from '../shared/view/dom.js';
import { icon, mark } from '../shared/view/icons.js';
import { label, stackedBar, tile } from '../shared/view/reason.js';
import { say } from '../shared/view/toast.js';
import { api } from './browser.js';
import { changeSettings, readSettings } from './preferences.js';

/** What goes from the made-up page. @type {{reason: any, blocks: number, words: number}[]} */
const went = [
  { reason: 'related', blocks: 6, words: 84 }, { reason: 'navigation', blocks: 2, words: 28 }, { reason: 'ad', blocks: 4, words: 58 },
  { reason: 'promo', blocks: 2, words: 48 }, { reason: 'comments', blocks: 2, words: 46 }, { reason: 'share', blocks: 1, words: 12 },
];

const story = [
  'The night ferry between Brackwater and Saltmarsh will sail again from the first of March, eleven years after the last crossing was cancelled for want of passengers, the harbour board said on Wednesday.',
  'Two ships will leave each evening at half past nine and arrive before six. A cabin will cost 48 crowns, a seat 19, and bicycles travel free.',
  '“People kept asking when it would come back, and we ran out of reasons to say never,” said Oda Brent, who chairs the board.',
  'The board expects 140,000 passengers in the first year, some 20,000 fewer than used the line when it closed. It will break even, Brent said, at 118,000.',
  'Saltmarsh lost its last direct link to the mainland in 2015, when the line was cut to weekends and then given up.',
];

/** A box of the made-up page that goes. @param {string} reason @param {string} words @param {boolean} [tall] */
const gone = (reason, words, tall = false) => el('div', { class: tall ? 'gone tall' : 'gone', 'data-reason': reason }, words);

function beforeSheet() {
  return el(
    'div', { class: 'sheet', lang: 'en' },
    gone('navigation', 'Coast   Harbour   Weather   Fares   Opinion'),
    el('h3', null, 'Night ferry to Saltmarsh returns after eleven years'), el('p', { class: 'by' }, 'Marta Quill, 14 January'), ferry(),
    gone('share', 'Share   Post   Send'), el('p', null, story[0]),
    gone('related', 'Read also: Harbour board split over second berth'), el('p', null, story[1]),
    gone('ad', 'Advertisement. Winter tyres, fitted while you wait', true), el('p', null, story[2]), gone('promo', 'Get the harbour letter every Friday'),
  );
}

function afterSheet() {
  return el(
    'div', { class: 'sheet after', lang: 'en' },
    el('h3', null, 'Night ferry to Saltmarsh returns after eleven years'), el('p', { class: 'by' }, 'Marta Quill, 14 January'), ferry(), story.map((p) => el('p', null, p)),
  );
}

/** The made-up page's picture: a ship at dusk. */
function ferry() {
  const root = svg('svg', { class: 'picture', viewBox: '0 0 160 80', role: 'img', 'aria-label': 'A ferry at dusk' });
  const shapes = /** @type {[string, Record<string, string>][]} */ ([
    ['path', { fill: '#6d5a62', d: 'M0 0h160v52H0z' }], ['path', { fill: '#a8715a', d: 'M0 26h160v26H0z', opacity: '.8' }], ['circle', { fill: '#f4d792', cx: '117', cy: '44', r: '7' }],
    ['path', { fill: '#3f4b59', d: 'M0 48q50-9 90 1 40-8 70-4v7H0z' }], ['path', { fill: '#4b6478', d: 'M0 51h160v29H0z' }],
    ['path', { fill: '#f3ede0', d: 'M44 47h44l6-5h8l-5 14q-2 5-8 5H58q-9 0-14-14z' }], ['path', { fill: '#ece4d4', d: 'M52 40h30v7H52zM57 34h18v6H57z' }],
    ['path', { fill: '#a65330', d: 'M68 26h8v8h-8zM45 51h54l-2 4H47z' }], ['path', { fill: '#f0c45f', d: 'M58 42h3v2h-3zM65 42h3v2h-3zM72 42h3v2h-3z' }], ['path', { fill: '#1d2a35', d: 'M0 66h60l8 14H0z' }],
  ]);
  root.append(...shapes.map(([tag, props]) => svg(tag, props)));
  return root;
}

/** @param {string} shortcut */
function demo(shortcut) {
  const words = el('span', null, t('hello_trim'));
  const press = el('button', { id: 'demo-press', class: 'button primary', type: 'button', click: () => {
    const trimmed = document.body.dataset.state === 'before';
    document.body.dataset.state = trimmed ? 'after' : 'before';
    words.textContent = t(trimmed ? 'hello_undo' : 'hello_trim');
    say(byId('live'), trimmed ? t('hello_blocks', number(17)) : t('state_undone'));
  } }, icon('eye', 16), words, shortcut ? el('kbd', null, shortcut.replaceAll('+', ' ')) : null);
  press.querySelector('.icon')?.replaceWith(mark(18));
  return [
    el('div', { class: 'demo-head' }, el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), el('span', { class: 'space' }, t('hello_page')), press),
    el(
      'div', { class: 'demo-body' },
      el('div', { class: 'demo-column' }, el('h2', null, t('hello_before')), beforeSheet()),
      el('span', { class: 'demo-arrow' }, icon('arrow', 20)),
      el('div', { class: 'demo-column' }, el('h2', null, t('hello_after')), el('div', { class: 'sheet waiting' }, el('p', null, t('hello_press'))), afterSheet()),
      el(
        'div', { class: 'demo-column demo-went' },
        el('h2', null, t('hello_went')), el('p', { class: 'demo-waiting' }, t('hello_nothing')), el('p', { class: 'demo-number' }, t('hello_blocks', number(17))), stackedBar({ kept: 0, parts: went }),
        el('ul', { class: 'demo-kinds' }, went.map((kind) => el('li', null, tile(kind.reason), el('span', null, label(kind.reason)), el('span', { class: 'count' }, number(kind.blocks))))),
        el('p', { class: 'demo-note' }, t('hello_again')),
      ),
    ),
  ];
}

/** @param {boolean|null} remember */
function drawAsk(remember) {
  const choose = (/** @type {boolean} */ yes) => async () => {
    await changeSettings((s) => { s.remember = yes; });
    drawAsk(yes);
    say(byId('live'), t(yes ? 'hello_yes_done' : 'hello_no_done'));
  };
  settle(
    byId('ask'),
    el('div', { class: 'ask-words' }, el('h2', { id: 'ask-title' }, t('hello_ask')), el('p', null, t(remember === null ? 'hello_ask_about' : remember ? 'hello_yes_done' : 'hello_no_done'))),
    el(
      'div', { class: 'ask-acts' },
      el('button', { id: 'remember-yes', class: 'button', type: 'button', 'aria-pressed': String(remember === true), click: choose(true) }, t('hello_yes')),
      el('button', { id: 'remember-no', class: 'button', type: 'button', 'aria-pressed': String(remember === false), click: choose(false) }, t('hello_no')),
    ),
  );
}

byId('mark').append(mark(56));
refill(byId('hello'), el('span', null, t('hello_1')), el('span', null, t('hello_2')));
byId('lead').textContent = t('hello_lead');
refill(byId('facts'), ['hello_fact_1', 'hello_fact_2', 'hello_fact_3'].map((key) => el('li', null, icon('check', 18), t(key))));
const command = (await api.commands.getAll()).find((c) => c.name === 'trim');
refill(byId('demo'), demo(command?.shortcut ?? ''));
drawAsk((await readSettings()).remember);
