import fc from '../support/property';
import { currentDraft, startDraft } from '../../src/app/compose/currentDraft';
import * as drafts from '../../src/app/compose/draft';
import { draftProblems } from '../../src/app/compose/draftProblems';
import * as entries from '../../src/app/compose/entry';
import { omit } from '../../src/app/compose/lists';
import { searchIndicators } from '../../src/app/compose/searchIndicators';
import { insertTemplate, previewInsert, review } from '../../src/app';
import { INDICATORS } from '../../src/catalogue/indicators';
import { TEMPLATES, templateOf } from '../../src/catalogue/templates';
import { placedKeys } from '../../src/engine/schemeFigures';
import { placedIndicators, type Template } from '../../src/scheme/scheme';
import { CIBLES_COLUMNS } from '../../src/workbook/sheets/cibles';
import { FIRST_ROW, SHEETS } from '../../src/workbook/layout';
import { fileHost, filled } from '../support/sessions';

jest.setTimeout(60_000);

const generic = (): Template => {
  const template = templateOf('generique-4-axes');
  if (!template) throw new Error('no generic template');
  return template;
};
/** What was decided of each indicator, whatever its place. */
const decisions = (draft: Template): readonly string[] =>
  placedIndicators(draft)
    .map(({ entry }) => JSON.stringify([entry.ref, entry.baseline, entry.targets]))
    .sort();

const rank = fc.nat({ max: 5 });
const by = fc.constantFrom(-1 as const, 1 as const);
type Change = (draft: Template) => Template;
const step: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(rank, by).map(
    ([a, up]): Change =>
      (draft) =>
        drafts.moveAxis(draft, [a], up),
  ),
  fc.tuple(rank, rank, by).map(
    ([a, o, up]): Change =>
      (draft) =>
        drafts.moveObjective(draft, [a, o], up),
  ),
  fc.tuple(rank, rank, rank, by).map(
    ([a, o, i, up]): Change =>
      (draft) =>
        drafts.moveIndicator(draft, [a, o, i], up),
  ),
  fc.tuple(rank, rank, rank, rank, rank).map(
    ([a, o, i, b, p]): Change =>
      (draft) =>
        drafts.placeIndicator(draft, [a, o, i], [b, p]),
  ),
  fc.tuple(rank, fc.string()).map(
    ([a, title]): Change =>
      (draft) =>
        drafts.renameAxis(draft, [a], title),
  ),
  fc.string().map(
    (title): Change =>
      (draft) =>
        drafts.addAxis(draft, title),
  ),
  fc.tuple(rank, fc.string()).map(
    ([a, title]): Change =>
      (draft) =>
        drafts.addObjective(draft, [a], title),
  ),
  fc.tuple(rank, rank, fc.string()).map(
    ([a, o, title]): Change =>
      (draft) =>
        drafts.addAction(draft, [a, o], title),
  ),
);

describe('a draft', () => {
  it('loses no indicator, target nor baseline, whatever is moved, added or renamed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const after = steps.reduce((draft, change) => change(draft), generic());
        expect(decisions(after)).toEqual(decisions(generic()));
        after.axes.forEach((axis, a) => {
          expect(axis.code).toBe(String(a + 1));
          axis.objectives.forEach((objective, o) => expect(objective.code).toBe(`${a + 1}.${o + 1}`));
        });
      }),
    );
  });

  it('changes nothing of the draft that it was made from', () => {
    const before = generic();
    const copy = structuredClone(before);
    drafts.removeAxis(drafts.moveAxis(before, [0], 1), [1]);
    drafts.changeIndicator(before, [0, 0, 0], (entry) => entries.setTarget(entry, 2030, 5));
    expect(before).toEqual(copy);
  });

  it('removes what it is told, and that alone', () => {
    const before = generic();
    const after = drafts.removeIndicator(before, [0, 0, 0]);
    expect(placedIndicators(after)).toHaveLength(placedIndicators(before).length - 1);
    expect(drafts.removeObjective(before, [0, 0]).axes[0]?.objectives).toHaveLength(
      (before.axes[0]?.objectives.length ?? 0) - 1,
    );
    expect(drafts.removeIndicator(before, [9, 9, 9])).toEqual(before);
  });

  it('knows what is unknown: an emptied target, baseline, tolerance or answer leaves no trace', () => {
    const { entry } = placedIndicators(generic())[0] ?? { entry: undefined };
    if (!entry) throw new Error('no indicator');
    const filledIn = entries.setFollowUp(
      entries.setTolerance(entries.setLabel(entries.setTarget(entry, 2031, 0), 'À nous'), 0.05),
      { quantifiable: false, owner: 'Service achats' },
    );
    expect(filledIn).toMatchObject({ label: 'À nous', tolerance: 0.05, targets: { 2031: 0 } });
    expect(entries.isToReview(filledIn)).toBe(true);
    const emptied = entries.setFollowUp(
      entries.setTolerance(entries.setLabel(entries.setTarget(filledIn, 2031, null), ''), null),
      { quantifiable: undefined, owner: '' },
    );
    expect(emptied).toEqual(omit(entry, 'label'));
  });
});

