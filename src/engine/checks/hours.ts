import type { DataRow } from '../../scheme/values';
import {
  hoursIn,
  keyIn,
  monthRank,
  numberIn,
  parameterOf,
  ranksBy,
  rowsOf,
  textIn,
  whereRows,
} from './rowsOf';
import type { Checked, Finding, Rule } from './types';

const HOURS = ['heures_declarees', 'heures_validees'] as const;

const total = (rows: readonly DataRow[], ranks: readonly number[]): number =>
  ranks.reduce((sum, rank) => sum + (hoursIn(rows[rank] ?? {}) ?? 0), 0);

/** The line that says the most (or the least) among some. */
const extreme = (rows: readonly DataRow[], ranks: readonly number[], sign: 1 | -1): number =>
  ranks.reduce(
    (best, rank) =>
      sign * (hoursIn(rows[rank] ?? {}) ?? 0) > sign * (hoursIn(rows[best] ?? {}) ?? 0) ? rank : best,
    ranks[0] ?? 0,
  );

const shown = (hours: number): number => Number(hours.toFixed(2));

/** Hours of a contract above those inscribed in it, all its lots together. */
function beyondPlanned(checked: Checked): readonly Finding[] {
  const [contracts, hours] = [rowsOf(checked, 'MARCHES'), rowsOf(checked, 'HEURES')];
  const factor = parameterOf(checked, 'controle_heures_facteur');
  const worked = ranksBy(hours, keyIn('marche_id'));
  return [...ranksBy(contracts, keyIn('marche_id'))].flatMap(([key, lots]): Finding[] => {
    const planned = lots.reduce((sum, rank) => sum + (numberIn(contracts[rank], 'heures_prevues') ?? 0), 0);
    const ranks = worked.get(key) ?? [];
    const done = total(hours, ranks);
    const row = lots.find((rank) => (numberIn(contracts[rank], 'heures_prevues') ?? 0) > 0);
    if (planned <= 0 || row === undefined || done <= planned * factor) return [];
    return [
      {
        table: 'MARCHES',
        row,
        field: 'heures_prevues',
        details: { realisees: shown(done), prevues: shown(planned) },
        weighs: { MARCHES: lots, HEURES: ranks },
      },
    ];
  });
}

/** Hours of a person in a year above those of a full-time job. */
function beyondYear(checked: Checked): readonly Finding[] {
  const rows = rowsOf(checked, 'HEURES');
  const limit = parameterOf(checked, 'controle_heures_annuelles');
  const byYear = ranksBy(rows, (row) => {
    const [person, year] = [textIn(row, 'beneficiaire_id'), numberIn(row, 'annee')];
    return person === null || year === null ? null : `${year}\u0000${person}`;
  });
  return [...byYear].flatMap(([key, ranks]): Finding[] => {
    const done = total(rows, ranks);
    if (done <= limit) return [];
    return [
      {
        table: 'HEURES',
        row: extreme(rows, ranks, 1),
        field: 'heures_declarees',
        details: { heures: shown(done), annee: Number(key.slice(0, 4)), limite: limit, lignes: ranks.length },
        weighs: { HEURES: ranks },
      },
    ];
  });
}

/**
 * Hours of a month before the contract was notified, or after its end. A January may stand for its whole year, and the
 * first month of a quarter for the quarter: hence the margin, and no judgement of the January of the year of notification.
 */
function outsideContract(checked: Checked): readonly Finding[] {
  const contracts = rowsOf(checked, 'MARCHES');
  const margin = parameterOf(checked, 'controle_marge_mois');
  const bounds = new Map<string, { from: number; to: number | null }>();
  for (const [key, lots] of ranksBy(contracts, keyIn('marche_id'))) {
    const spans = lots.map((rank) => {
      const [date, months] = [
        numberIn(contracts[rank], 'date_notification'),
        numberIn(contracts[rank], 'duree_mois'),
      ];
      return date === null ? null : { from: monthRank(date), months };
    });
    // One lot without date could be the one that the hours belong to.
    if (spans.some((span) => span === null)) continue;
    const known = spans.flatMap((span) => (span ? [span] : []));
    const ends = known.map(({ from, months }) => (months === null || months <= 0 ? null : from + months));
    bounds.set(key, {
      from: Math.min(...known.map(({ from }) => from)),
      to: ends.some((end) => end === null) ? null : Math.max(...ends.map(Number)),
    });
  }
  return whereRows(checked, 'HEURES', 'periode', (row) => {
    const month = numberIn(row, 'periode');
    const span = bounds.get(textIn(row, 'marche_id')?.toUpperCase() ?? '');
    if (month === null || !span) return false;
    const rank = monthRank(month);
    const mayBeYear = rank % 12 === 0 && Math.floor(rank / 12) === Math.floor(span.from / 12);
    if (rank + margin < span.from && !mayBeYear) return { sens: 'avant', mois: span.from - rank };
    if (span.to !== null && rank - margin > span.to) return { sens: 'apres', mois: rank - span.to };
    return false;
  });
}

/** Corrections that take away more than was ever given, on a contract. */
function negativeTotals(checked: Checked): readonly Finding[] {
  const rows = rowsOf(checked, 'HEURES');
  return [...ranksBy(rows, keyIn('marche_id'))].flatMap(([, ranks]): Finding[] => {
    const done = total(rows, ranks);
    if (done >= 0) return [];
    return [
      {
        table: 'HEURES',
        row: extreme(rows, ranks, -1),
        field: 'heures_declarees',
        details: { heures: shown(done) },
        weighs: { HEURES: ranks },
      },
    ];
  });
}

/** Hours that contradict their contract, their person, or each other. */
export const hours: readonly Rule[] = [
  {
    id: 'heures-au-dela-du-prevu',
    effect: 'porte',
    doubts: { MARCHES: ['heures_prevues'], HEURES: HOURS },
    find: beyondPlanned,
  },
  { id: 'heures-personne-annee', effect: 'porte', doubts: { HEURES: HOURS }, find: beyondYear },
  {
    id: 'heures-hors-contrat',
    effect: 'porte',
    mayBeRight: true,
    doubts: { HEURES: '*' },
    find: outsideContract,
  },
  {
    id: 'heures-marche-inconnu',
    effect: 'porte',
    mayBeRight: true,
    doubts: { HEURES: '*' },
    skip: (checked) => (rowsOf(checked, 'MARCHES').length === 0 ? 'aucune-ligne' : null),
    find: (checked) => {
      const known = ranksBy(rowsOf(checked, 'MARCHES'), keyIn('marche_id'));
      return whereRows(checked, 'HEURES', 'marche_id', (row) => {
        const number = textIn(row, 'marche_id');
        return number !== null && !known.has(number.toUpperCase());
      });
    },
  },
  {
    id: 'validees-superieures',
    effect: 'porte',
    doubts: { HEURES: HOURS },
    find: (checked) =>
      whereRows(checked, 'HEURES', 'heures_validees', (row) => {
        const [declared, valid] = [numberIn(row, 'heures_declarees'), numberIn(row, 'heures_validees')];
        if (declared === null || valid === null || valid <= declared) return false;
        return { validees: shown(valid), realisees: shown(declared) };
      }),
  },
  { id: 'total-negatif', effect: 'porte', doubts: { HEURES: HOURS }, find: negativeTotals },
];
