import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RowsBehind } from '../../../app/contracts';
import type { CellValue } from '../../../scheme/values';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';

const SHOWN = 50;

interface Props {
  readonly indicatorId: string;
  readonly year: number;
  /** A buyer of a mutualised scheme, null for rows without buyer, undefined for all. */
  readonly buyer: string | null | undefined;
  readonly useCases: UseCases;
}

/** The rows that make a figure, each a click away from its line in the sheet. */
export function RowsBehindList({ indicatorId, year, buyer, useCases }: Props) {
  const text = useText();
  const t = text.review;
  const [behind, setBehind] = useState<RowsBehind | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    setBehind(undefined);
    void useCases.rowsBehind(indicatorId, year, buyer).then((found) => current && setBehind(found));
    return () => {
      current = false;
    };
  }, [useCases, indicatorId, year, buyer]);

  const shown = (value: CellValue, field: string): string => {
    if (value === null || value === '') return '—';
    if (typeof value !== 'number') return String(value);
    return /^(annee|exercice)/.test(field)
      ? String(value)
      : /date|periode/.test(field)
        ? text.day(value)
        : text.format.number(value, 2);
  };
  if (behind === undefined) return <p className="muted">{text.loading}</p>;
  if (behind === null || behind.total === 0) return <p className="muted">{t.rowsNone}</p>;
  const rows = behind.rows.slice(0, SHOWN);
  return (
    <div>
      <p className="muted">
        {t.rowsTitle(behind.total, behind.sheet)}
        {behind.total > rows.length && ` · ${t.rowsFirst(rows.length)}`}
      </p>
      {/* Focusable, so that the keyboard can scroll it. */}
      <div className="rows" tabIndex={0} role="region" aria-label={t.rowsTitle(behind.total, behind.sheet)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              {behind.fields.map((field) => (
                <th key={field.id} scope="col">
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number} className={row.answer === 'inconnu' ? 'row-unknown' : undefined}>
                <th scope="row">
                  <Button
                    size="small"
                    aria-label={t.rowReveal(row.number)}
                    onClick={() => void useCases.reveal(behind.sheet, row.number)}
                  >
                    {row.number}
                  </Button>
                  {row.answer === 'inconnu' && <span className="muted"> {t.rowUnknown}</span>}
                </th>
                {row.values.map((value, index) => (
                  <td key={index}>{shown(value, behind.fields[index]?.id ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
