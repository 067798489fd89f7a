import {
  insertTemplate,
  review,
  reviewAllYears,
  undo,
  type InsertRequest,
  type Session,
} from '../../src/app';
import { steering } from '../../src/app/phases';
import { TEMPLATES } from '../../src/catalogue/templates';
import { generique4Axes } from '../../src/catalogue/templates/generique4Axes';
import { serialOf } from '../../src/engine/serialDate';
import type { TableId } from '../../src/scheme/fields';
import type { Template } from '../../src/scheme/scheme';
import type { DataRow } from '../../src/scheme/values';
import { parameterCell, SHEETS } from '../../src/workbook/layout';
import { fileHost, filled, REQUEST } from '../support/sessions';

const rowsOf = async ({ host }: Session, table: TableId): Promise<readonly DataRow[]> =>
  (await host.readTable(table)) ?? [];

const inserted = async (request: InsertRequest = REQUEST) => (await filled(fileHost(), [], request)).session;

const insert = (session: Session, template: Template = generique4Axes) =>
  insertTemplate(session, { ...REQUEST, template });

/** The first objective, with other actions. */
const withActions = (...titles: string[]): Template => ({
  ...generique4Axes,
  axes: generique4Axes.axes.map((axis, index) =>
    index > 0
      ? axis
      : {
          ...axis,
          objectives: axis.objectives.map((objective, rank) =>
            rank > 0
              ? objective
              : { ...objective, actions: titles.map((title) => ({ title, provenance: 'propose' as const })) },
          ),
        },
  ),
});

const ofFirst = (rows: readonly DataRow[]) =>
  rows.flatMap((row) => (row['objectif'] === '1.1' ? [[row['action_id'], row['titre']]] : []));

describe('the actions of a scheme', () => {
  it('are the first rows of the plan of actions, without a date', async () => {
    const rows = await rowsOf(await inserted(), 'ACTIONS');
    const actions = generique4Axes.axes.flatMap(({ objectives }) => objectives.flatMap((one) => one.actions));
    expect(rows.map((row) => row['titre'])).toEqual(actions.map(({ title }) => title));
    expect(rows[0]).toMatchObject({
      action_id: '1.1-1',
      objectif: '1.1',
      date_point: null,
      annee: null,
      dernier_point: null,
    });
  });

  it('make no figure known, until a point is dated', async () => {
    const session = await inserted();
    const progress = async () =>
      (await review(session))?.indicators
        .find(({ id }) => id === 'gov-taux-avancement-actions')
        ?.years.at(-1);
    expect(await progress()).toMatchObject({ value: null, rows: 0, status: 'non-calculable' });
    const [first, ...others] = await rowsOf(session, 'ACTIONS');
    await session.host.writeRows(
      'ACTIONS',
      [{ ...first, date_point: serialOf(2026, 6, 1), statut: 'En cours', avancement: 0.4 }, ...others],
      'replace',
    );
    expect(await progress()).toMatchObject({ value: 40, rows: 1, denominator: 1 });
  });

  it('are written once, and what the user typed stays', async () => {
    const session = await inserted();
    const rows = (await rowsOf(session, 'ACTIONS')).map((row, index) =>
      index === 0
        ? { ...row, titre: 'Associer le guichet', pilote: 'Achats', echeance: serialOf(2026, 9, 1) }
        : row,
    );
    const point = { action_id: '1.1-2', objectif: '1.1', titre: 'Motiver', date_point: serialOf(2026, 3, 2) };
    await session.host.writeRows('ACTIONS', [...rows, point], 'replace');
    const typed = await rowsOf(session, 'ACTIONS');
    await insert(session);
    expect(await rowsOf(session, 'ACTIONS')).toEqual(typed);
  });

  it('keep the row of an action that the scheme no longer has, and take a new code for a new one', async () => {
    const session = await inserted({ ...REQUEST, template: withActions('A', 'B') });
    await insert(session, withActions('X', 'B'));
    expect(ofFirst(await rowsOf(session, 'ACTIONS'))).toEqual([
      ['1.1-1', 'A'],
      ['1.1-2', 'B'],
      ['1.1-3', 'X'],
    ]);
    await insert(session, withActions('X', 'B'));
    await insert(session, withActions('B', 'X'));
    expect(ofFirst(await rowsOf(session, 'ACTIONS'))).toHaveLength(3);
  });
});

