// @ts-check
// The popup's block about a story that was read before. It stands here and in
// the library only, never in the page: where a reader was is nobody's business.

import { percent, shortHost } from '../shared/format.js';
import { t, tn, tr } from '../shared/messages.js';
import { el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { safeAddress } from '../shared/view/article.js';

/** @typedef {typeof import('./popup.js').acts} Acts */
/** @typedef {import('./history.js').Before} Before */

const most = 0.5; // from this share on, the reader has read most of it

/** Fills the box when the answer is there; it stays hidden where there is none. @param {HTMLElement} box @param {Acts} acts */
export async function showBefore(box, acts) {
  if (acts.inPrivate || !box.hidden) return;
  const answer = await acts.background({ do: 'before', tab: acts.id });
  if (answer?.error) {
    refill(box, form('alert', t('before_full'), [`${answer.error.sentence} `, t('before_full_text')], el('button', { id: 'make-room', class: 'button small', type: 'button', click: () => acts.openPage('library.html') }, t('before_room')), el('button', { class: 'button small quiet', type: 'button', click: () => acts.openPage('settings.html') }, t('popup_settings'))));
    box.hidden = false;
  } else if (answer?.before) {
    refill(box, told(answer.before, acts));
    box.hidden = false;
  }
}

/** @param {Before} before @param {Acts} acts */
function told(before, acts) {
  const all = before.same && before.share > 0.9;
  const day = new Intl.DateTimeFormat(navigator.language, { weekday: 'long', day: 'numeric', month: 'long' }).format(before.read);
  const href = safeAddress(before.url);
  const site = href ? el('a', { href, target: '_blank', rel: 'noopener noreferrer', title: before.title }, shortHost(before.host)) : shortHost(before.host);
  const words = all ? tr('before_all_text', site, day) : tr('before_most_text', percent(before.share), site, day);
  const agency = before.agency ? [' ', ...tr('before_agency', el('b', null, before.agency))] : [];
  const changed = before.changed.length > 0 ? [' ', tn('before_changed', before.changed.length)] : [];
  const [key, count] = before.fresh.length > 0 ? ['before_read', before.fresh.length] : ['before_read_changed', before.changed.length];
  const read = count > 0
    ? el('button', { id: 'read-new', class: 'button small', type: 'button', click: acts.read }, tn(key, count), icon('arrow', 16))
    : null;
  return form('duplicate', t(all ? 'before_all' : before.share >= most ? 'before_most' : 'before_part'), [...words, ...changed, ...agency], read);
}

/** @param {string} picture @param {string} head @param {(Node|string)[]} words @param {(Node|null)[]} list */
function form(picture, head, words, ...list) {
  return el(
    'section', { class: 'state' }, el('span', { class: `tile ${picture === 'alert' ? 'bad' : 'gold'}` }, icon(picture, 16)),
    el('div', { class: 'state-words' }, el('h2', null, head), el('p', null, words), list.some(Boolean) ? el('div', { class: 'acts' }, list) : null),
  );
}
