import { evaluateMeasure } from '../../engine/figure';
import { fromCell } from '../../scheme/indicator';
import { readWorkbook } from '../readWorkbook';
import type { Session } from '../session';
import { ownIndicator, type OwnIndicator } from './ownIndicator';
import type { OwnChoices } from './ownChoices';

/** A value on the data present, in the indicator's unit (30 = 30 %); null = « n.d. ». */
export interface OwnValue {
  readonly year: number;
  readonly value: number | null;
  /** Rows whose answer is not known, among `rows`. */
  readonly unknown: number;
  readonly rows: number;
}

export interface OwnPreview {
  readonly made: OwnIndicator;
  /** One for each year of the scheme; none when the workbook holds no scheme. */
  readonly values: readonly OwnValue[];
}

/** What an indicator being built says of the data present. Nothing is written. */
export async function previewOwnIndicator(session: Session, choices: OwnChoices): Promise<OwnPreview> {
  const made = ownIndicator(choices);
  const open = made.ok ? await readWorkbook(session.host) : null;
  if (!made.ok || !open) return { made, values: [] };
  const { data, parameters, scheme } = open.state;
  const { measure, unit } = made.indicator;
  return {
    made,
    values: evaluateMeasure(measure, data, parameters, scheme.years).map((figure) => ({
      year: figure.year,
      value: figure.value === null ? null : Number(fromCell(unit, figure.value).toPrecision(12)),
      unknown: figure.unknown,
      rows: figure.rows,
    })),
  };
}
