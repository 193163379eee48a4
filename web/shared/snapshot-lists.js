// @ts-check
// What a snapshot carries: tags, attributes, and what the walk asks of which tag.

/** Tags with a code of their own: code = index + 2. The same list as SnapshotTags in core/page/snapshot.go. */
export const snapshotTags = [
  'html', 'head', 'body', 'div', 'span', 'p', 'a', 'li', 'ul', 'ol', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'section', 'article', 'header', 'footer', 'nav', 'aside', 'main', 'figure', 'figcaption', 'picture', 'source',
  'button', 'form', 'input', 'label', 'select', 'option', 'textarea', 'br', 'hr', 'strong', 'b', 'em', 'i', 'u', 's',
  'small', 'sub', 'sup', 'time', 'blockquote', 'q', 'cite', 'pre', 'code', 'table', 'thead', 'tbody', 'tfoot', 'tr',
  'td', 'th', 'caption', 'dl', 'dt', 'dd', 'iframe', 'video', 'audio', 'svg', 'script', 'noscript', 'style', 'meta',
  'link', 'title', 'dialog', 'details', 'summary', 'address', 'ins', 'del', 'mark', 'font', 'center', 'abbr', 'template',
];

/** Attributes that a snapshot carries, a value of list items and a title of frames only. The same list as Attrs in core/page/page.go. */
export const snapshotAttrs = [
  'class', 'id', 'href', 'role', 'src', 'srcset', 'alt', 'name', 'content', 'property', 'itemprop', 'itemtype', 'rel', 'type',
  'datetime', 'lang', 'hidden', 'aria-hidden', 'style', 'width', 'height', 'poster', 'cite', 'readonly', 'tabindex',
  'data-src', 'data-srcset', 'data-lazy-src', 'data-lazy-srcset', 'data-original', 'data-url',
  'data-lazy', 'data-hi-res-src', 'data-image', 'data-bg', 'data-href', 'data-line-number',
  'data-testid', 'data-component', 'data-module', 'data-type', 'colspan', 'rowspan', 'start', 'reversed', 'value', 'title',
];

/** The most nodes and characters that a snapshot holds; a page past them is too big to be read. */
export const snapshotLimits = { nodes: 400_000, chars: 10 << 20 };

/** The code of an element that is given by its name. */
export const otherTag = 1;

/** Codes by tag. */
export const tagCode = new Map(snapshotTags.map((tag, i) => [tag, i + 2]));

/** The character that stands for each attribute. */
export const attrMark = new Map(snapshotAttrs.map((name, i) => [name, String.fromCharCode(32 + i)]));

/** Returns the code of a tag of the list. @param {string} tag */
export const codeOf = (tag) => /** @type {number} */ (tagCode.get(tag));

/** Per code: 1 where the inside is never read, being private or no text. */
export const leafTags = new Uint8Array(128);

/** Per code: 1 where the element may be a box, which is asked whether it is shown. */
export const boxTags = new Uint8Array(128);

/** Per code: 1 where there is something to see beside text. */
export const seenTags = new Uint8Array(128);

/** Per code: 1 where lines of text end at both edges. The same list as isBox in core/page/number.go. */
export const edgeTags = new Uint8Array(128);

/** Per code: 1 where there may be a tree of its own: a shadow root or a frame. */
export const treeTags = new Uint8Array(128);

/** Per code: 1 where the element is mostly left out, as core/page/number.go does. */
export const muteTags = new Uint8Array(128);

for (const tag of 'img iframe video audio ins'.split(' ')) seenTags[codeOf(tag)] = 1;
for (const tag of 'input textarea select svg style noscript br hr img meta link source'.split(' ')) leafTags[codeOf(tag)] = 1;
for (const tag of ('div p li ul ol h1 h2 h3 h4 h5 h6 section article header footer nav aside main figure figcaption form ' +
  'blockquote pre table tr td dl dd dialog details address ins iframe video button center').split(' ')) boxTags[codeOf(tag)] = 1;
boxTags[otherTag] = 1;
for (const tag of ('html head body div p li ul ol h1 h2 h3 h4 h5 h6 section article header footer nav aside main figure figcaption form ' +
  'blockquote table thead tbody tfoot tr td th caption dl dt dd hr br details summary dialog address center title').split(' ')) edgeTags[codeOf(tag)] = 1;
for (const tag of 'div span p section article header footer nav aside main h1 h2 h3 h4 h5 h6 blockquote iframe'.split(' ')) treeTags[codeOf(tag)] = 1;
treeTags[otherTag] = 1;
for (const tag of 'script style template link'.split(' ')) muteTags[codeOf(tag)] = 1;
