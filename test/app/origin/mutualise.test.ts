import { originOf, originOfCell, type Session } from '../../../src/app';
import type { SourceInput } from '../../../src/intake/types';
import { FIRST_ROW } from '../../../src/workbook/layout';
import { BUYERS_SHEET } from '../../../src/workbook/sheets/parAcheteur';
import { FIRST_BUYER } from '../../../src/workbook/sheets/buyerPlace';
import { filled, fileHost, REQUEST } from '../../support/sessions';

const [A, B] = ['Ville A', 'Métropole B'];
/** A: 2 contracts of 2 with a clause; B: 1 of 2; nobody: 0 of 1. In all 3 of 5. */
const CONTRACTS: SourceInput = {
  name: 'marches.csv',
  text: `Acheteur;N° marché;Objet;Date de notification;Montant HT;Clause sociale
${A};M1;Voirie;10/01/2025;50 000;oui
${A};M2;Nettoyage;11/02/2025;60 000;oui
${B};M3;Peinture;12/02/2025;70 000;oui
${B};M4;Toiture;13/02/2025;80 000;non
;M5;Clôture;14/02/2025;90 000;non
${A};M6;Ravalement;14/02/2024;90 000;non
`,
};
const SHARE = 'leg-part-considsoc-nb';

let session: Session;
beforeAll(async () => {
  ({ session } = await filled(fileHost(), [CONTRACTS], { ...REQUEST, buyers: [A, B] }));
});

describe('where a figure of a mutualised scheme comes from', () => {
  it('is split by its buyers, those without one apart', async () => {
    const origin = await originOf(session, { indicator: SHARE, year: 2025 });
    const split = origin?.breakdowns.find(({ dimension }) => dimension === 'acheteur');
    expect(
      split?.parts.map(({ label, numerator, denominator, value }) => [label, numerator, denominator, value]),
    ).toEqual([
      [A, 2, 2, 100],
      [B, 1, 2, 50],
      [null, 0, 1, 0],
    ]);
    expect(split).toMatchObject({
      reasons: ['taux'],
      numerator: { sum: 3, total: 3, isExact: true },
      denominator: { sum: 5, total: 5, isExact: true },
    });
    expect(origin).toMatchObject({ value: 60, isShared: true });
  });

  it('is that of one buyer from its column of Par acheteur, and counts the rows of others apart', async () => {
    const [[label = null] = []] = await session.host.readCells(BUYERS_SHEET, {
      row: FIRST_ROW,
      column: 1,
      rows: 1,
      columns: 1,
    });
    expect(label).toMatch(/considération sociale/);
    for (const [rank, buyer] of [A, B, null].entries()) {
      const found = await originOfCell(session, {
        sheet: BUYERS_SHEET,
        row: FIRST_ROW,
        column: FIRST_BUYER + rank,
      });
      if (!found.ok) throw new Error(found.reason);
      expect(found.origin.request).toEqual({ indicator: SHARE, year: 2025, buyer });
      const counted = buyer === A ? 2 : buyer === B ? 2 : 1;
      expect(found.origin.terms[0]?.data?.account).toMatchObject({
        inSheet: 6,
        counted,
        elsewhere: 6 - counted,
        undated: 0,
      });
      expect(found.origin.breakdowns.map(({ dimension }) => dimension)).not.toContain('acheteur');
      expect(found.formula).not.toBeNull();
    }
    const whole = await originOfCell(session, { sheet: BUYERS_SHEET, row: FIRST_ROW, column: 3 });
    expect(whole).toMatchObject({
      ok: true,
      origin: { request: { indicator: SHARE, year: 2025 }, value: 60 },
    });
  });

  it('is refused for a buyer that the scheme has not', async () => {
    expect(await originOf(session, { indicator: SHARE, year: 2025, buyer: 'Ville C' })).toBeNull();
    expect(await originOf(session, { indicator: SHARE, year: 2025, buyer: null })).toMatchObject({
      value: 0,
    });
  });
});
