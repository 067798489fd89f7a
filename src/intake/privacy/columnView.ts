import type { SourceField } from '../../catalogue/synonyms';
import { shapeOf } from '../columns/fieldShape';
import { headerKey } from '../columns/headerKey';
import type { RawCell } from '../files/cell';
import { personalEvidence, type ColumnView } from './personalColumn';

/** Words of headers whose cells name firms, which are often named like people. */
const FIRMS =
  /\b(titulaires?|entreprises?|societes?|fournisseurs?|structures?|employeurs?|attributaires?|prestataires?|mandataires?|raison|denomination|siae|etablissements?|organismes?|sous traitants?|cotraitants?)\b/;
/** Words of headers that name places: « Saint-Denis » and « Le Havre » are written like people too. */
const PLACES =
  /\b(villes?|communes?|lieux?|quartiers?|departements?|regions?|pays|territoires?|secteurs?|sites?|antennes?|agences?)\b/;

function holdsOf(field: SourceField | null, header: string): ColumnView['holds'] {
  const key = headerKey(header);
  if (field === null) return FIRMS.test(key) || PLACES.test(key) ? 'entreprises' : 'inconnu';
  if (field === 'titulaire_nom' || field === 'employeur_nom') return 'entreprises';
  // A bare « Numéro » may well be a telephone's; a column that says contract is believed.
  if (field === 'marche_id')
    return /marche|contrat|operation|reference|engagement/.test(key) ? 'chiffres' : 'texte';
  const { type } = shapeOf(field);
  if (type === 'date' || type === 'month') return 'dates';
  if (type === 'text')
    return /siret|titulaire_[23]|code_cpv|uid|modification/.test(field) ? 'chiffres' : 'texte';
  return type === 'code' || type === 'codes' || type === 'tri' ? 'codes' : 'chiffres';
}

/** True when a column must not be imported for what its cells hold, whatever its header says. */
export const givesColumnAway = (
  cells: Iterable<RawCell | undefined>,
  field: SourceField | null,
  header: string,
  aboutPeople: boolean,
): boolean => personalEvidence(cells, { aboutPeople, holds: holdsOf(field, header) }) !== null;
