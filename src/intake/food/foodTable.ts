import type { CellValue } from '../../scheme/values';
import type { Column } from '../columns/mapping';
import type { TableInput } from '../columns/typeRows';
import type { TypedRow } from '../columns/typedRows';
import type { Outcome } from '../outcome';
import { readLedger } from '../spending/ledger';
import { qualityOf } from './qualityLabels';

/**
 * Food purchases: rows of DENREES. A category of the EGalim law makes a purchase « EGalim », BIO makes it organic too. In the layout of
 * « ma cantine » an empty category means that the product has none: NON, and it is told. Elsewhere a blank says nothing.
 */
export async function foodFromTable(input: TableInput, columns: readonly Column[]): Promise<Outcome> {
  const { log } = input;
  const header = columns.find(({ field }) => field === 'categories_egalim')?.header;
  const isMaCantine = header !== undefined && columns.some(({ field }) => field === 'famille_produits');
  let blank = 0;
  const text = ({ values }: TypedRow, field: 'categories_egalim' | 'categories_egalim_2'): string =>
    String(values.get(field) ?? '');

  const quality = (row: TypedRow): { readonly egalim: CellValue; readonly bio: CellValue } => {
    const said = { egalim: row.values.get('egalim') ?? null, bio: row.values.get('bio') ?? null };
    if (header === undefined) return said;
    const { categories, unknown } = qualityOf([
      text(row, 'categories_egalim'),
      text(row, 'categories_egalim_2'),
    ]);
    const isComplete = isMaCantine && unknown.length === 0;
    for (const value of unknown)
      log.add({ code: 'label-inconnu', severity: 'a-verifier' }, { row: row.number, column: header, value });
    if (categories.length > 0)
      return {
        egalim: 'OUI',
        bio: categories.includes('BIO') ? 'OUI' : (said.bio ?? (isComplete ? 'NON' : null)),
      };
    if (!isComplete) return said;
    blank += 1;
    return { egalim: said.egalim ?? 'NON', bio: said.bio ?? 'NON' };
  };

  const outcome = await readLedger(input, {
    table: 'DENREES',
    amount: 'montant_ht',
    isUsable: ({ values }) =>
      (['valeur_achat_ht', 'libelle'] as const).some((field) => (values.get(field) ?? null) !== null),
    fields: (row) => ({
      libelle: row.values.get('libelle') ?? row.values.get('famille_produits') ?? null,
      montant_ht: row.values.get('valeur_achat_ht') ?? null,
      ...quality(row),
    }),
  });
  if (blank > 0) log.add({ code: 'egalim-vide-non', severity: 'info', details: { lignes: blank } });
  return outcome;
}
