// Before the first paint: the look that was chosen, so that nothing flashes.
// A classic script on purpose; modules run after the paint.
(() => {
  const root = document.documentElement;
  try {
    const look = localStorage.getItem('look');
    if (look === 'light' || look === 'dark') {
      root.dataset.theme = look;
    } else if (look === 'sepia') {
      root.dataset.theme = 'light';
      root.dataset.paper = 'sepia';
    }
    root.dataset.size = localStorage.getItem('size') || '';
  } catch {
    root.dataset.look = 'unstored';
  }
})();
