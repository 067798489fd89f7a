import { refusalsOf } from '../../src/app/compose/checkChoices';
import { currentDraft } from '../../src/app/compose/currentDraft';
import * as drafts from '../../src/app/compose/draft';
import { ownId, ownIndicator } from '../../src/app/compose/ownIndicator';
import { conditionFields, opsOf, type OwnChoices } from '../../src/app/compose/ownChoices';
import { previewOwnIndicator } from '../../src/app/compose/previewOwnIndicator';
import { insertTemplate, review } from '../../src/app';
import { readWorkbook } from '../../src/app/readWorkbook';
import { sampleData } from '../../src/app/sample';
import { STANDING_TABLES, TABLES } from '../../src/catalogue/tables';
import type { Field } from '../../src/scheme/fields';
import { buildPlan } from '../../src/workbook/buildPlan';
import type { WorkbookHost } from '../../src/workbook/host';
import { disagreements, gridOf } from '../support/agreement';
import { describeWithLibreOffice, poisonCaches, recalculate } from '../support/libreoffice';
import { browserHost, fileHost, filled } from '../support/sessions';
import { hoursOfWomenInQpv } from '../support/sampleTruth';

jest.setTimeout(240_000);

const HOURS: OwnChoices = {
  name: "Heures d'insertion réalisées par des femmes résidant en QPV",
  table: 'HEURES',
  operation: 'additionner',
  field: 'heures_declarees',
  conditions: [
    { field: 'sexe', op: 'eq', value: 'F' },
    { field: 'qpv', op: 'eq', value: 'OUI' },
  ],
  direction: 'hausse',
};

const made = (choices: OwnChoices) => {
  const own = ownIndicator(choices);
  if (!own.ok) throw new Error(own.refusals.map(({ code }) => code).join());
  return own;
};

const codes = (choices: Partial<OwnChoices>): readonly string[] =>
  refusalsOf({ ...HOURS, ...choices }).map(({ code }) => code);

describe('an indicator of one’s own', () => {
  it('says what it counts in words and in the formula of a French Excel', () => {
    const { indicator, words, formula } = made(HOURS);
    expect(indicator).toMatchObject({ unit: 'h', disclosure: 'personnes', additivity: { time: 'sum' } });
    expect(indicator.id).toBe('own-heures-d-insertion-realisees-par-des-fem');
    expect(words).toBe(
      "Somme de « Heures réalisées » des lignes d'heures travaillées dans l'année dont « Sexe » est F et « Réside en QPV » est OUI",
    );
    expect(formula(2025)).toBe(
      'SOMME.SI.ENS(Heures[Heures réalisées];Heures[Année];2025;Heures[Sexe];"F";Heures[Réside en QPV];"OUI")',
    );
  });

  it('deduces the unit of a ratio', () => {
    const unit = (choices: Partial<OwnChoices>) => made({ ...HOURS, ...choices }).indicator.unit;
    expect(unit({ denominator: 'same' })).toBe('%');
    const people = { table: 'BENEFICIAIRES', operation: 'compter', conditions: [] } as const;
    expect(unit({ denominator: people })).toBe('h');
    const euros = {
      table: 'MARCHES',
      operation: 'additionner',
      field: 'montant_ht',
      conditions: [],
    } as const;
    expect(unit({ denominator: euros })).toBe('h / 10 k€');
  });

  it('recomputes people each year', () => {
    const { indicator } = made({
      ...HOURS,
      table: 'BENEFICIAIRES',
      operation: 'distincts',
      field: 'beneficiaire_id',
    });
    expect(indicator).toMatchObject({ unit: 'nb', disclosure: 'personnes', additivity: { time: 'none' } });
  });

  it.each<[string, Partial<OwnChoices>]>([
    ['nom-vide', { name: ' ' }],
    ['champ-requis', { field: undefined }],
    ['champ-non-sommable', { field: 'annee' }],
    ['champ-non-sommable', { table: 'MARCHES', field: 'poids_critere_social', conditions: [] }],
    ['champ-non-sommable', { table: 'MARCHES', field: 'categorie', conditions: [] }],
    ['distinct-impossible', { operation: 'distincts', field: 'marche_id' }],
    ['distinct-sous-condition', { operation: 'distincts', field: 'employeur_nom' }],
    [
      'personnes-cumulees',
      { table: 'BENEFICIAIRES', operation: 'distincts', field: 'beneficiaire_id', span: 'toDate' },
    ],
    ['personnes-cumulees', { table: 'BENEFICIAIRES', operation: 'compter', span: 'toDate' }],
    ['condition-champ-absent', { conditions: [{ field: 'age_entree', op: 'lt', value: 26 }] }],
    ['condition-incompatible', { conditions: [{ field: 'sexe', op: 'lt', value: 26 }] }],
    ['condition-incompatible', { conditions: [{ field: 'annee', op: 'gte', value: 2024 }] }],
    ['condition-incomplete', { conditions: [{ field: 'employeur_nom', op: 'eq', value: ' ' }] }],
    ['condition-incomplete', { conditions: [{ field: 'heures_declarees', op: 'gte', value: Number.NaN }] }],
    ['condition-valeur-inconnue', { conditions: [{ field: 'sexe', op: 'eq', value: 'X' }] }],
    ['trop-de-conditions', { conditions: [...HOURS.conditions, ...HOURS.conditions] }],
    ['rapport-identique', { conditions: [], denominator: 'same' }],
    [
      'rapport-natures',
      {
        table: 'MARCHES',
        field: 'montant_ht',
        conditions: [],
        denominator: { table: 'HEURES', operation: 'additionner', field: 'heures_declarees', conditions: [] },
      },
    ],
  ])('refuses: %s', (code, choices) => expect(codes(choices)).toContain(code));

  it('gives each indicator an id of its own', () => {
    expect(ownId('Égalité !')).toBe('own-egalite');
    expect(ownId('Égalité', ['own-egalite'])).toBe('own-egalite-2');
    expect(ownId('…')).toBe('own-indicateur');
  });

  it('has a value on the data present, the same as the truth of the sample', async () => {
    const { session } = await filled(fileHost(), sampleData());
    const { values } = await previewOwnIndicator(session, HOURS);
    const truth = hoursOfWomenInQpv();
    expect(truth.get(2025)).toBeGreaterThan(0);
    expect(values.map(({ year, value }) => [year, value])).toEqual(
      [2022, 2023, 2024, 2025, 2026].map((year) => [year, truth.get(year) ?? 0]),
    );
  });
});

