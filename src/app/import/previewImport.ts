import { SHEET_TABLES } from '../../catalogue/tables';
import type { IntakeFailure, IntakeSuccess, SourceInput, Vocabulary } from '../../intake/types';
import type { Hooks } from '../../workbook/host';
import { locate, type LocatedAnomaly } from '../anomalies/locate';
import { complete, spelt } from '../completeTables';
import type { Answer, ImportPreview, SourceQuestion } from '../contracts';
import { RequestError } from '../makeScheme';
import { broughtBack } from '../privacy/purged';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { recognise } from '../suppliers/inPreview';
import { allProposals } from './crossProposals';
import { consolidate } from './consolidate';
import { withSender } from './folderBuyer';
import type { Decisions } from './memory';
import { changedByMerges, withMergedPeople } from './mergePeople';
import { mainTable } from './mergeSource';
import { outsidePerimeter, outsideYears, withoutBuyer } from './outside';
import { readAll } from './readAll';
import { readReceptions } from './receptions';
import { decided, readVocabulary } from './vocabulary';

export interface PreviewOptions {
  /** By file: the reception that it is a later version of, or null for none; others are judged by their content. */
  readonly versionOf?: Readonly<Record<string, string | null>>;
  /** By file: the buyer who sent it, for rows of a mutualised scheme that name none. */
  readonly senders?: Readonly<Record<string, string>>;
  /** What the user decided of these tables; it wins over what the workbook remembers of their form. */
  readonly decisions?: Decisions;
  /** Words and people approved so far; absent = those that the workbook remembers. */
  readonly vocabulary?: Vocabulary;
  /** Answers to the proposals of an earlier preview, to be added to the vocabulary. */
  readonly answers?: readonly Answer[];
}

/** Reads sources and says what importing them would do. Nothing is written. */
export async function previewImport(
  session: Session,
  inputs: readonly SourceInput[],
  hooks?: Hooks,
  { versionOf = {}, senders = {}, decisions = {}, ...approved }: PreviewOptions = {},
): Promise<ImportPreview> {
  const { host } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const { scheme, parameters } = open.state;
  const { buyers } = scheme;
  const vocabulary = decided(approved.vocabulary ?? (await readVocabulary(session)), approved.answers ?? []);
  const settings = await host.readSettings();
  const people = withMergedPeople(open.rows, vocabulary.people);
  const results = await readAll(session, inputs, buyers, vocabulary, hooks, decisions);
  const failures = results.filter((result): result is IntakeFailure => !result.ok);
  const read = results
    .filter((result): result is IntakeSuccess => result.ok)
    .map((result) => {
      const sender = buyers ? senders[result.report.file] : undefined;
      return sender === undefined ? result : withSender(result, sender);
    });
  const receptions = await readReceptions(host);
  const together = await consolidate(spelt(people, buyers), read, { receptions, versionOf, hooks });
  const { merged, sources, changes } = together;
  const anomalies: LocatedAnomaly[] = read.flatMap((source) => [
    ...[
      outsidePerimeter(source, parameters),
      outsideYears(source, scheme.years),
      broughtBack(source, settings),
    ].filter((one) => one !== null),
    ...locate(source),
  ]);
  anomalies.push(...together.anomalies);

  const { rows, suppliers, tables } = recognise(merged, results, together.tables);
  const completed = complete(rows, scheme, parameters);
  if (buyers)
    for (const report of sources) {
      const absent = withoutBuyer(report.file, mainTable(report), completed);
      if (absent) anomalies.push(absent);
    }
  const { comfortableRows } = await host.describe();
  const heaviest = Math.max(0, ...SHEET_TABLES.map(({ id }) => rows[id]?.length ?? 0));
  return {
    sources,
    given: read.map(({ report }) => report),
    failures,
    anomalies,
    tables,
    ...(suppliers ? { suppliers } : {}),
    merged: completed,
    ...(changes.length > 0 ? { changes } : {}),
    proposals: allProposals(read, people, vocabulary),
    vocabulary,
    regrouped: changedByMerges(open.rows, people),
    betterInFile: comfortableRows !== null && heaviest > comfortableRows ? comfortableRows : null,
    questions: read.flatMap(({ questions, report: { file, signature } }) =>
      questions.map((question): SourceQuestion => ({ ...question, signature, file })),
    ),
    samples: read.map(({ samples }) => samples ?? []),
    decisions,
  };
}
