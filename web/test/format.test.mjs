import assert from 'node:assert/strict';
import { test } from 'node:test';
import { size } from '../shared/format.js';

test('a size has the unit that a reader would give it', () => {
  const plain = (/** @type {number} */ bytes) => size(bytes).replace(/\s/g, ' ');
  for (const [bytes, want] of /** @type {[number, string][]} */ ([[0, '0 byte'], [19 << 10, '19 kB'], [2.5 * (1 << 20), '2.5 MB'], [10 * (1 << 30), '10 GB']])) {
    assert.equal(plain(bytes), want);
  }
});
