import fc from '../../support/property';
import { initialParameters } from '../../../src/catalogue/parameters';
import { judgeObligation, obligationsOf } from '../../../src/engine/obligations';
import { computeRows } from '../../../src/engine/rowRules';
import { serialOf } from '../../../src/engine/serialDate';
import type { DataRow } from '../../../src/scheme/values';
import { CLOSED, numberOf, OBLIGATION_CASES, obligationRows } from '../../support/obligations';

const parameters = { ...initialParameters(), date_arrete: CLOSED };
const told = (
  { MARCHES, HEURES }: { MARCHES: readonly DataRow[]; HEURES: readonly DataRow[] },
  changed: Record<string, number | string | null> = {},
  severalBuyers = false,
) => {
  const values = { ...parameters, ...changed };
  return obligationsOf({ MARCHES: computeRows('MARCHES', MARCHES, values), HEURES }, values, severalBuyers);
};

const close = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));

describe('each case, by hand', () => {
  const { contracts } = told(obligationRows());
  it.each(OBLIGATION_CASES.map((one, index) => [one.name, one, index] as const))('%s', (_, one, index) => {
    const found = contracts.find(({ contract }) => contract === numberOf(index));
    expect(found?.state).toBe(one.state);
    expect(
      [found?.total, found?.due, found?.remaining, found?.late].map((value) => close(value ?? null)),
    ).toEqual([one.total, one.due, one.remaining, one.late].map(close));
    // 200 € for each hour that is left
    expect(close(found?.stake ?? null)).toBe(one.remaining === null ? null : close(one.remaining * 200));
  });
});

it('ranks running contracts by what is at stake, then those that have ended, are to come, are not known, are done', () => {
  const { contracts } = told(obligationRows());
  expect(contracts.map(({ subject }) => subject)).toEqual([
    'late by a hair', // 2 202.01 h left
    'at risk at the edge', // 2 202
    'on track at the edge', // 1 930.5
    'share of the hours of work', // 1 840
    'per tranche above a floor, in a contract that says hours too', // 400
    'per tranche', // 220.5
    'ended with hours missing', // 100
    'ended in a short month', // 1
    'begins and ends on the very day', // 1, later in the table
    'not begun',
    'dates the wrong way round', // 500
    'no duration', // 400
    'per tranche, amount not known',
    'a tranche of nothing',
    'all done before the end',
  ]);
});

it('asks for a pace in plain arithmetic', () => {
  const { contracts } = told(obligationRows());
  // 1 840 h left from 30/06 to 31/12/2026: 184 days ÷ 30.4375 = 6.0452 months, so 304.37 h a month
  expect(contracts.find(({ subject }) => subject.startsWith('share'))?.pace).toBeCloseTo(304.375, 3);
  expect(contracts.find(({ subject }) => subject.startsWith('all done'))?.pace).toBeNull();
  expect(contracts.find(({ subject }) => subject.startsWith('ended'))?.pace).toBeNull();
});

it('adds lots of one number together, and takes the mean of their dates', () => {
  const lot = { marche_id: 'A', heures_prevues: 100, date_notification: serialOf(2026, 1, 1) };
  const { contracts } = told({
    MARCHES: [
      { ...lot, duree_mois: 12 },
      { ...lot, marche_id: 'a', duree_mois: 12 }, // spreadsheets compare without case
    ],
    HEURES: [{ marche_id: 'A', heures_declarees: 50 }],
  });
  expect(contracts).toHaveLength(1);
  // 200 × 181/365 = 99.178…
  expect(contracts[0]).toMatchObject({ total: 200, done: 50, row: 0, end: serialOf(2026, 12, 31) });
  expect(contracts[0]?.due).toBeCloseTo(99.178, 3);
});

