// @ts-check
/** @typedef {{ title: string }} Story */
/** @typedef {{ a: number, b: number }} Pair */
export {};
