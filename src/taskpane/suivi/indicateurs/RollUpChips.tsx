import type { Status } from '../../../scheme/status';
import { rollUp, WORST_ORDER } from '../../../scheme/rollUp';
import { STATUS_TONES, STATUS_WORDS } from '../../../scheme/status';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../text';

interface Props {
  readonly statuses: readonly Status[];
  /** Name of the group, for those who hear it. */
  readonly of: string;
  /** Says beforehand that the first state is the worst. */
  readonly isTold?: boolean;
}

/** The worst state of a group in words, then how many indicators are in each state. */
export function RollUpChips({ statuses, of, isTold = false }: Props) {
  const text = useText();
  const { worst, counts } = rollUp(statuses);
  if (worst === null) return null;
  const present = WORST_ORDER.filter((status) => counts[status] > 0);
  return (
    <div className="roll-up">
      <span className="roll-up-worst">
        {isTold && <span className="muted">{text.review.worst} </span>}
        <StatusBadge status={worst} />
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
