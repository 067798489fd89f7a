import fc from '../support/property';
import { findDamage, insertTemplate, migrate, openSession, repair, type Session } from '../../src/app';
import { indicatorOf } from '../../src/catalogue/indicators';
import type { Indicator } from '../../src/scheme/indicator';
import type { SchemeIndicator, Template } from '../../src/scheme/scheme';
import type { CellValue } from '../../src/scheme/values';
import { HEADER_ROW, SHEETS } from '../../src/workbook/layout';
import { LAYOUT_SETTING } from '../../src/workbook/layoutVersion';
import { environment, fileHost } from '../support/sessions';

jest.setTimeout(240_000);

/** An indicator of the buyer's own: hours of training. */
const OWN: Indicator = {
  ...indicatorOf('ins-heures-formation'),
  id: 'own-heures',
  label: 'Heures de formation de nos chantiers',
};
const POOL: readonly Pick<SchemeIndicator, 'ref' | 'own'>[] = [
  ...[
    'leg-part-considsoc-nb',
    'leg-part-considenv-montant',
    'leg-part-achats-esus',
    'ins-heures-realisees',
    'ins-nb-beneficiaires',
    'env-ges-achats',
    'eco-delai-paiement',
    'gov-nb-sourcing',
  ].map((ref) => ({ ref })),
  { ref: OWN.id, own: OWN },
];
const ALL_YEARS = [2023, 2024, 2025, 2026, 2027, 2028];

interface Composed {
  readonly template: Template;
  readonly years: readonly number[];
}

const entry = (one: Pick<SchemeIndicator, 'ref' | 'own'>): SchemeIndicator => ({
  ...one,
  baseline: null,
  targets: {},
  provenance: 'propose',
});

/** A scheme of these indicators, in this order, an objective for each pair of them. */
function composed(chosen: typeof POOL, years: readonly number[]): Composed {
  const pairs = Array.from({ length: Math.ceil(chosen.length / 2) }, (_, index) =>
    chosen.slice(index * 2, index * 2 + 2),
  );
  return {
    years,
    template: {
      id: 'compose',
      title: 'Schéma composé',
      warning: 'Composé pour un essai.',
      period: [years[0] ?? 2023, years.at(-1) ?? 2023],
      sources: [],
      axes: pairs.map((pair, index) => ({
        code: String(index + 1),
        title: `Axe ${index + 1}`,
        provenance: 'propose',
        objectives: [
          {
            code: `${index + 1}.1`,
            title: `Objectif ${index + 1}`,
            provenance: 'propose',
            actions: [{ title: `Action de ${pair[0]?.ref ?? ''}`, provenance: 'propose' }],
            indicators: pair.map(entry),
          },
        ],
      })),
    },
  };
}

const schemes = fc
  .tuple(
    fc.shuffledSubarray([...POOL], { minLength: 1 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([chosen, from, length]) => composed(chosen, ALL_YEARS.slice(from, from + length)));

type Place = { readonly sheet: string; readonly label: (year: number) => string };
const PLACES: readonly Place[] = [
  { sheet: SHEETS.cibles, label: (year) => `Cible ${year}` },
  { sheet: SHEETS.cibles, label: () => 'Tolérance' },
  { sheet: SHEETS.saisie, label: String },
  { sheet: SHEETS.saisie, label: () => 'Commentaire' },
  { sheet: SHEETS.indicateurs, label: () => 'Qui la tient' },
];

type Step =
  | { readonly kind: 'insert'; readonly scheme: Composed }
  | {
      readonly kind: 'type';
      readonly place: Place;
      readonly line: number;
      readonly year: number;
      readonly value: number;
    }
  | { readonly kind: 'break'; readonly sheet: string; readonly line: number }
  | { readonly kind: 'migrate' };

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: schemes.map((scheme): Step => ({ kind: 'insert', scheme })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...PLACES), fc.nat(20), fc.nat(5), fc.integer({ min: 1, max: 99 }))
      .map(([place, line, year, value]): Step => ({ kind: 'type', place, line, year, value })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(SHEETS.cibles, SHEETS.saisie, SHEETS.indicateurs), fc.nat(20))
      .map(([sheet, line]): Step => ({ kind: 'break', sheet, line })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'migrate' }) },
);

