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
export async function findAnomalies(session: Session): Promise<Anomalies | null> {
  const open = await readWorkbook(session.host);
  if (!open) return null;
  const { lines, places } = await readSheet(session.host);
  return {
    ...checkup(open, lines.filter(isReading), places),
    labels: indicatorLabels(open.state.scheme),
  };
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
  const found = checkup(open, withReceived(before.lines.filter(isReading), received), before.places);
  await writeLines(host, shownLines(found), before);
  return changesBetween(
    before.lines,
    found.groups.flatMap(({ lines }) => lines),
  );
}

/**
 * « Revérifier les données »: judges the rows as they are now and writes the sheet Anomalies again. Lines of what was
 * corrected go. All or nothing, one line of the journal, undone like any command.
 * @throws RequestError when the workbook holds no scheme.
 */
export async function checkData(session: Session, hooks?: Hooks): Promise<Changes> {
  const { host, environment } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const before = await readSheet(host);
  const details: Record<string, number> = {};
  const line = { at: environment.now(), command: 'verifier', details } as const;
  return undoably(session, line, async () => {
    const logs = await openLogs(host);
    const changes = await rewriteAnomalies(host, open, before);
    details['corrigees'] = changes.corrected;
    details['nouvelles'] = changes.added;
    details['restantes'] = changes.left;
    await logs.journal(line);
    await hooks?.onProgress?.(1, 1);
    return changes;
  });
}
