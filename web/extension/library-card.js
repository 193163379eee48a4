// @ts-check
// A story in the library: its title, and unfolded its copies in time, with how
// much of each had been read before.

import { beginning } from '../shared/beginning.js';
import { list, percent, shortHost } from '../shared/format.js';
import { t, tn } from '../shared/messages.js';
import { kindOfCopy } from '../shared/relation.js';
import { safeAddress } from '../shared/view/article.js';
import { cover } from '../shared/view/difflead.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { agencyOf, sitesOf } from './library-stories.js';

/** @typedef {import('./library-stories.js').Story} Story */
/** @typedef {import('./library-stories.js').Copy} Copy */
/** @typedef {{ open: (story: Story, on: boolean) => void, forget: (story: Story) => void, compare: (story: Story) => void }} Acts */

const clock = new Intl.DateTimeFormat(navigator.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const shortDay = new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short' });

/** @param {Story} story @param {boolean} open @param {Acts} acts */
export function storyCard(story, open, acts) {
  const title = story.copies[story.copies.length - 1].title || story.id;
  const body = el('div', { class: 'story-body', hidden: !open });
  const button = el('button', { class: 'story-open', type: 'button', 'aria-expanded': String(open), click: () => {
    const on = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(on));
    fillBody(body, story, acts);
    body.hidden = !on;
    acts.open(story, on);
  } }, el('span', { class: 'story-words' }, el('span', { class: 'story-title', dir: 'auto' }, title), el('span', { class: 'story-sites' }, sitesLine(story))), icon('down', 18));
  if (open) fillBody(body, story, acts);
  return el('article', { class: 'card story', 'data-story': story.id }, el('h3', null, button), body);
}

/** "4 copies on 4 sites · source named: Meridian Wire". @param {Story} story */
function sitesLine(story) {
  const sites = sitesOf(story);
  const agency = agencyOf(story);
  const where = story.copies.length === 1 ? sites[0] : sites.length > 2 ? tn('library_copies_on', story.copies.length, sites.length) : `${tn('library_copies', story.copies.length)} · ${list(sites)}`;
  return agency ? `${where} · ${t('library_source', agency)}` : where;
}

/** Made when the card is first unfolded. @param {HTMLElement} body @param {Story} story @param {Acts} acts */
function fillBody(body, story, acts) {
  if (body.firstChild) return;
  const named = (/** @type {string} */ words) => t('named', words, beginning(story.copies[story.copies.length - 1].title || story.id));
  const days = new Set(story.copies.map((copy) => shortDay.format(copy.read)));
  body.append(
    el('ol', { class: 'time-list', 'data-days': days.size > 1 ? 'many' : 'one' }, story.copies.map((copy, i) => row(copy, i === 0, days.size > 1))),
    el(
      'div', { class: 'acts' },
      story.copies.length > 1 ? el('button', { class: 'button small', type: 'button', 'data-act': 'compare', 'aria-label': named(t('library_compare')), click: () => acts.compare(story) }, icon('swap', 16), t('library_compare')) : null,
      el('button', { class: 'button small quiet', type: 'button', 'data-act': 'forget', 'aria-label': named(t('library_forget')), click: () => acts.forget(story) }, t('library_forget')),
    ),
  );
}

/** @param {Copy} copy @param {boolean} first @param {boolean} withDay */
function row(copy, first, withDay) {
  const { like } = copy;
  const href = safeAddress(copy.id);
  const site = shortHost(copy.host);
  const fresh = like && like.fresh > 0 ? like.fresh : 0;
  const about = first ? t('library_first') : like ? t(`library_as_${kindOfCopy(/** @type {any} */ (like.relation))}`) : '';
  return el(
    'li', { 'data-dot': first ? 'first' : fresh > 0 ? 'new' : 'copy' },
    el('span', { class: 'time-at' }, withDay ? el('span', { class: 'time-day' }, shortDay.format(copy.read)) : null, clock.format(copy.read)),
    el('span', { class: 'dot', 'aria-hidden': 'true' }),
    el(
      'span', { class: 'read-words' },
      el('b', null, href ? el('a', { href, rel: 'noopener noreferrer', target: '_blank', title: copy.title }, site) : site), ' ', about, ' ',
      fresh > 0 ? el('span', { class: 'tag gold' }, tn('library_fresh', fresh)) : null,
    ),
    like && !first
      ? el('span', { class: 'read-share', title: t('library_like', percent(like.share), shortHost(like.host)) }, cover(like.share), el('span', { class: 'count' }, percent(like.share)), el('span', { class: 'unseen' }, t('library_like', percent(like.share), shortHost(like.host))))
      : el('span', { class: 'read-share count' }, tn('library_words', copy.words)),
  );
}
