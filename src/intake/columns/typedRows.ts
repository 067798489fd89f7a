import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';
import type { Issue, Where } from '../anomalyLog';
import { cellText, type RawCell } from '../files/cell';
import type { SourceRow } from '../files/matrix';
import { isEchoable } from '../privacy/discreet';
import { holdsPersonalData } from '../privacy/personal';
import { holdsAddress } from '../privacy/personalColumn';
import { readerFor } from '../values/cellReaders';
import type { CellReader, Reading } from '../values/reading';
import type { Question, SourceKind, TableDecisions, Vocabulary } from '../types';
import { shownHeader } from './columnReport';
import { isDated, provenOrder } from './doubts';
import { shapeOf } from './fieldShape';
import { isAboutPeople } from './kinds';
import type { Column } from './mapping';
import { profileOf, type TableFacts } from './profile';

export interface LocatedIssue {
  readonly issue: Issue;
  readonly where: Where;
}

/** A row once typed: values by source field, and what could not be read. */
export interface TypedRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly values: ReadonlyMap<SourceField, CellValue>;
  readonly issues: readonly LocatedIssue[];
  /** Headers of the columns of months that the row comes from, where such columns were put in rows. */
  readonly columns?: ReadonlySet<string>;
}

export interface ReadColumn extends Column {
  readonly read: CellReader;
  readonly field: SourceField;
}

export interface ReadingOfTable {
  readonly columns: readonly ReadColumn[];
  readonly questions: readonly Question[];
}

/**
 * Readers of the mapped columns, each with what the whole column decided (dot, day order, scale, percentage), and what of
 * it is to be asked.
 * @param answers what the user answered, by column key.
 */
export function readColumns(
  columns: readonly Column[],
  kind: SourceKind,
  { rows, delimiter, log }: Pick<TableFacts, 'rows' | 'delimiter' | 'log'>,
  answers: TableDecisions['answers'] = {},
  vocabulary?: Vocabulary,
): ReadingOfTable {
  const shaped = columns.flatMap((column) =>
    column.field === null ? [] : [{ ...column, field: column.field, shape: shapeOf(column.field) }],
  );
  const proofs = shaped
    .filter(({ shape }) => isDated(shape.type))
    .map(({ index }) => provenOrder(() => rows.column(index)));
  const order = proofs.find((proof) => proof === 'dmy') ?? proofs.find((proof) => proof === 'mdy') ?? null;
  const facts: TableFacts = { rows, delimiter, log, order, asksTaxes: !kind.startsWith('decp-') };
  const questions: Question[] = [];
  const read = shaped.map(({ shape, ...column }): ReadColumn => {
    const own = Object.hasOwn(answers, column.key) ? (answers[column.key] ?? {}) : {};
    const { profile, questions: asked } = profileOf(column, shape.type, facts, own);
    const silent = column.personal;
    for (const { example, ...question } of asked) {
      const mute = silent || example === undefined || (isAboutPeople(kind) && !isHarmless(example));
      questions.push({
        ...question,
        column: column.key,
        header: shownHeader(column, kind),
        ...(mute ? {} : { example }),
      });
    }
    const reader = readerFor(column.field, shape.type, shape.values, profile, vocabulary);
    const isProse = shape.type === 'text' && !column.personal;
    return { ...column, read: isProse && isAboutPeople(kind) ? withoutAddress(reader) : reader };
  });
  return { columns: read, questions };
}

/** Among people, an address in any cell is somebody's. */
const GIVEN_AWAY: Reading = {
  value: null,
  issue: { code: 'donnee-personnelle-ecartee', severity: 'info' },
};

const withoutAddress =
  (read: CellReader): CellReader =>
  (cell) =>
    typeof cell === 'string' && holdsAddress(cell) ? GIVEN_AWAY : read(cell);

/** Text that a table about people may repeat: figures and units, no word that could be a name. */
const HARMLESS = /^[\d\s\u00a0\u202f.,:;/()+\-−%€hH]*$/;
export const isHarmless = (text: string): boolean => HARMLESS.test(text) && !holdsPersonalData(text);

/** What could not be read of a cell, and where: nothing of a person is repeated. */
export function located(
  issue: Issue,
  { number: row, cells, headers }: SourceRow,
  { index, header, personal }: ReadColumn,
  aboutPeople: boolean,
): LocatedIssue {
  const text = cellText(cells[index]);
  const silent = personal || !isEchoable(text) || (aboutPeople && !HARMLESS.test(text));
  return {
    issue,
    where: {
      row,
      ...(personal ? {} : { column: headers?.get(index) ?? header }),
      ...(silent ? {} : { value: text.trim() }),
    },
  };
}
