// @ts-check
// The background: hears the browser's events and the messages of the other
// parts, and passes them on. It keeps nothing that it cannot lose: browsers stop
// it when it is idle.

import { api, hasOffscreen, hostOf, root } from './browser.js';
import { accept, mayAsk } from './contract.js';
import { askEngine, openEngine } from './engine-client.js';
import { changeSettings, readSettings } from './preferences.js';
import { registerSites, setKept, setSite } from './sites.js';
import { before, hello, ownTab, press, readTab, showTab, tabChanged, tabClosed, toggle } from './tabs.js';
import { setScheme } from './toolbar.js';

const headStartMillis = 150; // for trimming: opening the popup holds up all messages, the engine's answer too

/**
 * Hears an event of the browser's, for which nobody waits: what goes wrong meanwhile (the
 * tab was closed, the browser is shutting down) the popup finds out for itself.
 * @template {any[]} A @param {(...args: A) => Promise<unknown>} work
 */
const unasked = (work) => (/** @type {A} */ ...args) => void work(...args).catch(() => {});

/** Answers a message; what it returns is the reply. @param {any} message @param {chrome.runtime.MessageSender} sender */
async function answer(message, sender) {
  switch (message.do) {
    case 'hello':
      return hello(/** @type {chrome.tabs.Tab} */ (sender.tab));
    case 'changed':
      return tabChanged(sender.tab?.id ?? -1, message.phase, message.blocks);
    case 'press':
      return press(message.tab, message.anyway);
    case 'toggle':
      return toggle(message.tab);
    case 'before':
      return before(message.tab);
    case 'history':
      return askEngine({ do: 'history', what: message.what, id: message.id, other: message.other });
    case 'read':
      return readTab(message.tab, message.save);
    case 'own':
      return ownTab(sender, message.what);
    case 'engine':
      return askEngine({ do: 'warm' });
    case 'scheme':
      return setScheme(message.dark);
    case 'site':
      return setSite(message.host, message.mode);
    case 'keep':
      return setKept(message.host, message.reason, message.on);
  }
  return null;
}

api.runtime.onMessage.addListener((raw, sender, reply) => {
  const engine = accept(raw, 'engine');
  if (engine && !api.offscreen && mayAsk(sender, engine, api.runtime.id, root)) {
    import('./engine-serve.js').then(({ serve }) => serve(engine)).then(reply);
    return true;
  }
  const message = accept(raw, 'background');
  if (!message || !mayAsk(sender, message, api.runtime.id, root)) return false;
  answer(message, sender).then(reply, (error) => reply({ error: { code: 'fault', sentence: String(error?.message ?? error) } }));
  return true;
});

if (!hasOffscreen) {
  api.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener((raw) => void import('./engine-serve.js').then(({ serveLine }) => serveLine(port, raw)));
  });
}

// The button, pressed on a page for the first time: trims while the popup is still
// being opened, which takes the browser longer than all the rest. From then on the
// tab has its popup, and the browser opens and closes it by itself; going on to
// another page takes it away. Where there is no such call the popup does it all.
if (hasOffscreen && typeof api.action.openPopup === 'function') {
  api.action.setPopup({ popup: '' });
  api.action.onClicked.addListener(unasked(async (tab) => {
    const { id, windowId } = tab;
    if (id === undefined) return;
    const trimmed = press(id, false, tab).catch(() => {}); // the popup presses again, and says what fails
    await Promise.race([trimmed, new Promise((resolve) => { setTimeout(resolve, headStartMillis); })]);
    await api.action.setPopup({ tabId: id, popup: 'extension/popup.html' });
    await api.action.openPopup({ windowId }); // refused where another window has come to the front
  }));
}

api.commands.onCommand.addListener(unasked(async (command, tab) => {
  const id = tab?.id;
  if (id === undefined) return;
  if (command === 'trim') await toggle(id);
  if (command === 'show') await showTab(id);
  if (command === 'read') await readTab(id);
}));

api.tabs.onRemoved.addListener(unasked(tabClosed));

api.runtime.onInstalled.addListener(unasked(async ({ reason }) => {
  if (reason === 'install') await api.tabs.create({ url: `${root}extension/welcome.html` });
  await registerSites(await readSettings());
  await openEngine();
}));

api.runtime.onStartup.addListener(unasked(openEngine));

// A permission that the reader takes back in the browser's own settings ends
// what stands on it.
api.permissions.onRemoved.addListener(unasked(async ({ origins = [] }) => {
  const hosts = new Set(origins.map((pattern) => hostOf(pattern.replace('*://', 'https://').replace('/*', '/'))));
  const settings = await changeSettings((s) => {
    for (const [host, site] of Object.entries(s.sites)) if (hosts.has(host) && site.mode === 'always') site.mode = 'ask';
  });
  await registerSites(settings);
}));
