import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Origin } from '../../../app/origin';
import { parameterWords, sentenceWords, whyNoneWords } from '../../../app/origin/words';
import { Disclosure } from '../../components/Disclosure';
import { Problem } from '../../components/Problem';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';
import { Accounts } from './Accounts';
import { CopyText } from './CopyText';
import { Equation } from './Equation';
import { Parts } from './Parts';
import { Rows } from './Rows';

interface Props {
  readonly origin: Origin;
  /** What the selected cell holds; null when the figure was not asked of a cell. */
  readonly formula: string | null;
  readonly useCases: UseCases;
}

function Formulas({ origin, formula, useCases }: Props) {
  const t = useText().origine;
  return (
    <>
      {origin.formula !== '' && (
        <>
          <h4>{t.formula}</h4>
          <code className="formula">={origin.formula}</code>
        </>
      )}
      {formula !== null && (
        <>
          <h4>{t.cellFormula}</h4>
          <code className="formula">={formula}</code>
        </>
      )}
      {origin.places.length > 0 && (
        <>
          <h4>{t.steps}</h4>
          <div className="actions">
            {origin.places.map(({ sheet, row, column }) => (
              <Button
                key={`${sheet}${row}`}
                size="small"
                aria-label={t.stepOpen(sheet, row)}
                onClick={() => void useCases.reveal(sheet, row, column)}
              >
                {t.step(sheet, row)}
              </Button>
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** Everything a figure comes from, the sentence first. */
export function Figure({
  origin,
  formula,
  useCases,
  chooseYear,
}: Props & { readonly chooseYear: ReactNode }) {
  const t = useText().origine;
  const why = whyNoneWords(t, origin);
  const { parameters, request } = origin;
  return (
    <>
      <p className="origin-sentence">{sentenceWords(t, origin)}</p>
      {chooseYear}
      {request.buyer !== undefined && <p className="muted">{t.ofBuyer(request.buyer ?? t.noBuyer)}</p>}
      {why !== null && <Problem tone="quiet" title={why} />}
      {origin.terms.length === 0 && <p>{origin.words}.</p>}
      <Equation origin={origin} />
      <Accounts origin={origin} />
      <Parts key={`${request.indicator} ${request.year}`} origin={origin} />
      <section className="stack-tight" aria-label={t.parameters}>
        <h3>{t.parameters}</h3>
        {parameters.length === 0 ? (
          <p className="muted">{t.parametersNone}</p>
        ) : (
          <ul className="plain">
            {parameters.map((one) => (
              <li key={one.id}>
                {one.label} : <strong>{parameterWords(t, one)}</strong>{' '}
                <span className="muted">({one.source})</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Disclosure label={t.formula}>
        <Formulas origin={origin} formula={formula} useCases={useCases} />
      </Disclosure>
      {origin.terms.some(({ data }) => data) && (
        <Disclosure label={t.rows}>
          <Rows key={`${request.indicator} ${request.year}`} terms={origin.terms} useCases={useCases} />
        </Disclosure>
      )}
      <CopyText origin={origin} />
    </>
  );
}
