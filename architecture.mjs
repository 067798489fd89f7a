/**
 * The rooms of src/ and the rooms each may import from: arrows point down only.
 * Read by the linter (eslint.config.mjs) and by test/architecture.test.ts.
 */
export const ROOMS = {
  scheme: [],
  catalogue: ['scheme'],
  intake: ['catalogue', 'scheme'],
  engine: ['catalogue', 'scheme'],
  locales: ['intake', 'engine', 'catalogue', 'scheme'],
  workbook: ['engine', 'locales', 'catalogue', 'scheme'],
  hosts: ['workbook', 'catalogue', 'scheme'],
  app: ['workbook', 'engine', 'intake', 'locales', 'catalogue', 'scheme'],
  taskpane: ['app', 'hosts', 'workbook', 'locales', 'intake', 'catalogue', 'scheme'],
  cli: ['app', 'hosts', 'workbook', 'locales', 'intake', 'catalogue', 'scheme'],
};

/** Rooms that know no React, Office, DOM or Node, and read no clock and no default locale. */
export const PURE_ROOMS = ['scheme', 'catalogue', 'intake', 'engine', 'workbook'];

/** Entry points hand hosts to the app; no other file of the pane or the command line names one. */
export const ENTRY_POINTS = [
  'src/taskpane/embedded/',
  'src/taskpane/excel/',
  'src/taskpane/worker/',
  'src/cli/',
];
