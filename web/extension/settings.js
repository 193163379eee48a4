// @ts-check
// The settings page. Every change applies at once and says so.

import { t } from '../shared/messages.js';
import { arrange, byId, el, refill } from '../shared/view/dom.js';
import { mark } from '../shared/view/icons.js';
import { say, toast } from '../shared/view/toast.js';
import { changeSettings, readSettings } from './preferences.js';
import { about, before, data, keys, reading } from './settings-parts.js';
import { kinds, sites } from './settings-sites.js';

/** @typedef {import('./preferences.js').Settings} Settings */

const parts = /** @type {[string, (s: Settings, page: Page) => HTMLElement|Promise<HTMLElement>][]} */ ([
  ['sites', sites], ['kinds', kinds], ['before', before], ['reading', reading], ['keys_settings', keys], ['data', data], ['about', about],
]);

/** @typedef {{change: (f: (s: Settings) => void) => Promise<void>, redraw: () => Promise<void>, tell: (sentence: string) => void}} Page */

/** @type {Page} */
const page = {
  async change(f) {
    try {
      await changeSettings(f);
      saved();
    } catch {
      await draw(); // as it is stored
      page.tell(t('settings_unsaved'));
    }
  },
  redraw: draw,
  tell(sentence) {
    toast(byId('toast'), sentence);
    say(byId('live'), sentence);
  },
};

function saved() {
  say(byId('live'), t('settings_saved'));
}

/** Draws the sections that say something else now; the control that had the focus has it again. */
async function draw() {
  const settings = await readSettings();
  const held = document.activeElement?.id;
  const sections = [];
  for (const [name, make] of parts) {
    const section = await make(settings, page);
    section.id = name;
    section.setAttribute('aria-labelledby', `${name}-title`);
    section.prepend(el('h2', { id: `${name}-title` }, t(name)));
    sections.push(section);
  }
  const drawn = [...byId('main').children];
  arrange(byId('main'), sections.map((section, i) => (alike(drawn[i], section) ? /** @type {HTMLElement} */ (drawn[i]) : section)));
  if (held) document.getElementById(held)?.focus();
  document.body.dataset.state = 'ready';
}

/** Whether a section says the same. What somebody chose in it is no attribute. @param {Element | undefined} drawn @param {Element} fresh */
function alike(drawn, fresh) {
  const chosen = (/** @type {Element} */ section) => [...section.querySelectorAll('input[type="checkbox"], select')].map((box) => (box instanceof HTMLInputElement ? box.checked : /** @type {HTMLSelectElement} */ (box).value)).join();
  return Boolean(drawn?.isEqualNode(fresh)) && chosen(/** @type {Element} */ (drawn)) === chosen(fresh);
}

/** Marks the section in view in the list at the left. */
function follow() {
  const links = [...byId('sections').querySelectorAll('a')];
  const at = links.findLast((link) => (document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3) ?? links[0];
  for (const link of links) {
    if (link === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

byId('mark').append(mark(22));
byId('title').textContent = t('settings_title');
document.title = `Winnow: ${t('settings_title')}`;
byId('sections').setAttribute('aria-label', t('settings_sections'));
refill(byId('sections'), parts.map(([name]) => el('a', { href: `#${name}` }, t(name))));
await draw();
follow();
addEventListener('scroll', follow, { passive: true });
