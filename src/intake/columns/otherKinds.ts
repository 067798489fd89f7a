import type { SourceField } from '../../catalogue/synonyms';
import type { SourceKind } from '../types';
import { NAMED_OTHERWISE } from './fieldShape';

type Serving = Readonly<Partial<Record<SourceField, string>>>;
const BUYER: Serving = { acheteur_nom: 'acheteur', acheteur_siret: 'acheteur', cantine_siret: 'acheteur' };

/** Columns of a source that fill a field of another name: the account says which. */
const SERVES: Readonly<Partial<Record<SourceKind, Serving>>> = {
  depenses: { ...BUYER, date_depense: 'annee' },
  denrees: {
    ...BUYER,
    date_depense: 'annee',
    categories_egalim: 'egalim',
    categories_egalim_2: 'egalim',
    famille_produits: 'libelle',
  },
  'contrats-travail': { ...BUYER, date_entree: 'age_entree' },
  fournisseurs: {
    structure_siret: 'titulaire_siret',
    structure_siren: 'titulaire_siret',
    structure_type: 'est_siae',
    structure_nom: 'titulaire_nom',
  },
};

/** Field that a column of this kind fills, where its own name does not say it. */
export const servedBy = (kind: SourceKind, field: SourceField): string | undefined => {
  const own = SERVES[kind];
  return own === undefined ? undefined : (own[field] ?? NAMED_OTHERWISE[field]?.[1]);
};
