import type { TableInput } from '../columns/typeRows';
import type { Outcome } from '../outcome';
import { readLedger } from './ledger';

/** Ledgers of suppliers: rows of DEPENSES, one per line of the ledger. An unreadable amount stays unknown, and is told. */
export const spendingFromTable = (input: TableInput): Promise<Outcome> =>
  readLedger(input, {
    table: 'DEPENSES',
    amount: 'montant_mandate_ht',
    isUsable: ({ values }) =>
      (['montant_mandate_ht', 'fournisseur_siret', 'fournisseur_nom'] as const).some(
        (field) => (values.get(field) ?? null) !== null,
      ),
    fields: ({ values }) => ({
      fournisseur_siret: values.get('fournisseur_siret') ?? null,
      fournisseur_nom: values.get('fournisseur_nom') ?? null,
      segment: values.get('segment') ?? null,
      montant_mandate_ht: values.get('montant_mandate_ht') ?? null,
      type_depense: values.get('type_depense') ?? null,
      est_ess: values.get('est_ess') ?? null,
      delai_paiement_jours: values.get('delai_paiement_jours') ?? null,
    }),
  });
