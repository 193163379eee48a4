// The lint rules for web/. Run from the repository's root:
//   .ci/node_modules/.bin/eslint -c .ci/eslint.config.mjs web
import js from '@eslint/js';
import globals from 'globals';

const parsesMarkup = 'Text from pages goes in as text nodes: see web/shared/view/dom.js.';

export default [
  { ignores: ['**/wasm_exec.js', 'build/**', 'dist/**', '**/node_modules/**'] },
  js.configs.recommended,
  {
    files: ['web/**/*.{js,mjs}'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module', globals: { ...globals.browser, ...globals.serviceworker, chrome: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['info', 'error'] }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment', 'write', 'writeln', 'srcdoc'].map((property) => ({ property, message: parsesMarkup })),
      ],
      'no-restricted-globals': ['error', { name: 'DOMParser', message: 'Pages are read by the engine.' }],
    },
  },
  {
    // What runs in Node: tests and builds.
    files: ['web/test/**', 'web/*.mjs', 'web/extension/*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off', 'no-script-url': 'off', 'no-new-func': 'off' },
  },
];
