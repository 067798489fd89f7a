import type { InsertRequest } from '../../src/app';
import { templateOf } from '../../src/catalogue/templates';
import type { Template } from '../../src/scheme/scheme';
import { REQUEST as GENERIC } from '../support/sessions';
import { isEvery } from './everyColumn';

/** One indicator of each kind (number, share, sum, people, typed, of steering), and those of every data table. */
const KEPT: ReadonlySet<string> = new Set([
  'leg-part-considsoc-nb',
  'leg-part-considsoc-montant',
  'ins-heures-prevues',
  'ins-heures-realisees',
  'ins-nb-beneficiaires',
  'ins-emploi-6m',
  'eco-delai-paiement',
  'env-agec-reemploi',
  'env-agec-categories-conformes',
  'env-egalim-bio',
  'env-ges-achats',
  'gov-part-acheteurs-formes',
  'gov-taux-avancement-actions',
  'gov-publication-bisannuelle',
]);

/** The generic scheme with fewer indicators: the same tabs, tables and columns, fewer lines. */
function shortened(template: Template): Template {
  const axes = template.axes.map((axis) => ({
    ...axis,
    objectives: axis.objectives
      .map((one) => ({ ...one, indicators: one.indicators.filter(({ ref }) => KEPT.has(ref)) }))
      .filter(({ indicators }) => indicators.length > 0),
  }));
  return { ...template, axes: axes.filter(({ objectives }) => objectives.length > 0) };
}

const template = templateOf(GENERIC.templateId);

/**
 * What most cases insert: what they prove of a host does not grow with the number of lines, and their time does. The cases
 * about the template itself, the sample and the figures take the whole of it (`REQUEST` of the sessions), as all cases do
 * in `npm run test:contract`.
 */
export const SHORT: InsertRequest =
  isEvery || !template ? GENERIC : { ...GENERIC, template: shortened(template) };
