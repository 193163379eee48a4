// Has Readability.js find the article in a copy of the page, and hides what of the
// live page is not in it. The copy's elements are numbered, not the page's: that
// is less work, and leaves the page as it is.

(() => {
  const copy = document.cloneNode(true);
  const live = document.querySelectorAll('*');
  for (const [i, el] of copy.querySelectorAll('*').entries()) el.setAttribute('data-number', i);
  // Given as an element, the article is neither written as HTML nor read again.
  const article = new Readability(copy, { serializer: (el) => el }).parse();
  if (!article) return;
  const kept = new Set();
  for (const el of article.content.querySelectorAll('[data-number]')) {
    for (let up = live[el.getAttribute('data-number')]; up && !kept.has(up); up = up.parentElement) kept.add(up);
  }
  const hideRest = (el) => {
    for (const child of el.children) {
      if (kept.has(child)) hideRest(child);
      else child.setAttribute('data-peer', 'hide');
    }
  };
  if (kept.has(document.body)) hideRest(document.body);
})();
