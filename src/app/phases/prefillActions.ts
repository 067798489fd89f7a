import type { Objective, Scheme } from '../../scheme/scheme';
import { isMissing, type CellValue, type DataRow } from '../../scheme/values';

interface Planned {
  readonly objective: string;
  readonly title: string;
  /** Place among the actions of its objective, from 1. */
  readonly rank: number;
}

const objectivesOf = ({ axes }: Pick<Scheme, 'axes'>): readonly Objective[] =>
  axes.flatMap(({ objectives }) => objectives);

const actionsOf = (scheme: Pick<Scheme, 'axes'>): readonly Planned[] =>
  objectivesOf(scheme).flatMap(({ code, actions }) =>
    actions.map(({ title }, index) => ({ objective: code, title, rank: index + 1 })),
  );

const codeOf = (objective: string, rank: number): string => `${objective}-${rank}`;

const fold = (value: CellValue | undefined): string =>
  isMissing(value) ? '' : String(value).trim().toUpperCase();

const sameAction = (a: Planned, b: Planned): boolean =>
  a.objective === b.objective && fold(a.title) === fold(b.title);

/**
 * Rows of ACTIONS for the actions of a scheme that the table does not hold yet: code (objective and rank), objective,
 * title; no date, so that they count in no figure. An action is held when a row bears its title under its objective, or
 * when it was already in the scheme before and a row bears its code: its title is then the user's.
 * @param before the scheme that the workbook holds, null at the first insertion.
 */
export function missingActions(
  scheme: Pick<Scheme, 'axes'>,
  before: Pick<Scheme, 'axes'> | null,
  rows: readonly DataRow[],
): readonly DataRow[] {
  const former = before ? actionsOf(before) : null;
  const titled = new Set(rows.map((row) => `${fold(row['objectif'])}\u0000${fold(row['titre'])}`));
  const codes = new Set(rows.map((row) => fold(row['action_id'])));
  const added: DataRow[] = [];
  for (const action of actionsOf(scheme)) {
    if (titled.has(`${fold(action.objective)}\u0000${fold(action.title)}`)) continue;
    const isKnown = !former || former.some((one) => sameAction(one, action));
    if (isKnown && codes.has(fold(codeOf(action.objective, action.rank)))) continue;
    let rank = action.rank;
    while (codes.has(fold(codeOf(action.objective, rank)))) rank += 1;
    const code = codeOf(action.objective, rank);
    codes.add(fold(code));
    added.push({ action_id: code, objectif: action.objective, titre: action.title });
  }
  return added;
}
