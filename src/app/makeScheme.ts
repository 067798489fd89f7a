import { templateOf } from '../catalogue/templates';
import { wrongBuyer } from '../scheme/buyers';
import { placedIndicators, schemeSchema, type Scheme } from '../scheme/scheme';
import type { InsertRequest } from './contracts';

/** Why a scheme cannot be made. Its words are in the locales, by `code`. */
export class RequestError extends Error {
  constructor(
    readonly code:
      | 'modele-inconnu'
      | 'acheteur-vide'
      | 'acheteurs-invalides'
      | 'annees-invalides'
      | 'classeur-sans-schema'
      | 'mois-illisible'
      | 'annee-ouverte',
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'RequestError';
  }
}

/**
 * A template made the buyer's own. Every target of the template is kept, those after the last year too:
 * they are the horizon towards which the trajectory runs.
 * @throws RequestError when the template is unknown, the buyer empty, the buyers not 2 to 20 different names, or the
 * years not consecutive (1 to 15).
 */
export function makeScheme({ templateId, template: composed, buyer, buyers, years }: InsertRequest): Scheme {
  const template = composed ?? templateOf(templateId);
  if (!template) throw new RequestError('modele-inconnu', { modele: templateId });
  const name = buyer.trim();
  if (!name) throw new RequestError('acheteur-vide');
  const names = (buyers ?? []).map((one) => one.replace(/\s+/gu, ' ').trim()).filter((one) => one !== '');
  const wrong = names.length > 1 ? wrongBuyer(names) : null;
  if (wrong !== null) throw new RequestError('acheteurs-invalides', { acheteur: wrong });
  const first = years[0] ?? 0;
  const consecutive =
    years.length > 0 && years.length <= 15 && years.every((year, index) => year === first + index);
  if (!consecutive || first < 2000 || first > 2100)
    throw new RequestError('annees-invalides', { annees: years.join(', ') });
  const aimed = placedIndicators(template).flatMap(({ entry }) => Object.keys(entry.targets).map(Number));
  return schemeSchema.parse({
    version: 1,
    templateId: template.id,
    templateVersion: template.version ?? 1,
    title: template.title,
    warning: template.warning,
    buyer: name,
    ...(names.length > 1 ? { buyers: names } : {}),
    years: [...years],
    targetYears: [...new Set([...years, ...aimed])].sort((a, b) => a - b),
    axes: template.axes,
  });
}
