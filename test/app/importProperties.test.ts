import fc, { runs } from '../support/property';
import { consolidate, type Consolidated } from '../../src/app/import/consolidate';
import { mainTable } from '../../src/app/import/mergeSource';
import { readSource, type IntakeSuccess } from '../../src/intake';
import type { DataRow } from '../../src/scheme/values';

jest.setTimeout(600_000);

/** Few values, so that sources meet: repeat, complete and contradict each other. */
const one = (...values: string[]) => fc.constantFrom(...values);
const contract = fc.tuple(
  one('M1', 'M2', 'M3', ''),
  one('Voirie', 'voirie', 'Lot 2', ''),
  one('10/01/2026', '11/01/2026', ''),
  one('100', '200', '-50', ''),
  one('oui', 'non', ''),
  one('A', 'B', ''),
  one('', '300', '350'),
);
const work = fc.tuple(
  one('M1', 'M2', 'M9'),
  one('B-1', 'B-2', ''),
  one('03/2025', '04/2025', '17/03/2025'),
  one('10', '20', '-5', ''),
  one('E1', 'E2', ''),
  one('', '300', '350'),
  one('F', 'H', ''),
);
const person = fc.tuple(
  one('B-1', 'B-2', 'B-3'),
  one('F', 'H', ''),
  one('oui', 'non', ''),
  one('DELD', 'BRSA', ''),
);

const table = (name: string, header: string, lines: readonly (readonly string[])[]) => ({
  name,
  text: `${header}\n${lines.map((cells) => cells.join(';')).join('\n')}\n`,
});
const HEADERS = {
  marches: 'N° marché;Objet;Date de notification;Montant HT;Clause sociale;Titulaire;Heures prévues',
  heures: 'N° marché;Code bénéficiaire;Mois;Heures réalisées;Employeur;Heures prévues;Sexe',
  personnes: 'Code bénéficiaire;Sexe;QPV;Critères',
} as const;
const sourceOf = fc.oneof(
  fc.record({
    kind: fc.constant('marches' as const),
    lines: fc.array(contract, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('heures' as const), lines: fc.array(work, { minLength: 1, maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('personnes' as const),
    lines: fc.array(person, { minLength: 1, maxLength: 4 }),
  }),
);
const files = fc
  .array(sourceOf, { minLength: 2, maxLength: 4 })
  .map((all) =>
    all.map(({ kind, lines }, index) => table(`${'dbca'[index] ?? 'z'}-${kind}.csv`, HEADERS[kind], lines)),
  );

type Input = ReturnType<typeof table>;

async function read(inputs: readonly Input[]): Promise<readonly IntakeSuccess[]> {
  const all = await Promise.all(inputs.map((input) => readSource(input, { pseudonymSecret: 's' })));
  return all.flat().filter((result): result is IntakeSuccess => result.ok);
}
const NOTHING = { receptions: [], versionOf: {}, hooks: undefined };

const sorted = (rows: readonly DataRow[] | undefined): readonly string[] =>
  (rows ?? []).map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
const tablesOf = ({ merged }: Consolidated) =>
  Object.fromEntries(Object.entries(merged).map(([id, rows]) => [id, sorted(rows)]));
const accountsOf = ({ sources }: Consolidated) =>
  sources.map(({ file, kept, duplicates, setAside }) => `${file} ${kept} ${duplicates} ${setAside}`).sort();
const toldBy = ({ anomalies }: Consolidated) => anomalies.map((one) => JSON.stringify(one)).sort();

const total = (rows: readonly DataRow[] | undefined, field: string): number =>
  (rows ?? []).reduce((sum, row) => sum + (typeof row[field] === 'number' ? row[field] : 0), 0);

describe('sources put together', () => {
  it('give the same tables, accounts and warnings whatever their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([all, shuffled]) => {
          const [straight, other] = [
            await consolidate({}, await read(all), NOTHING),
            await consolidate({}, await read(shuffled), NOTHING),
          ];
          expect(tablesOf(other)).toEqual(tablesOf(straight));
          expect(accountsOf(other)).toEqual(accountsOf(straight));
          expect(toldBy(other)).toEqual(toldBy(straight));
        },
      ),
      runs(),
    );
  });

  it('change nothing when they come again', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const sources = await read(all);
        const once = await consolidate({}, sources, NOTHING);
        const twice = await consolidate(once.merged, sources, NOTHING);
        expect(tablesOf(twice)).toEqual(tablesOf(once));
        expect(twice.tables.reduce((sum, { added }) => sum + added, 0)).toBe(0);
        expect(twice.changes.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual([]);
      }),
      runs(),
    );
  });

  it('lose nothing: rows, hours and euros in are kept, repeated or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const sources = await read(all);
        const { merged, sources: accounts } = await consolidate({}, sources, NOTHING);
        for (const { rows, kept, duplicates, setAside } of accounts)
          expect(kept + duplicates + setAside).toBe(rows);
        const of = (id: string) => accounts.filter((account) => mainTable(account) === id);
        expect(of('HEURES').reduce((sum, { kept }) => sum + kept, 0)).toBe(merged.HEURES?.length ?? 0);
        for (const [id, field] of [
          ['HEURES', 'heures_declarees'],
          ['MARCHES', 'montant_ht'],
        ] as const)
          expect(of(id).reduce((sum, { controlSums }) => sum + (controlSums[field] ?? 0), 0)).toBeCloseTo(
            total(merged[id], field),
            6,
          );
      }),
      runs(),
    );
  });
});