it('keeps the contracts of two buyers apart where the scheme has several', () => {
  const rows = {
    MARCHES: [
      { marche_id: '1', acheteur_nom: 'Ville', heures_prevues: 10 },
      { marche_id: '1', acheteur_nom: 'Métropole', heures_prevues: 20 },
    ],
    HEURES: [{ marche_id: '1', acheteur: 'Métropole', heures_declarees: 20 }],
  };
  expect(told(rows, {}, true).contracts.map(({ buyer, total, done }) => [buyer, total, done])).toEqual([
    ['Ville', 10, 0],
    ['Métropole', 20, 20],
  ]);
  expect(told(rows).contracts.map(({ total, done }) => [total, done])).toEqual([[30, 20]]);
});

it('counts validated hours when Paramètres says so', () => {
  const rows = {
    MARCHES: [{ marche_id: '1', heures_prevues: 10 }],
    HEURES: [{ marche_id: '1', heures_declarees: 9, heures_validees: 4, heures_formation: 2 }],
  };
  expect(told(rows).contracts[0]).toMatchObject({ done: 9, training: 2 });
  expect(told(rows, { heures_retenues: 'Validées' }).contracts[0]).toMatchObject({ done: 4, training: 2 });
});

describe('the date at which all is judged', () => {
  const MARCHES = [{ marche_id: '1', heures_prevues: 10 }];
  it('is that of Paramètres, else the end of the last month with hours, else not known', () => {
    const HEURES = [{ periode: serialOf(2026, 2, 1), marche_id: 'other', heures_declarees: 1 }];
    expect(told({ MARCHES, HEURES }).cutOff).toBe(CLOSED);
    expect(told({ MARCHES, HEURES }, { date_arrete: null }).cutOff).toBe(serialOf(2026, 2, 28));
    expect(told({ MARCHES, HEURES: [] }, { date_arrete: null }).cutOff).toBeNull();
  });

  it('says which of hours, dates or cut-off is missing', () => {
    const dated = { date_notification: serialOf(2026, 1, 1), duree_mois: 12 };
    const missing = (row: DataRow) =>
      told({ MARCHES: [{ marche_id: '1', ...row }], HEURES: [] }, { date_arrete: null }).contracts[0]
        ?.missing;
    expect(missing({ heures_prevues: 10, ...dated })).toBe('arrete');
    expect(missing({ heures_prevues: 10 })).toBe('dates');
    expect(missing({ mode_obligation: 'Heures fixes', ...dated })).toBe('heures');
  });
});

it('lists no contract without hours nor mode, and none without number', () => {
  const rows: readonly DataRow[] = [
    { marche_id: '1', clause_insertion: 'NON' },
    { marche_id: '2', heures_prevues: 0 },
    { heures_prevues: 10 },
  ];
  expect(told({ MARCHES: rows, HEURES: [] }).contracts).toEqual([]);
});

it('never owes more than the whole, nor leaves less than nothing; more hours never make a state worse', () => {
  const ORDER = ['non-tenue', 'en-retard', 'a-risque', 'a-jour', 'tenue'];
  const day = fc.integer({ min: 45_000, max: 47_000 });
  fc.assert(
    fc.property(
      fc.record({ total: fc.integer({ min: 1, max: 5_000 }), done: fc.integer({ min: 0, max: 6_000 }) }),
      fc.record({ start: day, end: day, cutOff: day }),
      fc.integer({ min: 0, max: 1_000 }),
      (hours, dates, more) => {
        const tolerances = { onTrack: 0.05, off: 0.2 };
        const one = judgeObligation({ ...hours, ...dates }, tolerances);
        const other = judgeObligation({ ...hours, done: hours.done + more, ...dates }, tolerances);
        if (one.due !== null) expect(one.due >= 0 && one.due <= hours.total).toBe(true);
        expect(one.remaining).toBe(Math.max(0, hours.total - hours.done));
        if (ORDER.includes(one.state))
          expect(ORDER.indexOf(other.state)).toBeGreaterThanOrEqual(ORDER.indexOf(one.state));
      },
    ),
  );
});
