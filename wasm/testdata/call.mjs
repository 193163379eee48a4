// Runs requests through winnow.wasm under Node, for engine_test.go.
//
//   node call.mjs DIR < requests > answers
//
// DIR holds winnow.wasm and wasm_exec.js. A request is three little-endian 32-bit
// numbers (operation, bytes of options, bytes of payload), the options and the
// payload; an answer is its length and its bytes.
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const dir = resolve(process.argv[2]);
createRequire(import.meta.url)(`${dir}/wasm_exec.js`);
const go = new globalThis.Go();
const { instance } = await WebAssembly.instantiate(readFileSync(`${dir}/winnow.wasm`), go.importObject);
go.run(instance);
const { mem, reserve, call, answerSize } = instance.exports;

const input = readFileSync(0);
const length = Buffer.alloc(4);
for (let at = 0; at < input.length; ) {
  const [op, options, payload] = [0, 4, 8].map((o) => input.readUInt32LE(at + o));
  at += 12;
  const place = reserve(options + payload) >>> 0;
  if (place === 0) {
    throw new Error(`reserve(${options + payload}) refused`);
  }
  new Uint8Array(mem.buffer, place, options + payload).set(input.subarray(at, at + options + payload));
  at += options + payload;
  const from = call(op, options) >>> 0;
  const answer = Buffer.from(mem.buffer, from, answerSize() >>> 0);
  length.writeUInt32LE(answer.length);
  write(length);
  write(answer);
}
process.exit(0);

/** @param {Buffer} bytes */
function write(bytes) {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if (error.code !== 'EAGAIN') {
        throw error;
      }
    }
  }
}
