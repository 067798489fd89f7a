import { initialParameters } from '../../catalogue/parameters';
import { SHEET_TABLES } from '../../catalogue/tables';
import { isMissing } from '../../scheme/values';
import type { Scheme } from '../../scheme/scheme';
import { buildPlan } from '../../workbook/buildPlan';
import type { Repair, SheetFound, WorkbookHost } from '../../workbook/host';
import { FIRST_ROW, SHEETS } from '../../workbook/layout';
import { LAYOUT_VERSION, layoutOf } from '../../workbook/layoutVersion';
import { planData } from '../../workbook/sheets/data';
import { readScheme } from '../readWorkbook';
import { readCodes } from './codes';
import { shown, type Damage, type Refusal } from './damage';
import { codesGone, headerDamage, mayLackCodes } from './dataSheets';
import { expectedSheets, looksLike, matchSheets, objectOf, type Expected, type Match } from './recognise';

/** Codes to write in the first column of a report sheet, once it bears its name. */
export interface CodeRepair {
  readonly sheet: string;
  readonly codes: readonly { readonly row: number; readonly code: string }[];
}

/** What is lost, and what puts it back before the sheets are drawn again. */
export interface Diagnosis {
  readonly damage: readonly Damage[];
  readonly repairs: readonly Repair[];
  readonly codes: readonly CodeRepair[];
}

/** Report sheets whose lines are known by a code. */
const CODED: readonly string[] = [SHEETS.cibles, SHEETS.saisie, SHEETS.indicateurs];
/** Report sheets in which users or commands write: what was there cannot be drawn again. */
const WRITTEN: readonly string[] = [
  SHEETS.cibles,
  SHEETS.saisie,
  SHEETS.parametres,
  SHEETS.anomalies,
  SHEETS.sources,
  SHEETS.journal,
];
/** Lines of a report sheet that are looked at: more than any scheme has. */
const LINES = 400;

const isBlank = ({ header, sample }: SheetFound): boolean =>
  [header, ...sample].every((row) => row.every((value) => isMissing(value)));

/** The sheets that a workbook of this scheme should have, those of tables that only hold rows included. */
function expectedOf(scheme: Scheme, sheets: readonly SheetFound[]): readonly Expected[] {
  const plan = buildPlan({ scheme, parameters: initialParameters(), typedValues: {}, data: {} });
  const planned = expectedSheets(plan);
  const others = expectedSheets({
    ...plan,
    sheets: SHEET_TABLES.filter(({ sheet }) => !planned.some(({ plan: one }) => one.name === sheet)).map(
      planData,
    ),
  });
  const isThere = (one: Expected): boolean =>
    sheets.some(
      (sheet) =>
        sheet.planned === one.plan.name || sheet.name === one.plan.name || objectOf(sheet, one) !== undefined,
    );
  return [...planned, ...others.filter(isThere)];
}

const damageOf = ({ expected, found }: Match, loss: Damage['loss'], extra: Partial<Damage> = {}): Damage => ({
  sheet: expected.plan.name,
  loss,
  tab: found?.name ?? null,
  count: 1,
  what: [],
  refusal: null,
  pressing: true,
  contentGone: false,
  ...extra,
});

function nameDamage(match: Match, sheets: readonly SheetFound[], isFollowed: boolean): Damage | null {
  const { expected, found, isAmbiguous } = match;
  if (!found || found.name === expected.plan.name) return null;
  const isTaken = sheets.some(
    (sheet) => sheet !== found && sheet.name.toLowerCase() === expected.plan.name.toLowerCase(),
  );
  const refusal: Refusal | null = isAmbiguous ? 'plusieurs-onglets' : isTaken ? 'nom-pris' : null;
  return damageOf(match, 'nom', { refusal, pressing: !isFollowed });
}

async function codeDamage(
  host: WorkbookHost,
  match: Match,
  isOld: boolean,
): Promise<{ readonly damage: readonly Damage[]; readonly codes: CodeRepair | null }> {
  const { expected, found } = match;
  if (!found || !CODED.includes(expected.plan.name)) return { damage: [], codes: null };
  const labels = expected.plan.name === SHEETS.indicateurs ? 2 : 1;
  const cells = await host.readCells(found.name, {
    row: FIRST_ROW,
    column: 0,
    rows: LINES,
    columns: labels + 1,
  });
  const { lost, doubtful, gone } = readCodes(expected.plan, cells, labels);
  const damage: Damage[] = [];
  if (doubtful.length > 0)
    damage.push(
      damageOf(match, 'codes', {
        count: doubtful.length,
        what: shown(doubtful),
        refusal: 'lignes-douteuses',
      }),
    );
  else if (lost.length > 0)
    damage.push(damageOf(match, 'codes', { count: lost.length, what: shown(lost.map(({ code }) => code)) }));
  // An earlier version had fewer lines: that is for the migration.
  if (gone.length > 0 && doubtful.length === 0 && !isOld)
    damage.push(
      damageOf(match, 'lignes', {
        count: gone.length,
        what: shown(gone),
        contentGone: WRITTEN.includes(expected.plan.name),
      }),
    );
  const isMendable = doubtful.length === 0 && lost.length > 0;
  return { damage, codes: isMendable ? { sheet: expected.plan.name, codes: lost } : null };
}

/** What a workbook has lost of what its sheets are known by. Null when it holds no scheme. */
export async function diagnose(host: WorkbookHost): Promise<Diagnosis | null> {
  const scheme = await readScheme(host);
  if (!scheme) return null;
  const layout = layoutOf(await host.readSettings());
  const sheets = await host.inspect();
  const description = await host.describe();
  const hasObjects = description.host === 'excel' || description.host === 'file';
  const matches = matchSheets(expectedOf(scheme, sheets), sheets);
  const damage: Damage[] = [];
  const repairs: Repair[] = [];
  const codes: CodeRepair[] = [];
  for (const match of matches) {
    const { expected, found, byMemory } = match;
    const { plan, table, objects } = expected;
    if (!found) {
      // A sheet that an earlier version did not have is not lost.
      if (layout === LAYOUT_VERSION)
        damage.push(
          damageOf(match, 'onglet', { contentGone: table !== null || WRITTEN.includes(plan.name) }),
        );
      continue;
    }
    const isFollowed = byMemory || (table !== null && objectOf(found, expected) !== undefined);
    const named = nameDamage(match, sheets, isFollowed);
    if (named) damage.push(named);
    if (named?.refusal) continue;
    if (named) repairs.push({ kind: 'name', sheet: found.name, planned: plan.name });
    const object = objectOf(found, expected);
    const isStranger = !table && !byMemory && !object && WRITTEN.includes(plan.name);
    if (isStranger && !isBlank(found) && !looksLike(expected, found)) {
      damage.push(damageOf(match, 'onglet', { refusal: 'nom-pris' }));
      continue;
    }
    if (hasObjects && objects.length > 0 && !object && !(table && isBlank(found)))
      damage.push(damageOf(match, 'tableau'));
    if (table) {
      const header = headerDamage(table, found, object !== undefined, layout);
      damage.push(...header.damage);
      repairs.push(...header.repairs);
      if (header.damage.length === 0 && mayLackCodes(table, found)) {
        const gone = codesGone(table, found, (await host.readTable(table.id)) ?? []);
        if (gone) damage.push(gone);
      }
      continue;
    }
    const coded = await codeDamage(host, match, layout < LAYOUT_VERSION);
    damage.push(...coded.damage);
    if (coded.codes) codes.push(coded.codes);
  }
  return { damage, repairs, codes };
}
