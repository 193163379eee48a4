// @ts-check
// The static page. Wires the shell, the surfaces and the engine together.
//
// What tests may hold on to:
//   html[data-surface]  start | read | compare | diff
//   html[data-engine]   starting | ready | failed
//   html[data-state]    idle | busy (files are being read)
//   html[data-docs]     how many pages were given; there once the page listens
//   #dropzone #choose #files #paste #add-pages #home #to-read #to-compare #open-keys #open-look
//   [data-sample=crowded|copies|digest]
//   #batch li[data-doc][data-state=waiting|done|notarticle|failed]
//   #article, #story-title, #story-body; .pill[data-blocks]; #page-map
//   #went li.removed[data-block][data-reason][data-state=trimmed|back] .put-back
//   #chips .chip[data-reason][aria-pressed]; #copy, #save-open, #share, #share-field, #put-all, dialog#save [data-format]
//   #lines li[data-line][data-reason]; #mode-clean, #mode-lines
//   #compare .story[data-story]; #matrix button[data-pair]; #pairs button[data-pair]
//   #diff-rows [data-kind=same|reworded|number|new|gone|moved]; #show-all, #show-differences, #show-new, #swap
//   #toast, #polite, #assertive, dialog#keys

import { t } from '../shared/messages.js';
import { number } from '../shared/format.js';
import { byId, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { start } from './client.js';
import { alarm, hush } from './announce.js';
import { openAbout } from './about.js';
import { readLeft, takeCut } from './cleaning.js';
import { drawCompare } from './compare.js';
import { drawDiff } from './diff.js';
import { listenForFiles } from './intake.js';
import { listenForKeys, openKeys } from './keys.js';
import { drawLook } from './look.js';
import { storeForOffline } from './offline.js';
import { drawRead, leaveRead } from './read.js';
import { cutInAddress, hasCut } from './share.js';
import { drawStart } from './start.js';
import { go, listenForBack } from './surfaces.js';
import { change, comparable, state, usable, watch } from './state.js';

const surfaces = { start: drawStart, read: drawRead, compare: drawCompare, diff: drawDiff };

/** @type {string} */
let shown = 'start';

function draw() {
  const root = document.documentElement;
  root.dataset.surface = state.surface;
  root.dataset.engine = state.engine;
  root.dataset.state = state.batch.running ? 'busy' : 'idle';
  root.dataset.docs = String(state.docs.length);
  const reading = state.surface === 'start' || state.surface === 'read';
  mark(byId('to-read'), reading);
  mark(byId('to-compare'), !reading);
  byId('compare-count').textContent = comparable().length > 0 ? number(comparable().length) : '';
  byId('skip').textContent = t(state.surface === 'read' ? 'skip' : 'skip_content');
  byId('skip').setAttribute('href', state.surface === 'read' ? '#article' : '#main');
  byId('offline').hidden = !state.offline;
  for (const [name, drawSurface] of Object.entries(surfaces)) {
    byId(name).hidden = name !== state.surface;
    if (name === state.surface) {
      drawSurface();
    }
  }
  if (state.surface !== 'read') {
    // Tabs, and the browser's own list of what was seen, are told apart by their titles.
    const heading = state.surface === 'start' ? '' : (document.querySelector(`#${state.surface} h1`)?.textContent ?? '');
    document.title = heading ? t('title', heading) : 'Winnow';
  }
  if (shown !== state.surface) {
    if (shown === 'read') {
      leaveRead();
    }
    shown = state.surface;
    hush();
    window.scrollTo(0, 0);
    byId('main').focus({ preventScroll: true });
  }
}

/** @param {HTMLElement} button @param {boolean} here */
function mark(button, here) {
  if (here) {
    button.setAttribute('aria-current', 'page');
  } else {
    button.removeAttribute('aria-current');
  }
}

function startEngine() {
  change({ engine: 'starting', engineFailure: '' });
  start().then(
    () => {
      change({ engine: 'ready' });
      void readLeft();
    },
    (/** @type {Error} */ error) => {
      change({ engine: 'failed', engineFailure: error.message });
      alarm(`${t('engine_down')} ${error.message}`);
    },
  );
}

/** Shows the cut that the page's address holds. */
async function openCut() {
  const cut = hasCut() ? await cutInAddress() : null;
  if (cut) {
    const { id } = takeCut(cut, t('cut_name'));
    go({ surface: 'read', current: id, tab: 'article', mode: 'clean' });
  }
}

/** Presses what was pressed before anything listened. */
function pressAgain() {
  const { pressed } = document.documentElement.dataset;
  if (pressed) {
    byId(pressed).click();
    delete document.documentElement.dataset.pressed;
  }
}

for (const place of document.querySelectorAll('[data-icon]')) {
  refill(place, icon(/** @type {HTMLElement} */ (place).dataset.icon ?? ''));
}
byId('skip').addEventListener('click', (event) => {
  // By hand: following the fragment would be a step in the history, which leads to the start.
  event.preventDefault();
  byId(state.surface === 'read' ? 'article' : 'main').focus();
});
byId('home').addEventListener('click', () => go({ surface: 'start' }));
byId('to-read').addEventListener('click', () => go(usable().length === 1 ? { surface: 'read', current: usable()[0].id } : { surface: 'start' }));
byId('to-compare').addEventListener('click', () => go({ surface: 'compare' }));
byId('open-keys').addEventListener('click', openKeys);
byId('about-junk').addEventListener('click', () => openAbout('junk'));
byId('about-privacy').addEventListener('click', () => openAbout('privacy'));
document.addEventListener('retry-engine', startEngine);

drawLook();
listenForFiles();
listenForKeys();
listenForBack();
watch(draw);
startEngine();
void openCut();
pressAgain();
// Back and Forward over entries of ours change the hash, too: those say themselves what they show.
window.addEventListener('hashchange', () => history.state === null && void openCut());
void storeForOffline();
