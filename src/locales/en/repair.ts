import type { repair as fr } from '../fr/repair';

const some = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

type Lost = Parameters<typeof fr.repair.lost>[0];

const list = (what: readonly string[], count: number): string =>
  `${what.map((one) => `“${one}”`).join(', ')}${count > what.length ? '…' : ''}`;

const LOSSES: Readonly<Record<string, (lost: Lost) => string>> = {
  onglet: ({ sheet }) => `The sheet “${sheet}” is no longer in the workbook.`,
  nom: ({ sheet, tab }) => `The sheet “${sheet}” is now called “${tab ?? ''}”.`,
  tableau: ({ sheet }) => `The table of the sheet “${sheet}” is no longer a table.`,
  codes: ({ sheet, count, what }) =>
    `Sheet “${sheet}”: ${some(count, 'code', 'codes')} cleared or written over (${list(what, count)}).`,
  lignes: ({ sheet, count, what }) =>
    `Sheet “${sheet}”: ${some(count, 'row', 'rows')} deleted (${list(what, count)}).`,
  intitules: ({ sheet, count, what }) =>
    `Sheet “${sheet}”: ${some(count, 'column label', 'column labels')} cleared or written over (${list(what, count)}).`,
  colonnes: ({ sheet, count, what }) =>
    `Sheet “${sheet}”: ${some(count, 'column', 'columns')} deleted (${list(what, count)}).`,
  'codes-de-lignes': ({ sheet, count, what }) =>
    `Sheet “${sheet}”: the column ${list(what, 1)} is empty on ${some(count, 'row', 'rows')}.`,
};

const FIXES: Readonly<Record<string, string>> = {
  'nom-pris':
    'Another sheet bears this name: rename it, or give the original sheet its name back, then try again.',
  'plusieurs-onglets':
    'Several sheets look alike: give its name back to the one that counts, then try again.',
  'intitules-perdus':
    'Copy the first row from an earlier version of the file: the order of columns cannot be guessed.',
  'colonnes-contredites':
    'The content does not match these labels: a column was probably moved. Put the labels back by hand.',
  'intitules-douteux': 'Put these labels back by hand: nothing tells which columns they stood on.',
  'intitules-doubles': 'Two columns bear this label: rename the one that is not original.',
  'lignes-douteuses': 'These rows match no indicator: move them to another sheet, then try again.',
  'codes-inconnus':
    'Undo the clearing, or copy the column from an earlier version: the code of a row cannot be guessed.',
};

export const repair: typeof fr = {
  repair: {
    title: 'Repair',
    lost: (lost) => LOSSES[lost.loss]?.(lost) ?? lost.sheet,
    fix: (refusal) => FIXES[refusal] ?? 'Go back to an earlier version of the file.',
    contentGone: 'What was written there is lost: it comes back empty.',
    run: 'Repair',
    keeps: 'What is typed stays in place. “Undo the last operation” goes back.',
    blocked: 'To be settled first: nothing is written before.',
    running: 'Repairing…',
    done: (count) => `${some(count, 'repair', 'repairs')} done.`,
  },
  migration: {
    title: 'Bring this workbook up to date',
    why: 'It was made with an earlier version of SPASER.',
    sheets: (names) => `Sheets added: ${names.join(', ')}.`,
    columns: (sheet, labels) => `Columns added to “${sheet}”: ${labels.join(', ')}.`,
    added: (labels) => `Indicators added by the template: ${labels.join('; ')}.`,
    retired: (labels) => `Indicators withdrawn from the template: ${labels.join('; ')}.`,
    redrawn: 'The formulas and looks of the sheets are made again.',
    run: 'Bring up to date',
    running: 'Bringing up to date…',
  },
  typedKept: {
    aside: (count) =>
      `${some(count, 'typed value', 'typed values')} kept aside: back with their year and indicator.`,
    back: (count) =>
      `${some(count, 'value kept aside gets its place back', 'values kept aside get their place back')}.`,
  },
};
