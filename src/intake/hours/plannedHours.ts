import { inputFields } from '../../catalogue/tables';
import { marches } from '../../catalogue/tables/marches';
import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue, DataRow } from '../../scheme/values';
import type { AnomalyLog } from '../anomalyLog';
import type { ContractDue } from '../outcome';
import type { TypedRow } from '../columns/typedRows';
import { fold } from '../values/text';

const FIELDS = new Set(inputFields(marches).map((field) => field.id));
const COPIED: readonly SourceField[] = [
  'marche_id',
  'acheteur_siret',
  'acheteur_nom',
  'titulaire_siret',
  'titulaire_nom',
  'objet',
  'date_notification',
];

interface Contract {
  readonly row: Record<string, CellValue>;
  /** Planned hours by lot: a contract's hours are those of its lots together. */
  readonly byLot: Map<string, number>;
  reported: boolean;
  readonly origin: number;
}

/**
 * The contracts that a table of hours speaks of, to complete MARCHES. Planned hours repeat on each person's row:
 * the same number counts once per lot; two different numbers keep the larger one, since the due is what was signed
 * and lowering it by mistake would flatter the rate, and are reported.
 */
export class PlannedHours {
  readonly #contracts = new Map<string, Contract>();
  readonly #log: AnomalyLog;
  readonly #source: string;

  constructor(source: string, log: AnomalyLog) {
    this.#source = source;
    this.#log = log;
  }

  add({ number, values }: TypedRow, column: string | undefined): void {
    const id = values.get('marche_id');
    if (typeof id !== 'string') return;
    const buyer = values.get('acheteur_siret') ?? values.get('acheteur_nom') ?? '';
    const key = `${String(buyer)}\u001f${id}`;
    const contract = this.#contracts.get(key) ?? {
      row: Object.create(null) as Record<string, CellValue>,
      byLot: new Map<string, number>(),
      reported: false,
      origin: number,
    };
    this.#contracts.set(key, contract);
    for (const field of COPIED) if (FIELDS.has(field)) contract.row[field] ??= values.get(field) ?? null;
    const planned = values.get('heures_prevues');
    if (typeof planned !== 'number') return;
    const lot = fold(String(values.get('lot') ?? '')).replace(/^lot( numero| no| n)? /, '');
    const known = contract.byLot.get(lot);
    if (known !== undefined && known !== planned && !contract.reported) {
      contract.reported = true;
      this.#log.add(
        {
          code: 'heures-prevues-contradictoires',
          severity: 'a-verifier',
          details: { premier: known, second: planned, retenu: Math.max(known, planned) },
        },
        { row: number, column },
      );
    }
    contract.byLot.set(lot, known === undefined ? planned : Math.max(known, planned));
  }

  /** Hours due of each contract, as `rows`. */
  due(): readonly ContractDue[] {
    return [...this.#contracts].map(([contract, { byLot }]) => ({ contract, byLot }));
  }

  /** First row of the source for each contract, as `rows`. */
  origins(): readonly number[] {
    return [...this.#contracts.values()].map(({ origin }) => origin);
  }

  rows(): readonly DataRow[] {
    return [...this.#contracts.values()].map(({ row, byLot }) => ({
      ...row,
      heures_prevues: dueOf(byLot),
      clause_sociale: 'OUI',
      clause_insertion: 'OUI',
      source: this.#source,
    }));
  }
}

/** Hours of the lots together. A line without lot beside them speaks of the whole contract: it is no lot more. */
export function dueOf(byLot: ReadonlyMap<string, number>): number | null {
  if (byLot.size === 0) return null;
  let lots = 0;
  for (const [lot, hours] of byLot) if (lot !== '') lots += hours;
  return Math.max(lots, byLot.get('') ?? lots);
}
