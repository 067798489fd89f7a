import { declarationOf } from '../../catalogue/indicators';
import type { IndicatorFigures } from '../../engine/schemeFigures';
import type { Direction, Unit } from '../../scheme/indicator';
import type { Pace } from '../../scheme/pace';
import { formatOf, live, write } from '../cells';
import { binary, call, cell, isBlank, num, text, type Formula } from '../formula';
import type { CellPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { join, spoken, spokenText } from '../spoken';
import { detailCell, type DetailColumn } from './detailPlace';
import { shownRankCell } from './shownYear';
import { SHEETS } from '../layout';
import { suiviColumns } from './suiviColumns';

/** Words of the sentence, by the better side. */
const WORDS = {
  hausse: { lack: 'Il manque ', goal: ' pour ', each: ' de plus par ' },
  baisse: { lack: 'Il reste ', goal: ' à retirer pour ', each: ' de moins par ' },
} as const;

type Sided = keyof typeof WORDS;
const isSided = (direction: Direction): direction is Sided => direction !== 'neutre';

/** The sentence that the formula below gives; empty without pace. */
export function paceText(pace: Pace | null, unit: Unit, direction: Sided): string {
  if (!pace) return '';
  const said = (value: number): string => spokenText(unit, value);
  const words = WORDS[direction];
  const lack = `${words.lack}${said(pace.missing)}${words.goal}${pace.goal.year}`;
  if (pace.needed === null) return `${lack}.`;
  if (pace.per === 'mois')
    return `${lack} : ${said(pace.needed)} par mois, contre ${said(pace.realised ?? 0)} par mois jusqu’ici.`;
  const needed = `${lack} : ${said(pace.needed)}${words.each}an`;
  if (pace.realised === null) return `${needed}.`;
  return pace.realised < 0
    ? `${needed} ; recul de ${said(0 - pace.realised)} par an depuis ${pace.since}.`
    : `${needed}, contre ${said(pace.realised)} par an depuis ${pace.since}.`;
}

const iff = (test: Formula, yes: Formula, no: Formula): Formula => call('IF', test, yes, no);

/** The pace of an indicator in the year shown: figures, then the sentence that says them. */
export function paceOfLine(
  context: PlanContext,
  { placed, years }: IndicatorFigures,
  indicatorIndex: number,
  row: number,
): CellPlan[] {
  const declaration = declarationOf(placed.entry);
  const { unit, direction } = declaration;
  if (!isSided(direction)) return ['', '', '', '', '', ''].map(() => write(null, 'value'));
  const format = formatOf(declaration);
  const pace = years[context.shownYear]?.pace ?? null;
  const columns = suiviColumns(context.years);
  const here = (name: Parameters<typeof columns.shown>[0]): Formula => cell(null, row, columns.shown(name));
  const shown = (name: DetailColumn): Formula =>
    call(
      'CHOOSE',
      shownRankCell,
      ...context.years.map((_, yearIndex) =>
        detailCell({ context, indicatorIndex, yearIndex }, name, SHEETS.detail),
      ),
    );
  const lacking = (answer: Formula): Formula => iff(isBlank(here('Manque')), text(''), answer);
  const isMonthly = binary(here('Par'), '=', text('mois'));
  const words = WORDS[direction];
  const [missing, needed, realised] = [here('Manque'), here('Rythme nécessaire'), here('Rythme réalisé')];
  const since = shown('Année de départ');
  const said = (of: Formula): Formula => spoken(unit, of);
  const yearly = iff(
    isBlank(realised),
    text('.'),
    iff(
      binary(realised, '<', num(0)),
      join(
        text(' ; recul de '),
        said(binary(num(0), '-', realised)),
        text(' par an depuis '),
        since,
        text('.'),
      ),
      join(text(', contre '), said(realised), text(' par an depuis '), since, text('.')),
    ),
  );
  const rest = iff(
    isMonthly,
    join(text(' par mois, contre '), said(realised), text(' par mois jusqu’ici.')),
    join(text(`${words.each}an`), yearly),
  );
  const sentence = join(
    text(words.lack),
    said(missing),
    text(words.goal),
    here('Échéance'),
    iff(isBlank(needed), text('.'), join(text(' : '), said(needed), rest)),
  );
  return [
    live(shown('Manque'), pace?.missing ?? '', 'value', format),
    live(
      lacking(iff(isMonthly, cell(null, 2, 1), shown('Dernière échéance'))),
      pace?.goal.year ?? '',
      'value',
      'year',
    ),
    live(shown('Rythme nécessaire'), pace?.needed ?? '', 'value', format),
    live(shown('Rythme réalisé'), pace?.realised ?? '', 'value', format),
    live(lacking(shown('Par')), pace?.per ?? '', 'text'),
    { ...live(lacking(sentence), paceText(pace, unit, direction), 'text'), wrap: true },
  ];
}
