import type { JournalLine } from '../../scheme/journal';
import { createFormat } from '../format';
import { fr, type PaneText } from '../fr/pane';
import { anomaliesPane } from './anomalies';
import { buyers } from './buyers';
import { changes } from './changes';
import { legal } from './legal';
import { mapping } from './mapping';
import { origine } from './origine';
import { phases } from './phases';
import { places } from './places';
import { proposals } from './proposals';
import { produce } from './produce';
import { check } from './check';
import { repair } from './repair';
import { followUp } from './followUp';
import { obligations } from './obligations';
import { simulation } from './simulation';
import { suiviViews } from './suiviViews';
import { thresholdsPane } from './thresholdsPane';
import { suppliers } from './suppliers';
import { retention } from './retention';

const format = createFormat('en-GB', 'points');
const n = format.number;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : many}`;

const COMMANDS: Readonly<Record<JournalLine['command'], string>> = {
  inserer: 'Template inserted',
  importer: 'Import',
  annuler: 'Undone',
  reparer: 'Repaired',
  migrer: 'Updated',
  oublier: 'Mappings forgotten',
  verifier: 'Data checked',
  purger: 'People removed',
  retablir: 'Formulas restored',
  publier: 'Publication',
  'retablir-cibles': 'Targets restored',
};

const STATUS: PaneText['status'] = {
  atteint: 'Reached',
  'en-avance': 'Ahead',
  'en-trajectoire': 'On track',
  vigilance: 'Watch',
  'en-ecart': 'Off track',
  'non-calculable': 'Not computable',
  'sans-cible': 'No target',
  'suivi-simple': 'Observed only',
};

/** The pane in English. Names of sheets, tables and advice on data stay French: they are what the workbook says. */
export const en: PaneText = {
  ...fr,
  lang: 'en',
  format,
  tabs: { accueil: 'Home', modeles: 'Templates', donnees: 'Data', suivi: 'Progress' },
  tabsLabel: 'Screens of the pane',
  noScheme: 'No scheme in this workbook',
  loading: 'Reading the workbook…',
  working: 'Working…',
  cancel: 'Cancel',
  stop: 'Stop',
  toFix: 'To fix it',
  cancelled: 'Stopped: nothing was written.',
  failed: 'This did not work: the workbook is as before.',
  failedFix: 'Try again. If it happens again, save the workbook, then open the pane again.',
  again: 'Try again',
  technical: (message) => `Technical message: ${message}`,
  progress: (done, total) => `${n(done)} of ${n(total)}`,
  day: (serial) => new Date((serial - 25_569) * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'UTC' }),
  status: STATUS,
  provenance: (provenance) => ({ source: 'source', deduit: 'deduced', propose: 'proposed' })[provenance],
  provenanceHelp:
    'source: read in a public document · deduced: drawn from a source · proposed: a start, to be adapted',
  next: {
    title: 'What now?',
    noScheme: 'Choose a template: the workbook is made with its axes, its indicators and their formulas.',
    chooseTemplate: 'Choose a template',
    noData:
      'The scheme is in place. It needs contracts: paste a table, drop a file, or try with made-up data.',
    addData: 'Add data',
    trySample: 'Try an example',
    gaps: (count) => `${plural(count, 'indicator')} to look at: behind the trajectory.`,
    seeGaps: 'See the gaps',
    missing: (count, labels) =>
      `${plural(count, 'indicator')} waiting for data, such as ${labels.join(' and ')}.`,
    seeMissing: 'See what is missing',
    fine: 'Every judged indicator is on its trajectory.',
    seeReview: 'See progress',
  },
  state: {
    title: 'Where the scheme stands',
    year: (year) => `Year ${year}`,
    show: (word, count) => `${word}: ${n(count)}. Show in Progress`,
    none: 'No indicator can be judged yet.',
  },
  data: {
    title: 'Data',
    empty: 'No row yet.',
    anomalies: 'Anomalies found',
    setAside: 'Rows set aside',
    last: (line) => `${COMMANDS[line.command]}, ${line.at}`,
    undo: 'Undo the last command',
    undoWarning: 'What was typed in the workbook since then will be lost too.',
    undone: 'Undone: the workbook is as before.',
  },
  file: {
    title: 'Workbook',
    export: 'Download the workbook (.xlsx)',
    exporting: 'Preparing the file…',
    help: 'Opens in Excel and LibreOffice, with live formulas. Nothing is sent over the Internet.',
    startOver: 'Erase everything and start again',
    startOverAsk: 'Erase the scheme and the data of this browser? This cannot be undone.',
    startOverYes: 'Yes, erase everything',
    name: fr.file.name,
  },
  template: {
    title: 'Choose a template',
    intro: 'A template is a start: axes, objectives, indicators and targets can be changed in the workbook.',
    replace: 'This workbook already holds a scheme: inserting updates its sheets and keeps what you typed.',
    size: (axes, objectives, indicators) =>
      `${plural(axes, 'axis', 'axes')} · ${plural(objectives, 'objective')} · ${plural(indicators, 'indicator')}`,
    groups: {
      own: 'Templates',
      founding: 'Inspired by published schemes',
      others: 'Other authorities and the State',
    },
    lines: (lines) =>
      `Lines: ${n(lines.source)} from a public source · ${n(lines.deduit)} deduced · ${n(lines.propose)} proposed`,
    years: (from, to) => `Targets of the template: ${from}–${to}`,
    buyer: 'Name of the buyer',
    buyerHint: 'For instance « Ville d’Exemple »',
    buyerNeeded: 'Type the name of the buyer.',
    from: 'First year',
    to: 'Last year',
    yearsWrong: 'The last year must follow the first, by 14 years at most.',
    preview: 'Preview',
    previewTitle: 'Before writing',
    nothingYet: 'Nothing is written before you agree.',
    sheets: (count) => plural(count, 'sheet'),
    sheetNew: 'new',
    sheetUpdated: 'updated',
    content: 'Axes, objectives and indicators',
    computed: 'computed',
    typed: 'to be typed',
    target: (value, year) => `target ${year}: ${value}`,
    noTarget: 'no target',
    insert: 'Insert into the workbook',
    inserting: 'Inserting the sheets',
    done: 'The scheme is in the workbook.',
    doneNext: 'Next: add contracts and hours. Targets are changed in the sheet Cibles.',
  },
  mapping,
  intake: {
    ...fr.intake,
    title: 'Add data',
    needScheme: 'Choose a template first: data are written in its sheets.',
    paste: 'Paste a table',
    pasteHint: 'Select the table in Excel with its headers, copy, then paste here (Ctrl+V).',
    pasteName: 'Paste',
    pasteReading: 'Reading the clipboard…',
    pasteHeld: 'Only the beginning is shown: all of the paste will be read.',
    pasteClear: 'Clear the paste',
    pasteRefused: 'The browser did not hand over what is in the clipboard.',
    pasteRefusedFix: 'Paste once more, or save the table as .csv and drop it below.',
    read: 'Read the paste',
    selection: 'Read the selection of the workbook',
    selectionHint: 'Is a table already in a sheet? Select it with its headers: nothing in it is changed.',
    selectionEmpty: 'The selection is empty.',
    selectionEmptyFix: 'Select a table with its headers in the workbook, then try again.',
    drop: 'Drop your files here',
    dropHint: '.csv, .txt, .tsv, .json, .xml, .xlsx; several at once',
    choose: 'Choose files',
    sampleTitle: 'No file at hand?',
    sample: 'Try with example data',
    sampleHint: 'Made-up data: no real contract, no real person.',
    reading: 'Reading the data',
    writing: 'Writing to the workbook',
    previewTitle: 'Before writing',
    account: (rows, kept, duplicates, aside) =>
      `${plural(rows, 'row')} = ${n(kept)} kept + ${plural(duplicates, 'duplicate')} + ${n(aside)} set aside`,
    columns: (understood, total) => `Columns: ${n(understood)} of ${n(total)} recognised`,
    outcome: (outcome) =>
      ({ importee: 'Imported', ignoree: 'Ignored', personnelle: 'Never imported', pseudonyme: 'Pseudonym' })[
        outcome
      ],
    personal: (count) => `${plural(count, 'personal column')}: never imported.`,
    anomalies: (count) => plural(count, 'anomaly', 'anomalies'),
    times: (count) => plural(count, 'time'),
    where: (source, row, column) =>
      [source, row === undefined ? '' : `row ${n(row)}`, column ? `« ${column} »` : '']
        .filter(Boolean)
        .join(', '),
    more: (count) => `and ${n(count)} more, in the sheet Anomalies`,
    added: (count) => `${n(count)} to add`,
    already: (count) => `${n(count)} already there`,
    nothing: 'Nothing new to write.',
    import: 'Import',
    better: (rows) =>
      `Above ${n(rows)} rows every edit becomes slow in this page: after the import, download the .xlsx workbook instead.`,
    done: (rows, changed) =>
      `Import done: ${plural(rows, 'row')} added${changed > 0 ? `, ${plural(changed, 'row')} updated` : ''}.`,
    doneAnomalies: (count) => `${plural(count, 'anomaly', 'anomalies')} noted in the sheet Anomalies.`,
    seeReview: 'See progress',
    again: 'Add other data',
    noticeSample: 'Made-up data',
  },
  review: {
    title: 'Progress',
    year: 'Year',
    filter: 'State',
    all: 'All states',
    axis: (code, title) => `Axis ${code} · ${title}`,
    worst: 'worst state',
    shown: (count, total) => `${plural(count, 'indicator')} of ${n(total)}`,
    fraction: fr.review.fraction,
    expected: (value) => `expected ${value}`,
    target: (year, value) => `target ${year}: ${value}`,
    finalTarget: (year, value) => `${year}: ${value}`,
    noValue: 'n/a',
    gapMissing: (expected, value, gap) => `${expected} expected − ${value} = ${gap} short`,
    gapAhead: (value, expected, gap) => `${value} − ${expected} expected = ${gap} ahead`,
    gapOver: (value, expected, gap) => `${value} − ${expected} at most = ${gap} over`,
    gapUnder: (expected, value, gap) => `${expected} at most − ${value} = ${gap} to spare`,
    gapNone: 'Exactly the expected value.',
    needed: (needed, denominator, more) =>
      `To get there: ${n(needed)} of ${n(denominator)}, that is ${n(more)} more.`,
    unknown: (count) => `${n(count)} without answer, kept in the total`,
    details: 'Details',
    measure: 'What is counted',
    definition: 'Definition',
    trend: (points) => `Over time: ${points}`,
    trendPoint: (year, value) => `${year}: ${value}`,
    rowsTitle: (total, sheet) => `${plural(total, 'row')} in the sheet ${sheet}`,
    rowsFirst: (count) => `first ${n(count)}`,
    rowsNone: 'No row answers for this year.',
    row: 'Row',
    rowReveal: (row) => `Row ${n(row)}`,
    rowUnknown: 'no information',
    seeRows: 'See the rows',
    whyTyped: 'Nothing is typed for this year.',
    whyTypedFix: 'Type the value in the sheet Saisie.',
    whyNoRows: 'No row of data for this year.',
    whyNoRowsFix: 'Add the data of the year in the screen Data.',
    whyUnknown: (unknown, rows) => `The information is missing for ${n(unknown)} rows of ${n(rows)}.`,
    whyUnknownFix: 'Complete the column in the workbook, then come back here.',
    whyFew: (denominator) => `Too few rows (${n(denominator)}) for a verdict.`,
    whyFewFix: 'The threshold is set in the sheet Paramètres.',
    goData: 'Add data',
    openTyped: 'Open Saisie',
  },
  ...places,
  ...produce,
  ...phases,
  changes,
  ...proposals,
  ...retention,
  ...legal,
  buyers,
  suiviViews,
  simulation,
  obligations,
  followUp,
  thresholds: thresholdsPane,
  anomalies: anomaliesPane,
  ...repair,
  ...suppliers,
  ...check,
  origine,
};
