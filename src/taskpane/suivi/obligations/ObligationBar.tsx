import type { ToldObligation } from '../../../app/obligations/tellObligations';
import { OBLIGATION_WORDS } from '../../../scheme/obligation';
import { useText } from '../../text';

/** Hours done against those due to date (a mark) and those of the whole contract (the end). Nothing without a whole. */
export function ObligationBar({ told }: { readonly told: ToldObligation }) {
  const text = useText();
  const t = text.obligations;
  const { total, due, done, state } = told;
  if (total === null) return null;
  const hours = (value: number): string => text.format.value(value, 'h');
  const share = (value: number): string => `${Math.min(100, Math.max(0, (value / total) * 100))}%`;
  return (
    <div
      className="bullet"
      role="img"
      aria-label={
        due === null ? t.barTotal(hours(done), hours(total)) : t.bar(hours(done), hours(due), hours(total))
      }
    >
      <div
        className={`bullet-fill tone-${OBLIGATION_WORDS[state].tone}`}
        style={{ inlineSize: share(done) }}
      />
      {due !== null && <div className="bullet-tick" style={{ insetInlineStart: share(due) }} />}
    </div>
  );
}
