import { Button } from '@fluentui/react-components';
import type { Anomalies } from '../../../app/anomalies/checkData';
import type { IndicatorYear, ReviewedIndicator } from '../../../app/contracts';
import { BulletBar } from '../../components/BulletBar';
import { Disclosure } from '../../components/Disclosure';
import { Problem } from '../../components/Problem';
import { StatusBadge } from '../../components/StatusBadge';
import { Trend } from '../../components/Trend';
import type { Go } from '../../navigation';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';
import { OriginButton } from '../origine/OriginButton';
import type { PaneText } from '../../../locales/fr/pane';
import { gapWords, neededWords } from './gapWords';
import { paceWords } from './paceWords';
import { RowsBehindList } from './RowsBehindList';
import { TouchedBy } from './TouchedBy';
import { whyNot } from './whyNot';

interface Props {
  readonly indicator: ReviewedIndicator;
  readonly figure: IndicatorYear;
  readonly useCases: UseCases;
  readonly go: Go;
  readonly anomalies?: Anomalies | null;
  /** Away from its axis, which the card then says. */
  readonly isAlone?: boolean;
}

/** What the bar shows, in words. */
function barWords(text: PaneText, { unit, finalTarget }: ReviewedIndicator, figure: IndicatorYear): string {
  const t = text.followUp.bar;
  const shown = (value: number): string => text.format.value(value, unit);
  return [
    figure.value === null ? '' : t.realised(shown(figure.value)),
    figure.expected === null ? '' : t.expected(shown(figure.expected)),
    finalTarget === null ? '' : t.target(finalTarget.year, shown(finalTarget.value)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Value and its fraction on the left, what it is held against on the right. */
function Figures({ indicator, figure }: Pick<Props, 'indicator' | 'figure'>) {
  const text = useText();
  const t = text.review;
  const shown = (value: number): string => text.format.value(value, indicator.unit);
  const { value, numerator, denominator, expected, target } = figure;
  const goal = indicator.finalTarget;
  const hasFraction = value !== null && numerator !== null && denominator !== null;
  return (
    <div className="figures">
      <span>
        <strong className="figure">{value === null ? t.noValue : shown(value)}</strong>
        {hasFraction && (
          <span className="muted fraction">
            {' '}
            {t.fraction(text.format.number(numerator), text.format.number(denominator))}
          </span>
        )}
      </span>
      <span className="muted against">
        {expected !== null && target === null && <span>{t.expected(shown(expected))}</span>}
        {target !== null && <span>{t.target(figure.year, shown(target))}</span>}
        {goal && goal.year !== figure.year && (
          <span>{(target === null ? t.target : t.finalTarget)(goal.year, shown(goal.value))}</span>
        )}
      </span>
    </div>
  );
}

function Details({ indicator, figure, useCases }: Omit<Props, 'go' | 'anomalies'>) {
  const text = useText();
  const t = text.review;
  return (
    <div className="details">
      <h5>{t.measure}</h5>
      <p>{indicator.words}</p>
      <h5>{t.definition}</h5>
      <p>{indicator.definition}</p>
      <p>
        <span className="tag">{text.provenance(indicator.provenance)}</span>
      </p>
      {indicator.origin === 'computed' && (
        <RowsBehindList
          indicatorId={indicator.id}
          year={figure.year}
          buyer={figure.acheteur}
          useCases={useCases}
        />
      )}
    </div>
  );
}

export function IndicatorCard({ indicator, figure, useCases, go, anomalies, isAlone = false }: Props) {
  const text = useText();
  const t = text.review;
  const gap = gapWords(text, indicator, figure);
  const needed = neededWords(text, indicator, figure);
  const pace = paceWords(text, indicator, figure);
  const reason = whyNot(text, indicator, figure);
  return (
    <article className="indicator" aria-label={indicator.label}>
      <div className="indicator-head">
        {isAlone ? <h3>{indicator.label}</h3> : <h4 className="card-title">{indicator.label}</h4>}
        <StatusBadge status={figure.status} />
      </div>
      {isAlone && <p className="muted">{t.axis(indicator.axis.code, indicator.axis.title)}</p>}
      <BulletBar
        label={barWords(text, indicator, figure)}
        figure={figure}
        goal={indicator.finalTarget?.value ?? null}
        isPercent={indicator.unit === '%'}
      />
      <Figures indicator={indicator} figure={figure} />
      {gap && <p className="muted">{gap}</p>}
      {needed && <p className="muted">{needed}</p>}
      {pace && <p className="pace">{pace}</p>}
      {figure.unknown > 0 && <p className="muted">{t.unknown(figure.unknown)}</p>}
      <TouchedBy anomalies={anomalies} indicator={indicator.id} go={go} />
      {reason && (
        <Problem tone="quiet" title={reason.title} fix={reason.fix}>
          {reason.remedy === 'data' && (
            <Button size="small" onClick={() => go({ screen: 'donnees' })}>
              {t.goData}
            </Button>
          )}
          {reason.remedy === 'typed' && (
            <Button size="small" onClick={() => void useCases.reveal('Saisie', 5)}>
              {t.openTyped}
            </Button>
          )}
        </Problem>
      )}
      <OriginButton indicator={indicator} figure={figure} go={go} />
      <div className="indicator-foot">
        <Disclosure label={indicator.origin === 'computed' && figure.rows > 0 ? t.seeRows : t.details}>
          <Details indicator={indicator} figure={figure} useCases={useCases} />
        </Disclosure>
        <Trend indicator={indicator} year={figure.year} />
      </div>
    </article>
  );
}
