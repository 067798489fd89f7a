import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { IndicatorYear, Review, ReviewedIndicator } from '../../../app/contracts';
import { STATUSES, type Status } from '../../../scheme/status';
import { StatusBadge } from '../../components/StatusBadge';
import { worstOf } from '../../components/statusLook';
import { STATUS_WORDS } from '../../../scheme/status';
import { useText } from '../../text';
import { useAnomalies } from '../../useAnomalies';
import type { ViewProps } from '../views';
import { BuyerSelect } from './BuyerSelect';
import { IndicatorCard } from './IndicatorCard';
import { ofBuyer, type BuyerChoice } from './ofBuyer';

interface Shown {
  readonly indicator: ReviewedIndicator;
  readonly figure: IndicatorYear;
}

const shownIn = (review: Review, year: number): readonly Shown[] =>
  review.indicators.flatMap((indicator) => {
    const figure = indicator.years.find((candidate) => candidate.year === year);
    return figure ? [{ indicator, figure }] : [];
  });

/** Axes in reading order, each with its indicators. */
function byAxis(
  shown: readonly Shown[],
): readonly { readonly code: string; readonly title: string; readonly items: readonly Shown[] }[] {
  const axes = new Map<string, { code: string; title: string; items: Shown[] }>();
  for (const item of shown) {
    const { axis } = item.indicator;
    const known = axes.get(axis.code) ?? { ...axis, items: [] };
    known.items.push(item);
    axes.set(axis.code, known);
  }
  return [...axes.values()];
}

/** The figures of a year, axis by axis, each with what it is held against. */
export function Indicateurs({ review, useCases, go, place }: ViewProps) {
  const text = useText();
  const t = text.review;
  const [filter, setFilter] = useState<Status | null>(place.status ?? null);
  const [chosenYear, setYear] = useState<number | null>(null);
  const [buyer, setBuyer] = useState<BuyerChoice>(null);
  const anomalies = useAnomalies(useCases, review);
  const year = chosenYear ?? review.year;
  const all = shownIn(ofBuyer(review, buyer), year);
  const shown = filter ? all.filter((item) => item.figure.status === filter) : all;
  const present = STATUSES.filter(
    (candidate) => candidate === filter || all.some((item) => item.figure.status === candidate),
  );
  return (
    <>
      <BuyerSelect review={review} choice={buyer} onChange={setBuyer} />
      <div className="pair">
        <Field label={t.year}>
          <Select value={String(year)} onChange={(_event, data) => setYear(Number(data.value))}>
            {review.years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label={t.filter}>
          <Select
            value={filter ?? ''}
            onChange={(_event, data) =>
              setFilter(STATUSES.find((candidate) => candidate === data.value) ?? null)
            }
          >
            <option value="">{t.all}</option>
            {present.map((candidate) => (
              <option key={candidate} value={candidate}>
                {`${STATUS_WORDS[candidate].symbol} ${text.status[candidate]} (${all.filter((item) => item.figure.status === candidate).length})`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className="muted" role="status">
        {shown.length === 0 ? t.nothing : t.shown(shown.length, all.length)}
      </p>
      {byAxis(shown).map((axis) => {
        const worst = worstOf(axis.items.map((item) => item.figure.status));
        return (
          <section key={axis.code} className="axis" aria-label={t.axis(axis.code, axis.title)}>
            <div className="axis-head">
              <h2>{t.axis(axis.code, axis.title)}</h2>
              {worst && (
                <span className="axis-worst">
                  <span className="muted">{t.worst}</span> <StatusBadge status={worst} />
                </span>
              )}
            </div>
            {axis.items.map(({ indicator, figure }) => (
              <IndicatorCard
                key={indicator.id}
                indicator={indicator}
                figure={figure}
                useCases={useCases}
                go={go}
                anomalies={anomalies}
              />
            ))}
          </section>
        );
      })}
    </>
  );
}
