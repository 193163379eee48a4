// Made up: changes the address while the reader scrolls from story to story, as
// endless pages do.
const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    const path = entry.target.dataset.story === '1' ? '/culture/thousandth-telescope' : '/city/forgotten-tunnel';
    if (location.pathname !== path) history.pushState({}, '', path);
  }
}, { rootMargin: '-45% 0px -45% 0px' });
for (const story of document.querySelectorAll('[data-story]')) seen.observe(story);
