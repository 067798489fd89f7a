import { HostError } from '../../src/workbook/host';
import { unchanged } from './expecting';
import type { Case, Group } from './types';

/**
 * On a host that is too old, an operation is refused as all the others are: one code, one sentence that says what is
 * missing, and a workbook that nobody touched.
 */
export const refusalsOf = ({ attempt }: Group): readonly Case[] =>
  attempt
    ? [
        {
          name: 'is refused in clear words, and changes nothing',
          needs: 'refusal',
          run: async (stage) => {
            const open = await stage.imported();
            const failures: unknown[] = [];
            await unchanged(open, async () => {
              await Promise.resolve()
                .then(() => attempt(open))
                .then(
                  () => failures.push('nothing was refused'),
                  (reason: unknown) => failures.push(reason),
                );
            });
            expect(failures).toEqual([
              new HostError('GeneralException', 'this Excel is older than ExcelApi 1.14 (Excel 2021)'),
            ]);
            expect(failures[0]).toMatchObject({ name: 'HostError', code: 'GeneralException', done: 0 });
          },
        },
      ]
    : [];
