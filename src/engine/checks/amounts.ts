import { keyIn, numberIn, parameterOf, ranksBy, rowsOf, textIn, whereRows } from './rowsOf';
import type { Checked, Finding, Rule } from './types';

/** Longest contract and longest one without a large amount (data-formats 5: rules of the Ministry and of decp-qualite). */
const LONGEST = 180;
const LONG = 120;
const SMALL_FOR_LONG = 2_000_000;
/** Durations that are a year in days; a contract of ten million euros may truly last thirty years. */
const YEAR_IN_DAYS = [360, 365, 366];
const SMALL_FOR_DAYS = 10_000_000;

/** Above this, more than six times the same digit is an invented amount (rule of the Ministry). */
const FICTIVE_ABOVE = 100_000_000;

export function isFictive(amount: number): boolean {
  const digits = String(Math.trunc(Math.abs(amount)));
  if (digits.startsWith('123456789')) return true;
  return (
    amount >= FICTIVE_ABOVE - 1 &&
    [...'123456789'].some((digit) => [...digits].filter((one) => one === digit).length > 6)
  );
}

/** Rate of VAT that turns a price before tax into one with tax. */
const TAXED = 1.2;
const CLOSE = 0.001;

/** Two amounts of one number whose ratio is that of VAT: the larger one is probably taxes included. */
function taxed(checked: Checked): readonly Finding[] {
  const rows = rowsOf(checked, 'MARCHES');
  return [...ranksBy(rows, keyIn('marche_id'))].flatMap(([, ranks]): Finding[] => {
    const amounts = ranks.flatMap((rank) => {
      const amount = numberIn(rows[rank], 'montant_ht') ?? 0;
      return amount > 0 ? [{ rank, amount }] : [];
    });
    return amounts.flatMap(({ rank, amount }): Finding[] => {
      const base = amounts.find(
        (other) => other.rank !== rank && Math.abs(amount / other.amount - TAXED) <= CLOSE,
      );
      return base
        ? [
            {
              table: 'MARCHES',
              row: rank,
              field: 'montant_ht',
              details: { montant: amount, ht: base.amount },
              meant: { montant_ht: base.amount },
            },
          ]
        : [];
    });
  });
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

/** « 2025-12 », of « 2025-12-3 »: the numbers that a lot may be a part of, the longest first. */
function parents(number: string): readonly string[] {
  return [...number.matchAll(/[-_/. ]+/g)].map(({ index }) => number.slice(0, index)).reverse();
}

/** A contract that is written whole and again lot by lot: one of a family is the sum of at least two others. */
function wholeAndLots(checked: Checked): readonly Finding[] {
  const rows = rowsOf(checked, 'MARCHES');
  const amountAt = (rank: number): number => numberIn(rows[rank], 'montant_ht') ?? 0;
  const found = new Map<number, Finding>();
  const say = (row: number, lots: readonly number[]): void => {
    const sum = lots.reduce((total, rank) => total + amountAt(rank), 0);
    if (lots.length < 2 || amountAt(row) <= 0 || !same(sum, amountAt(row)) || found.has(row)) return;
    const details = { lots: lots.length, montant: amountAt(row) };
    found.set(row, { table: 'MARCHES', row, field: 'montant_ht', details });
  };
  for (const field of ['consultation_id', 'marche_id'])
    for (const ranks of ranksBy(rows, keyIn(field)).values()) {
      const filled = ranks.filter((rank) => amountAt(rank) > 0);
      const largest = filled.reduce(
        (best, rank) => (amountAt(rank) > amountAt(best) ? rank : best),
        filled[0] ?? 0,
      );
      say(
        largest,
        filled.filter((rank) => rank !== largest),
      );
    }
  const byNumber = ranksBy(rows, keyIn('marche_id'));
  const lots = new Map<string, number[]>();
  rows.forEach((row, rank) => {
    const parent = parents(textIn(row, 'marche_id')?.toUpperCase() ?? '').find((one) => byNumber.has(one));
    if (parent !== undefined && amountAt(rank) > 0) lots.set(parent, [...(lots.get(parent) ?? []), rank]);
  });
  for (const [number, own] of lots) {
    const [whole] = byNumber.get(number) ?? [];
    if (whole !== undefined) say(whole, own);
  }
  return [...found.values()];
}

/** Amounts and durations that cannot be, or that look like something else. */
export const amounts: readonly Rule[] = [
  {
    id: 'montant-hors-bornes',
    effect: 'porte',
    find: (checked) => {
      const [least, most] = [
        parameterOf(checked, 'controle_montant_min'),
        parameterOf(checked, 'controle_montant_max'),
      ];
      return whereRows(checked, 'MARCHES', 'montant_ht', (row) => {
        const amount = numberIn(row, 'montant_ht');
        if (amount === null || (amount >= least && amount <= most)) return false;
        return { montant: amount, min: least, max: most };
      });
    },
  },
  {
    id: 'montant-fictif',
    effect: 'porte',
    find: (checked) =>
      whereRows(checked, 'MARCHES', 'montant_ht', (row) => {
        const amount = numberIn(row, 'montant_ht');
        return amount !== null && isFictive(amount) ? { montant: amount } : false;
      }),
  },
  { id: 'montant-ttc-probable', effect: 'corrige', mayBeRight: true, find: taxed },
  { id: 'marche-et-lots', effect: 'porte', mayBeRight: true, doubts: { MARCHES: '*' }, find: wholeAndLots },
  {
    id: 'duree-hors-bornes',
    effect: 'porte',
    mayBeRight: true,
    find: (checked) =>
      whereRows(checked, 'MARCHES', 'duree_mois', (row) => {
        const [months, amount] = [numberIn(row, 'duree_mois'), numberIn(row, 'montant_ht')];
        if (months === null || YEAR_IN_DAYS.includes(months)) return false;
        const isLong = months > LONG && amount !== null && amount < SMALL_FOR_LONG;
        return months <= 0 || months > LONGEST || isLong ? { mois: months } : false;
      }),
  },
  {
    id: 'duree-en-jours',
    effect: 'porte',
    mayBeRight: true,
    find: (checked) =>
      whereRows(checked, 'MARCHES', 'duree_mois', (row) => {
        const [months, amount] = [numberIn(row, 'duree_mois'), numberIn(row, 'montant_ht')];
        if (months === null || !YEAR_IN_DAYS.includes(months)) return false;
        return amount !== null && amount >= SMALL_FOR_DAYS ? false : { mois: months };
      }),
  },
];
