import type { FieldGroup, ReasonCode } from '../../intake';
import type { ColumnAnswers, ColumnReason } from '../../intake/types';
import { sourceFieldWords, type MappingText } from '../fr/mapping';

type Details = NonNullable<ColumnReason['details']>;
const field = (details: Details): string => `« ${sourceFieldWords(String(details['champ'] ?? ''))} »`;

const GROUPS: Readonly<Record<FieldGroup, string>> = {
  marche: 'Contract',
  parties: 'Buyer, holder, employer',
  clauses: 'Clauses and criteria',
  heures: 'Hours',
  personne: 'Person',
  autres: 'Other',
};

const REASONS: Readonly<Record<ReasonCode, (details: Details) => string>> = {
  libelle: () => 'Known header.',
  'libelle-contredit': () => 'Known header, but its cells do not look like this field.',
  'libelle-proche': (details) => `Header like « ${details['comme'] ?? ''} ».`,
  'libelle-proche-contenu': (details) => `Header like « ${details['comme'] ?? ''} »; its cells agree.`,
  contenu: () => 'Recognised by its cells alone.',
  public: (details) => `Ticked for the public ${details['public'] ?? ''}.`,
  decision: () => 'Your choice.',
  memoire: () => 'Your choice when a source of this form was imported.',
  'format-public': () => 'Public layout.',
  technique: () => 'Serves to read the file; nothing of it is imported.',
  personnelle: () => 'Personal data.',
  'a-preciser': (details) => `Perhaps ${field(details)}: not sure enough to decide.`,
  'champ-pris': (details) => `${field(details)} is already read from another column.`,
  'mois-en-colonne': () => 'One month in each column.',
  'total-en-colonne': () => 'Adds other columns up.',
  'hors-tableau': () => 'Known, but of no use in this table.',
  vide: () => 'Empty column.',
  inconnue: () => 'No field is like it.',
};
const isReason = (code: string): code is ReasonCode => Object.hasOwn(REASONS, code);

const QUESTIONS: Readonly<Record<keyof ColumnAnswers, string>> = {
  dayOrder: 'In what order are these dates written?',
  dot: 'What does the dot mean in these numbers?',
  taxes: 'Are these amounts before tax?',
  percent: 'What does 1 mean in this column of percentages?',
};

const ANSWERS: Readonly<Record<ColumnAnswers[keyof ColumnAnswers], string>> = {
  dmy: 'Day/month/year',
  mdy: 'Month/day/year',
  thousands: 'It groups thousands (1.234 = 1,234)',
  decimal: 'It is the decimal mark (1.234)',
  ht: 'Before tax',
  ttc: 'Tax included (each amount will be reported, to be corrected)',
  fraction: '1 = 100%',
  points: '1 = 1%',
};
const isAnswer = (answer: string): answer is keyof typeof ANSWERS => Object.hasOwn(ANSWERS, answer);

const some = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const mapping: MappingText = {
  open: (count) => (count === 0 ? 'Check the mapping' : `Check the mapping (${count} to specify)`),
  title: 'Mapping',
  intro:
    'Each column of the source, the field that it goes to, and why. Your choices are remembered in the workbook with the import, for the next file of the same form.',
  close: 'Done',
  kind: 'What this table holds',
  unknownTable: 'This table is not recognised. Say what it holds, then what its columns are.',
  unknownKind: 'I do not know',
  column: (header) => (header.trim() === '' ? '(column without title)' : header),
  fieldOf: (header) => `Field of the column « ${header} »`,
  skip: 'Do not read',
  group: (group) => GROUPS[group],
  field: (id) => sourceFieldWords(id),
  reason: ({ code, details }) => (isReason(code) ? REASONS[code](details ?? {}) : ''),
  confidence: {
    sure: 'Sure',
    likely: 'Likely',
    open: 'To specify',
    none: 'Not read',
    personal: 'Never imported',
    pseudonym: 'Pseudonym',
  },
  percentSure: (confidence) => `${Math.round(confidence * 100)}%`,
  samples: (header) => `First values of « ${header} »`,
  typed: 'Typed',
  understood: 'Understood',
  notUnderstood: 'not understood',
  yes: 'yes',
  no: 'no',
  question: (about) => QUESTIONS[about],
  ofColumn: (header, rows, example) =>
    `Column « ${header} »${example === undefined ? '' : `, for instance « ${example} »`}: it matters for ${some(rows, 'cell')}, and none proves it.`,
  answer: (answer) => (isAnswer(answer) ? ANSWERS[answer] : answer),
  assumed: (answer) => `${isAnswer(answer) ? ANSWERS[answer] : answer} (assumed)`,
  reading: 'Reading again…',
  effect: (kept, duplicates, aside) =>
    `${some(kept, 'row')} kept, ${some(duplicates, 'duplicate')}, ${some(aside, 'row')} set aside.`,
  stillOpen: (count) => (count === 0 ? 'Nothing left to specify.' : `${some(count, 'point')} to specify.`),
  failed: 'The preview could not be made again: the one before still holds.',
  sheets: 'Read another sheet of the workbook',
  sheetsTitle: 'Sheets of the workbook',
  noSheet: 'The workbook has no other filled sheet than those of the scheme.',
  readSheet: (name) => `Read « ${name} »`,
  sheetEmpty: 'This sheet is empty.',
  memory: (forms) => `${some(forms, 'form of source')} remembered in this workbook.`,
  forget: 'Forget the mapping',
  forgotten: 'Mapping forgotten. « Undo the last command » brings it back.',
};
