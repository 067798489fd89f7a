import type { ColumnSample } from '../../../intake/types';
import type { CellValue } from '../../../scheme/values';
import type { PaneText } from '../../../locales/fr/pane';
import { useText } from '../../text';

const HUNDREDTHS = 2;

/** A value as the reader's language writes it, with its unit. */
export function shownValue(value: CellValue, type: ColumnSample['type'], text: PaneText): string {
  if (value === null) return text.mapping.notUnderstood;
  if (typeof value === 'boolean') return value ? text.mapping.yes : text.mapping.no;
  if (typeof value === 'string') return value;
  const { number } = text.format;
  switch (type) {
    case 'date':
      return text.day(value);
    case 'month':
      return text.day(value).slice(3);
    case 'amount':
      return `${number(value, HUNDREDTHS)} €`;
    case 'hours':
      return `${number(value, HUNDREDTHS)} h`;
    case 'fraction':
      return `${number(value * 100, HUNDREDTHS)} %`;
    default:
      return number(value, HUNDREDTHS);
  }
}

interface Props {
  readonly sample: ColumnSample;
  readonly header: string;
}

/** The first values as typed, beside what they are read as. */
export function SampleTable({ sample, header }: Props) {
  const text = useText();
  const t = text.mapping;
  return (
    <table className="mapped-sample" aria-label={t.samples(header)}>
      <thead>
        <tr>
          <th scope="col">{t.typed}</th>
          {sample.type !== null && <th scope="col">{t.understood}</th>}
        </tr>
      </thead>
      <tbody>
        {sample.cells.map(({ typed, understood }, index) => (
          <tr key={index}>
            <td className="breakable">{typed}</td>
            {sample.type !== null && (
              <td className={understood === null ? 'not-understood' : 'breakable'}>
                {shownValue(understood, sample.type, text)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
