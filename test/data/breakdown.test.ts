import { parametersFor, readData } from '../../src/app';
import { indicatorOf } from '../../src/catalogue/indicators';
import { single, sum } from '../../src/catalogue/indicators/build';
import type { Dimension } from '../../src/catalogue/dimensions';
import { breakdown } from '../../src/engine/breakdown';
import { toColumns } from '../../src/engine/columns';
import { computeRows } from '../../src/engine/rowRules';
import type { Measure } from '../../src/scheme/measure';
import { describeRealData, realBytes, realJson } from './realData';

const parameters = parametersFor('Local');

async function split(path: string, measure: Measure, dimension: Dimension, year: number) {
  const { rows } = await readData([{ name: path, bytes: realBytes(path) }], 'secret de test');
  const MARCHES = toColumns('MARCHES', computeRows('MARCHES', rows.MARCHES ?? [], parameters));
  return breakdown({ measure, dimension, data: { MARCHES }, parameters, year, years: [year], buyers: [] });
}

describeRealData('breakdowns of real contracts, beside a plain reading of their files', () => {
  it('Région Bretagne 2021: amounts of works and of the rest', async () => {
    const path = 'decp/tabular/bretagne_rendu-compte_2021_utf8_pipe.csv';
    const [header = '', ...lines] = new TextDecoder().decode(realBytes(path)).trim().split(/\r?\n/);
    const names = header.split('|');
    const byId = new Map<string, Record<string, string>>();
    for (const line of lines) {
      const cells = line.split('|');
      const row = Object.fromEntries(
        names.map((name, index) => [name.replace(/^\uFEFF/, ''), cells[index] ?? '']),
      );
      byId.set(row['id'] ?? '', row);
    }
    const expected = { works: 0, others: 0 };
    for (const row of byId.values()) {
      if (/subséquent/i.test(row['nature'] ?? '')) continue;
      const amount = Number((row['montant'] ?? '').replace(/[^\d,-]/g, '').replace(',', '.'));
      expected[row['codeCPV']?.startsWith('45') ? 'works' : 'others'] += amount;
    }
    const found = await split(path, single(sum('MARCHES', 'montant_ht')), 'categorie', 2021);
    expect(found).toMatchObject({ reconciled: true, reasons: [] });
    const works = found.parts.find(({ label }) => label === 'Travaux')?.value ?? 0;
    expect(works).toBeCloseTo(expected.works, 2);
    expect((found.whole.value ?? 0) - works).toBeCloseTo(expected.others, 2);
  });

  it('Dematis 2024: share of contracts with a social consideration, works and the rest', async () => {
    const path = 'decp/2022/boutalex_dematis17.json';
    const { marches } = realJson(path) as {
      marches: {
        marche: {
          dateNotification: string;
          nature: string;
          codeCPV: string;
          considerationsSociales: unknown;
        }[];
      };
    };
    const expected = { works: [0, 0], others: [0, 0] };
    for (const { dateNotification, nature, codeCPV, considerationsSociales } of marches.marche) {
      if (!dateNotification.startsWith('2024') || /subséquent/i.test(nature)) continue;
      const own = expected[codeCPV.startsWith('45') ? 'works' : 'others'];
      own[1] = (own[1] ?? 0) + 1;
      if (!JSON.stringify(considerationsSociales).includes('Pas de considération'))
        own[0] = (own[0] ?? 0) + 1;
    }
    const { measure } = indicatorOf('leg-part-considsoc-nb');
    const found = await split(path, measure, 'categorie', 2024);
    const works = found.parts.find(({ label }) => label === 'Travaux');
    const others = found.parts.filter(({ label }) => label !== 'Travaux');
    expect([works?.numerator, works?.denominator]).toEqual(expected.works);
    expect(
      (['numerator', 'denominator'] as const).map((side) =>
        others.reduce((total, part) => total + (part[side] ?? 0), 0),
      ),
    ).toEqual(expected.others);
    expect(found).toMatchObject({
      reasons: ['taux'],
      numerator: { isExact: true },
      denominator: { isExact: true },
    });
    // Of which the file names no buyer, only their SIRET.
    const byBuyer = await split(path, measure, 'acheteur', 2024);
    expect(byBuyer.parts.every(({ label }) => /^\d{14}$/.test(label ?? ''))).toBe(true);
  });
});
