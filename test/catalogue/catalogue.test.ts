import { indicatorOf, INDICATORS } from '../../src/catalogue/indicators';
import { PARAMETERS } from '../../src/catalogue/parameters';
import { fieldOf, TABLES } from '../../src/catalogue/tables';
import { checkTables } from '../../src/catalogue/tables/check';
import { PUBLICS } from '../../src/catalogue/tables/beneficiaires';
import { TEMPLATES } from '../../src/catalogue/templates';
import { indicatorSchema } from '../../src/scheme/indicator';
import type { Aggregate } from '../../src/scheme/measure';
import { measureSchema } from '../../src/scheme/measure';
import { placedIndicators, templateSchema } from '../../src/scheme/scheme';

const aggregates = INDICATORS.flatMap(({ id, measure }) => {
  const own: Aggregate[] =
    measure.kind === 'aggregate'
      ? [measure.aggregate]
      : measure.kind === 'ratio'
        ? [measure.numerator, measure.denominator]
        : [];
  return own.map((aggregate) => ({ id, aggregate }));
});

describe('catalogue', () => {
  it('declares tables that the schema accepts', () => {
    expect(checkTables).not.toThrow();
  });

  it('gives each field of a table its own label', () => {
    for (const table of Object.values(TABLES)) {
      const labels = table.fields.map(({ label }) => label.toUpperCase());
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('holds the 70 indicators of the domain, each once', () => {
    const ids = INDICATORS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('leg-'))).toHaveLength(8);
    expect(ids.filter((id) => id.startsWith('soc-'))).toHaveLength(13);
    expect(ids.filter((id) => id.startsWith('ins-'))).toHaveLength(24);
    expect(ids.filter((id) => id.startsWith('env-'))).toHaveLength(13);
    expect(ids.filter((id) => id.startsWith('eco-'))).toHaveLength(6);
    expect(ids.filter((id) => id.startsWith('gov-'))).toHaveLength(6);
    expect(ids).toHaveLength(70);
  });

  it('measures fields that exist', () => {
    for (const { id, aggregate } of aggregates) {
      if (aggregate.kind === 'parameter') {
        expect(PARAMETERS.map((parameter) => parameter.id)).toContain(aggregate.parameter);
        continue;
      }
      const table = TABLES[aggregate.table];
      const used = [
        ...aggregate.where.map(({ field }) => field),
        ...(aggregate.kind === 'count' ? [] : [aggregate.field]),
      ];
      for (const field of used) expect([id, fieldOf(table, field).id]).toEqual([id, field]);
    }
  });

  it('tests computed fields for OUI or NON only: an unknown one holds an empty text, not nothing', () => {
    for (const { id, aggregate } of aggregates) {
      if (aggregate.kind === 'parameter') continue;
      for (const condition of aggregate.where) {
        const { origin, type } = fieldOf(TABLES[aggregate.table], condition.field);
        if (origin !== 'calcule') continue;
        expect([id, type, ['eq', 'filled'].includes(condition.op)]).toEqual([id, 'tri', true]);
      }
    }
  });

  it('tests closed lists with values of the list', () => {
    for (const { id, aggregate } of aggregates) {
      if (aggregate.kind === 'parameter') continue;
      for (const condition of aggregate.where) {
        const { values } = fieldOf(TABLES[aggregate.table], condition.field);
        if (!values || condition.op === 'filled' || condition.op === 'gte' || condition.op === 'lt') continue;
        if (condition.op === 'contains') {
          expect([id, values.some((value) => value.includes(condition.value))]).toEqual([id, true]);
          continue;
        }
        for (const value of condition.op === 'in' ? condition.values : [condition.value])
          expect(values).toContain(value);
      }
    }
  });

  it('has no public whose code is part of another: « contains » would take one for the other', () => {
    for (const code of PUBLICS) {
      expect(PUBLICS.filter((other) => other !== code && other.includes(code))).toEqual([]);
    }
  });

  it('never adds up rates or people', () => {
    for (const { id, unit, additivity, disclosure } of INDICATORS) {
      if (unit === '%' || disclosure === 'personnes') expect([id, additivity.time]).toEqual([id, 'none']);
    }
  });

  it('refuses unknown fields', () => {
    const [first] = INDICATORS;
    const [template] = TEMPLATES;
    expect(indicatorSchema.safeParse({ ...first, surprise: 1 }).success).toBe(false);
    expect(templateSchema.safeParse({ ...template, surprise: 1 }).success).toBe(false);
    expect(measureSchema.safeParse({ kind: 'informed', surprise: 1 }).success).toBe(false);
    expect(
      measureSchema.safeParse({
        kind: 'aggregate',
        aggregate: { kind: 'count', table: 'MARCHES', where: [{ field: 'x', op: 'like', value: 'y' }] },
      }).success,
    ).toBe(false);
  });

  it('has templates whose indicators all exist', () => {
    for (const template of TEMPLATES) {
      for (const { entry } of placedIndicators(template)) expect(indicatorOf(entry.ref).id).toBe(entry.ref);
    }
    expect(
      placedIndicators(TEMPLATES.find(({ id }) => id === 'generique-4-axes') ?? { axes: [] }),
    ).toHaveLength(32);
  });
});
