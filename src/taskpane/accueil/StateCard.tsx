import type { Review } from '../../app/contracts';
import { Card } from '../components/Card';
import { WORST_FIRST } from '../../scheme/rollUp';
import { STATUS_TONES, STATUS_WORDS } from '../../scheme/status';
import type { Go } from '../navigation';
import { useText } from '../text';

interface Props {
  readonly review: Review;
  readonly go: Go;
}

/** How many indicators stand in each state; each count opens Suivi on that state. */
export function StateCard({ review, go }: Props) {
  const text = useText();
  const present = WORST_FIRST.filter((status) => review.counts[status] > 0);
  const judged = present.filter((status) => STATUS_TONES[status] !== 'quiet');
  const quiet = present.filter((status) => STATUS_TONES[status] === 'quiet');
  return (
    <Card title={text.state.title}>
      <p className="muted">{text.state.year(review.year)}</p>
      {judged.length === 0 && <p>{text.state.none}</p>}
      <ul className="states">
        {[...judged, ...quiet].map((status) => (
          <li key={status}>
            <button
              type="button"
              className={`state tone-${STATUS_TONES[status]}`}
              aria-label={text.state.show(text.status[status], review.counts[status])}
              onClick={() => go({ screen: 'suivi', status })}
            >
              <span className="state-count">{text.format.number(review.counts[status])}</span>
              <span className="state-word">
                <span aria-hidden="true">{STATUS_WORDS[status].symbol}</span> {text.status[status]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
