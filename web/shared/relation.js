// @ts-check
// Relations of two texts, as a reader asks for them.

/** @typedef {import('./wire.js').Relation} Relation */

/** What b is to a, in the name of a message: "longer", "excerpt", … @param {Relation} relation */
export function kindOfCopy(relation) {
  // The engine says what a is to b; a reader wants to know what the later one is.
  return relation === 'excerpt' ? 'longer' : relation === 'contains' ? 'excerpt' : relation;
}
