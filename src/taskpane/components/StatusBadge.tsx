import type { Status } from '../../scheme/status';
import { useText } from '../text';
import { STATUS_SYMBOLS, STATUS_TONES } from './statusLook';

/** Word and symbol; colour repeats them and may be absent. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const text = useText();
  return (
    <span className={`badge tone-${STATUS_TONES[status]}`}>
      <span aria-hidden="true">{STATUS_SYMBOLS[status]}</span> {text.status[status]}
    </span>
  );
}
