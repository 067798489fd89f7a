import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ROWS_LISTED, type OriginTerm, type RowAnswer } from '../../../app/origin/types';
import type { CellValue } from '../../../scheme/values';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';

const PAGE = 20;
const ANSWERS: readonly RowAnswer[] = ['oui', 'inconnu', 'non'];
const COUNTS = { oui: 'used', inconnu: 'unknown', non: 'refused' } as const;

interface Props {
  readonly terms: readonly OriginTerm[];
  readonly useCases: UseCases;
}

/** The rows of a figure, page by page, each a click away from its line in the spreadsheet. */
export function Rows({ terms, useCases }: Props) {
  const text = useText();
  const t = text.origine;
  const listed = terms.filter(({ data }) => data !== null);
  const [side, setSide] = useState(0);
  const [answer, setAnswer] = useState<RowAnswer>('oui');
  const [page, setPage] = useState(0);
  const data = listed[side]?.data ?? listed[0]?.data;
  if (!data) return null;

  const shown = (value: CellValue, field: string): string => {
    if (value === null || value === '') return '—';
    if (typeof value !== 'number') return String(value);
    if (/^(annee|exercice)/.test(field)) return String(value);
    return /date|periode/.test(field) ? text.day(value) : text.format.number(value, 2);
  };
  const rows = data.rows.filter((row) => row.answer === answer);
  const total = data.account[COUNTS[answer]];
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const here = Math.min(page, pages - 1);
  return (
    <div className="stack-tight wide">
      {listed.length > 1 && (
        <Field label={t.rowsOf}>
          <Select
            value={String(side)}
            onChange={(_event, choice) => {
              setSide(Number(choice.value));
              setPage(0);
            }}
          >
            {listed.map(({ role, data: own }, index) => (
              <option key={role} value={index}>
                {t.sheet(own?.sheet ?? '', t.ofTerm[role])}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t.rowsWhich}>
        <Select
          value={answer}
          onChange={(_event, choice) => {
            setAnswer(ANSWERS.find((one) => one === choice.value) ?? 'oui');
            setPage(0);
          }}
        >
          {ANSWERS.map((one) => (
            <option key={one} value={one}>
              {`${t.answer[one]} (${t.format.number(data.account[COUNTS[one]])})`}
            </option>
          ))}
        </Select>
      </Field>
      {rows.length === 0 ? (
        <p className="muted">{t.rowsNone}</p>
      ) : (
        <div className="rows wide" tabIndex={0} role="region" aria-label={t.answer[answer]}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.row}</th>
                {data.fields.map((field) => (
                  <th key={field.id} scope="col">
                    {field.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(here * PAGE, (here + 1) * PAGE).map((row) => (
                <tr key={row.number}>
                  <th scope="row">
                    <Button
                      size="small"
                      aria-label={t.rowShow(row.number)}
                      onClick={() => void useCases.reveal(data.sheet, row.number)}
                    >
                      {row.number}
                    </Button>
                  </th>
                  {row.values.map((value, index) => (
                    <td key={index}>{shown(value, data.fields[index]?.id ?? '')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages > 1 && (
        <div className="pager">
          <Button size="small" disabledFocusable={here === 0} onClick={() => setPage(here - 1)}>
            {t.previous}
          </Button>
          <span className="muted" role="status">
            {t.page(here + 1, pages)}
          </span>
          <Button size="small" disabledFocusable={here === pages - 1} onClick={() => setPage(here + 1)}>
            {t.next}
          </Button>
        </div>
      )}
      {total > ROWS_LISTED && <p className="muted">{t.rowsFirst(ROWS_LISTED)}</p>}
    </div>
  );
}
