// @ts-check
// The samples: made-up pages that lie beside this page.

/** @typedef {import('./cleaning.js').Input} Input */

/** The samples' pictures lie beside them; no other picture loads by itself. */
const pictures = { 'https://valley-herald.test/pictures/cabin.jpg': 'samples/cabin.svg' };

/** @type {Record<string, { then: '' | 'compare', files: string[], pictures: Record<string, string> }>} */
const samples = {
  crowded: { then: '', files: ['valley-herald.html'], pictures },
  copies: { then: 'compare', files: ['ridge-courier.html', 'averick-evening.html', 'valley-herald.html', 'upland-brief.html', 'hollin-today.html'], pictures },
  digest: { then: '', files: ['ridge-digest.txt'], pictures: {} },
};

/**
 * @param {string} name
 * @returns {Promise<{ inputs: Input[], then: '' | 'compare' }>}
 */
export async function loadSample(name) {
  const { then, files, pictures } = samples[name];
  const inputs = await Promise.all(
    files.map(async (file) => {
      const response = await fetch(new URL(`samples/${file}`, import.meta.url));
      if (!response.ok) {
        throw new Error(`samples/${file} answered ${response.status}.`);
      }
      return { name: file, source: await response.blob(), pictures };
    }),
  );
  return { inputs, then };
}
