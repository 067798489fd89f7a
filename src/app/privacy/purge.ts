import { serialOf, yearOfSerial } from '../../engine/serialDate';
import { pseudonymOf } from '../../intake';
import type { TableId } from '../../scheme/fields';
import type { PurgePreview, PurgeRequest } from '../../scheme/purge';
import type { Hooks } from '../../workbook/host';
import { complete, type Rows } from '../completeTables';
import { readVocabulary, vocabularySettings } from '../import/vocabulary';
import { openLogs } from '../journal';
import { RequestError } from '../makeScheme';
import { dataSetOf, forgetRead, readWorkbook, type OpenWorkbook } from '../readWorkbook';
import { redrawn } from '../redraw';
import type { Session } from '../session';
import { dayOf } from '../today';
import { irrevocably } from '../undo';
import { isDetached, lastDays, peoplePast, retentionLimit, retentionMonths } from './retention';
import { PURGED_SETTING } from './purged';
import { withoutPeople } from './withoutPeople';

/** @throws RequestError `mois-illisible`, `annee-ouverte`: figures of the current year are not closed. */
function limitOf({ before }: PurgeRequest, { state }: OpenWorkbook, today: number): number {
  const limit = retentionLimit(retentionMonths(state.parameters), today);
  if (before === undefined) return limit;
  const found = /^(20\d\d)-(0[1-9]|1[0-2])$/u.exec(before.trim());
  if (!found) throw new RequestError('mois-illisible', { mois: before });
  const asked = serialOf(Number(found[1]), Number(found[2]), 1);
  if (asked > serialOf(yearOfSerial(today), 1, 1))
    throw new RequestError('annee-ouverte', { annee: yearOfSerial(today) });
  return asked;
}

interface Plan extends PurgePreview {
  readonly ids: ReadonlySet<string>;
  readonly changed: Rows;
}

/**
 * Identifiers that nothing leads back from: made with a secret that is forgotten at once, in an order that is not that of
 * the people.
 */
function detached(ids: ReadonlySet<string>, secret: string): ReadonlyMap<string, string> {
  return new Map([...ids].map((id) => [id, pseudonymOf(id, secret).replace(/^P-/u, 'A-')]));
}

function plan(open: OpenWorkbook, request: PurgeRequest, today: number, secret: string): Plan {
  const before = limitOf(request, open, today);
  const { rows } = open;
  const ids = peoplePast(rows, before);
  const become: ReadonlyMap<string, string | null> =
    request.mode === 'detacher' ? detached(ids, secret) : new Map([...ids].map((id) => [id, null]));
  const changed = withoutPeople(rows, become, request.mode);
  const dated = lastDays(rows);
  const years = new Set<number>();
  for (const row of rows.HEURES ?? [])
    if (ids.has(String(row['beneficiaire_id'])) && typeof row['periode'] === 'number')
      years.add(yearOfSerial(row['periode']));
  return {
    mode: request.mode,
    before,
    people: ids.size,
    undated: (rows.BENEFICIAIRES ?? []).filter(({ beneficiaire_id: id }) => {
      const text = String(id ?? '');
      return text !== '' && !isDetached(text) && !dated.has(text);
    }).length,
    tables: (Object.keys(changed) as TableId[]).map((table) => ({
      table,
      rows: (rows[table] ?? []).filter((row) => ids.has(String(row['beneficiaire_id']))).length,
      after: (changed[table] ?? []).length,
    })),
    years: [...years].sort((a, b) => a - b),
    ids,
    changed,
  };
}

async function planned(session: Session, request: PurgeRequest): Promise<{ open: OpenWorkbook; plan: Plan }> {
  const open = await readWorkbook(session.host);
  if (!open) throw new RequestError('classeur-sans-schema');
  const { environment } = session;
  return { open, plan: plan(open, request, dayOf(environment.now()), environment.newSecret()) };
}

/** What purging would do. Nothing is written. */
export async function previewPurge(session: Session, request: PurgeRequest): Promise<PurgePreview> {
  const { plan: full } = await planned(session, request);
  const { mode, before, people, undated, tables, years } = full;
  return { mode, before, people, undated, tables, years };
}

/** A vocabulary without the people that are gone: their pseudonyms must not outlive their rows. */
async function forgottenSettings(
  session: Session,
  ids: ReadonlySet<string>,
): Promise<Readonly<Record<string, string>>> {
  const vocabulary = await readVocabulary(session);
  const people = Object.fromEntries(
    Object.entries(vocabulary.people).filter(([from, to]) =>
      [...from.split('~'), ...to.split('~')].every((id) => !ids.has(id)),
    ),
  );
  return vocabularySettings({ ...vocabulary, people });
}

/**
 * Removes what the workbook keeps of people whose retention has run out. It cannot be undone, and what could be undone
 * before no longer can: the copies kept for it held these people.
 */
export async function purge(session: Session, request: PurgeRequest, hooks?: Hooks): Promise<PurgePreview> {
  const { host, environment } = session;
  const { open, plan: full } = await planned(session, request);
  const { ids, changed, ...preview } = full;
  if (preview.people === 0) return preview;
  const merged = complete({ ...open.rows, ...changed }, open.state.scheme, open.state.parameters);
  const line = {
    at: environment.now(),
    command: 'purger',
    details: {
      mode: preview.mode,
      personnes: preview.people,
      lignes: preview.tables.reduce((sum, { rows }) => sum + rows, 0),
    },
  } as const;
  // A code typed by hand may be part of other texts: only our own marks are sought and written over.
  const marks = [...ids].filter((id) => /^P-[0-9A-Z]{10}$/u.test(id));
  await irrevocably(session, marks, async () => {
    const logs = await openLogs(host);
    const tables = new Set<TableId>([...(Object.keys(changed) as TableId[]), 'HEURES', 'BENEFICIAIRES']);
    for (const table of tables) {
      const before = open.rows[table] ?? [];
      if (before.length > 0) await host.writeRows(table, merged[table] ?? [], 'replace', hooks);
    }
    await host.writeSettings({
      ...(await forgottenSettings(session, ids)),
      [PURGED_SETTING]: String(preview.before),
    });
    await logs.journal(line);
    const { calculates } = await host.describe();
    if (!calculates) await host.apply(await redrawn(host, { ...open.state, data: dataSetOf(merged) }));
  });
  forgetRead(host);
  return preview;
}
