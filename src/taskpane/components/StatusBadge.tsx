import type { Status } from '../../scheme/status';
import { useText } from '../text';
import { STATUS_TONES, STATUS_WORDS } from '../../scheme/status';

/** Word and symbol; colour repeats them and may be absent. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const text = useText();
  return (
    <span className={`badge tone-${STATUS_TONES[status]}`}>
      <span aria-hidden="true">{STATUS_WORDS[status].symbol}</span> {text.status[status]}
    </span>
  );
}