describe('the instances and the plans', () => {
  it('are proposed at the first insertion, and never come back', async () => {
    const session = await inserted();
    const instances = await rowsOf(session, 'INSTANCES');
    expect(instances.map((row) => row['provenance'])).toEqual(instances.map(() => 'proposé'));
    expect(instances).toHaveLength(4);
    const own = { instance: 'Comité usagers', composition: 'Associations' };
    await session.host.writeRows('INSTANCES', [own], 'replace');
    await insert(session);
    expect(await rowsOf(session, 'INSTANCES')).toEqual([expect.objectContaining(own)]);
    await session.host.writeRows('INSTANCES', [], 'replace');
    await insert(session);
    expect(await rowsOf(session, 'INSTANCES')).toEqual([]);
  });

  it('follow the indicators of each objective', async () => {
    const rows = await rowsOf(await inserted(), 'ALIGNEMENT');
    expect(rows.map((row) => [row['plan'], row['objectif']])).toEqual([
      ['PNAD', '1.1'],
      ['PNAD', '2.1'],
      ['PTI', '1.2'],
      ['GPTEC', '1.2'],
      ['PAT', '2.3'],
      ['PCAET', '2.4'],
      ['SRCAE', '2.4'],
      ['RFAR', '3.1'],
      ['Égalité F-H', '1.2'],
      ['Égalité F-H', '1.4'],
      ['AGEC et REEN', '2.2'],
    ]);
    expect(rows[0]).toMatchObject({
      indicateurs: 'Part des marchés avec au moins une considération sociale (en nombre)',
      provenance: 'proposé',
    });
  });

  it('keep what the user wrote and took out; a new objective adds its own', async () => {
    const session = await inserted();
    const [, ...rows] = await rowsOf(session, 'ALIGNEMENT');
    const edited = rows.map((row) => (row['plan'] === 'PAT' ? { ...row, contribution: 'Cantines' } : row));
    await session.host.writeRows('ALIGNEMENT', edited, 'replace');
    const typed = await rowsOf(session, 'ALIGNEMENT');
    await insert(session);
    expect(await rowsOf(session, 'ALIGNEMENT')).toEqual(typed);
    const named: Template = {
      ...generique4Axes,
      axes: generique4Axes.axes.map((axis) => ({
        ...axis,
        objectives: axis.objectives.map((objective) =>
          objective.code === '3.1' ? { ...objective, plans: ['PAT', 'Agenda 2030'] } : objective,
        ),
      })),
    };
    await insert(session, named);
    expect((await rowsOf(session, 'ALIGNEMENT')).slice(typed.length)).toEqual([
      expect.objectContaining({ plan: 'PAT', objectif: '3.1', indicateurs: null, provenance: 'schéma' }),
      expect.objectContaining({ plan: 'Agenda 2030', objectif: '3.1', provenance: 'schéma' }),
    ]);
  });
});

describe('the tables kept by hand', () => {
  it('are in every workbook and are not its data', async () => {
    const session = await inserted({ ...REQUEST, templateId: TEMPLATES[0]?.id ?? '' });
    const { sheets } = await session.host.describe();
    expect(sheets).toEqual(
      expect.arrayContaining(['Concertation', 'Alignement', 'Cadre légal', 'Actions', 'Gouvernance']),
    );
    const data = (await review(session))?.data ?? [];
    expect(data.map(({ table }) => table)).not.toContain('ACTIONS');
    expect(data.every(({ rows }) => rows === 0)).toBe(true);
  });

  it('add no year to the figures', async () => {
    const session = await inserted();
    await session.host.writeRows(
      'CONCERTATION',
      [{ proposition_id: 'P1', date_proposition: serialOf(2019, 5, 6), annee: 2019 }],
      'append',
    );
    const years = new Set((await reviewAllYears(session)).map(({ year }) => year));
    expect([...years]).toEqual(REQUEST.years);
  });

  it('go back with the insertion that is undone', async () => {
    const session = await inserted();
    const before = await rowsOf(session, 'ACTIONS');
    await insert(session, withActions('X'));
    expect(await rowsOf(session, 'ACTIONS')).toHaveLength(before.length + 1);
    await undo(session);
    expect(await rowsOf(session, 'ACTIONS')).toEqual(before);
  });
});

