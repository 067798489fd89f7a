import type { AnomalyGroup } from '../../src/app/anomalies/check';
import { RULE_IDS } from '../../src/engine/checks/ruleIds';
import type { Effect } from '../../src/engine/checks/effects';
import { anomaliesPane as en } from '../../src/locales/en/anomalies';
import {
  anomaliesPane as fr,
  effectWords,
  indicatorWords,
  RULE_WORDS,
  shareWords,
  shownValue,
} from '../../src/locales/fr/anomalies';
import { cellPlace, matching, touching } from '../../src/taskpane/donnees/anomalies/filters';

const NARROW = '\u202f';

const effect = (key: string, share: number, more: Partial<Effect> = {}): Effect => ({
  key,
  unit: 'h',
  year: 2025,
  kind: 'porte',
  rows: 12,
  amount: 3410,
  share,
  value: 83_000,
  other: 79_590,
  ...more,
});
const group = (
  code: string,
  severity: AnomalyGroup['severity'],
  effects: Effect[],
  count = 12,
): AnomalyGroup => ({
  code,
  table: 'HEURES',
  field: 'heures_declarees',
  severity,
  effects,
  lines: [],
  listed: 0,
  count,
});

const GROUPS = [
  group(
    'heures-personne-annee',
    'bloquant',
    [effect('ins-heures-realisees', 0.3), effect('ins-etp', 0.2)],
    2,
  ),
  group('heures-atypiques', 'a-verifier', [effect('ins-heures-realisees', 0.04)], 5),
  group('siret-zero-restitue', 'info', [effect('ins-nb-entreprises', 0.5)], 9),
];

describe('the list of anomalies', () => {
  const none = { severity: null, table: null, indicator: null };
  const codes = (filter: Parameters<typeof matching>[1]) => matching(GROUPS, filter).map(({ code }) => code);

  it('is narrowed by severity, sheet and indicator, together', () => {
    expect(codes(none)).toHaveLength(3);
    expect(codes({ ...none, severity: 'a-verifier' })).toEqual(['heures-atypiques']);
    expect(codes({ ...none, indicator: 'ins-etp' })).toEqual(['heures-personne-annee']);
    expect(codes({ ...none, table: 'MARCHES' })).toEqual([]);
    expect(codes({ severity: 'bloquant', table: 'HEURES', indicator: 'ins-heures-realisees' })).toEqual([
      'heures-personne-annee',
    ]);
  });

  it('tells beside a figure how many touch it and how much, those for information left out', () => {
    expect(touching(GROUPS, 'ins-heures-realisees')).toEqual({ count: 7, share: 0.3 });
    expect(touching(GROUPS, 'ins-nb-entreprises')).toBeNull();
  });

  it('leads to a cell by its address', () => {
    expect(cellPlace('Marchés!F12')).toEqual({ sheet: 'Marchés', row: 12, column: 6 });
    expect(cellPlace('Marchés!AD752')).toEqual({ sheet: 'Marchés', row: 752, column: 30 });
    expect(cellPlace('introuvable')).toBeNull();
    expect(cellPlace('')).toBeNull();
  });
});

describe('what an effect says', () => {
  it('is the sentence of the sheet', () => {
    expect(effectWords(effect('x', 0.041))).toBe(
      `12 lignes, 3${NARROW}410${NARROW}h, 4,1${NARROW}% de l'indicateur`,
    );
    expect(effectWords(effect('x', 0.041, { rows: 1, kind: 'manque', amount: null }))).toBe(
      `1 ligne sans réponse, 4,1${NARROW}% des lignes de l'indicateur`,
    );
    expect(effectWords(effect('x', 1.5, { unit: '%', amount: null, value: 0.2, other: 0.5 }))).toBe(
      `12 lignes, 150${NARROW}% de l'indicateur (20${NARROW}% ; 50${NARROW}% sans elles)`,
    );
    expect(shareWords(0.0001)).toBe('moins de 0,1 %');
    expect(indicatorWords("Heures d'insertion réalisées", 2025, 3)).toBe(
      "Heures d'insertion réalisées (2025), et 3 autres",
    );
  });

  it('has words in both languages for every rule, and a reader is told what to do', () => {
    for (const id of RULE_IDS) {
      const words = RULE_WORDS[id];
      expect([words.title, words.fix, words.blind, words.message({})].every((text) => text.length > 5)).toBe(
        true,
      );
      expect(en.rule(id)?.title).toBeTruthy();
      expect(fr.rule(id)?.title).toBe(words.title);
    }
  });
});

describe('what a cell holds', () => {
  it('is shown as its reader sees it', () => {
    expect(shownValue('date', 46_022)).toBe('31/12/2025');
    expect(shownValue('month', 45_992)).toBe('12/2025');
    expect(shownValue('amount', 1_234.5)).toBe(`1${NARROW}234,5`);
    expect(shownValue('text', null)).toBe('');
    expect(shownValue('tri', 'OUI')).toBe('OUI');
  });
});