describe('what prevents an insertion', () => {
  const codes = (draft: Template): readonly string[] => draftProblems(draft).map(({ code }) => code);

  it('is nothing in the templates of the library', () => {
    for (const template of TEMPLATES) expect([template.id, codes(template)]).toEqual([template.id, []]);
  });

  it('is said of an empty draft, an empty objective and a missing title', () => {
    const empty = drafts.emptyDraft('');
    expect(codes(empty)).toEqual(['titre-vide', 'aucun-axe']);
    const started = drafts.addAxis(drafts.emptyDraft('Schéma'), ' ');
    expect(codes(started)).toEqual(['axe-sans-titre', 'axe-vide', 'aucun-indicateur']);
    expect(codes(drafts.addObjective(started, [0], 'Objectif'))).toContain('objectif-vide');
  });

  it('is an indicator twice in one objective, or two declarations under one id', () => {
    const ref = placedIndicators(generic())[0]?.entry.ref ?? '';
    expect(codes(drafts.addIndicator(generic(), [0, 0], { ref }))).toEqual(['indicateur-double']);
    const own = INDICATORS[1];
    expect(codes(drafts.addIndicator(generic(), [1, 0], { ref, own }))).toEqual(['declarations-differentes']);
  });
});

describe('the search of an indicator', () => {
  const ids = (...search: Parameters<typeof searchIndicators>): readonly string[] =>
    searchIndicators(...search).found.map(({ indicator }) => indicator.id);

  it('does not mind accents nor case', () => {
    expect(ids('EGALITE')).toEqual(ids('égalité'));
    expect(ids('egalite')).toContain('soc-part-marches-egalite');
    expect(ids('heures insertion')).toContain('ins-heures-realisees');
  });

  it('filters by theme, obligation, data needed and presence in the draft, and counts each', () => {
    const { counts, total, found } = searchIndicators('');
    expect(found).toHaveLength(total);
    expect(total).toBe(INDICATORS.length);
    for (const [theme, count] of Object.entries(counts.themes))
      expect(ids('', { theme })).toHaveLength(count);
    const { obligations } = counts;
    expect(obligations.legal + obligations.officiel + obligations.observe + obligations.propose).toBe(total);
    expect(ids('', { obligation: 'legal' })).toHaveLength(obligations.legal);
    expect(ids('', { table: 'HEURES' })).toContain('ins-part-heures-siae');
    const here = ids('', { inDraft: true }, generic());
    expect(new Set(here)).toEqual(new Set(placedIndicators(generic()).map(({ entry }) => entry.ref)));
    expect(here.length + ids('', { inDraft: false }, generic()).length).toBe(total);
  });

  it('puts first what the law asks, then what imports bring', () => {
    const { found } = searchIndicators('');
    expect(found[0]).toMatchObject({ obligation: 'legal', feasibility: 3 });
    expect(found.at(-1)?.obligation).toBe('propose');
  });
});