describe('what is to be done', () => {
  const today = serialOf(2026, 11, 24);

  it('is nothing in a workbook without scheme', async () => {
    expect(await steering({ ...(await inserted()), host: fileHost() }, today)).toBeNull();
  });

  it('says due dates, actions past theirs, meetings and proposals that wait, soonest first', async () => {
    const session = await inserted();
    const { host } = session;
    const at = parameterCell('date_derniere_publication');
    await host.writeCells(SHEETS.parametres, at.row, at.column, [[serialOf(2024, 12, 1)]]);
    const [first, second, third, fourth] = await rowsOf(session, 'ACTIONS');
    const due = serialOf(2026, 10, 1);
    await host.writeRows(
      'ACTIONS',
      [
        { ...first, echeance: due, statut: 'En cours', date_point: serialOf(2026, 2, 1) },
        { ...second, echeance: due, statut: 'En cours', date_point: serialOf(2026, 2, 1) },
        { ...third, echeance: today, statut: 'En cours' },
        { ...fourth, echeance: due, statut: 'Abandonnée' },
        // Done since: the last point says so, and keeps the date of the first.
        { ...second, statut: 'Réalisée', date_point: serialOf(2026, 8, 1) },
        // An earlier point written below changes nothing.
        { ...first, statut: 'Réalisée', date_point: serialOf(2026, 1, 1) },
      ],
      'replace',
    );
    const [copil, ...others] = await rowsOf(session, 'INSTANCES');
    await host.writeRows(
      'INSTANCES',
      [{ ...copil, date_reunion: serialOf(2026, 12, 10) }, ...others],
      'replace',
    );
    await host.writeRows(
      'CONCERTATION',
      [
        { proposition_id: 'P1', decision: 'Retenue' },
        { proposition_id: 'P2', decision: null },
        { proposition_id: 'P3', decision: "À l'étude" },
      ],
      'append',
    );
    const found = (await steering(session, today))?.reminders ?? [];
    expect(found.map(({ kind, due: date, late, from }) => [kind, date, late, from])).toEqual([
      ['suivi-annuel', serialOf(2023, 1, 1), true, 'debut'],
      ['elaboration', serialOf(2026, 1, 1), true, null],
      ['action', due, true, null],
      ['decisions', null, false, null],
      ['publication', serialOf(2026, 12, 1), false, 'dernier'],
      ['reunion', serialOf(2026, 12, 10), false, null],
      ['fin', serialOf(2026, 12, 31), false, null],
    ]);
    expect(found.map(({ place }) => `${place.sheet} ${place.row}`).slice(2, 6)).toEqual([
      'Actions 2',
      'Concertation 3',
      `Paramètres ${at.row + 1}`,
      'Gouvernance 2',
    ]);
    expect(found[3]?.count).toBe(2);
    expect(found[5]?.subject).toBe('COPIL (comité de pilotage)');
  });

  it('takes today from the session', async () => {
    const session = await inserted();
    expect(await steering(session)).toEqual(await steering(session, today));
    expect(await steering(session)).not.toEqual(await steering(session, today - 2000));
  });
});

it('checks the scheme as its cells say it', async () => {
  const session = await inserted();
  const state = async () =>
    (await steering(session))?.legal.results.find(({ requirement }) => requirement.id === 'cible-employeurs')
      ?.state;
  expect(await state()).toBe('sans-cible');
  const labels = await session.host.readCells(SHEETS.cibles, { row: 4, column: 0, rows: 40, columns: 1 });
  const line = labels.findIndex(([code]) => code === 'leg-part-fournisseurs-inclusifs');
  await session.host.writeCells(SHEETS.cibles, 4 + line, 8, [[0.05]]);
  expect(await state()).toBe('couvert');
  const cells = await session.host.readCells(SHEETS.cadreLegal, { row: 4, column: 0, rows: 18, columns: 7 });
  expect(cells.map((row) => row[3])).toEqual(
    expect.arrayContaining(['✓ Couvert', '◇ À vérifier', '▼ Manquant', '△ Sans cible', '· Sans objet']),
  );
});
