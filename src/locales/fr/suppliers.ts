import { some } from './commands';

/** A match, as far as its words need it: see `src/app/suppliers/contracts.ts`. */
interface Match {
  readonly field: string;
  readonly by: 'siret' | 'siren' | 'autre-etablissement';
  readonly kind: string | null;
  readonly list: string;
}

const FIELDS: Readonly<Record<string, string>> = {
  est_siae: 'SIAE',
  est_ea_esat: 'EA ou ESAT',
  est_esus: 'ESUS',
  est_ess: 'ESS',
};
const BY: Readonly<Record<Match['by'], string>> = {
  siret: 'même SIRET',
  siren: 'même SIREN',
  'autre-etablissement': 'même entreprise, autre établissement',
};

/** Suppliers recognised by the lists that the user pasted. */
export const suppliers = {
  suppliers: {
    title: 'Fournisseurs reconnus',
    none: 'Aucun fournisseur du classeur ni de ces fichiers ne figure dans la liste.',
    looked: (structures: number, known: number): string =>
      `${some(structures, 'structure', 'structures')} dans la liste, ${some(known, 'fournisseur comparé', 'fournisseurs comparés')} par SIRET, puis par SIREN.`,
    unknown:
      'Un fournisseur absent de la liste reste inconnu : une liste dit ce qu’il est, jamais ce qu’il n’est pas.',
    proven: (count: number): string =>
      `${some(count, 'fournisseur reconnu', 'fournisseurs reconnus')} à coup sûr`,
    toDecide: (count: number): string =>
      `${some(count, 'rapprochement à confirmer', 'rapprochements à confirmer')}`,
    toDecideHelp:
      'L’entreprise figure dans la liste, mais pas cet établissement. Une SIAE, une EA ou un ESAT est un établissement : cochez ceux que vous savez en être.',
    contradicted: (count: number): string =>
      `${some(count, 'fournisseur noté NON', 'fournisseurs notés NON')} alors que la liste dit OUI`,
    contradictedHelp: 'Rien n’est remplacé : corrigez la cellule dans l’onglet si la liste a raison.',
    what: ({ field, kind }: Match): string =>
      `${FIELDS[field] ?? field}${kind === null || kind === FIELDS[field] ? '' : ` (${kind})`}`,
    how: ({ by, list }: Match): string => `${BY[by]}, d’après ${list}`,
    rows: (count: number, known: number): string =>
      count === 0 && known > 0
        ? 'déjà noté OUI'
        : `${some(count, 'ligne complétée', 'lignes complétées')}${known > 0 ? `, ${known} déjà notée${known > 1 ? 's' : ''} OUI` : ''}`,
    completed: (count: number): string => `${some(count, 'à compléter', 'à compléter')}`,
    more: (count: number): string => `et ${some(count, 'autre', 'autres')}`,
  },
};
