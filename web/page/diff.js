// @ts-check
export function drawDiff() {}
/** @param {number} by @param {boolean} fresh */
export function nextDifference(by, fresh) { return by && fresh; }
export function toggleNewOnly() {}
