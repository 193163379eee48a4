// @ts-check
// Answers the messages to the engine. An answer never rejects: a failure is
// { error: { code, sentence } }.

import { EngineHost } from './engine-host.js';

const host = new EngineHost();
host.thread.start();

/**
 * @param {any} message accepted by contract.js
 * @param {{tab?: {id?: number, incognito?: boolean}}} sender
 * @returns {Promise<any>}
 */
export async function serve(message, sender) {
  try {
    switch (message.do) {
      case 'clean':
        return await host.clean(sender.tab?.id ?? -1, message.bytes, message.anyway);
      case 'rest':
        return await host.rest(sender.tab?.id ?? -1, message.ticket);
      case 'article':
        return { article: await host.article(message.tab) };
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
