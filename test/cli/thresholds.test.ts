import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/cli/arguments';
import { thresholds } from '../../src/cli/thresholds';
import type { ThresholdReview } from '../../src/app';
import { SHEETS, THRESHOLD_COLUMNS, THRESHOLD_HEADER_ROW } from '../../src/workbook/layout';
import { contract, fillSeuils, smallScheme } from '../support/seuils';
import { fileHost } from '../support/sessions';

let folder = '';
let said = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaser-seuils-'));
  said = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const asked = async (...args: string[]): Promise<ThresholdReview> => {
  expect(await thresholds([...args, '--json', at('seuils.json')])).toBe(0);
  return JSON.parse(readFileSync(at('seuils.json'), 'utf8')) as ThresholdReview;
};

const CSV =
  'N° marché;Acheteur;Date de notification;Montant HT;Catégorie;Clause sociale\nM1;Ville;10/01/2024;150 000,00;Services;oui\nM2;Ville;11/02/2024;230 000;Services;non\n';

/** A workbook whose threshold of 2024 was lowered, with one contract of its own. */
async function workbook(): Promise<string> {
  const host = fileHost();
  await fillSeuils(host, smallScheme(), { MARCHES: [contract([2024, 3, 1], { montant_ht: 120_000 })] });
  const row = THRESHOLD_HEADER_ROW + 1 + 6;
  await host.writeCells(SHEETS.parametres, row, THRESHOLD_COLUMNS.local, [[100_000]]);
  writeFileSync(at('classeur.xlsx'), await host.save());
  return at('classeur.xlsx');
}

describe('spaser thresholds', () => {
  it('judges contracts by the notices, and by the table of a workbook where one is given', async () => {
    writeFileSync(at('marches.csv'), CSV);
    const plain = await asked('--data', at('marches.csv'), '--type', 'local');
    expect(plain.contracts.map(({ id, above, threshold }) => [id, above, threshold])).toEqual([
      ['M1', false, 221_000],
      ['M2', true, 221_000],
    ]);
    const edited = await asked('--data', at('marches.csv'), '--classeur', await workbook());
    expect(edited.contracts.map(({ id, above, threshold }) => [id, above, threshold])).toEqual([
      ['M1', true, 100_000],
      ['M2', true, 100_000],
    ]);
  });

  it('reads the rows of the workbook when no file is given, and another type of buyer when asked', async () => {
    const path = await workbook();
    expect((await asked('--classeur', path)).contracts).toMatchObject([{ montant_ht: 120_000, above: true }]);
    expect((await asked('--classeur', path, '--type', 'entite')).contracts).toMatchObject([
      { threshold: 443_000, above: false },
    ]);
    expect(said).toContain('volontaire (seuil de 50');
  });

  it('says a reason that it does not know, where it stands, and the columns that it leaves', async () => {
    writeFileSync(
      at('marches.csv'),
      'N° marché;Date de notification;Montant HT;Catégorie;Clause sociale;Motif de dérogation;Ambiance\n' +
        'M1;01/09/2026;6 000 000;Travaux;non;peu utile;verte\nM2;02/09/2026;6 000 000;Travaux;non;moins de 6 mois;verte\n',
    );
    const warned: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => warned.push(String(text)) > 0);
    const found = await asked('--data', at('marches.csv'), '--type', 'local');
    expect(found.contracts.map(({ derogation }) => derogation)).toEqual([
      null,
      'Travaux de moins de six mois',
    ]);
    expect(warned.join('')).toContain('Ligne 2, colonne « Motif de dérogation » : « peu utile »');
    expect(warned.join('')).toContain('attendues (Solution immédiatement disponible ; Lien');
    expect(found).toMatchObject({
      anomalies: expect.arrayContaining([
        expect.objectContaining({ row: 2, column: 'Motif de dérogation', code: 'valeur-hors-liste' }),
      ]) as unknown,
    });
    expect(said).toContain('1 colonne non reprise : « Ambiance ».');
  });

  it('asks for a file or a workbook, and for the type without workbook', async () => {
    await expect(thresholds([])).rejects.toThrow(UsageError);
    await expect(thresholds(['--data', 'x.csv'])).rejects.toThrow(UsageError);
  });
});