/** What the builder can make of the tables of the sample: one indicator for each kind of field and each test. */
const everything = (): readonly OwnChoices[] => {
  const seen = new Set<string>();
  const isNew = ({ type, origin }: Field, op: string): boolean => {
    const kind = [type, origin, op].join();
    return !seen.has(kind) && Boolean(seen.add(kind));
  };
  return STANDING_TABLES.map((id) => TABLES[id]).flatMap((table) =>
    conditionFields(table).flatMap((field) =>
      opsOf(field)
        .filter((op) => isNew(field, op))
        .flatMap((op): OwnChoices[] => {
          const values = field.values ?? ['1'];
          const [first = '1', second = first] = values;
          const condition =
            op === 'filled'
              ? { field: field.id, op }
              : op === 'gte' || op === 'lt'
                ? { field: field.id, op, value: 20 }
                : op === 'in'
                  ? { field: field.id, op, values: [first, second] }
                  : { field: field.id, op, value: first };
          const name = `${table.id} ${field.id} ${op}`;
          return op === 'in' && !field.values
            ? []
            : [{ name, table: table.id, operation: 'compter', conditions: [condition], direction: 'neutre' }];
        }),
    ),
  );
};

const SHARE: OwnChoices = { ...HOURS, name: 'Part des heures de femmes en QPV', denominator: 'same' };

async function inserted<H extends WorkbookHost>(host: H) {
  const { session } = await filled(host, sampleData());
  const current = await currentDraft(session);
  if (!current) throw new Error('no scheme');
  const choices = [HOURS, SHARE, ...everything()];
  let draft = drafts.addObjective(drafts.addAxis(drafts.emptyDraft('À nous'), 'Axe'), [0], 'Objectif');
  for (const one of choices) {
    const { indicator } = made(one);
    draft = drafts.addIndicator(draft, [0, 0], { ref: indicator.id, own: indicator });
  }
  const { buyer, years, base } = current;
  await insertTemplate(session, { templateId: draft.id, template: draft, buyer, years, base });
  const open = await readWorkbook(host);
  if (!open) throw new Error('no scheme');
  return { session, plan: buildPlan(open.state) };
}

describe('own indicators in the workbook', () => {
  it('agree with IronCalc, whatever the field and the test', async () => {
    const host = await browserHost();
    const { session, plan } = await inserted(host);
    expect(disagreements(plan, await gridOf(host, plan))).toEqual([]);
    const found = (await review(session))?.indicators[0];
    const truth = hoursOfWomenInQpv();
    expect(found?.years.find(({ year }) => year === 2025)?.value).toBe(truth.get(2025));
  });

  describeWithLibreOffice('and LibreOffice', () => {
    it('agree, whatever the field and the test', async () => {
      const host = fileHost();
      const { plan } = await inserted(host);
      const grid = recalculate(poisonCaches(await host.save()));
      expect(disagreements(plan, grid)).toEqual([]);
    });
  });
});
