// Has winnow.wasm read pages, one after the other, as the extension does: what to
// hide, the rest, and then tidying up. Prints its memory in bytes after the 10th
// and after the 100th, for memory_test.go.
//
//   node memory.mjs DIR SNAPSHOT…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const dir = resolve(process.argv[2]);
createRequire(import.meta.url)(`${dir}/wasm_exec.js`);
const go = new globalThis.Go();
go.env = { GOGC: 'off', GOMEMLIMIT: '256MiB' }; // as web/shared/engine.js has it
const { instance } = await WebAssembly.instantiate(readFileSync(`${dir}/winnow.wasm`), go.importObject);
go.run(instance);
const { mem, reserve, call, answerSize, tidy } = instance.exports;
const [hide, finish] = [11, 12];

/** @param {number} op @param {object} options @param {Uint8Array} payload */
function ask(op, options, payload) {
  const head = Buffer.from(JSON.stringify(options));
  const size = head.length + payload.length;
  const memory = new Uint8Array(mem.buffer, reserve(size) >>> 0, size);
  memory.set(head);
  memory.set(payload, head.length);
  const at = call(op, head.length) >>> 0;
  const answer = JSON.parse(Buffer.from(mem.buffer, at, answerSize() >>> 0).toString());
  if (answer.error) throw new Error(answer.error.sentence);
  return answer;
}

const pages = process.argv.slice(3).map((path) => readFileSync(path));
const sizes = [];
for (let i = 1; i <= 100; i++) {
  const { page } = ask(hide, {}, pages[i % pages.length]);
  ask(finish, { page }, new Uint8Array(0));
  tidy();
  if (i === 10 || i === 100) sizes.push(mem.buffer.byteLength);
}
console.log(sizes.join(' '));
process.exit(0);
