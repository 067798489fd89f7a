import { declarationOf } from '../../catalogue/indicators';
import type { ChartPlan } from '../plan';
import { BAND, drawnLines, FIRST_COUNT, type BoardPlace } from './boardPlace';

/** A chart, and the words above it: what to do when there is nothing to draw. */
export interface BoardChart {
  readonly chart: ChartPlan;
  /** Its breakdown, or null for one by year. */
  readonly split: number | null;
  readonly key: number | null;
}

/** Left charts cover the first three columns, right ones the counts. */
const LEFT = { column: 0, columns: 3 };
const RIGHT = { column: FIRST_COUNT, columns: 8 };

/** Native charts of the dashboard, two by two: targets, considerations, then hours and people. */
export function boardCharts(place: BoardPlace): readonly BoardChart[] {
  const { context, keys } = place;
  const years = context.years.length;
  const span = `de ${context.years[0]} à ${context.years.at(-1)}`;
  const anchor = (rank: number): ChartPlan['anchor'] => ({
    row: place.chartRow(rank) + 1,
    rows: BAND - 2,
    ...(rank % 2 === 0 ? LEFT : RIGHT),
  });
  const byYear = (row: number) => ({ row, column: FIRST_COUNT, rows: 1, columns: years });
  const targets = keys.map((indicator, rank): Omit<ChartPlan, 'anchor'> => {
    const entry = context.figures[indicator]?.placed.entry;
    const label = entry ? (entry.label ?? declarationOf(entry).label) : '';
    return {
      kind: 'column',
      title: label,
      altText: `Histogramme : ${label}, réalisé et cible ${span}. Les valeurs sont plus bas, sous « Indicateurs dessinés ».`,
      categories: byYear(place.keysTitle + 1),
      series: [
        { name: 'Réalisé', ...byYear(place.keyRow(rank, 'realised')) },
        { name: 'Cible', ...byYear(place.keyRow(rank, 'target')) },
      ],
    };
  });
  const factRow = (id: string): number =>
    place.factRow(context.facts.findIndex(({ fact }) => fact.id === id));
  const shares: Omit<ChartPlan, 'anchor'> = {
    kind: 'column',
    title: 'Part des marchés avec considération',
    altText: `Histogramme : part des marchés avec une considération sociale, et environnementale, ${span}. Les valeurs sont plus bas, sous « Faits, année par année ».`,
    categories: byYear(place.factsTitle + 1),
    series: [
      { name: 'Sociale', ...byYear(factRow('leg-part-considsoc-nb')) },
      { name: 'Environnementale', ...byYear(factRow('leg-part-considenv-nb')) },
    ],
  };
  const splits = context.breakdowns.map(({ breakdown }, split): Omit<ChartPlan, 'anchor'> => {
    const block = { row: place.splitRow(split), rows: drawnLines(breakdown), columns: 1 };
    return {
      kind: 'bar',
      hasLabels: true,
      title: breakdown.title,
      altText: `Barres : ${breakdown.title.toLowerCase()}, pour l’année affichée. Les valeurs sont plus bas, sous « Heures et personnes de l’année ».`,
      categories: { ...block, column: 1 },
      series: [{ name: breakdown.title, ...block, column: FIRST_COUNT }],
    };
  });
  const all = [
    ...targets.map((chart, rank) => ({ chart, key: rank, split: null })),
    { chart: shares, key: null, split: null },
    ...splits.map((chart, split) => ({ chart, key: null, split })),
  ];
  return all.map(({ chart, key, split }, rank) => ({
    chart: { ...chart, anchor: anchor(rank) },
    key,
    split,
  }));
}
