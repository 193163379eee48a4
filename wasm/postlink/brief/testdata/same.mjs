// Runs every function of DIR/before.wasm and DIR/after.wasm and compares what they
// return and leave behind, for same_test.go.
//
//   node same.mjs DIR
import { readFileSync } from 'node:fs';

const runs = ['before', 'after'].map((name) => new WebAssembly.Instance(new WebAssembly.Module(readFileSync(`${process.argv[2]}/${name}.wasm`))).exports);
let results = 0;
const seen = new Set();
for (const name of Object.keys(runs[0]).filter((key) => key.startsWith('f'))) {
  for (let seed = 1; seed <= 6; seed++) {
    const states = runs.map((run) => {
      const words = new Uint32Array(run.memory.buffer);
      for (let i = 0, n = seed; i < words.length; i++) {
        n = (Math.imul(n, 1103515245) + 12345) >>> 0;
        words[i] = i % 2 || n % 3 ? n % 5 : n;
      }
      run.sp.value = 1024;
      run.wide.value = BigInt(seed * 77);
      const result = run[name](seed);
      return [result, run.sp.value, run.wide.value, ...words.subarray(0, 1024)].join();
    });
    results++;
    seen.add(states[0]);
    if (states[0] !== states[1]) {
      console.log(`${name}, ${seed}: another result`);
      process.exitCode = 1;
    }
  }
}
console.log(`${results} runs, ${seen.size} different results`);
if (seen.size < results / 4) {
  process.exitCode = 1;
}
