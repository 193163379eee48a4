// @ts-check
// The popup's other states. All share one form: a tile, what happened, what it
// means, and at most two things to do.

import { t } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { api } from './browser.js';

/** @typedef {import('./content/state.js').PageState} PageState */
/** @typedef {typeof import('./popup.js').acts} Acts */
/** @typedef {{icon: string, tone?: string, head: string, text: string, acts?: [string, string, () => void][], busy?: boolean}} Form */

/** @param {PageState} s @param {Acts} acts @returns {HTMLElement} */
export function stateView(s, acts) {
  return drawForm(formOf(s, acts));
}

/** @param {Form} form */
export function drawForm(form) {
  return el(
    'section', { class: 'state' },
    el('span', { class: `tile large ${form.tone ?? 'plain'}` }, icon(form.icon)),
    el(
      'div', { class: 'state-words' },
      el('h2', null, form.head),
      el('p', null, form.text),
      form.busy ? el('div', { class: 'progress unknown', role: 'progressbar', 'aria-label': form.head }) : null,
      form.acts?.length ? el('div', { class: 'acts' }, form.acts.map(([id, word, act]) => el('button', { id, class: 'button small', type: 'button', click: act }, word))) : null,
    ),
  );
}

/** @param {PageState} s @param {Acts} acts @returns {Form} */
function formOf(s, acts) {
  const form = (/** @type {string} */ name, /** @type {string} */ picture, /** @type {Form['acts']} */ list = [], /** @type {string[]} */ ...values) => ({
    icon: picture, head: t(`state_${name}`), text: t(`state_${name}_text`, ...values), acts: list,
  });
  const guess = /** @type {[string, string, () => void]} */ (['guess', t('do_guess'), acts.read]);
  switch (s.phase === 'left' || s.phase === 'failed' ? s.why : s.phase) {
    case 'nothing':
      return { ...form('nothing', 'check'), tone: 'gold' };
    case 'not-article':
      return form('not_article', 'file', [['anyway', t('do_anyway'), () => acts.press(true)], guess], looksLike(s.kind ?? ''));
    case 'unsure':
      return form('unsure', 'info', [guess]);
    case 'guarded':
      return form('guarded', 'info', [guess]);
    case 'undone':
      return { ...form('undone', 'undo', [['again', t('do_again'), () => acts.press()]]) };
    case 'off':
      return form('off', 'hidden', [['switch-on', t('do_switch_on'), acts.switchOn]], acts.host);
    case 'idle':
      return form('idle', 'info', [['again', t('do_trim'), () => acts.press()]]);
    case 'stopped':
      return { ...form('stopped', 'undo'), busy: true };
    case 'down':
    case 'start':
      return { ...form('down', 'alert', [['again', t('do_try'), () => again(acts)], ['report', t('do_report'), () => report(s)]]), tone: 'bad' };
    case 'closed':
      return form('closed', 'paywall');
  }
  return { ...form('failed', 'alert', [['again', t('do_try'), () => acts.press()], ['report', t('do_report'), () => report(s)]], s.sentence ?? s.why), tone: 'bad' };
}

/** What a page looks like, in words. @param {string} kind as the engine names it */
function looksLike(kind) {
  const key = `looks_${kind.replaceAll(' ', '_')}`;
  const words = t(key);
  return words === key ? t('looks_other') : words;
}

/** @param {Acts} acts */
async function again(acts) {
  await acts.background({ do: 'engine' });
  await acts.press();
}

/** Copies what a maintainer needs: versions and the failure; no address, no words of the page. @param {PageState} s */
async function report(s) {
  const { name, version } = api.runtime.getManifest();
  const done = await navigator.clipboard.writeText(`${name} ${version}\n${navigator.userAgent}\n${s.why}: ${s.sentence ?? ''}`).then(() => true, () => false);
  const button = document.getElementById('report');
  if (button) button.textContent = t(done ? 'report_copied' : 'popup_not_copied');
}
