/**
 * The columns of the contract. Everything in which a host may differ from the others is said here, with its reason, and
 * nowhere else: `facts` are answers that differ, `lacks` are things that a host cannot be asked. Read by the tests and by
 * matrix.mjs. A host to come (Google Sheets) is one more entry here and one in hosts.ts.
 */

/** Asked of every case that names no other need. */
export const WORKS = 'to work at all';

/** What some cases need; the other half of the sentence is the reason of each host that lacks it. */
export const NEEDS = {
  computes: 'formulas computed by the host itself',
  selection: 'a selection',
  shared: 'someone else at work in the same workbook',
  tabs: 'tabs that are known by more than their name',
  days: 'a month shown without its day, read back with it',
  refusal: 'a host that is too old',
};

const RECENT = { [NEEDS.refusal]: 'it is recent enough' };

const excel = (requirementSet, locale) => ({
  options: { requirementSet, locale },
  facts: {
    host: 'excel',
    calculates: true,
    comfortableRows: null,
    // The sheet of a new workbook is the user's, and stays.
    firstSheets: ['Feuil1'],
    keptSheets: ['Feuil1'],
    snapshots: 20,
  },
  lacks: RECENT,
});

const FILE = {
  facts: {
    host: 'file',
    calculates: false,
    comfortableRows: null,
    // A file without a sheet is no file: it has none until something is inserted.
    firstSheets: [],
    keptSheets: [],
    snapshots: 20,
  },
  lacks: {
    ...RECENT,
    [NEEDS.computes]: 'a file computes nothing: the use cases write results beside its formulas',
    [NEEDS.selection]: 'nobody has a cell of a closed file selected',
    [NEEDS.shared]: 'a file changes hands: while it is open here, nobody else writes in it',
    [NEEDS.tabs]: 'in a file a tab is its name',
  },
};

export const COLUMNS = {
  'Excel 1.14 en': excel('1.14', 'en-US'),
  'Excel 1.17 en': excel('1.17', 'en-US'),
  'Excel latest en': excel('1.99', 'en-US'),
  'Excel 1.14 fr': excel('1.14', 'fr-FR'),
  'Excel 1.17 fr': excel('1.17', 'fr-FR'),
  'Excel latest fr': excel('1.99', 'fr-FR'),
  browser: {
    facts: {
      host: 'browser',
      calculates: true,
      // Above, one edit takes more than half a second (npm run bench:page).
      comfortableRows: 2000,
      // The page starts with a blank sheet that nobody asked for: inserting replaces it.
      firstSheets: ['Feuil1'],
      keptSheets: [],
      // Each one is a whole workbook in the storage of the browser, which has a quota.
      snapshots: 3,
    },
    lacks: {
      ...RECENT,
      [NEEDS.days]:
        'IronCalc gives the date that the cell shows: a month reads as its first day, which no figure depends on',
    },
  },
  file: FILE,
  'file reopened': FILE,
  'Excel 1.7': {
    ...excel('1.7', 'fr-FR'),
    lacks: { [WORKS]: 'older than ExcelApi 1.14: every operation is refused' },
  },
};
