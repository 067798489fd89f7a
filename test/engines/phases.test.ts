import { insertTemplate, openSession } from '../../src/app';
import { readWorkbook } from '../../src/app/readWorkbook';
import { serialOf } from '../../src/engine/serialDate';
import { buildPlan } from '../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../src/workbook/host';
import { parameterCell, SHEETS } from '../../src/workbook/layout';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { disagreements, gridOf, plannedResults } from '../support/agreement';
import { describeWithLibreOffice, poisonCaches, recalculate } from '../support/libreoffice';
import { browserHost, environment, fileHost, REQUEST } from '../support/sessions';

jest.setTimeout(240_000);

/** The last day of February, which the year after does not have; the data stop once the follow-up is late. */
const DATES: Readonly<Record<string, number>> = {
  date_adoption: serialOf(2024, 2, 29),
  date_derniere_publication: serialOf(2025, 8, 31),
  date_arrete: serialOf(2025, 6, 30),
};

/** A workbook whose dates are typed, with a proposal and a point of an action. */
async function fill(host: WorkbookHost, dates: Readonly<Record<string, number>>): Promise<WorkbookPlan> {
  await insertTemplate(openSession(host, environment), REQUEST);
  for (const [id, date] of Object.entries(dates)) {
    const { row, column } = parameterCell(id);
    await host.writeCells(SHEETS.parametres, row, column, [[date]]);
  }
  await host.writeRows('CONCERTATION', [{ proposition_id: 'P1' }, { proposition_id: 'P2' }], 'append');
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return buildPlan(open.state);
}

/** Results of the lines that say what is due: a date, then a sentence. */
const due = (plan: WorkbookPlan) =>
  plannedResults(plan)
    .filter(({ sheet, row }) => sheet === SHEETS.sommaire && row >= 16 && row <= 19)
    .map(({ value }) => value);

const TYPED = [
  // 29/02/2024 + 12 months; no such day in 2025.
  serialOf(2025, 2, 28),
  'En retard à la date d’arrêt des données. Tous les 12 mois (L2111-3). Compté depuis l’adoption.',
  serialOf(2027, 8, 31),
  'Tous les 24 mois (L2111-3).',
];

describe('what is due, our engine and IronCalc', () => {
  it('agree with dates and without', async () => {
    for (const dates of [DATES, {}]) {
      const host = await browserHost();
      const plan = await fill(host, dates);
      expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
      expect(due(plan).slice(0, 2)).toEqual(
        dates === DATES
          ? TYPED.slice(0, 2)
          : [
              serialOf(2023, 1, 1),
              'Tous les 12 mois (L2111-3). Compté depuis le début du schéma : dates à noter dans Paramètres.',
            ],
      );
    }
  });
});

describeWithLibreOffice('what is due, our engine and LibreOffice', () => {
  it('agree, from poisoned caches', async () => {
    const host = fileHost();
    const plan = await fill(host, DATES);
    await host.apply(plan);
    expect(disagreements(plan, recalculate(poisonCaches(await host.save())))).toEqual([]);
    expect(due(plan).slice(0, 4)).toEqual(TYPED);
    // Rows of Pilotage: two proposals, then what the scheme filled in.
    const counts = plannedResults(plan).filter(
      ({ sheet, row }) => sheet === SHEETS.sommaire && row >= 22 && row <= 25,
    );
    expect(counts.map(({ value }) => value)).toEqual([2, 11, 13, 4]);
  });
});
