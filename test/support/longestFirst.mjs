import TestSequencer from '@jest/test-sequencer';

/**
 * Suites that take longest, in that order: one that starts last keeps one core idle for as long as it lasts. jest learns
 * durations in its cache, which a clean clone does not have; it then goes by the size of files, and some of these have
 * three lines.
 */
const LONGEST = [
  'e2e/excel',
  'contract/browser',
  'e2e/embedded',
  'engines/everyTemplate',
  'contract/reopened',
  'app/importProperties',
  'e2e/composer',
  'hosts/browser/repair',
  'contract/file',
  'contract/excel-fr',
  'contract/excel-en',
  'hosts/file/repair',
  'app/migrate',
  'cli/cli',
  'e2e/mapping',
  'app/check/mutations',
  'app/composeOwn',
  'engines/byBuyer',
  'engines/agreement',
  'app/check/agrees',
  'hosts/excel/importFaults',
  'hosts/excel/faults',
  'hosts/excel/repairUndoFaults',
  'hosts/excel/undoImportFaults',
  'app/repair/repair',
  'app/privacy/purge',
  'hosts/excel/builds',
  'engines/workedExamples',
  'app/importAgain',
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`));
  return rank < 0 ? LONGEST.length : rank;
};

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
}
