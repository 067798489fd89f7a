import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import { PURE_ROOMS, ROOMS } from './architecture.mjs';

const roomNames = Object.keys(ROOMS);

/** `../other/…` from a room that may not see `other`. */
const arrows = roomNames.map((room) => {
  const forbidden = roomNames.filter((other) => other !== room && !ROOMS[room].includes(other));
  const impure = PURE_ROOMS.includes(room)
    ? ['react', 'react-dom', '@fluentui/*', 'node:*', 'office-js', '@ironcalc/*']
    : [];
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden.map((other) => ({
              regex: `^(\\.\\./)+${other}(/|$)`,
              message: `${room} may not import ${other}: arrows point down only (architecture.mjs).`,
            })),
            ...(impure.length > 0
              ? [{ group: impure, message: `${room} is a pure room (architecture.mjs).` }]
              : []),
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'test-results/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/support/property.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'fast-check', message: 'test/support/property gives every property its seed.' }] },
      ],
    },
  },
  {
    files: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'localStorage',
          'fetch',
          'process',
          'Buffer',
          'Office',
          'Excel',
          'Intl',
        ].map((name) => ({
          name,
          message: 'Pure rooms know no browser, no Node, no Office and no default locale.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Pure rooms read no clock.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Pure rooms read no clock.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Pure rooms draw no lots.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/]',
          message: 'Pure rooms use no default locale.',
        },
      ],
    },
  },
  {
    // Microsoft's own rules for Office.js: load before read, no sync in a loop, null objects tested as such.
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  { files: ['webpack.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...arrows,
);