const grid = (session: Session, sheet: string): Promise<readonly (readonly CellValue[])[]> =>
  session.host.readCells(sheet, { row: HEADER_ROW, column: 0, rows: 40, columns: 40 });

const insert = (session: Session, { template, years }: Composed): Promise<unknown> =>
  insertTemplate(session, { templateId: template.id, template, buyer: 'Ville', years });

/** All that users typed last, by sheet, code and label. */
type Typed = Map<string, CellValue>;

async function typeIn(
  session: Session,
  step: Extract<Step, { kind: 'type' }>,
  years: readonly number[],
  typed: Typed,
) {
  const { sheet } = step.place;
  const label = step.place.label(years[step.year % years.length] ?? 0);
  const [header = [], ...lines] = await grid(session, sheet);
  const column = header.findIndex((one) => String(one) === label);
  const filled = lines.filter(([code]) => code !== null && code !== '');
  const line = step.line % filled.length;
  expect(column).toBeGreaterThan(0);
  const isWord = label === 'Commentaire' || label === 'Qui la tient';
  // A share above 2 would be read as points: what is typed is a share.
  const value = isWord ? `mot ${step.value}` : step.value / 100;
  await session.host.writeCells(sheet, HEADER_ROW + 1 + line, column, [[value]]);
  typed.set(`${sheet}|${String(filled[line]?.[0])}|${label}`, value);
}

async function breakAndRepair(
  session: Session,
  { sheet, line }: Extract<Step, { kind: 'break' }>,
): Promise<void> {
  const [, ...lines] = await grid(session, sheet);
  const rows = lines.filter(([code]) => code !== null && code !== '').length;
  await session.host.writeCells(sheet, HEADER_ROW + 1 + (line % rows), 0, [['effacé par erreur']]);
  expect(await findDamage(session)).not.toEqual([]);
  await repair(session);
  expect(await findDamage(session)).toEqual([]);
}

async function contents(session: Session): Promise<string> {
  const { sheets } = await session.host.describe();
  const read = sheets
    .filter((sheet) => sheet !== SHEETS.journal)
    .map(async (sheet) => [sheet, await grid(session, sheet)]);
  return JSON.stringify([await Promise.all(read), await session.host.readSettings()]);
}

it('loses nothing that was typed, whatever schemes come and go, codes are written over and workbooks brought up to date', async () => {
  let asked = 0;
  const property = fc.asyncProperty(
    schemes,
    fc.array(steps, { minLength: 3, maxLength: 9 }),
    async (first, moves) => {
      const session = openSession(fileHost(), environment);
      const typed: Typed = new Map();
      let { years } = first;
      await insert(session, first);
      for (const step of moves) {
        if (step.kind === 'insert') {
          ({ years } = step.scheme);
          await insert(session, step.scheme);
        } else if (step.kind === 'type') await typeIn(session, step, years, typed);
        else if (step.kind === 'break') await breakAndRepair(session, step);
        else {
          await session.host.writeSettings({ [LAYOUT_SETTING]: '1' });
          await migrate(session);
        }
      }
      const whole = composed(POOL, ALL_YEARS);
      await insert(session, whole);
      for (const [place, value] of typed) {
        const [sheet = '', code, label] = place.split('|');
        const [header = [], ...lines] = await grid(session, sheet);
        const found = lines.find(([one]) => one === code)?.[header.findIndex((one) => String(one) === label)];
        expect([place, found]).toEqual([place, value]);
      }
      asked += typed.size;
      const before = await contents(session);
      await insert(session, whole);
      expect((await contents(session)) === before).toBe(true);
    },
  );
  await fc.assert(property, { numRuns: 25, seed: 20261124, endOnFailure: true });
  console.info(`values typed and found again: ${asked}`);
  expect(asked).toBeGreaterThan(50);
});
