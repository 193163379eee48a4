// @ts-check
// The way of a page to the engine and of its answer back.

import { nextTask, takeSnapshotInSlices } from '../../shared/snapshot.js';
import { api, keepsBytes } from '../browser.js';

const longPage = 20_000; // nodes; past them sending has a task of its own
const base64Slice = 0x8000; // characters that fromCharCode takes at a time

/**
 * Takes a snapshot and has it judged. The answer says what to hide, with the
 * snapshot's nodes, or is { error }; its rest is engine-host.js's forPage.
 * @param {any} order the message that asked for trimming
 * @param {() => void} [meanwhile] what can be done while the engine works
 * @returns {Promise<any>}
 */
export async function readPage(order, meanwhile) {
  /** @type {chrome.runtime.Port|undefined} */
  let port;
  try {
    port = api.runtime.connect({ name: 'engine' }); // the browser connects it while the page is walked
    const [first, rest] = answersOn(port);
    const snapshot = await takeSnapshotInSlices(document);
    if (snapshot.nodes.length > longPage) await nextTask();
    const { texts } = snapshot;
    const bytes = new Uint8Array(snapshot.words.slice().buffer); // the copy has no room left over, which would be sent too
    port.postMessage({ to: 'line', do: 'clean', words: keepsBytes() ? bytes : toBase64(bytes), texts, anyway: order?.anyway ?? false });
    meanwhile?.();
    const answer = await first;
    return answer.error ? answer : { ...answer, nodes: snapshot.nodes, trees: snapshot.trees, rest };
  } catch (error) {
    port?.disconnect();
    const { code, message } = /** @type {any} */ (error);
    return { error: { code: code ?? 'fault', sentence: String(message ?? error) } };
  }
}

/**
 * The two answers of the engine: what to hide, and what it found out beyond that.
 * Either may be { error }.
 * @param {chrome.runtime.Port} port
 * @returns {Promise<any>[]}
 */
function answersOn(port) {
  /** @type {((answer: any) => void)[]} */
  const waiting = [];
  const answers = [0, 1].map(() => new Promise((resolve) => { waiting.push(resolve); }));
  port.onMessage.addListener((/** @type {any} */ answer) => {
    waiting.shift()?.(answer);
    if (waiting.length === 0 || answer.error) port.disconnect();
  });
  port.onDisconnect.addListener(() => {
    void api.runtime.lastError; // looked at, or the browser complains of it
    for (const resolve of waiting) resolve({ error: { code: 'stopped', sentence: '' } });
  });
  return answers;
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let s = '';
  for (let i = 0; i < bytes.length; i += base64Slice) s += String.fromCharCode(...bytes.subarray(i, i + base64Slice));
  return btoa(s);
}
