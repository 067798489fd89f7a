import type { Dimension } from '../../catalogue/dimensions';
import type { OriginWords } from '../../locales/fr/origine';
import { termsToAccount } from './accounts';
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

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** « 1 284 lignes de l'onglet = 430 de 2025 + 840 d'autres années + 14 sans date ». */
function accountLines(
  t: OriginWords,
  origin: Origin,
  term: OriginTerm,
  isKnownSheet: boolean,
): readonly string[] {
  if (!term.data) return [];
  const { sheet, account, setAside, duplicates } = term.data;
  const counted = t.ofYear(origin.request.year, term.isToDate);
  const some = (label: string, count: number): string => `${t.format.number(count)} ${inSentence(label)}`;
  const sheetLines = [
    `${some(t.inSheet, account.inSheet)} = ${[
      some(counted, account.counted),
      some(t.elsewhere(origin.request.buyer !== undefined), account.elsewhere),
      ...(account.outside > 0 ? [some(t.outside, account.outside)] : []),
      some(t.undated, account.undated),
    ].join(' + ')}`,
  ];
  return [
    t.sheet(sheet, origin.terms.length > 1 ? t.ofTerm[term.role] : null),
    ...indent([
      ...(isKnownSheet ? [] : sheetLines),
      `${some(counted, account.counted)} = ${[
        some(t.used, account.used),
        some(t.refused, account.refused),
        some(t.unknown, account.unknown),
      ].join(' + ')}`,
      ...(!isKnownSheet ? [t.leftOut(setAside, duplicates)] : []),
      ...(term.isDistinct && account.used !== term.value ? [t.people(account.used, term.value ?? 0)] : []),
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
    ...termsToAccount(terms).flatMap(({ term, isKnownSheet }) =>
      indent(accountLines(t, origin, term, isKnownSheet)),
    ),
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
