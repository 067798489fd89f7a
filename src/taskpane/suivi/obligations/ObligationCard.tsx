import { Button } from '@fluentui/react-components';
import type { ToldObligation } from '../../../app/obligations/tellObligations';
import { OBLIGATION_WORDS } from '../../../scheme/obligation';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';
import { ObligationBar } from './ObligationBar';

interface Props {
  readonly told: ToldObligation;
  readonly useCases: UseCases;
}

/** One contract: what it owes, what is done, what is missing, in words and in a bar. A click shows its row. */
export function ObligationCard({ told, useCases }: Props) {
  const text = useText();
  const t = text.obligations;
  const hours = (value: number): string => text.format.value(value, 'h');
  const { state, total, due, done, remaining, late, pace, end, training, stake, missing } = told;
  const { symbol, tone } = OBLIGATION_WORDS[state];
  const isLate = (state === 'en-retard' || state === 'a-risque') && late !== null && due !== null;
  return (
    <article className="indicator" aria-label={`${told.contract} ${told.subject}`}>
      <div className="indicator-head">
        <h3>
          <Button
            appearance="transparent"
            className="contract-link"
            aria-label={t.show(told.contract)}
            onClick={() => void useCases.reveal(told.place.sheet, told.place.row)}
          >
            {told.contract}
          </Button>
        </h3>
        <span className={`badge tone-${tone}`}>
          <span aria-hidden="true">{symbol}</span> {t.states[state]}
        </span>
      </div>
      {told.subject !== '' && <p>{told.subject}</p>}
      {(told.holder !== '' || told.buyer !== '') && (
        <p className="muted">{[told.holder, told.buyer].filter((one) => one !== '').join(' · ')}</p>
      )}
      <ObligationBar told={told} />
      <div className="figures">
        <span>{total === null ? hours(done) : t.done(hours(done), hours(total))}</span>
        {stake !== null && stake > 0 && (
          <strong className="against">{t.stake(`${text.format.number(stake)}\u202f€`)}</strong>
        )}
      </div>
      {isLate && <p>{t.lateBy(hours(late), hours(due))}</p>}
      {pace !== null && remaining !== null && end !== null && (
        <p className="muted">{t.rest(hours(remaining), text.day(end), hours(pace))}</p>
      )}
      {state === 'non-tenue' && remaining !== null && end !== null && (
        <p>{t.ended(hours(remaining), text.day(end))}</p>
      )}
      {training > 0 && <p className="muted">{t.training(hours(training))}</p>}
      {missing !== null && <p className="muted">{t.missing[missing]}</p>}
    </article>
  );
}