describe('a composed scheme in the workbook', () => {
  const key = (draft: Template, a: number, o: number, i: number): string =>
    draft.axes[a]?.objectives[o]?.indicators[i]?.ref ?? '';

  async function opened() {
    const { host, session } = await filled(fileHost(), []);
    const current = await currentDraft(session);
    if (!current) throw new Error('no scheme');
    const { draft, ...request } = current;
    return { host, session, draft, request: { ...request, templateId: draft.id } };
  }

  it('is read back as a draft, with the decisions of its cells, and inserted again with those of the draft', async () => {
    const { host, session, draft, request } = await opened();
    const changed = drafts.moveIndicator(
      drafts.changeIndicator(draft, [0, 0, 0], (entry) => entries.setTarget(entry, 2025, 41)),
      [0, 0, 0],
      1,
    );
    // A colleague types a target in the workbook while the draft is open: it stays.
    const column = CIBLES_COLUMNS.firstTarget + request.base.targetYears.indexOf(2026);
    const row = FIRST_ROW + placedKeys(request.base).findIndex((one) => one.key === key(draft, 1, 0, 0));
    await host.writeCells(SHEETS.cibles, row, column, [[0.77]]);
    await insertTemplate(session, { ...request, template: changed });
    const after = await currentDraft(session);
    const moved = after?.draft.axes[0]?.objectives[0]?.indicators[1];
    expect(moved?.ref).toBe(key(draft, 0, 0, 0));
    expect(moved?.targets['2025']).toBe(41);
    const typed = after?.draft.axes[1]?.objectives[0]?.indicators[0];
    expect(typed?.targets['2026']).toBeCloseTo(
      0.77 * (typed ? ((await unitOf(session, typed.ref)) === '%' ? 100 : 1) : 1),
    );
  });

  const unitOf = async (session: Parameters<typeof review>[0], id: string) =>
    (await review(session))?.indicators.find((one) => one.id === id)?.unit;

  it('starts from a template with what the user typed, and holds to what is decided afterwards', async () => {
    const { host, session, request } = await opened();
    const ref = key(generic(), 0, 0, 0);
    const column = CIBLES_COLUMNS.firstTarget + request.base.targetYears.indexOf(2025);
    await host.writeCells(SHEETS.cibles, FIRST_ROW, column, [[0.35]]);
    const { buyer, years } = request;
    const started = await startDraft(session, { templateId: 'generique-4-axes', buyer, years });
    expect(started.template.axes[0]?.objectives[0]?.indicators[0]).toMatchObject({
      ref,
      targets: { 2025: 35 },
    });
    const template = drafts.changeIndicator(started.template, [0, 0, 0], (entry) =>
      entries.setTarget(entry, 2025, 40),
    );
    await insertTemplate(session, { ...started, template });
    const after = await currentDraft(session);
    expect(after?.draft.axes[0]?.objectives[0]?.indicators[0]?.targets['2025']).toBe(40);
  });

  it('takes a target away when the draft does, though its place has not changed', async () => {
    const { session, draft, request } = await opened();
    const before = await review(session);
    const withTarget = before?.indicators.findIndex(({ finalTarget }) => finalTarget !== null) ?? -1;
    const id = before?.indicators[withTarget]?.id ?? '';
    const emptied: Template = {
      ...draft,
      axes: draft.axes.map((axis) => ({
        ...axis,
        objectives: axis.objectives.map((objective) => ({
          ...objective,
          indicators: objective.indicators.map((entry) =>
            entry.ref === id ? { ...entry, targets: {} } : entry,
          ),
        })),
      })),
    };
    await insertTemplate(session, { ...request, template: emptied });
    const after = await review(session);
    expect(after?.indicators.find((one) => one.id === id)?.finalTarget).toBeNull();
  });

  it('shows in the preview where each line comes from, its aims and its published values', async () => {
    const { session } = await opened();
    const template = TEMPLATES.find((one) => placedIndicators(one).some(({ entry }) => entry.known?.length));
    if (!template) throw new Error('no published value in the library');
    const preview = await previewInsert(session, {
      templateId: template.id,
      template,
      buyer: 'Ville',
      years: [2026],
    });
    const lines = preview.axes.flatMap((axis) => axis.objectives.flatMap(({ indicators }) => indicators));
    expect(lines.some(({ known }) => known.length > 0)).toBe(true);
    expect(lines.some(({ sources }) => sources.length > 0)).toBe(true);
  });
});
