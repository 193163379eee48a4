// @ts-check
// The way of a page to the engine and of its answer back.

import { nextTask, snapshotBytesInSlices, takeSnapshotInSlices } from '../../shared/snapshot.js';
import { api } from '../browser.js';

const longPage = 20_000; // nodes; past them sending has a task of its own
const base64Slice = 0x8000; // characters that fromCharCode takes at a time

/**
 * Takes a snapshot and has it judged. The answer says what to hide, with the
 * snapshot's nodes, or is { error }; its rest() is engine-host.js's forPage.
 * @param {any} order the message that asked for trimming
 * @returns {Promise<any>}
 */
export async function readPage(order) {
  try {
    const snapshot = await takeSnapshotInSlices(document);
    const bytes = await snapshotBytesInSlices(snapshot);
    if (snapshot.nodes.length > longPage) await nextTask();
    // The order's probe is bytes where the browser keeps bytes in messages.
    const binary = ArrayBuffer.isView(order?.probe);
    const answer = await api.runtime.sendMessage({ to: 'engine', do: 'clean', bytes: binary ? bytes : toBase64(bytes), anyway: order?.anyway ?? false });
    if (!answer || answer.error) return { error: answer?.error ?? { code: 'stopped', sentence: '' } };
    return { ...answer, nodes: snapshot.nodes, rest: () => askRest(answer.ticket) };
  } catch (error) {
    const { code, message } = /** @type {any} */ (error);
    return { error: { code: code ?? 'fault', sentence: String(message ?? error) } };
  }
}

/** What the engine found out beyond what to hide, or { error }. @param {number} ticket @returns {Promise<any>} */
async function askRest(ticket) {
  try {
    return (await api.runtime.sendMessage({ to: 'engine', do: 'rest', ticket })) ?? { error: { code: 'stopped', sentence: '' } };
  } catch (error) {
    return { error: { code: 'fault', sentence: String(error) } };
  }
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let s = '';
  for (let i = 0; i < bytes.length; i += base64Slice) s += String.fromCharCode(...bytes.subarray(i, i + base64Slice));
  return btoa(s);
}
