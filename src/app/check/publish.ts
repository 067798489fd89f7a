import type { Hooks } from '../../workbook/host';
import { openLogs } from '../journal';
import { RequestError } from '../makeScheme';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { dayOf } from '../today';
import { undoably } from '../undo';
import {
  alteredTargets,
  PUBLISHED_SETTING,
  publishedIn,
  targetsOf,
  type Published,
} from './publishedTargets';

/** Serial day of the last recorded publication; null when none was. */
export const lastPublication = async ({ host }: Session): Promise<number | null> =>
  publishedIn(await host.readSettings())?.date ?? null;

/**
 * Keeps the targets of now as those published, at the date of Paramètres (« Dernière publication »), else today. Said again
 * after targets were altered, it keeps the new ones. One line of the journal, undone like any command.
 * @returns how many targets differ from those kept before. @throws RequestError `classeur-sans-schema`.
 */
export async function recordPublication(session: Session): Promise<number> {
  const { host, environment } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const { scheme, parameters } = open.state;
  const altered = (await alteredTargets(host, scheme)).length;
  const typed = parameters['date_derniere_publication'];
  const published: Published = {
    date: typeof typed === 'number' ? typed : dayOf(environment.now()),
    targets: targetsOf(scheme),
  };
  const count = Object.values(published.targets).reduce((sum, years) => sum + Object.keys(years).length, 0);
  const line = {
    at: environment.now(),
    command: 'publier',
    details: { cibles: count, changees: altered },
  } as const;
  return undoably(session, line, async () => {
    const logs = await openLogs(host);
    await host.writeSettings({ [PUBLISHED_SETTING]: JSON.stringify(published) });
    await logs.journal(line);
    return altered;
  });
}

/** Writes the published targets again over those that differ. One line of the journal, undone like any command. */
export async function restoreTargets(session: Session, hooks?: Hooks): Promise<number> {
  const { host, environment } = session;
  const open = await readWorkbook(host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const altered = await alteredTargets(host, open.state.scheme);
  if (altered.length === 0) return 0;
  const line = {
    at: environment.now(),
    command: 'retablir-cibles',
    details: { cibles: altered.length },
  } as const;
  return undoably(session, line, async () => {
    const logs = await openLogs(host);
    for (const [done, { sheet, row, column, expected }] of altered.entries()) {
      await host.writeCells(sheet, row, column, [[expected]]);
      await hooks?.onProgress?.(done + 1, altered.length);
    }
    await logs.journal(line);
    return altered.length;
  });
}
