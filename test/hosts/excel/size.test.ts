import { TABLES } from '../../../src/catalogue/tables';
import { importData, insertTemplate, openSession, previewImport, review, undo } from '../../../src/app';
import { templateOfScheme } from '../../../src/app/templateFile';
import type { SourceInput } from '../../../src/intake/types';
import { everyScheme } from '../../support/everyIndicator';
import { environment, REQUEST } from '../../support/sessions';
import { isThorough } from '../../support/thorough';
import { excelHost, type ExcelHost } from './support';

jest.setTimeout(240_000);

const MEGABYTE = 1024 * 1024;
/** Enough for several requests of a megabyte. */
const ROWS = isThorough ? 20_000 : 6_000;

/** A table of contracts with as many columns as exports have, and long texts. */
function contracts(rows: number): SourceInput {
  const header =
    'N° marché;Objet;Date de notification;Montant HT;Catégorie;Procédure;Titulaire;SIRET titulaire;Clause sociale;Clause environnementale;Titulaire PME';
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = `2026-${String(index).padStart(6, '0')}`;
    const object = `Travaux d'entretien du patrimoine bâti, lot ${index} : gros œuvre, façades et abords de l'école n° ${index % 97}`;
    return `${number};${object};${String((index % 28) + 1).padStart(2, '0')}/0${(index % 9) + 1}/${2022 + (index % 5)};${1000 + index},50;Travaux;Procédure adaptée;Entreprise ${index % 700};12345678901234;${index % 3 === 0 ? 'oui' : 'non'};${index % 4 === 0 ? 'oui' : ''};oui`;
  });
  return { name: 'marches.csv', text: [header, ...lines].join('\n') };
}

interface Cost {
  readonly syncs: number;
  readonly largest: number;
  readonly largestAnswer: number;
}

async function costOf(host: ExcelHost, work: () => Promise<unknown>): Promise<Cost> {
  const [from, answers] = [host.excel.syncs, host.excel.responses.length];
  await work();
  return {
    syncs: host.excel.syncs - from,
    largest: Math.max(...host.excel.requests.slice(from)),
    largestAnswer: Math.max(...host.excel.responses.slice(answers)),
  };
}

async function job(
  rows: number,
): Promise<{ insert: Cost; import: Cost; review: Cost; undo: Cost; host: ExcelHost }> {
  const host = excelHost();
  const session = openSession(host, environment);
  const insert = await costOf(host, () => insertTemplate(session, REQUEST));
  const preview = await previewImport(session, [contracts(rows)]);
  const imported = await costOf(host, () => importData(session, preview));
  const reviewed = await costOf(host, () => review(session));
  expect(await host.readTable('MARCHES')).toHaveLength(rows);
  const undone = await costOf(host, () => undo(session));
  expect(await host.readTable('MARCHES')).toEqual([]);
  return { insert, import: imported, review: reviewed, undo: undone, host };
}

describe('requests to Excel', () => {
  it('are as many whatever the rows, but one for each chunk, and stay under the limit of the web', async () => {
    const few = await job(20);
    const many = await job(ROWS);
    const lines = (['insert', 'import', 'review', 'undo'] as const).map((command) => {
      const [a, b] = [few[command], many[command]];
      const mb = (size: number): string => (size / MEGABYTE).toFixed(2);
      return `${command}: ${a.syncs} syncs for 20 rows, ${b.syncs} for ${ROWS}; largest request ${mb(b.largest)} MB, answer ${mb(b.largestAnswer)} MB`;
    });
    console.info(lines.join('\n'));
    expect(many.insert.syncs).toBe(few.insert.syncs);
    // Rows are read in pieces of 60,000 cells, and written in about one piece per megabyte.
    const pieces = Math.ceil(ROWS / Math.floor(60_000 / TABLES.MARCHES.fields.length));
    expect(many.import.syncs - few.import.syncs).toBeLessThanOrEqual(pieces + 8);
    expect(many.review.syncs - few.review.syncs).toBeLessThanOrEqual(pieces);
    expect(many.undo.syncs).toBeLessThanOrEqual(few.undo.syncs + 2);
    for (const command of ['insert', 'import', 'review', 'undo'] as const) {
      expect(many[command].largest).toBeLessThan(1.5 * MEGABYTE);
      expect(many[command].largestAnswer).toBeLessThan(5 * MEGABYTE);
    }
  });

  it('insert every indicator of the library for ten years in fifteen syncs at most', async () => {
    const years = Array.from({ length: 10 }, (_, index) => 2024 + index);
    const template = templateOfScheme(everyScheme(years));
    const session = openSession(excelHost(), environment);
    const { syncs } = await costOf(session.host as ExcelHost, () =>
      insertTemplate(session, { templateId: template.id, template, buyer: 'Ville', years }),
    );
    console.info(`every indicator, ten years: ${syncs} syncs`);
    expect(syncs).toBeLessThanOrEqual(15);
  });
});
