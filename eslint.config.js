import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import importSort from 'eslint-plugin-simple-import-sort'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.ts', '**/*.test.tsx', 'src/**/testing/**', 'e2e/**', 'scripts/prove/**/*.spec.ts']

// The app never opens a network connection, so nothing that could is within reach.
const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'undici'].flatMap((name) => [
  name,
  `node:${name}`,
])
const networkImports = [
  ...networkModules.map((name) => ({ name, message: 'Keyroster opens no network connections.' })),
  { name: 'electron', importNames: ['net', 'autoUpdater'], message: 'Keyroster opens no network connections.' },
]
const networkGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'Keyroster opens no network connections.',
}))
const electronAnywhere = {
  group: ['electron', 'electron/*'],
  message: 'Electron is known only to the desktop, its root, ipc/register.ts and the preload.',
}

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'A closed set is an `as const` list or a union.' },
  { selector: 'Identifier[name="findCredentials"]', message: 'It crashes the process when the keyring is locked.' },
  {
    selector: 'NewExpression[callee.name="Database"] Property[key.name="verbose"]',
    message: 'It would write statements with their values to a log.',
  },
  { selector: 'Identifier[name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Imported words must never become markup.' },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Imported words must never become markup.' },
]
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'A named export has one name everywhere.' }

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'demo-output/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Everything, the scripts included.
  {
    plugins: { 'import-sort': importSort },
    rules: {
      'import-sort/imports': ['error', { groups: [['^\\u0000', '^node:', '^@?\\w', '^\\.\\./', '^\\.']] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...syntax],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  // The app, checked with its types.
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, properties: false } }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', ...syntax, noDefaultExport],
    },
  },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**'],
    ignores: [...tests, 'src/main/thread/block-node-network.ts'],
    rules: {
      'no-restricted-globals': ['error', { globals: networkGlobals, checkGlobalObject: true }],
      'no-restricted-imports': ['error', { paths: networkImports, patterns: [electronAnywhere] }],
    },
  },
  {
    files: ['src/main/desktop/**', 'src/main/index.ts', 'src/main/ipc/register.ts', 'src/preload/**'],
    // The guard has to hold what it takes away from the others.
    ignores: [...tests, 'src/main/thread/block-node-network.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: networkImports }] },
  },
  {
    files: ['src/shared/**'],
    ignores: [...tests, 'src/shared/domain/values/plain-date.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: [...networkGlobals, { name: 'Date', message: 'Days come from plain-date.ts; today is an argument.' }],
          checkGlobalObject: true,
        },
      ],
    },
  },

  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `expect.any(...)` and its kind are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...syntax] },
  },
)
