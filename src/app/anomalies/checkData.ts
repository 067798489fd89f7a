import type { Hooks, WorkbookHost } from '../../workbook/host';
import { openLogs } from '../journal';
import { RequestError } from '../makeScheme';
import { readWorkbook, type OpenWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { undoably } from '../undo';
import { changesBetween, type Changes } from './changes';
import { checkup, indicatorLabels, shownLines, type Checkup } from './check';
import { ruleWords } from '../../locales/fr/anomalies';
import { readLines, writeLines, type AnomalyLine, type SheetLines } from './lines';
import type { LocatedAnomaly } from './locate';
import { readPlaces, type Places } from './places';
import { lineOfReading, readMark } from './readings';

/** Lines of reading are kept; those of rules are found again. */
const isReading = ({ mark }: AnomalyLine): boolean => ruleWords(readMark(mark)?.code ?? '') === null;

/** Where two receptions of one source say the same of the same place, the later word stands. */
function withReceived(
  kept: readonly AnomalyLine[],
  received: readonly LocatedAnomaly[],
): readonly AnomalyLine[] {
  const name = ({ mark, source, sourceRow, column, typed, message }: AnomalyLine): string =>
    [
      readMark(mark)?.code ?? '',
      source,
      sourceRow ?? '',
      column,
      typed,
      sourceRow === null ? message : '',
    ].join('\u0000');
  const fresh = received.map(lineOfReading);
  const said = new Set(fresh.map(name));
  const sources = new Set(fresh.map(({ source }) => source));
  return [
    // A line of an earlier version has no code: what its source says now stands for it.
    ...kept.filter((line) => !said.has(name(line)) && !(line.mark === '' && sources.has(line.source))),
    ...fresh,
  ];
}

/** Everything found in a workbook, with the labels that its words need. */
export interface Anomalies extends Checkup {
  readonly labels: ReadonlyMap<string, string>;
}

/** What is to be said of a workbook now. Nothing is written. Null while it holds no scheme. */
export async function findAnomalies(session: Session, hooks?: Hooks): Promise<Anomalies | null> {
  const open = await readWorkbook(session.host);
  if (!open) return null;
  const { lines, places } = await readSheet(session.host);
  return {
    ...checkup(open, lines.filter(isReading), places, hooks?.onProgress),
    labels: indicatorLabels(open.state.scheme),
  };
}

/** What the sheet Anomalies should hold, and what that changes of what it holds. */
export interface Judgement {
  readonly lines: readonly AnomalyLine[];
  readonly changes: Changes;
}

function judged(
  open: OpenWorkbook,
  { lines, places }: SheetBefore,
  received: readonly LocatedAnomaly[],
  hooks?: Hooks,
): Judgement {
  const found = checkup(open, withReceived(lines.filter(isReading), received), places, hooks?.onProgress);
  return {
    lines: shownLines(found),
    changes: changesBetween(
      lines,
      found.groups.flatMap((group) => group.lines),
    ),
  };
}

/** Judges the rows of a workbook as they are now. Nothing is written: it may be done on another thread. Null while it holds no scheme. */
export async function judgeData({ host }: Session, hooks?: Hooks): Promise<Judgement | null> {
  const open = await readWorkbook(host);
  return open && judged(open, await readSheet(host), [], hooks);
}

/** The sheet Anomalies, and where the cells that it may name are. Read before anything is written. */
export interface SheetBefore extends SheetLines {
  readonly places: Places;
}

export const readSheet = async (host: WorkbookHost): Promise<SheetBefore> => ({
  ...(await readLines(host)),
  places: await readPlaces(host),
});

/** Writes the sheet Anomalies again, over a workbook whose rows are known: nothing is read in the middle of a command. */
export async function rewriteAnomalies(
  host: WorkbookHost,
  open: OpenWorkbook,
  before: SheetBefore,
  received: readonly LocatedAnomaly[] = [],
): Promise<Changes> {
  const { lines, changes } = judged(open, before, received);
  await writeLines(host, lines, before);
  return changes;
}

/**
 * « Revérifier les données »: judges the rows as they are now and writes the sheet Anomalies again. Lines of what was
 * corrected go. All or nothing, one line of the journal, undone like any command.
 * @param judge where the judging is done: here, or on another thread.
 * @throws RequestError when the workbook holds no scheme.
 */
export async function checkData(
  session: Session,
  hooks?: Hooks,
  judge: () => Promise<Judgement | null> = () => judgeData(session, hooks),
): Promise<Changes> {
  const { host, environment } = session;
  const judgement = await judge();
  if (!judgement) throw new RequestError('classeur-sans-schema');
  hooks?.signal?.throwIfAborted();
  const { lines, changes } = judgement;
  const before = await readLines(host);
  const details: Record<string, number> = {};
  const line = { at: environment.now(), command: 'verifier', details } as const;
  return undoably(session, line, async () => {
    const logs = await openLogs(host);
    await writeLines(host, lines, before);
    details['corrigees'] = changes.corrected;
    details['nouvelles'] = changes.added;
    details['restantes'] = changes.left;
    await logs.journal(line);
    await hooks?.onProgress?.(1, 1);
    return changes;
  });
}
