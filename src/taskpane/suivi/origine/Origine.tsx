import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { Failure } from '../../components/Failure';
import { Problem } from '../../components/Problem';
import { useText } from '../../text';
import type { ViewProps } from '../views';
import { Figure } from './Figure';
import { useOrigin } from './useOrigin';

/** « D'où vient ce chiffre ? », of an indicator's card or of the selected cell. */
export function Origine({ review, useCases, go, place }: ViewProps) {
  const t = useText().origine;
  const { state, isReading, ask, askCell } = useOrigin(useCases, review, place.origin);
  const origin = state.kind === 'figure' ? state.origin : null;
  return (
    <section className="stack" aria-label={t.title} aria-busy={isReading}>
      <h2>{t.title}</h2>
      <div className="actions">
        <Button size="small" appearance={origin ? 'secondary' : 'primary'} onClick={askCell}>
          {t.readCell}
        </Button>
        {origin && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => go({ screen: 'suivi', view: 'indicateurs', origin: origin.request })}
          >
            {t.back}
          </Button>
        )}
      </div>
      {state.kind === 'empty' && <p>{t.empty}</p>}
      {state.kind === 'loading' && <Spinner label={t.reading} />}
      {state.kind === 'gone' && <Problem tone="quiet" title={t.noFigure} fix={t.noFigureFix} announce />}
      {state.kind === 'refused' && (
        <Problem tone="quiet" title={t.refusals[state.reason]} fix={t.refusalFix} announce>
          {state.sheet !== null && <p className="muted">{t.selected(state.sheet)}</p>}
        </Problem>
      )}
      {state.kind === 'failed' && <Failure error={state.error} />}
      {origin && (
        <>
          <div className="origin-head">
            <h3>{origin.label}</h3>
            {state.kind === 'figure' && state.cell !== null && (
              <span className="muted">{t.cell(state.cell)}</span>
            )}
          </div>
          <Figure
            origin={origin}
            formula={state.kind === 'figure' ? state.formula : null}
            useCases={useCases}
            chooseYear={
              <Field label={t.dimension('annee')} orientation="horizontal">
                <Select
                  value={String(origin.request.year)}
                  onChange={(_event, data) => ask({ ...origin.request, year: Number(data.value) })}
                >
                  {[...new Set([...review.years, origin.request.year])]
                    .sort((a, b) => a - b)
                    .map((year) => (
                      <option key={year}>{year}</option>
                    ))}
                </Select>
              </Field>
            }
          />
        </>
      )}
    </section>
  );
}
