import { SHEET_TABLES } from '../../catalogue/tables';
import type { Anomaly, IntakeFailure, SourceInput, SourceReport } from '../../intake/types';
import type { TableId } from '../../scheme/fields';
import type { Hooks } from '../../workbook/host';
import { complete, spelt, type Rows } from '../completeTables';
import type { ImportChoices, ImportPreview, TableCount } from '../contracts';
import { RequestError } from '../makeScheme';
import { broughtBack } from '../privacy/purged';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { allProposals } from './crossProposals';
import { changedByMerges, withMergedPeople } from './mergePeople';
import { mainTable, mergeInto, recount } from './mergeSource';
import { outsidePerimeter, outsideYears, withoutBuyer } from './outside';
import { readAll } from './readAll';
import { decided, readVocabulary } from './vocabulary';

/** Reads sources and says what importing them would do. Nothing is written. */
export async function previewImport(
  session: Session,
  inputs: readonly SourceInput[],
  hooks?: Hooks,
  choices: ImportChoices = {},
): Promise<ImportPreview> {
  const { host } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const { scheme, parameters } = open.state;
  const { buyers } = scheme;
  const vocabulary = decided(choices.vocabulary ?? (await readVocabulary(session)), choices.answers ?? []);
  const settings = await host.readSettings();
  const people = withMergedPeople(open.rows, vocabulary.people);
  const merged: { -readonly [T in keyof Rows]: Rows[T] } = spelt(people, buyers);
  const sources: SourceReport[] = [];
  const failures: IntakeFailure[] = [];
  const anomalies: Anomaly[] = [];
  const counts = new Map<TableId, { added: number; alreadyThere: number }>();

  const results = await readAll(session, inputs, buyers, vocabulary, hooks);
  for (const result of results) {
    if (!result.ok) {
      failures.push(result);
      continue;
    }
    let repeatedRows: MergedRows = [];
    for (const { id } of SHEET_TABLES) {
      const outcome = mergeInto(id, result, merged[id] ?? []);
      merged[id] = outcome.rows;
      anomalies.push(...outcome.anomalies);
      const count = counts.get(id) ?? { added: 0, alreadyThere: 0 };
      counts.set(id, {
        added: count.added + outcome.added.length,
        alreadyThere: count.alreadyThere + outcome.repeated.length,
      });
      if (id === mainTable(result.report.kind) && id !== 'BENEFICIAIRES') repeatedRows = outcome.repeated;
    }
    for (const outside of [
      outsidePerimeter(result, parameters),
      outsideYears(result, scheme.years),
      broughtBack(result, settings),
    ])
      if (outside) anomalies.push(outside);
    sources.push(recount(result.report, repeatedRows));
    anomalies.push(...result.anomalies);
  }

  const completed = complete(merged, scheme, parameters);
  if (buyers)
    for (const { file, kind } of sources) {
      const absent = withoutBuyer(file, mainTable(kind), completed);
      if (absent) anomalies.push(absent);
    }
  const { comfortableRows } = await host.describe();
  const heaviest = Math.max(0, ...SHEET_TABLES.map(({ id }) => merged[id]?.length ?? 0));
  return {
    sources,
    failures,
    anomalies,
    tables: [...counts].flatMap(([table, count]): TableCount[] =>
      count.added + count.alreadyThere > 0 ? [{ table, ...count }] : [],
    ),
    merged: completed,
    proposals: allProposals(
      results.filter((result) => result.ok),
      people,
      vocabulary,
    ),
    vocabulary,
    regrouped: changedByMerges(open.rows, people),
    betterInFile: comfortableRows !== null && heaviest > comfortableRows ? comfortableRows : null,
  };
}

type MergedRows = Parameters<typeof recount>[1];
