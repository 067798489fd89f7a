import type { Status } from '../../../scheme/status';
import { rollUp, WORST_ORDER } from '../../../scheme/rollUp';
import { STATUS_TONES, STATUS_WORDS } from '../../../scheme/status';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../text';

interface Props {
  readonly statuses: readonly Status[];
  /** Name of the group, for those who hear it. */
  readonly of: string;
}

/** The worst state of a group in words, then how many indicators are in each state. */
export function RollUpChips({ statuses, of }: Props) {
  const text = useText();
  const { worst, counts } = rollUp(statuses);
  if (worst === null) return null;
  const present = WORST_ORDER.filter((status) => counts[status] > 0);
  return (
    <div className="roll-up">
      <span className="roll-up-worst">
        <span className="muted">{text.review.worst}</span> <StatusBadge status={worst} />
      </span>
      <ul className="chips" aria-label={text.followUp.counts(of)}>
        {present.map((status) => (
          <li key={status} className={`chip tone-${STATUS_TONES[status]}`} title={text.status[status]}>
            <span aria-hidden="true">{STATUS_WORDS[status].symbol}</span>
            <span className="visually-hidden">{text.status[status]} : </span> {counts[status]}
          </li>
        ))}
      </ul>
    </div>
  );
}
