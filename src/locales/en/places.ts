import type { places as fr } from '../fr/places';

const DIAGNOSTICS: Readonly<Record<string, string>> = {
  product: 'Product',
  host: 'Application',
  platform: 'Platform',
  version: 'Version',
  api: 'Functions of Excel',
  sets: 'Other sets',
  language: 'Language shown',
  formats: 'Language of formats',
  browser: 'Engine of the pane',
};

export const places: typeof fr = {
  guard: {
    sheet: {
      title: 'The sheet cannot be shown.',
      fix: 'Reload the page: your work is kept in this browser.',
    },
    pane: {
      title: 'The pane met a fault and can no longer be shown.',
      fix: 'Reload it: what is in the workbook has not been touched.',
    },
    reload: 'Reload the pane',
  },
  diagnostics: {
    title: 'Diagnostics of the pane',
    facts: (fact) => DIAGNOSTICS[fact] ?? fact,
    help: 'For the person who helps you. Nothing of the workbook is in it, nor any name.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Copying is refused here: select the lines, then Ctrl+C.',
    write: 'Write to a sheet',
    written: (sheet) => `Written to the sheet « ${sheet} ».`,
  },
  start: {
    heading: 'SPASER cannot open here',
    absent: {
      title: 'Office.js could not be loaded.',
      fix: 'Check the connection and try again. If it lasts, send this page to your IT department.',
    },
    silent: {
      title: 'Excel does not answer the pane.',
      fix: 'Close the pane, save the workbook, then open SPASER again from the ribbon.',
    },
    elsewhere: {
      title: 'This pane opens in Excel.',
      fix: 'In Excel, Home tab, group SPASER: “Open SPASER”.',
    },
    old: {
      title: 'This version of Excel is too old.',
      fix: 'Update Office: Excel 2021 or later, Microsoft 365, or Excel on the web is needed.',
    },
    versions: (version, api) => `Version of this Excel: ${version}. ExcelApi ${api} is needed.`,
    forIt: 'For the IT department',
    allow:
      'The pane loads Microsoft’s library from this address, to be allowed on the computer and the proxy:',
    noData: 'No data leaves the workbook: the pane forbids itself any connection (Content-Security-Policy).',
    selfHosted: 'Closed network: “npm run build:self-hosted” makes a pane with its own copy of the library.',
    again: 'Try again',
  },
  demo: {
    sheet: 'Workbook',
    pane: 'SPASER pane',
    sheetRegion: 'Workbook (F6: go to the pane, and back)',
    switchLabel: 'Part on screen',
    loadingSheet: 'Opening the workbook…',
    failed: 'The workbook could not open in this browser.',
    failedFix:
      'A browser less than two years old, with WebAssembly, is needed. Reload the page, or try Firefox, Edge or Chrome.',
  },
};
