import type { SourceField } from '../../catalogue/synonyms';
import type { AnomalyLog } from '../anomalyLog';
import { partsOf } from '../values/frenchDate';
import { fold } from '../values/text';

/** Years that a ledger may be of: an amount under « Année » is a mistake of column. */
const FIRST = 1990;
const LAST = 2100;

/** The only year that a name quotes (« achats 2024.csv », a sheet « 2024 »); null when it quotes none, or several. */
export function yearInName(name: string): number | null {
  const years = new Set(
    fold(name)
      .split(' ')
      .filter((word) => /^20\d\d$/.test(word)),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

export interface YearReader {
  readonly of: (values: ReadonlyMap<SourceField, unknown>, row: number) => number | null;
  /** Tells once what was taken from the name, and each row that no year dates. */
  readonly tell: () => void;
}

/** The year of a line: its own column, else that of its date, else the one that the file or its sheet is named after. */
export function yearReader(names: readonly (string | null)[], log: AnomalyLog): YearReader {
  const [named = null] = names
    .flatMap((name) => (name === null ? [] : [yearInName(name)]))
    .filter((year) => year !== null);
  let byName = 0;
  return {
    of: (values, row) => {
      const year = values.get('annee');
      if (typeof year === 'number' && year >= FIRST && year <= LAST) return year;
      const date = values.get('date_depense');
      if (typeof date === 'number') return partsOf(date).year;
      if (named !== null) {
        byName += 1;
        return named;
      }
      log.add({ code: 'annee-absente', severity: 'a-verifier' }, { row });
      return null;
    },
    tell: () => {
      if (byName > 0 && named !== null)
        log.add({ code: 'annee-du-nom', severity: 'a-verifier', details: { annee: named, lignes: byName } });
    },
  };
}
