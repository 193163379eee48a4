// @ts-check
// Two short answers behind the links of the footer.

import { t } from '../shared/messages.js';
import { families } from '../shared/reasons.js';
import { el } from '../shared/view/dom.js';
import { label, tile } from '../shared/view/reason.js';
import { openDialog } from './dialogs.js';

/** @param {'junk' | 'privacy'} what */
export function openAbout(what) {
  if (what === 'privacy') {
    openDialog('about', t('about_privacy'), el('p', null, t('privacy_1')), el('p', null, t('privacy_2')), el('p', null, t('privacy_3')));
    return;
  }
  openDialog(
    'about',
    t('about_junk'),
    el('p', null, t('junk_lead')),
    families.map((family) => [
      el('h3', null, t(`family_${family.name}`)),
      el('ul', { class: 'reason-list' }, family.reasons.map((reason) => el('li', null, tile(reason), el('span', null, el('b', null, label(reason)), ' ', t(`about_${reason}`))))),
    ]).flat(),
  );
}
