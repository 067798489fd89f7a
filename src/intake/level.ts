import type { Shape } from './columns/shape';
import { isHours } from './columns/kinds';
import type { Column } from './columns/mapping';
import type { RowLevel, SourceKind } from './types';
import { fold } from './values/text';

/** What a row of each kind stands for, where its columns do not say more. */
const OF_KIND: Readonly<Partial<Record<SourceKind, RowLevel>>> = {
  'heures-personne': 'personne',
  beneficiaires: 'personne',
  'contrats-travail': 'contrat-travail',
  depenses: 'depense',
  denrees: 'depense',
  fournisseurs: 'structure',
};

/** What a row of the source stands for: the finest thing that its columns name. A title that gives a month to all rows makes none of them a month. */
export function levelOf(
  kind: SourceKind,
  columns: readonly Column[],
  { headers, places, months }: Shape,
): RowLevel {
  const has = (field: Column['field']): boolean =>
    columns.some((column) => column.field === field && (places[column.index] ?? -1) >= 0);
  if (!isHours(kind)) return OF_KIND[kind] ?? (has('lot') ? 'lot' : 'marche');
  const person = kind === 'heures-personne';
  const says = (...words: readonly RegExp[]): boolean =>
    words.every((word) => headers.some((header) => word.test(fold(header))));
  if (person && says(/\b(debut|embauche|entree)\b/, /\b(fin|sortie)\b/)) return 'contrat-travail';
  if (months.length === 0 && (has('periode') || has('mois'))) return 'mois';
  if (person) return 'personne';
  return has('lot') ? 'lot' : 'marche';
}
