// What is handed out can be built again from its source, byte for byte: stores ask for it,
// and whoever doubts a build can make it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, fingerprint } from '../extension/build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command and fails with what it says. */
function run(folder, env, command, ...args) {
  const done = spawnSync(command, args, { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' });
  assert.equal(done.status, 0, `${command} ${args.join(' ')}: ${done.error ?? done.stderr}`);
}

test('the engine is the same in another folder and at another commit', () => {
  const copy = mkdtempSync(join(tmpdir(), 'winnow-'));
  for (const name of ['core', 'wasm', 'go.mod', 'go.sum']) cpSync(join(root, name), join(copy, name), { recursive: true });
  writeFileSync(join(copy, 'not-committed'), '');
  run(copy, {}, 'git', 'init', '--quiet');
  run(copy, {}, 'git', 'add', 'go.mod');
  run(copy, {}, 'git', '-c', 'user.name=x', '-c', 'user.email=x@winnow.example', 'commit', '--quiet', '--message=x');
  run(copy, { GOFLAGS: '-buildvcs=true' }, 'wasm/build.sh', 'engine.wasm'); // what go does where nothing else is set
  const [again, engine] = [join(copy, 'engine.wasm'), join(root, 'web/engine/winnow.wasm')].map((path) => readFileSync(path));
  assert.ok(again.equals(engine), 'build.sh made other bytes than web/engine/winnow.wasm has; after a change, make build first');
});

test('so are the extension and its zip', () => {
  const [first, second] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'winnow-')));
  build(first);
  build(second);
  for (const browser of ['chrome', 'firefox']) {
    assert.equal(fingerprint(join(first, browser)), fingerprint(join(second, browser)), browser);
    for (const name of ['LICENSE', 'NOTICE']) assert.ok(readFileSync(join(first, browser, name)).equals(readFileSync(join(root, name))), `${browser} comes with ${name}`);
  }
  const zips = [first, second].map((folder, i) => {
    const from = join(folder, 'few');
    mkdirSync(from);
    for (const name of i ? ['b', 'a'] : ['a', 'b']) writeFileSync(join(from, name), `the file ${name}`);
    utimesSync(join(from, 'a'), 1e9 + i, 1e9 + i);
    run(join(root, '.ci'), {}, 'go', 'run', './zip', from, join(folder, 'few.zip'));
    return readFileSync(join(folder, 'few.zip'));
  });
  assert.ok(zips[0].equals(zips[1]), 'the order in which files were written, or their times, are in the zip');
});
