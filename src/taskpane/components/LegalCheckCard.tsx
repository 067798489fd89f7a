import { Button } from '@fluentui/react-components';
import type { LegalCheck, LegalResult } from '../../app/phases';
import { LEGAL_LOOKS, LEGAL_STATES } from '../../scheme/legal';
import { useText } from '../text';
import { Card } from './Card';
import { Disclosure } from './Disclosure';

interface Props {
  readonly check: LegalCheck;
  /** Adds what a requirement lacks (`addMissing`); without it, the card only says what is missing. */
  readonly onAdd?: (requirementId: string) => void;
}

/** Missing first: what asks for something comes before what is done. */
const ORDER = ['manquant', 'sans-cible', 'a-verifier', 'couvert', 'sans-objet'] as const;

function Requirement({ result, onAdd }: { readonly result: LegalResult; readonly onAdd: Props['onAdd'] }) {
  const t = useText().legal;
  const { requirement, state } = result;
  const { symbol, tone } = LEGAL_LOOKS[state];
  const title = t.requirement(requirement);
  const [answers, toDo] = [t.answers(result), t.toDo(result)];
  return (
    <li>
      <div className={`problem tone-${tone}`}>
        <strong>{title}</strong>
        <span className={`badge tone-${tone}`}>
          <span aria-hidden="true">{symbol}</span> {t.state(state)}
        </span>
        {answers && <span>{answers}</span>}
        {toDo && <span>{toDo}</span>}
        <span className="muted" lang="fr">
          {t.words(requirement.words)}
        </span>
        <span className="muted">
          {requirement.article} · {t.certainty(requirement.certainty)}
        </span>
        {onAdd && result.canAdd && (
          <Button size="small" aria-label={t.addWhat(title)} onClick={() => onAdd(requirement.id)}>
            {t.add}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What L2111-3 asks, closed on a count: a reading aid that says where to look, never that a scheme is lawful. */
export function LegalCheckCard({ check, onAdd }: Props) {
  const t = useText().legal;
  const asked = check.results.length - check.counts['sans-objet'];
  const sorted = ORDER.flatMap((state) => check.results.filter((result) => result.state === state));
  return (
    <Card title={t.title}>
      <p className="tags">
        {LEGAL_STATES.filter((state) => check.counts[state] > 0).map((state) => (
          <span key={state} className={`badge tone-${LEGAL_LOOKS[state].tone}`}>
            <span aria-hidden="true">{LEGAL_LOOKS[state].symbol}</span> {t.state(state)} :{' '}
            {check.counts[state]}
          </span>
        ))}
      </p>
      <Disclosure label={t.summary(check.counts.couvert, asked)}>
        <p className="muted">{t.reserve}</p>
        <ul className="plain">
          {sorted.map((result) => (
            <Requirement key={result.requirement.id} result={result} onAdd={onAdd} />
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
