// The look's promises, computed from the theme file itself: contrast by WCAG 2.2,
// every colour inside sRGB, every fill apart from its ground.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { reasons, families } from '../shared/reasons.js';

const css = readFileSync(new URL('../shared/theme.css', import.meta.url), 'utf8');

/** name → { light, dark, sepia }, each [lightness, chroma, hue] */
function tokens() {
  const all = {};
  for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\(oklch\(([^)]*)\), oklch\(([^)]*)\)\);/g)) {
    all[name] = { light: light.split(' ').map(Number), dark: dark.split(' ').map(Number) };
  }
  const sepia = css.slice(css.indexOf('[data-theme="sepia"]'));
  for (const [, name, value] of sepia.matchAll(/--([\w-]+): oklch\(([^)]*)\);/g)) {
    all[name].sepia = value.split(' ').map(Number);
  }
  return all;
}

/** oklch → linear sRGB, by the matrices of CSS Color 4. */
function linear([lightness, chroma, hue]) {
  const h = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(h), chroma * Math.sin(h)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
}

/** Luminance of the colour as a screen with 8 bits shows it. */
function luminance(color) {
  const [r, g, b] = linear(color).map((c) => {
    const x = Math.min(1, Math.max(0, c));
    const shown = Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)) / 255;
    return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(x, y) {
  const [a, b] = [luminance(x), luminance(y)].sort((p, q) => q - p);
  return (a + 0.05) / (b + 0.05);
}

const all = tokens();
const themes = ['light', 'dark', 'sepia'];

test('every colour has its three values, inside sRGB', () => {
  assert.equal(Object.keys(all).length, 17 + 2 * families.length + reasons.length);
  for (const [name, values] of Object.entries(all)) {
    for (const theme of themes) {
      assert.ok(values[theme], `${name} has no ${theme} value`);
      for (const channel of linear(values[theme])) {
        assert.ok(channel > -0.002 && channel < 1.002, `${name} ${theme} is outside sRGB: ${linear(values[theme])}`);
      }
    }
  }
});

test('text stands out from its ground', () => {
  const pairs = [
    ['ink', 'paper', 7], ['ink', 'surface', 7], ['ink', 'sunken', 7], ['ink', 'select', 7], ['ink', 'grain-wash', 7], ['ink', 'gone-wash', 7], ['on-ink', 'ink', 7],
    ['ink-2', 'sunken', 4.5], ['ink-2', 'select', 4.5], ['ink-2', 'paper', 4.5], ['ink-2', 'surface', 4.5],
    ['ink-3', 'surface', 4.5], ['ink-3', 'sunken', 4.5], ['ink-3', 'select', 4.5], ['ink-3', 'paper', 4.5],
    ['grain-ink', 'paper', 4.5], ['grain-ink', 'surface', 4.5], ['grain-ink', 'grain-wash', 4.5], ['gone-ink', 'gone-wash', 4.5], ['gone-ink', 'paper', 4.5], ['gone-ink', 'surface', 4.5],
    ['danger', 'surface', 4.5], ['danger', 'danger-wash', 4.5], ['ink', 'danger-wash', 7],
    ['line-strong', 'surface', 3], ['line-strong', 'sunken', 3],
  ];
  for (const [text, ground, need] of pairs) {
    for (const theme of themes) {
      const ratio = contrast(all[text][theme], all[ground][theme]);
      assert.ok(ratio >= need, `${text} on ${ground}, ${theme}: ${ratio.toFixed(2)}, need ${need}`);
    }
  }
});

test('the reasons stand out from their grounds', () => {
  for (const theme of themes) {
    for (const { name, reasons: members } of families) {
      const [ink, wash] = [all[`${name}-ink`][theme], all[`${name}-wash`][theme]];
      assert.ok(contrast(ink, wash) >= 6.6, `${name}: ink on wash, ${theme}: ${contrast(ink, wash).toFixed(2)}`);
      assert.ok(contrast(all['ink-2'][theme], wash) >= 4.5, `${name}: ink-2 on wash, ${theme}`);
      for (const reason of members) {
        for (const ground of ['paper', 'surface']) {
          const ratio = contrast(all[`fill-${reason}`][theme], all[ground][theme]);
          assert.ok(ratio >= 3, `${reason} on ${ground}, ${theme}: ${ratio.toFixed(2)}`);
        }
        assert.match(css, new RegExp(`\\[data-reason="${reason}"\\] \\{ --fill: var\\(--fill-${reason}\\); --fill-ink: var\\(--${name}-ink\\); --fill-wash: var\\(--${name}-wash\\); \\}`));
      }
    }
  }
});

test('no other style sheet of the page sets a colour of its own', () => {
  for (const sheet of ['../shared/kit.css', '../shared/article.css', '../page/page.css', '../page/read.css', '../page/compare.css']) {
    const text = readFileSync(new URL(sheet, import.meta.url), 'utf8').replace(/@media print[^]*$/, '');
    const values = (text.match(/:[^:;{}]*;/g) ?? []).join(' ');
    const found = values.match(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|hsl\([^)]*\)/gi) ?? [];
    // White on a fill of the map, and shades of black under a dialog and in a mask.
    const strange = found.filter((color) => !['#fff', '#000', 'rgb(0 0 0 / 32%)'].includes(color));
    assert.deepEqual(strange, [], `${sheet} sets ${strange}`);
  }
});
