import { fold } from '../values/text';

/** What a list can prove of a supplier, as fields of MARCHES. */
export const SUPPLIER_FIELDS = ['est_siae', 'est_ea_esat', 'est_esus', 'est_ess'] as const;
export type SupplierField = (typeof SUPPLIER_FIELDS)[number];

/**
 * Kinds of structures in the lists of the State and of networks, with what each proves. SIAE: L5132-4 of the labour code; EA and EATT:
 * L5213-13; ESAT: L344-2 CASF; ESUS: L3332-17-1. A GEIQ and prison work are none of these: they are known, and prove nothing here.
 */
// prettier-ignore
const KINDS: readonly { readonly field: SupplierField | null; readonly words: readonly string[] }[] = [
  { field: 'est_siae', words: [
    'siae', 'iae', 'ei', 'aci', 'ai', 'etti', 'eiti', 'entreprise d insertion', 'entreprise insertion', 'atelier chantier d insertion', 'atelier et chantier d insertion', 'ateliers et chantiers d insertion',
    'chantier d insertion', 'association intermediaire', 'entreprise de travail temporaire d insertion', 'entreprise d insertion par le travail independant',
    'structure d insertion par l activite economique',
  ] },
  { field: 'est_ea_esat', words: [
    'ea', 'eatt', 'esat', 'ea esat', 'stpa', 'entreprise adaptee', 'entreprise adaptee de travail temporaire', 'etablissement et service d aide par le travail',
    'etablissement et service d accompagnement par le travail', 'secteur adapte', 'secteur protege',
  ] },
  { field: 'est_esus', words: ['esus', 'entreprise solidaire d utilite sociale', 'agrement esus'] },
  { field: 'est_ess', words: ['ess', 'economie sociale et solidaire', 'entreprise de l ess'] },
  { field: null, words: ['geiq', 'groupement d employeurs pour l insertion et la qualification', 'sep', 'prison', 'opcs'] },
];
const INDEX: ReadonlyMap<string, SupplierField | null> = new Map(
  KINDS.flatMap(({ field, words }) => words.map((word) => [word, field] as const)),
);

/** What a kind proves; null = a known kind that proves nothing here; undefined = unknown words. */
export function provenBy(text: string): SupplierField | null | undefined {
  const whole = fold(text);
  const found = INDEX.get(whole);
  if (found !== undefined || INDEX.has(whole)) return found;
  // « ACI_DC », « EI - entreprise d'insertion »: the short code stands first.
  const [first = ''] = whole.split(' ');
  return first.length <= 4 ? INDEX.get(first) : undefined;
}

/** What the name of a file, of a sheet or of a column says that all of a list is. */
export function provenByName(name: string): SupplierField | null {
  const words = new Set(fold(name).split(' '));
  const proofs = new Set(
    ['siae', 'iae', 'etti', 'ea', 'eatt', 'esat', 'esus', 'ess'].flatMap((word) =>
      words.has(word) ? [INDEX.get(word) ?? null] : [],
    ),
  );
  const [only = null] = proofs;
  return proofs.size === 1 ? only : null;
}
