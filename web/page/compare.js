// @ts-check
export function drawCompare() {}
