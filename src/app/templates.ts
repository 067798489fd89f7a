import { isFounding, templateOf, TEMPLATES } from '../catalogue/templates';
import { themesOf } from '../catalogue/templates/themes';
import type { Provenance } from '../scheme/indicator';
import { placedIndicators, type Template } from '../scheme/scheme';
import type { TemplateSummary } from './contracts';
import { RequestError } from './makeScheme';

/** What a picker shows of a template, beyond what is needed to insert it. */
export interface TemplateCard extends TemplateSummary {
  /** Buyer it is drawn from; null when it is our own. */
  readonly place: string | null;
  /** Drawn from a city of the founding document. */
  readonly founding: boolean;
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  readonly actions: number;
  /** Targets in figures, one for each indicator and year. */
  readonly targets: number;
  /** Targets that only words can say. */
  readonly aims: number;
  /** Axes, objectives, actions, indicators and aims, by where they come from. */
  readonly lines: Readonly<Record<Provenance, number>>;
}

/** Axes, objectives, actions, indicators and aims: everything that bears a provenance in a template. */
const linesOf = ({ axes }: Template): readonly { readonly provenance: Provenance }[] =>
  axes.flatMap((axis) => [
    axis,
    ...axis.objectives.flatMap((objective) => [
      objective,
      ...objective.actions,
      ...(objective.aims ?? []),
      ...objective.indicators.flatMap((entry) => [entry, ...(entry.aims ?? [])]),
    ]),
  ]);

function cardOf(template: Template): TemplateCard {
  const objectives = template.axes.flatMap((axis) => axis.objectives);
  const entries = placedIndicators(template).map(({ entry }) => entry);
  const lines = linesOf(template);
  const from = (provenance: Provenance): number =>
    lines.filter((line) => line.provenance === provenance).length;
  return {
    id: template.id,
    title: template.title,
    warning: template.warning,
    period: template.period,
    axes: template.axes.length,
    objectives: objectives.length,
    indicators: entries.map(({ ref }) => ref),
    place: template.place ?? null,
    founding: isFounding(template.id),
    themes: themesOf(template).map(({ id, label }) => ({ id, label })),
    actions: objectives.flatMap(({ actions }) => actions).length,
    targets: entries.reduce((total, { targets }) => total + Object.keys(targets).length, 0),
    aims: [...objectives, ...entries].reduce((total, { aims }) => total + (aims?.length ?? 0), 0),
    lines: { source: from('source'), deduit: from('deduit'), propose: from('propose') },
  };
}

/** Every template, with what a buyer needs to choose. */
export const templates = (): readonly TemplateCard[] => TEMPLATES.map(cardOf);

/** A template of the library. @throws RequestError when none bears this name. */
export function templateById(id: string): Template {
  const found = templateOf(id);
  if (!found) throw new RequestError('modele-inconnu', { modele: id });
  return found;
}
