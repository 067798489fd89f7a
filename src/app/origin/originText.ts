import type { Dimension } from '../../catalogue/dimensions';
import type { OriginWords } from '../../locales/fr/origine';
import type { Breakdown, Origin, OriginTerm } from './types';
import {
  figureWords,
  parameterWords,
  partWords,
  reconciliationWords,
  sentenceWords,
  valueWords,
  whyNoneWords,
} from './words';

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** « 1 284 = 840 d'autres années + 14 sans année + 430 de 2025 ». */
function accountLines(t: OriginWords, origin: Origin, term: OriginTerm): readonly string[] {
  if (!term.data) return [];
  const { sheet, account, setAside, duplicates } = term.data;
  const counted = t.ofYear(origin.request.year, term.isToDate);
  const sum = (parts: readonly (readonly [string, number])[]): string =>
    parts.map(([label, count]) => `${label} ${t.format.number(count)}`).join(' + ');
  return [
    t.sheet(sheet, t.ofTerm[term.role]),
    ...indent([
      `${t.inSheet} ${t.format.number(account.inSheet)} = ${sum([
        [counted, account.counted],
        [t.elsewhere(origin.request.buyer !== undefined), account.elsewhere],
        [t.undated, account.undated],
      ])}`,
      `${counted} ${t.format.number(account.counted)} = ${sum([
        [t.used, account.used],
        [t.refused, account.refused],
        [t.unknown, account.unknown],
      ])}`,
      ...(setAside + duplicates > 0 ? [t.leftOut(setAside, duplicates)] : []),
    ]),
  ];
}

function equationLines(t: OriginWords, origin: Origin): readonly string[] {
  const { terms, scale, numerator, denominator } = origin;
  if (terms.length === 0)
    return denominator === null ? [] : [`${figureWords(t, numerator)} ÷ ${figureWords(t, denominator)}`];
  const [top, bottom] = terms;
  return [
    ...(top ? [`  ${figureWords(t, top.value)} : ${top.words}`] : []),
    ...(bottom ? [`÷ ${figureWords(t, bottom.value)} : ${bottom.words}`] : []),
    ...(bottom && scale === 10000 ? [t.times(scale)] : []),
    `= ${valueWords(t, origin, origin.value)}`,
  ];
}

export function breakdownLines(t: OriginWords, origin: Origin, split: Breakdown): readonly string[] {
  return [
    t.byDimension(split.dimension),
    ...indent([
      ...split.parts.map(
        (part) =>
          `${t.part(split.dimension, part.label, origin.isShared)} : ${partWords(t, origin, part)} · ${t.partRows(part.rows)}`,
      ),
      ...reconciliationWords(t, origin, split),
    ]),
  ];
}

/** The lines of a term only where they say something that those of the other did not. */
const ownAccounts = (terms: readonly OriginTerm[]): readonly OriginTerm[] =>
  terms.filter(
    ({ data }, index) =>
      data !== null &&
      (index === 0 || JSON.stringify(data.account) !== JSON.stringify(terms[0]?.data?.account)),
  );

/**
 * All that is said of a figure, as plain lines: what the pane copies and what the command line prints. No row of anybody is
 * in it. `dimensions`: the breakdowns wanted.
 */
export function originText(
  t: OriginWords,
  origin: Origin,
  dimensions: readonly Dimension[],
): readonly string[] {
  const { request, formula, parameters, breakdowns, terms, label, words } = origin;
  const why = whyNoneWords(t, origin);
  return [
    `${label} · ${request.year}`,
    ...(request.buyer === undefined ? [] : [t.ofBuyer(request.buyer ?? t.noBuyer)]),
    sentenceWords(t, origin),
    ...(why === null ? [] : [why]),
    '',
    t.counted,
    `  ${words}`,
    '',
    t.equation,
    ...indent(equationLines(t, origin)),
    ...(formula === '' ? [] : ['', t.formula, `  =${formula}`]),
    ...(terms.some(({ data }) => data) ? ['', t.accounts] : []),
    ...ownAccounts(terms).flatMap((term) => indent(accountLines(t, origin, term))),
    '',
    t.parameters,
    ...indent(
      parameters.length === 0
        ? [t.parametersNone]
        : parameters.map((one) => t.parameter(one.label, parameterWords(t, one), one.source)),
    ),
    ...breakdowns
      .filter(({ dimension }) => dimensions.includes(dimension))
      .flatMap((split) => ['', ...breakdownLines(t, origin, split)]),
  ];
}
