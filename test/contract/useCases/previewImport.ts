import { previewImport } from '../../../src/app';
import { unchanged } from '../expecting';
import { contracts, FIRST, HEADER, SECOND } from '../sources';
import type { Group } from '../types';

/** More contracts than any host of ours finds slow. */
const MANY = contracts(
  Array.from({ length: 2_001 }, (_, index) => `N${index};Objet ${index};10/01/2026;${index};oui\n`).join(''),
);

export const previewingImport: Group = {
  name: 'previewImport',
  attempt: ({ session }) => previewImport(session, FIRST),
  cases: [
    {
      name: 'writes nothing before the user agrees',
      run: async ({ imported }) => {
        const open = await imported();
        await unchanged(open, () => previewImport(open.session, [SECOND]));
      },
    },
    {
      name: 'accounts for every row: kept, already there, set aside, with its control sum',
      run: async ({ imported }) => {
        const { session } = await imported();
        const preview = await previewImport(session, [SECOND]);
        expect(preview.sources).toMatchObject([
          {
            file: 'suite.csv',
            kind: 'marches',
            rows: 3,
            kept: 1,
            duplicates: 1,
            setAside: 1,
            controlSums: { montant_ht: 70_000 },
          },
        ]);
        expect(preview.tables).toEqual([{ table: 'MARCHES', added: 1, alreadyThere: 1 }]);
        expect(preview.merged.MARCHES?.map(({ marche_id }) => marche_id)).toEqual(['M1', 'M2', 'M3']);
      },
    },
    {
      name: 'counts a contract that two files send once',
      run: async ({ inserted }) => {
        const { session } = await inserted();
        const again = FIRST.map((source) => ({ ...source, name: 'copie.csv' }));
        const preview = await previewImport(session, [...FIRST, ...again]);
        // Whatever the order they are given in, they are put together in the order of their names.
        expect(preview.sources.map(({ file, kept, duplicates }) => [file, kept, duplicates])).toEqual([
          ['marches.csv', 0, 2],
          ['copie.csv', 2, 0],
        ]);
      },
    },
    {
      name: 'reads the others when one cannot be read, and says which',
      run: async ({ inserted }) => {
        const { session } = await inserted();
        const preview = await previewImport(session, [{ name: 'vide.csv', text: '' }, ...FIRST]);
        expect(preview.failures.map(({ file, code }) => [file, code])).toEqual([
          ['vide.csv', 'fichier-vide'],
        ]);
        expect(preview.sources).toHaveLength(1);
      },
    },
    {
      name: 'knows the contracts that the user typed, and completes those given again with more',
      run: async ({ imported }) => {
        const { session, user } = await imported();
        await user.types('Marchés', 3, 0, 'M3');
        await user.types('Marchés', 3, 3, 'Mobilier');
        await user.types('Marchés', 3, 4, 46_082);
        await user.types('Marchés', 3, 5, 70_000);
        const more = {
          name: 'bis.csv',
          text: `${HEADER.trim()};Titulaire\nM3;Mobilier;01/03/2026;70000;;Entreprise A\n`,
        };
        const preview = await previewImport(session, [more]);
        expect(preview.sources[0]).toMatchObject({ rows: 1, kept: 0, duplicates: 1 });
        expect(
          preview.merged.MARCHES?.map((row) => [row['marche_id'], row['titulaire_nom'] ?? null]),
        ).toEqual([
          ['M1', null],
          ['M2', null],
          ['M3', 'Entreprise A'],
        ]);
      },
    },
    {
      name: 'says from how many rows this host is slow, when the import passes it',
      run: async ({ inserted, facts }) => {
        const { session } = await inserted();
        expect((await previewImport(session, FIRST)).betterInFile).toBeNull();
        const preview = await previewImport(session, [MANY]);
        expect(preview.merged.MARCHES).toHaveLength(2_001);
        expect(preview.betterInFile).toBe(facts.comfortableRows);
      },
    },
    {
      name: 'refuses a workbook without scheme',
      run: async ({ blank }) => {
        const open = await blank();
        await unchanged(open, () =>
          expect(previewImport(open.session, FIRST)).rejects.toMatchObject({
            name: 'RequestError',
            code: 'classeur-sans-schema',
          }),
        );
      },
    },
  ],
};
