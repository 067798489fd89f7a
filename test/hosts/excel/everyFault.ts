import {
  importData,
  insertTemplate,
  openSession,
  previewImport,
  type InsertRequest,
  type Session,
} from '../../../src/app';
import type { FaultMoment } from '../../excel-host';
import type { Book } from '../../excel-host/book/book';
import { environment } from '../../support/sessions';
import { inTurn, nthPlaces } from '../../support/thorough';
import { excelHost, type ExcelHost } from './support';

/** A lost request, a lost answer; the two first commands are cut halfway too, as all of them write alike. */
const LOST: readonly FaultMoment[] = ['before', 'after'];
export const EVERY: readonly FaultMoment[] = ['before', 'during', 'after'];
export const HEADER = 'N° marché;Objet;Date de notification;Montant HT;Clause sociale\n';
const FIRST = {
  name: 'marches.csv',
  text: `${HEADER}M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\n`,
};
const HOURS = {
  name: 'heures.csv',
  text: 'N° marché;Heures prévues;Mois;Heures réalisées\nM1;350;03/2026;120\nM9;100;03/2026;20\n',
};
/** A small scheme: as many kinds of requests as a large one, each of them shorter. */
export const REQUEST: InsertRequest = {
  templateId: 'cinor-2017',
  buyer: "Ville d'Exemple",
  years: [2025, 2026],
};
export const OTHER: InsertRequest = { ...REQUEST, buyer: 'Autre ville', years: [2024, 2025, 2026] };

export const sessionOn = (host: ExcelHost): Session => openSession(host, environment);
export const importing = async (session: Session): Promise<unknown> =>
  importData(session, await previewImport(session, [FIRST, HOURS]));

/** Syncs of a command look alike, row after row and sheet after sheet. */
export const STRIDE = 3;

/** How many faults were planned, and how many of them made the command fail. */
export const count = { tried: 0, struck: 0 };

export const say = (): void =>
  console.info(`faults tried: ${count.tried}, of which ${count.struck} made the command fail`);

/** What a command makes of a workbook, and how many syncs it takes. */
export async function clean(
  prepare: () => Promise<Session>,
  command: (session: Session) => Promise<unknown>,
) {
  const session = await prepare();
  const { excel } = session.host as ExcelHost;
  const before = excel.contents();
  const from = excel.syncs;
  await command(session);
  return { before, after: excel.contents(), syncs: excel.syncs - from };
}

interface Variation {
  readonly moments?: readonly FaultMoment[];
  /** Contents that are right too when the command failed. */
  readonly alsoAllowed?: (contents: string) => boolean;
}

/**
 * Plans a fault at one sync in three of a command, before or after its effect in turn; at each, both, when thorough. The workbook must be as before or as after, and the command must go through when it is given again.
 */
export async function everyFault(
  prepare: () => Promise<Session>,
  command: (session: Session) => Promise<unknown>,
  again: (session: Session) => Promise<unknown> = command,
  { moments = LOST, alsoAllowed = () => false }: Variation = {},
): Promise<void> {
  const { before, after, syncs } = await clean(prepare, command);
  for (const [turn, n] of nthPlaces(syncs, STRIDE).entries()) {
    for (const moment of inTurn(moments, turn, moments.length)) {
      const session = await prepare();
      const { excel } = session.host as ExcelHost;
      excel.failAt(n, 'GeneralException', moment);
      count.tried += 1;
      const failed = await command(session).then(
        () => false,
        () => true,
      );
      const now = excel.contents();
      const state =
        now === after ? 'after' : now === before ? 'before' : alsoAllowed(now) ? 'allowed' : 'broken';
      expect([n, moment, state]).toEqual([
        n,
        moment,
        failed ? expect.stringMatching(/before|after|allowed/) : 'after',
      ]);
      if (!failed) continue;
      count.struck += 1;
      if (state !== 'after') await again(session);
      expect([n, moment, excel.contents() === after]).toEqual([n, moment, true]);
    }
  }
}

/** A workbook that holds the scheme, prepared once. */
export async function inserted(): Promise<Book> {
  const host = excelHost();
  await insertTemplate(sessionOn(host), REQUEST);
  return host.excel.book;
}

export async function imported(): Promise<Book> {
  const host = excelHost();
  const session = sessionOn(host);
  await insertTemplate(session, REQUEST);
  await importing(session);
  return host.excel.book;
}
