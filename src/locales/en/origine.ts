import type { Dimension } from '../../catalogue/dimensions';
import type { NotAdditive } from '../../engine/breakdown';
import type { PUBLICS } from '../../catalogue/tables/beneficiaires';
import { createFormat } from '../format';
import type { OriginWords } from '../fr/origine';

const format = createFormat('en-GB', 'points');
const n = format.number;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${count === 1 ? one : many}`;

const PUBLIC_WORDS: Readonly<Record<(typeof PUBLICS)[number], string>> = {
  DELD: 'Long-term unemployed',
  DETLD: 'Very long-term unemployed',
  BRSA: 'RSA recipients',
  MINIMA: 'Other minimum benefits',
  TH: 'Disabled workers',
  JEUNE: 'Young people',
  SENIOR: 'Seniors',
  QPV: 'Residents of a QPV',
  ZRR: 'Residents of a ZRR',
  PJ: 'People under judicial control',
  ASE: 'Child welfare leavers',
  PARENT: 'Lone parents',
  HEBERG: 'People in shelters',
  REFUGIE: 'Refugees',
  LICENC: 'Made redundant',
  IAE: 'IAE pathway',
  GEIQ: 'GEIQ pathway',
  EPIDE: 'Epide',
  E2C: 'Second chance school',
  AUTRE: 'Other publics',
};

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  acheteur: 'Buyer',
  annee: 'Year',
  categorie: 'Category',
  public: 'Public',
  structure: 'Type of structure',
};

const REASONS: Readonly<Record<NotAdditive, string>> = {
  schema: 'This figure is about the scheme or a date, not about rows: it has no parts.',
  'sans-champ': 'The sheets of this figure do not say it: it has no such parts.',
  saisie: 'The value was typed: no row gives it, it has no parts.',
  taux: 'A rate or a mean does not add up: it is recomputed for each part.',
  personnes: 'A person counts once in each part where they are, and only once in all.',
  'publics-multiples': 'A person may be of several publics: they count in each.',
  'structures-multiples': 'A company may be SIAE, ESUS, ESS and SME at once: it counts in each type.',
  'compte-une-fois': 'Employers, consultations and actions count only once in all, and once in each part.',
  inconnu: 'The figure is not available: the parts have no total to meet.',
};

const isPublic = (code: string): code is keyof typeof PUBLIC_WORDS => Object.hasOwn(PUBLIC_WORDS, code);

export const origine: OriginWords = {
  format,
  view: 'Origin',
  title: 'Where does this figure come from?',
  open: 'Where does this figure come from?',
  openFor: (label) => `Where does this figure come from? ${label}`,
  back: 'Back to the indicators',
  readCell: 'Read the selected cell',
  empty: 'Choose a cell of Suivi, then ask where its figure comes from.',
  reading: 'Reading the figure…',
  cell: (cell) => `Cell ${cell}`,
  noFigure: 'This figure is no longer in the scheme.',
  noFigureFix: 'Choose a cell of Suivi.',
  refusals: {
    'sans-schema': 'This workbook holds no scheme.',
    'sans-selection': 'No cell is selected, or several areas are.',
    'autre-onglet': 'This sheet tells no figure of the follow-up.',
    'pas-un-chiffre': 'This cell is a title or a note: it tells no figure.',
    'sans-acheteur': 'This indicator has no figure by buyer.',
  },
  refusalFix: 'Select a cell with a figure in Suivi, Détail or Par acheteur.',
  selected: (sheet) => `Selected sheet: ${sheet}.`,

  sentence: (year, value) => `In ${year}: ${value}.`,
  sentenceOf: (year, value, numerator, denominator) =>
    `In ${year}: ${value}, that is ${numerator} out of ${denominator}.`,
  sentenceTyped: (year, value) =>
    `In ${year}: ${value}. This value was typed in the sheet Saisie, the data saying nothing of the year.`,
  sentenceNone: (year) => `In ${year}: not available (n.d.).`,
  noneWhy: {
    rows: 'No row of data for this year.',
    unknown: 'There are rows, but none says what must be counted.',
    denominator: 'There is nothing to divide by: the denominator is zero.',
    schema: 'The date or the other indicators that it depends on are not known yet.',
  },
  ofBuyer: (buyer) => `Buyer: ${buyer}`,
  noBuyer: 'No buyer of the scheme',

  counted: 'What is counted',
  equation: 'The calculation',
  numerator: 'Numerator',
  denominator: 'Denominator',
  result: 'Result',
  times: (scale) => `× ${n(scale)}`,
  formula: 'Formula',
  cellFormula: 'Formula of the cell',
  steps: 'The steps in the workbook',
  step: (sheet, row) => `${sheet}, row ${n(row)}`,
  stepOpen: (sheet, row) => `Go to ${sheet}, row ${n(row)}`,

  accounts: 'The rows',
  ofTerm: { numerateur: 'of the numerator', denominateur: 'of the denominator' },
  sheet: (sheet, role) => `Sheet ${sheet}${role === null ? '' : `, ${role}`}`,
  inSheet: 'Rows of the sheet',
  elsewhere: (isOne) => (isOne ? 'Of other years or buyers' : 'Of other years'),
  outside: 'Outside the perimeter of Paramètres',
  undated: 'Without a date',
  ofYear: (year, isToDate) => (isToDate ? `Up to ${year}` : `Of ${year}`),
  used: 'Used',
  refused: 'Left out by the condition',
  unknown: 'No answer',
  leftOut: (setAside, duplicates) =>
    setAside + duplicates === 0
      ? 'When imported: no row set aside, no duplicate.'
      : `When imported: ${plural(setAside, 'row')} set aside and ${plural(duplicates, 'duplicate')}, which are not in the sheet (see Sources).`,
  people: (used, value) =>
    `${plural(used, 'row')} for ${plural(value, 'distinct person', 'distinct people')}.`,

  parameters: 'What it depends on',
  parametersNone: 'No parameter: the rows alone give it.',
  parameter: (label, value, source) => `${label}: ${value} (${source})`,
  blank: 'not filled in',
  day: (serial) => new Date((serial - 25_569) * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'UTC' }),

  breakdown: 'Breakdown',
  by: 'By',
  dimension: (dimension) => DIMENSIONS[dimension],
  byDimension: (dimension) => `By ${DIMENSIONS[dimension].toLowerCase()}`,
  unsaid: 'Not stated',
  part: (dimension, label, isShared) =>
    label === null
      ? dimension === 'acheteur' && isShared
        ? 'No buyer of the scheme'
        : 'Not stated'
      : dimension === 'public' && isPublic(label.toUpperCase())
        ? PUBLIC_WORDS[label.toUpperCase() as keyof typeof PUBLIC_WORDS]
        : label,
  noValue: 'n/a',
  outOf: (numerator, denominator) => `${numerator} out of ${denominator}`,
  partRows: (count) => plural(count, 'row'),
  ofTotal: (share) => `${n(share, 1)}% of the total`,
  reconciled: (sum) => `✓ The parts add up to the total: ${sum}.`,
  reconciledYears: (sum) => `✓ The years add up to the total of the scheme: ${sum}.`,
  reason: (reason) => REASONS[reason],
  sums: (role, sum, total) => `✓ ${role}: the parts add up to ${sum}, the total is ${total}.`,
  sumsRepeated: (role, sum, repeated, total) =>
    `✓ ${role}: ${sum} adding up the parts − ${repeated} counted more than once = ${total}.`,
  sumsWrong: (role, sum, total) =>
    `✕ ${role}: the parts add up to ${sum}, the total is ${total}. This gap is a fault: please report it.`,
  more: (count) => `Show ${plural(count, 'other part')}`,

  rows: 'See the rows',
  rowsOf: 'Of which term',
  rowsWhich: 'Which ones',
  answer: { oui: 'Used', inconnu: 'No answer', non: 'Left out by the condition' },
  row: 'Row',
  rowShow: (row) => `Select row ${n(row)} in the spreadsheet`,
  rowsNone: 'No row here.',
  rowsFirst: (count) => `The first ${n(count)} are listed.`,
  page: (page, pages) => `Page ${n(page)} of ${n(pages)}`,
  previous: 'Previous',
  next: 'Next',

  copy: 'Copy as text',
  copied: 'Copied.',
  notCopied: 'Copying was refused: select the text by hand.',
};
