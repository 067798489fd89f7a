import { insertTemplate, previewInsert, review, type InsertRequest } from '../../../src/app';
import { GENERIC_SHEETS, REQUEST as GENERIC } from '../../support/sessions';
import { unchanged } from '../expecting';
import { SHORT } from '../request';
import type { Case, Group } from '../types';

const WRONG: readonly (readonly [string, InsertRequest, string])[] = [
  ['an unknown template', { ...GENERIC, templateId: 'rien' }, 'modele-inconnu'],
  ['an empty buyer', { ...SHORT, buyer: '  ' }, 'acheteur-vide'],
  ['years with a hole', { ...SHORT, years: [2024, 2026] }, 'annees-invalides'],
  ['no year', { ...SHORT, years: [] }, 'annees-invalides'],
];

const refusals = WRONG.map(([what, request, code]): Case => ({
  name: `refuses ${what}, as insertTemplate does, and changes nothing`,
  run: async ({ blank }) => {
    const open = await blank();
    await unchanged(open, async () => {
      await expect(previewInsert(open.session, request)).rejects.toMatchObject({
        name: 'RequestError',
        code,
      });
      await expect(insertTemplate(open.session, request)).rejects.toMatchObject({
        name: 'RequestError',
        code,
      });
    });
  },
}));

export const previewingInsert: Group = {
  name: 'previewInsert',
  attempt: ({ session }) => previewInsert(session, SHORT),
  cases: [
    {
      name: 'names the sheets to come, and adds none',
      run: async ({ blank }) => {
        const open = await blank();
        await unchanged(open, async () => {
          const preview = await previewInsert(open.session, SHORT);
          expect(preview.sheets.map(({ name }) => name)).toEqual(GENERIC_SHEETS);
          expect(preview.sheets.some(({ exists }) => exists)).toBe(false);
          expect(preview.sheets.every(({ purpose }) => purpose !== '')).toBe(true);
        });
      },
    },
    {
      name: 'says which sheets are there already, and changes nothing',
      run: async ({ imported }) => {
        const open = await imported();
        await unchanged(open, async () => {
          const preview = await previewInsert(open.session, SHORT);
          expect(preview.sheets.every(({ exists }) => exists)).toBe(true);
        });
      },
    },
    {
      name: 'announces the targets that the workbook then holds',
      run: async ({ blank, inserted }) => {
        const preview = await previewInsert((await blank()).session, SHORT);
        const announced = preview.axes.flatMap((axis) =>
          axis.objectives.flatMap((objective) =>
            objective.indicators.map(({ label, targets }) => [objective.code, label, targets]),
          ),
        );
        const found = await review((await inserted()).session);
        expect(
          found?.indicators.map(({ objective, label, years }) => [
            objective.code,
            label,
            Object.fromEntries(
              years.flatMap(({ year, target }) => (target === null ? [] : [[`${year}`, target]])),
            ),
          ]),
        ).toEqual(
          announced.map(([code, label, targets]) => [
            code,
            label,
            Object.fromEntries(
              Object.entries(targets ?? {}).filter(([year]) => SHORT.years.includes(Number(year))),
            ),
          ]),
        );
      },
    },
    ...refusals,
  ],
};
