import { LAYOUT_VERSION } from '../../src/workbook/layoutVersion';
import { insertTemplate, migrate, previewMigration } from '../../src/app';
import * as library from '../../src/catalogue/templates';
import { createFileHost } from '../../src/hosts/file';
import { REQUEST } from '../support/sessions';
import { sessionOn } from './repair/matrix';

jest.mock('../../src/catalogue/templates', () => ({
  __esModule: true,
  ...jest.requireActual<typeof library>('../../src/catalogue/templates'),
}));

/** The library once the first objective of the generic template has changed: one indicator less, one more. */
function newVersion(): void {
  const template = library.templateOf(REQUEST.templateId);
  const [first, ...axes] = template?.axes ?? [];
  const [objective, ...objectives] = first?.objectives ?? [];
  if (!template || !first || !objective) throw new Error('no such template');
  const [, ...kept] = objective.indicators;
  const own = { ...objective.indicators[0], ref: 'eco-part-locaux', provenance: 'propose' } as const;
  const next = {
    ...template,
    version: 2,
    axes: [
      {
        ...first,
        objectives: [
          { ...objective, indicators: [...kept, { ...own, baseline: null, targets: {}, label: 'Ajouté' }] },
          ...objectives,
        ],
      },
      ...axes,
    ],
  };
  jest.spyOn(library, 'templateOf').mockReturnValue(next);
}

it('takes a newer version of the template, and keeps aside what was typed for what it retired', async () => {
  const session = sessionOn(createFileHost());
  await insertTemplate(session, REQUEST);
  await session.host.writeCells('Saisie', 4, 3, [[0.4]]);
  expect(await previewMigration(session)).toBeNull();
  newVersion();
  const preview = await previewMigration(session);
  expect(preview).toMatchObject({
    from: LAYOUT_VERSION,
    to: LAYOUT_VERSION,
    columns: [],
    sheets: [],
    setAside: 1,
    broughtBack: 0,
  });
  expect([preview?.added.length, preview?.retired]).toEqual([
    1,
    ['Part des marchés avec au moins une considération sociale (en nombre)'],
  ]);
  await migrate(session);
  expect(await previewMigration(session)).toBeNull();
  expect(JSON.parse((await session.host.readSettings())['spaser.retired'] ?? '')).toEqual({
    cibles: {},
    indicateurs: {},
    saisie: { 'leg-part-considsoc-nb': { '2022': 0.4 } },
  });
});
