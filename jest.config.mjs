const esmPackages = ['hucre', '@ironcalc', '@noble', 'fflate', 'idb-keyval'].join('|');

/** One transpiler (swc) for tests and bundles, so that what is tested is what is shipped. */
export default {
  testEnvironment: 'node',
  testSequencer: '<rootDir>/test/support/longestFirst.mjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // A busy computer is no failure: what hangs is stopped all the same.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`],
};
