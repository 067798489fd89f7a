import { originOf, originOfCell, review, type Session } from '../../../src/app';
import { firstCell } from '../../../src/app/origin/address';
import { DIMENSIONS } from '../../../src/catalogue/dimensions';
import type { Origin } from '../../../src/app/origin';
import { sampleData } from '../../../src/app/sample';
import type { SourceInput } from '../../../src/intake/types';
import { SHEETS } from '../../../src/workbook/layout';
import { YEARS_HEADER } from '../../../src/workbook/sheets/suivi';
import { filled, fileHost, REQUEST } from '../../support/sessions';

/** One line in three, under the same header: as telling, and read three times faster. */
const third = (sources: readonly SourceInput[]): readonly SourceInput[] =>
  sources.map((source) => ({
    ...source,
    text: (source.text ?? '')
      .split('\n')
      .filter((_line, index) => index % 3 === 0)
      .join('\n'),
  }));

let session: Session;
beforeAll(async () => {
  ({ session } = await filled(fileHost(), third(sampleData())));
});

const origin = async (indicator: string, year: number): Promise<Origin> => {
  const found = await originOf(session, { indicator, year });
  if (!found) throw new Error(indicator);
  return found;
};

describe('where a figure comes from', () => {
  it('says the same figure as the review, with every row accounted for', async () => {
    const seen = await review(session);
    const year = 2025;
    let withRows = 0;
    // One indicator in three: each reads the workbook again.
    for (const { id, years } of (seen?.indicators ?? []).filter((_one, index) => index % 3 === 0)) {
      const figure = years.find((one) => one.year === year);
      const found = await origin(id, year);
      expect([id, found.value, found.numerator, found.denominator]).toEqual([
        id,
        figure?.value,
        figure?.numerator,
        figure?.denominator,
      ]);
      expect(found.breakdowns.map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
      for (const { data, role, value, formula, words } of found.terms) {
        expect(words).not.toBe('');
        expect(formula).toMatch(/NB\.SI\.ENS|SOMME\.SI\.ENS|^P_/);
        if (!data) continue;
        const { inSheet, elsewhere, outside, undated, counted, used, refused, unknown } = data.account;
        expect([id, elsewhere + outside + undated + counted]).toEqual([id, inSheet]);
        expect([id, used + refused + unknown]).toEqual([id, counted]);
        expect(Math.min(elsewhere, outside, undated, used, refused, unknown)).toBeGreaterThanOrEqual(0);
        if (role === 'numerateur')
          expect([id, counted, unknown]).toEqual([id, figure?.rows, figure?.unknown]);
        if (formula.startsWith('NB.SI.ENS(Marches') && !formula.includes('+'))
          expect([id, used]).toEqual([id, value]);
        expect(data.rows).toHaveLength(counted);
        withRows += counted > 0 ? 1 : 0;
      }
    }
    expect(withRows).toBeGreaterThan(7);
  });

  it('lists rows by the number of their line, each with the answer that it gives', async () => {
    const { terms, formula } = await origin('leg-part-considsoc-nb', 2026);
    const data = terms[0]?.data;
    expect(formula).toBe(
      'NB.SI.ENS(Marches[Exercice];2026;Marches[Considération sociale];"OUI")/NB.SI.ENS(Marches[Exercice];2026)',
    );
    const column = data?.fields.findIndex(({ id }) => id === 'consideration_sociale') ?? -1;
    for (const { answer, values, number } of data?.rows ?? []) {
      expect(values[column] ?? null).toBe(answer === 'oui' ? 'OUI' : answer === 'non' ? 'NON' : null);
      const [[id] = []] = await session.host.readCells('Marchés', {
        row: number - 1,
        column: 0,
        rows: 1,
        columns: 1,
      });
      expect(values[0]).toBe(id);
    }
    expect(new Set(data?.rows.map(({ answer }) => answer)).size).toBe(3);
  });

  it('counts what imports left out, sheet by sheet', async () => {
    const [line = []] = await session.host.readCells(SHEETS.sources, {
      row: 4,
      column: 0,
      rows: 1,
      columns: 6,
    });
    const [, , rows, kept, duplicates, setAside] = line.map(Number);
    expect(Number(kept) + Number(duplicates) + Number(setAside)).toBe(rows);
    const { terms } = await origin('leg-part-considsoc-nb', 2025);
    expect(terms[0]?.data).toMatchObject({ duplicates, setAside });
  });

  it('quotes the parameters that the figure depends on, and no other', async () => {
    const ids = async (indicator: string) =>
      (await origin(indicator, 2025)).parameters.map(({ id, value }) => [id, value]);
    expect(await ids('ins-etp')).toEqual([['heures_par_etp', 1600]]);
    expect(await ids('ins-heures-realisees')).toEqual([]);
    expect(await ids('leg-part-considsoc-nb')).toEqual([
      ['plancher_montant_ht', 0],
      ['perimetre_concessions', 'NON'],
      ['perimetre_subsequents', 'NON'],
    ]);
    expect((await ids('soc-couverture-seuil-ue')).map(([id]) => id)).toEqual([
      'type_acheteur',
      'plancher_montant_ht',
      'perimetre_concessions',
      'perimetre_subsequents',
      'seuil-services',
      'seuil-travaux',
    ]);
  });

  it('is null where there is no such figure', async () => {
    expect(await originOf(session, { indicator: 'rien', year: 2025 })).toBeNull();
    expect(await originOf(session, { indicator: 'ins-etp', year: 2025, buyer: 'Ville' })).toBeNull();
    const empty = { ...session, host: fileHost() };
    expect(await originOf(empty, { indicator: 'ins-etp', year: 2025 })).toBeNull();
    expect(await originOfCell(empty)).toEqual({ ok: false, reason: 'sans-schema', sheet: null });
    expect(await originOfCell(session)).toEqual({ ok: false, reason: 'sans-selection', sheet: null });
  });
});

describe('the figure of a cell', () => {
  const at = async (sheet: string, row: number, column: number) => {
    const found = await originOfCell(session, { sheet, row, column });
    return found.ok
      ? [found.origin.request.indicator, found.origin.request.year, found.formula]
      : found.reason;
  };

  it('is found from any figure of Suivi, and from every step before it', async () => {
    const { places } = await origin('leg-part-considsoc-nb', 2024);
    expect(places.map(({ sheet }) => sheet)).toEqual(['Suivi', 'Détail', 'Calculs', 'Calculs']);
    const [suivi, detail, top] = places;
    const cells = [suivi, detail, top].map((place) =>
      at(place?.sheet ?? '', (place?.row ?? 0) - 1, (place?.column ?? 0) - 1),
    );
    const found = await Promise.all(cells);
    expect(found.map((one) => one.slice(0, 2))).toEqual(Array(3).fill(['leg-part-considsoc-nb', 2024]));
    expect(found[0]?.[2]).toBe(`'Détail'!$I$${detail?.row ?? 0}`);
    expect(found[2]?.[2]).toMatch(/^NB\.SI\.ENS\(Marches\[Exercice\];/);
    const years = new Set<unknown>();
    // Words, the five years, a target, then what stands at the year shown: each reads the workbook again.
    for (const column of [1, 4, 5, 6, 7, 8, 10, 17]) {
      const one = await at(SHEETS.suivi, (suivi?.row ?? 0) - 1, column);
      expect(one[0]).toBe('leg-part-considsoc-nb');
      years.add(one[1]);
    }
    expect(years.size).toBe(REQUEST.years.length);
  });

  it('is refused with its reason elsewhere', async () => {
    expect(await at(SHEETS.suivi, 0, 0)).toBe('pas-un-chiffre');
    expect(await at(SHEETS.suivi, YEARS_HEADER + 2, 4)).toBe('pas-un-chiffre');
    expect(await at(SHEETS.suivi, 400, 4)).toBe('pas-un-chiffre');
    expect(await at(SHEETS.marches, 3, 0)).toBe('autre-onglet');
  });

  it.each([
    ['Suivi!F12', 'Suivi', 11, 5],
    ["'Par acheteur'!$C$5:D9", 'Par acheteur', 4, 2],
    ["'L''année'!AB7,Suivi!A1", "L'année", 6, 27],
  ])('reads the address %s', (address, sheet, row, column) => {
    expect(firstCell(address)).toEqual({ sheet, row, column });
  });

  it.each(['', 'A1', 'Suivi!A:A', 'Suivi!3:3'])('reads no cell in « %s »', (address) => {
    expect(firstCell(address)).toBeNull();
  });
});
