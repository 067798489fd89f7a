import { makeScheme } from '../../src/app/makeScheme';
import { dataSetOf } from '../../src/app/readWorkbook';
import { initialParameters } from '../../src/catalogue/parameters';
import { TEMPLATES } from '../../src/catalogue/templates';
import { placedIndicators, schemeSchema, type Template } from '../../src/scheme/scheme';
import { buildPlan, SCHEME_SETTING } from '../../src/workbook/buildPlan';
import { SHEETS } from '../../src/workbook/layout';
import type { WorkbookPlan } from '../../src/workbook/plan';

const yearsOf = ({ period: [from, to] }: Template): number[] =>
  Array.from({ length: to - from + 1 }, (_year, index) => from + index);

const schemeOf = (template: Template) =>
  makeScheme({ templateId: template.id, buyer: "Ville d'Exemple", years: yearsOf(template) });

const planOf = (template: Template): WorkbookPlan =>
  buildPlan({
    scheme: schemeOf(template),
    data: dataSetOf({}),
    parameters: initialParameters(),
    typedValues: {},
  });

const formulasIn = (plan: WorkbookPlan): number =>
  plan.sheets.reduce(
    (total, { rows }) =>
      total + rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell?.formula).length, 0),
    0,
  );

/** Enough to see a plan change, short enough to be read. */
const digest = (plan: WorkbookPlan): string =>
  [...plan.sheets.map(({ name, rows }) => `${name} ${rows.length}`), `${formulasIn(plan)} formules`].join(
    ' · ',
  );

const byId = TEMPLATES.map((template) => [template.id, template] as const);

describe('a template inserted', () => {
  it.each(byId)('%s makes a valid scheme that keeps every target', (_id, template) => {
    const scheme = schemeOf(template);
    expect(schemeSchema.parse(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
    expect(scheme.axes).toEqual(template.axes);
    expect(scheme.warning).toBe(template.warning);
    for (const { entry } of placedIndicators(template))
      for (const year of Object.keys(entry.targets)) expect(scheme.targetYears).toContain(Number(year));
  });

  it.each(byId)('%s makes a plan that follows every indicator', (_id, template) => {
    const plan = planOf(template);
    const placed = placedIndicators(template).length;
    const cibles = plan.sheets.find(({ name }) => name === SHEETS.cibles);
    expect(cibles?.reportTables?.map(({ rows }) => rows)).toEqual([placed]);
    expect(new Set(plan.sheets.map(({ name }) => name)).size).toBe(plan.sheets.length);
    expect(JSON.parse(plan.settings[SCHEME_SETTING] ?? '')).toMatchObject({ templateId: template.id });
    expect(digest(plan)).toMatchSnapshot();
  });
});
