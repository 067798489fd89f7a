import type { Origin } from '../../../app/origin';
import { figureWords, valueWords } from '../../../app/origin/words';
import { useText } from '../../text';

/** The figure as a division anyone can check: each term with what it counts. */
export function Equation({ origin }: { readonly origin: Origin }) {
  const t = useText().origine;
  const { terms, scale, numerator, denominator } = origin;
  const [top, bottom] = terms;
  const hasScheme = terms.length === 0 && denominator !== null;
  if (!top && !hasScheme) return null;
  return (
    <section className="stack-tight" aria-label={t.equation}>
      <h3>{t.equation}</h3>
      <dl className="equation">
        {top && (
          <div>
            <dt className="visually-hidden">{t.numerator}</dt>
            <dd>
              <span className="equation-figure">{figureWords(t, top.value)}</span>
              <span>{top.words}</span>
            </dd>
          </div>
        )}
        {bottom && (
          <div>
            <dt className="visually-hidden">{t.denominator}</dt>
            <dd>
              <span className="equation-figure">÷ {figureWords(t, bottom.value)}</span>
              <span>{bottom.words}</span>
            </dd>
          </div>
        )}
        {hasScheme && (
          <div>
            <dt className="visually-hidden">{t.numerator}</dt>
            <dd>
              <span className="equation-figure">
                {figureWords(t, numerator)} ÷ {figureWords(t, denominator)}
              </span>
              <span />
            </dd>
          </div>
        )}
        <div className="equation-result">
          <dt className="visually-hidden">{t.result}</dt>
          <dd>
            <span className="equation-figure">= {valueWords(t, origin, origin.value)}</span>
            <span className="muted">{scale === 10000 ? t.times(scale) : ''}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
