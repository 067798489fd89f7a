import {
  findDamage,
  importData,
  insertTemplate,
  openSession,
  previewImport,
  repair,
  type Session,
} from '../../../src/app';
import type { WorkbookHost } from '../../../src/workbook/host';
import { difference } from '../../contract/expecting';
import { contracts, HOURS } from '../../contract/sources';
import { environment, REQUEST } from '../../support/sessions';
import { inTurn } from '../../support/thorough';
import { BREAKAGES, nameOf, outcomeOf, PLACES, type Identity, type Place } from './breakages';

/** A workbook at work, as one host has it. */
export interface Broken {
  readonly host: WorkbookHost;
  /** All that a user could lose, as one text. */
  readonly contents: () => Promise<string>;
}

export const sessionOn = (host: WorkbookHost): Session => openSession(host, environment);

/** A scheme with contracts, hours, people, a target of the buyer's own, a typed value and its comment. */
export async function fill(host: WorkbookHost, request = REQUEST): Promise<void> {
  const session = sessionOn(host);
  await insertTemplate(session, request);
  const sources = [
    contracts('M1;Voirie;10/01/2026;50 000,00;oui\nM2;Nettoyage;11/02/2026;60 000;non\nM3;Élagage;;1;\n'),
    HOURS,
    {
      name: 'beneficiaires.csv',
      text: 'N° marché;Identifiant;Mois;Heures réalisées\nM1;B-12;03/2026;50\nM2;B-13;03/2026;20\n',
    },
  ];
  await importData(session, await previewImport(session, sources));
  await host.writeCells('Cibles', 5, 7, [[0.37]]);
  await host.writeCells('Saisie', 6, 4, [[12, 'à confirmer']]);
  await host.writeCells('Saisie', 7, 8, [['dit par le service']]);
  // A file does not compute: its results are written again.
  await insertTemplate(session, request);
}

/** The line that a repair leaves in the journal, on a workbook that was never broken. */
async function repairedReference(open: () => Promise<Broken>): Promise<(line: string) => Promise<string>> {
  return async (line) => {
    const { host, contents } = await open();
    const cells = await host.readCells('Journal', { row: 4, column: 0, rows: 50, columns: 1 });
    const next = cells.findIndex(([at]) => at === null);
    await host.writeCells('Journal', 4 + next, 0, [JSON.parse(line) as string[]]);
    return contents();
  };
}

async function lastJournalLine(host: WorkbookHost): Promise<string> {
  const cells = await host.readCells('Journal', { row: 4, column: 0, rows: 50, columns: 3 });
  return JSON.stringify(cells.filter(([at]) => at !== null).at(-1));
}

/** Breaks each place in one way in three, all when thorough, repairs it, and compares with a workbook that was never broken. */
export async function everyBreakage(
  open: () => Promise<Broken>,
  breakIt: (broken: Broken, place: Place, losses: readonly Identity[]) => Promise<Broken>,
  has: (identity: Identity) => boolean = () => true,
  wanted: (place: Place, losses: readonly Identity[]) => string = outcomeOf,
): Promise<readonly string[]> {
  const reference = await repairedReference(open);
  const lines: string[] = [];
  for (const [nth, place] of PLACES.entries()) {
    const cells: string[] = [];
    const possible = BREAKAGES.filter((some) => some.every(has));
    for (const losses of inTurn(possible, nth, 3)) {
      const broken = await breakIt(await open(), place, losses);
      const before = await broken.contents();
      const session = sessionOn(broken.host);
      const damage = await findDamage(session);
      const report = await repair(session);
      const what = `${place.sheet}, ${nameOf(losses)}`;
      const found = [...new Set(damage.map(({ sheet }) => sheet))];
      expect([what, found]).toEqual([what, [place.sheet]]);
      const [refusal] = report.refused.map((one) => one.refusal);
      const outcome = refusal ?? 'réparé';
      expect([what, outcome]).toEqual([what, wanted(place, losses)]);
      const after = await broken.contents();
      const sound = refusal ? before : await reference(await lastJournalLine(broken.host));
      expect([what, difference(sound, after)]).toEqual([what, '']);
      expect([what, (await findDamage(session)).length > 0]).toEqual([what, refusal !== undefined]);
      cells.push(`${nameOf(losses)} : ${outcome}`);
    }
    lines.push(`${place.sheet.padEnd(14)} | ${cells.join(' | ')}`);
  }
  return lines;
}
