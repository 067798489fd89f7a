import fc from '../../support/property';
import { anchorOf, RowFinder } from '../../../src/app/anomalies/anchors';
import { changesBetween, countOf } from '../../../src/app/anomalies/changes';
import { fold } from '../../../src/app/anomalies/fold';
import { fromCells, fromOldCells, toCells, type AnomalyLine } from '../../../src/app/anomalies/lines';
import { markText, readMark } from '../../../src/app/anomalies/readings';
import type { DataRow } from '../../../src/scheme/values';
import { plainValue } from '../../../src/workbook/host';

const line = (mark: string, more: Partial<AnomalyLine> = {}): AnomalyLine => ({
  severity: 'a-verifier',
  cell: 'Marchés!F2',
  message: 'Message.',
  fix: 'Corriger.',
  effect: '',
  indicator: '',
  typed: '',
  understood: '',
  source: 'a.csv',
  sourceRow: null,
  column: 'Montant HT',
  times: 1,
  mark,
  ...more,
});
const lines = (code: string, count: number): AnomalyLine[] =>
  Array.from({ length: count }, (_, rank) => line(`${code} MARCHES.montant_ht 3.${rank} v`));

describe('the anchor of a row', () => {
  const row: DataRow = {
    marche_id: 'M1',
    objet: 'Voirie',
    date_notification: 46_032,
    montant_ht: null,
    source: 'a.csv',
  };

  it('stays when the cell in question is corrected, when a blank is filled, and wherever the row goes', () => {
    const anchor = anchorOf('MARCHES', row, 'montant_ht');
    const corrected = { ...row, montant_ht: 5, titulaire_nom: 'Entreprise', clause_sociale: 'OUI' };
    const rows = [{ marche_id: 'M0' }, { ...row, marche_id: 'M2' }, corrected];
    expect(new RowFinder({ MARCHES: rows }).find('MARCHES', anchor)).toEqual([2]);
  });

  it('is lost when what the row is known by changes', () => {
    const anchor = anchorOf('MARCHES', row, 'montant_ht');
    expect(new RowFinder({ MARCHES: [{ ...row, objet: 'Autre' }] }).find('MARCHES', anchor)).toEqual([]);
  });

  it('finds no row by nothing', () => {
    expect(new RowFinder({ MARCHES: [{}] }).find('MARCHES', anchorOf('MARCHES', {}, null))).toEqual([]);
  });

  it('holds nothing that could be read of the row', () => {
    expect(anchorOf('BENEFICIAIRES', { beneficiaire_id: 'DUPONT Jeanne', sexe: 'F' }, null)).toMatch(
      /^[0-9a-v]+\.[0-9a-z]+$/,
    );
  });

  it('tells 20,000 rows apart', () => {
    const anchors = new Set(
      Array.from({ length: 20_000 }, (_, rank) =>
        anchorOf('MARCHES', { marche_id: `M${rank}`, montant_ht: rank % 7 }, null),
      ),
    );
    expect(anchors.size).toBe(20_000);
  });
});

describe('a mark', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('siret-cle', 'date-illisible'),
        fc.constantFrom('MARCHES' as const, 'HEURES' as const, null),
        fc.constantFrom('montant_ht', null),
        fc.constantFrom('3f.1k2j', ''),
        fc.constantFrom('bloquant' as const, 'a-verifier' as const, 'info' as const),
        (code, table, field, anchor, severity) => {
          const mark = { code, table, field: table === null ? null : field, anchor, severity };
          expect(readMark(markText(mark))).toEqual(mark);
        },
      ),
    );
  });

  it.each(['', 'n’importe quoi', 'siret-cle'])('that is none says nothing: %j', (text) => {
    expect(readMark(text)).toBeNull();
  });
});

describe('a line of the sheet', () => {
  it('is read as it was written, its link by its text', () => {
    const written = line('siret-faux MARCHES.titulaire_siret 3f.1 v', {
      severity: 'bloquant',
      sourceRow: 12,
      times: 3,
    });
    expect(fromCells(toCells(written).map(plainValue))).toEqual(written);
    expect(toCells(written)[1]).toEqual({ text: 'Marchés!F2', link: '#Marchés!F2' });
    expect(toCells(line('x', { cell: 'introuvable' }))[1]).toBe('introuvable');
  });

  it('of the second layout keeps all that it said', () => {
    expect(
      fromOldCells(['✕ Bloquant', 'a.csv', 3, 'Montant', '12O', 'Message.', 'Corriger.', 2]),
    ).toMatchObject({
      severity: 'bloquant',
      source: 'a.csv',
      sourceRow: 3,
      column: 'Montant',
      typed: '12O',
      message: 'Message.',
      fix: 'Corriger.',
      times: 2,
      mark: '',
    });
  });
});

describe('what became of anomalies', () => {
  it('counts what was corrected, what is new and what is left', () => {
    const [a, b, c, d] = lines('montant-fictif', 4);
    if (!a || !b || !c || !d) throw new Error('four lines');
    expect(changesBetween([a, b, c], [b, c, d])).toEqual({ corrected: 1, added: 1, left: 2 });
  });

  it('does not take for corrected a line whose severity alone moved', () => {
    const [one] = lines('montant-fictif', 1);
    if (!one) throw new Error('one line');
    expect(changesBetween([one], [{ ...one, mark: one.mark.replace(/v$/, 'b') }])).toEqual({
      corrected: 0,
      added: 0,
      left: 1,
    });
  });

  it('counts the blanks of a column as one, however many', () => {
    const blanks = (times: number) => line('reponse-manquante MARCHES.est_pme - b', { times });
    expect(changesBetween([blanks(750)], [blanks(12)])).toEqual({ corrected: 0, added: 0, left: 1 });
    expect(changesBetween([blanks(12)], [])).toEqual({ corrected: 1, added: 0, left: 0 });
  });

  it('knows lines that the sheet did not list: 10 shown in 5 lines, then two corrected', () => {
    const all = lines('montant-fictif', 10);
    const shown = fold([all], 5);
    expect(shown).toHaveLength(5);
    expect(shown.at(-1)).toMatchObject({ times: 6, cell: '' });
    expect(countOf(shown)).toBe(10);
    expect(changesBetween(shown, all)).toEqual({ corrected: 0, added: 0, left: 10 });
    expect(changesBetween(shown, all.slice(0, 8))).toEqual({ corrected: 2, added: 0, left: 8 });
    // What is found now may be counted only, too.
    expect(changesBetween(shown, shown)).toEqual({ corrected: 0, added: 0, left: 10 });
    expect(changesBetween(all.slice(0, 7), shown)).toEqual({ corrected: 0, added: 3, left: 7 });
    expect(changesBetween(all, fold([all.slice(0, 8)], 5))).toEqual({ corrected: 2, added: 0, left: 8 });
    expect(changesBetween(shown, [...all, ...lines('montant-hors-bornes', 1)])).toEqual({
      corrected: 0,
      added: 1,
      left: 10,
    });
  });
});

describe('more lines than the sheet shows', () => {
  it('keeps small groups whole, cuts the large ones alike, and loses none in counting', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 16, max: 80 }),
        (sizes, limit) => {
          const groups = sizes.map((size, rank) => lines(`regle-${rank}`, size));
          const shown = fold(groups, limit);
          const whole = sizes.reduce((sum, size) => sum + size, 0);
          expect(shown.length).toBeLessThanOrEqual(Math.max(limit, 2 * sizes.length));
          expect(countOf(shown)).toBe(whole);
          if (whole <= limit) expect(shown).toEqual(groups.flat());
        },
      ),
    );
  });
});
