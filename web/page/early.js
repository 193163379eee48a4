// Before the first paint: the look that was chosen, so that nothing flashes; and
// until the modules are there, what is pressed and dropped, so that nothing is lost.
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

  const waiting = () => root.dataset.docs === undefined; // the page listens from its first drawing on
  const picker = () => /** @type {HTMLInputElement} */ (document.getElementById('files'));
  document.addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest('button');
    if (!waiting() || !button?.id) {
      return;
    }
    if (button.id === 'choose' || button.id === 'add-pages') {
      // Browsers open the dialog only while the press is fresh.
      picker().click();
    } else if (!button.popoverTargetElement) {
      root.dataset.pressed = button.id;
    }
  });
  document.addEventListener('dragover', (event) => waiting() && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (waiting()) {
      // Or the browser would leave the page for the file.
      event.preventDefault();
      picker().files = event.dataTransfer?.files ?? null;
    }
  });
})();
