import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ToldObligations } from '../../../app/obligations/tellObligations';
import { PARAMETERS } from '../../../catalogue/parameters';
import { FIRST_ROW, HEADER_ROW, PARAMETER_VALUE_COLUMN, SHEETS } from '../../../workbook/layout';
import { EmptyState } from '../../components/EmptyState';
import { useText } from '../../text';
import type { ViewProps } from '../views';
import { filteredBy, OBLIGATION_FILTERS, type ObligationFilter } from './filter';
import { ObligationCard } from './ObligationCard';

/** As many as a narrow pane can bear; the sheet holds them all. */
const SHOWN = 60;

const rowOf = (parameter: string): number =>
  FIRST_ROW + PARAMETERS.findIndex(({ id }) => id === parameter) + 1;

/** The insertion hours of each contract, ranked by what is at stake before it ends. */
export default function Obligations({ review, useCases, go }: ViewProps) {
  const text = useText();
  const t = text.obligations;
  const [told, setTold] = useState<ToldObligations | null | undefined>(undefined);
  const [filter, setFilter] = useState<ObligationFilter>('every');
  useEffect(() => {
    let isCurrent = true;
    void useCases.obligations().then((found) => isCurrent && setTold(found));
    return () => {
      isCurrent = false;
    };
    // The review is made again whenever the workbook changes.
  }, [useCases, review]);

  if (told === undefined) return <Spinner label={text.loading} />;
  if (told === null || told.contracts.length === 0)
    return (
      <EmptyState sentence={t.empty} action={t.emptyAction} onAction={() => go({ screen: 'donnees' })} />
    );
  const found = filteredBy(told.contracts, filter);
  const shown = found.slice(0, SHOWN);
  const date = told.cutOff === null ? null : text.day(told.cutOff);
  return (
    <>
      <p className="muted">
        {date === null ? t.noDate : (told.isTyped ? t.intro : t.introHours)(date)}{' '}
        {t.penalty(`${text.format.number(told.penalty)}\u202f€`)}
      </p>
      <div className="actions">
        <Button
          size="small"
          onClick={() =>
            void useCases.reveal(SHEETS.parametres, rowOf('penalite_heure'), PARAMETER_VALUE_COLUMN + 1)
          }
        >
          {t.penaltyEdit}
        </Button>
        <Button size="small" onClick={() => void useCases.reveal(SHEETS.obligations, HEADER_ROW + 1)}>
          {t.openSheet}
        </Button>
      </div>
      <Field label={t.filter}>
        <Select
          value={filter}
          onChange={(_event, data) =>
            setFilter(OBLIGATION_FILTERS.find((one) => one === data.value) ?? 'every')
          }
        >
          {OBLIGATION_FILTERS.map((one) => (
            <option key={one} value={one}>
              {`${t[one]} (${filteredBy(told.contracts, one).length})`}
            </option>
          ))}
        </Select>
      </Field>
      <p className="muted" role="status">
        {found.length === 0 ? t.emptyFilter : t.shown(found.length, told.contracts.length)}
      </p>
      <div>
        {shown.map((one) => (
          <ObligationCard key={`${one.buyer}|${one.contract}`} told={one} useCases={useCases} />
        ))}
      </div>
      {found.length > shown.length && <p className="muted">{t.more(found.length - shown.length)}</p>}
    </>
  );
}
