import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { useText } from '../../text';
import { useAnomalies } from '../../useAnomalies';
import type { ViewProps } from '../views';
import { FilterBar, type Look } from './FilterBar';
import { IndicatorCard } from './IndicatorCard';
import { useReturnTo } from '../origine/useReturnTo';
import { Legend } from './Legend';
import { RollUpChips } from './RollUpChips';
import { byGap, filtered, grouped, NO_FILTER, shownIn, type Shown } from './filters';
import { ofBuyer } from './ofBuyer';

const statusesOf = (items: readonly Shown[]) => items.map(({ figure }) => figure.status);

/** The figures of a year: axis by axis, or the furthest behind first; each with what it is held against. */
export function Indicateurs({ review, useCases, go, place }: ViewProps) {
  const text = useText();
  const t = text.review;
  const [look, setLook] = useState<Look>({
    year: place.origin?.year ?? review.year,
    order: 'plan',
    filters: { ...NO_FILTER, status: place.status ?? null },
    buyer: null,
  });
  const change = (part: Partial<Look>): void => setLook((before) => ({ ...before, ...part }));
  const anomalies = useAnomalies(useCases, review);
  useReturnTo(place.origin);
  const year = review.years.includes(look.year) ? look.year : review.year;
  const all = shownIn(ofBuyer(review, look.buyer), year);
  const shown = filtered(all, look.filters);
  const card = ({ indicator, figure }: Shown, isAlone: boolean) => (
    <IndicatorCard
      key={indicator.id}
      indicator={indicator}
      figure={figure}
      useCases={useCases}
      go={go}
      anomalies={anomalies}
      isAlone={isAlone}
    />
  );
  return (
    <>
      <FilterBar review={review} all={all} look={{ ...look, year }} onLook={change} />
      <p className="muted" role="status">
        {t.shown(shown.length, all.length)}
      </p>
      {shown.length === 0 && (
        <EmptyState
          sentence={text.followUp.nothing}
          action={text.followUp.reset}
          onAction={() => change({ filters: NO_FILTER, buyer: null })}
        />
      )}
      {shown.length > 0 && <Legend />}
      {look.order === 'ecart' && shown.length > 0 && (
        <section className="axis" aria-label={text.followUp.orders.ecart}>
          {byGap(shown).map((item) => card(item, true))}
        </section>
      )}
      {look.order === 'plan' &&
        grouped(shown, 'axis').map((axis) => {
          const name = t.axis(axis.code, axis.title);
          const objectives = grouped(axis.items, 'objective');
          return (
            <section key={axis.code} className="axis" aria-label={name}>
              <div className="axis-head">
                <h2>{name}</h2>
                <RollUpChips statuses={statusesOf(axis.items)} of={name} isTold />
              </div>
              {objectives.map((objective) => (
                <div key={objective.code} className="objective">
                  <div className="objective-head">
                    <h3>{`${objective.code} · ${objective.title}`}</h3>
                    {objective.items.length > 1 && objectives.length > 1 && (
                      <RollUpChips statuses={statusesOf(objective.items)} of={objective.title} />
                    )}
                  </div>
                  {objective.items.map((item) => card(item, false))}
                </div>
              ))}
            </section>
          );
        })}
    </>
  );
}
