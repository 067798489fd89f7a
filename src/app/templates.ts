import { TEMPLATES } from '../catalogue/templates';
import { placedIndicators } from '../scheme/scheme';
import type { TemplateSummary } from './contracts';

/** Every template, with what a buyer needs to choose. */
export const templates = (): readonly TemplateSummary[] =>
  TEMPLATES.map((template) => ({
    id: template.id,
    title: template.title,
    warning: template.warning,
    period: template.period,
    axes: template.axes.length,
    objectives: template.axes.reduce((total, axis) => total + axis.objectives.length, 0),
    indicators: placedIndicators(template).map(({ entry }) => entry.ref),
  }));
