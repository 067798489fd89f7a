import { previewInsert, templates } from '../../../src/app';
import { REQUEST } from '../../support/sessions';
import type { Group } from '../types';

export const listingTemplates: Group = {
  name: 'templates',
  cases: [
    {
      name: 'each one can be previewed here, with the indicators that it announces',
      run: async ({ blank }) => {
        const { session } = await blank();
        expect(templates().length).toBeGreaterThan(0);
        for (const { id, title, warning, axes, objectives, indicators } of templates()) {
          const preview = await previewInsert(session, { ...REQUEST, templateId: id });
          const found = preview.axes.flatMap((axis) => axis.objectives);
          expect(preview).toMatchObject({ title, warning });
          expect([preview.axes.length, found.length]).toEqual([axes, objectives]);
          expect(found.flatMap((one) => one.indicators.map((indicator) => indicator.id))).toEqual(indicators);
        }
      },
    },
  ],
};
