// @ts-check
// Which build this is: digits made from all its files by build.mjs, or "source".

export const build = 'source';
