// @ts-check
// Answers the messages to the engine. An answer never rejects: a failure is
// { error: { code, sentence } }.

import { api, root } from './browser.js';
import { accept, mayAsk, toBytes } from './contract.js';
import { EngineHost, forPage } from './engine-host.js';

const host = new EngineHost();
host.thread.start();

/**
 * Answers what comes by a line from the script in a page: a snapshot gets two
 * answers, what to hide and a moment later why. A line instead of a message, since
 * a message goes to all parts of the extension, which would unpack the snapshot too.
 * @param {chrome.runtime.Port} port
 * @param {any} raw
 */
export async function serveLine(port, raw) {
  const message = accept(raw, 'line');
  if (!message || !mayAsk(port.sender ?? {}, message, api.runtime.id, root)) return port.disconnect();
  try {
    const { first, rest } = await host.clean(port.sender?.tab?.id ?? -1, { words: toBytes(message.words), texts: message.texts }, message.anyway, port.sender?.origin);
    say(port, first);
    say(port, forPage(await rest));
  } catch (failure) {
    say(port, { error: told(failure) });
  }
}

/** @param {chrome.runtime.Port} port @param {object} answer */
function say(port, answer) {
  try {
    port.postMessage(answer);
  } catch {
    // The reader left the page meanwhile: nobody waits for the answer.
  }
}

/**
 * @param {any} message accepted by contract.js
 * @returns {Promise<any>}
 */
export async function serve(message) {
  try {
    switch (message.do) {
      case 'article':
        return await host.article(message.tab);
      case 'before':
        return { before: await host.before(message.tab, message.days) };
      case 'history':
        return await serveHistory(message);
      case 'forgetTab':
        host.forgetTab(message.tab);
        return {};
      case 'warm':
        host.thread.forgive();
        host.thread.start();
        return {};
    }
    return { error: { code: 'usage', sentence: 'The engine does not know this request.' } };
  } catch (failure) {
    return { error: told(failure) };
  }
}

/** @param {{what: string, id?: string, other?: string}} message */
async function serveHistory({ what, id, other }) {
  switch (what) {
    case 'size':
      return host.history.size();
    case 'list':
      return { stories: await host.history.list() };
    case 'forget':
      if (id !== undefined) await host.history.forget(id);
      return {};
    case 'compare': {
      const comparison = id !== undefined && other !== undefined ? await host.history.compare(id, other) : null;
      return comparison ? { comparison } : { error: { code: 'gone', sentence: 'The text of one of the two is no longer kept.' } };
    }
    case 'reload':
      await host.history.reload();
      return {};
    case 'wipe':
      await host.history.wipe();
      return {};
  }
  return { error: { code: 'usage', sentence: 'The history does not know this request.' } };
}

/** A failure in words for readers. @param {any} failure @returns {{code: string, sentence: string}} */
function told(failure) {
  if (failure instanceof DOMException) {
    const full = failure.name === 'QuotaExceededError';
    return { code: full ? 'full' : 'store', sentence: full ? 'The browser has no room left for it.' : `The browser could not open what is remembered (${failure.name}).` };
  }
  return { code: failure?.code ?? 'fault', sentence: failure?.sentence ?? String(failure) };
}
