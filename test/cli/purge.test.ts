import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purge } from '../../src/cli/purge';
import { openFileHost } from '../../src/hosts/file';
import { fileHost, filled } from '../support/sessions';

const SOURCE = {
  name: 'heures.csv',
  text: 'N° marché;Code bénéficiaire;Sexe;Mois;Heures réalisées\nM1;A1;F;03/2019;10\nM1;A1;F;04/2019;5',
};

describe('spaser purge', () => {
  let folder = '';
  let workbook = '';
  const said: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spaser-purge-'));
    workbook = join(folder, 'classeur.xlsx');
    await writeFile(workbook, await (await filled(fileHost(), [SOURCE])).host.save());
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => void (said.length = 0));

  it('writes nothing without --oui, and says what it would do', async () => {
    const before = await readFile(workbook);
    expect(await purge([workbook])).toBe(0);
    expect(said.join('')).toContain('1 personne sans période depuis le');
    expect(said.join('')).toContain('ajouter --oui');
    expect(await readFile(workbook)).toEqual(before);
  });

  it('removes people in another file when asked', async () => {
    const out = join(folder, 'purge.xlsx');
    expect(await purge([workbook, '--supprimer', '--avant', '2020-01', '--out', out, '--oui'])).toBe(0);
    const host = await openFileHost(new Uint8Array(await readFile(out)));
    expect(await host.readTable('BENEFICIAIRES')).toEqual([]);
    expect(await host.readTable('HEURES')).toMatchObject([{ heures_declarees: 15 }]);
    expect(said.join('')).not.toMatch(/P-[0-9A-Z]{10}/);
  });

  it('refuses what it does not understand', async () => {
    await expect(purge([])).rejects.toMatchObject({ code: 'option-manquante' });
    await expect(purge([workbook, 'autre.xlsx'])).rejects.toMatchObject({ code: 'option-invalide' });
    await expect(purge([workbook, '--out', 'x.csv'])).rejects.toMatchObject({ code: 'option-invalide' });
    await expect(purge([workbook, '--avnt', '2020-01'])).rejects.toMatchObject({ code: 'option-invalide' });
  });
});
