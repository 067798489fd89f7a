import { Button, ProgressBar } from '@fluentui/react-components';
import { useText } from '../text';

export interface ProgressState {
  readonly label: string;
  readonly done: number;
  /** 0 while the size of the work is not known. */
  readonly total: number;
  /** False once nothing can stop the work any more. */
  readonly canStop?: boolean;
}

interface Props {
  readonly state: ProgressState;
  readonly onCancel?: () => void;
}

export function Progress({ state, onCancel }: Props) {
  const text = useText();
  const { label, done, total } = state;
  return (
    <div className="progress">
      <div className="line">
        <span role="status">{label}</span>
        {total > 0 && <span className="muted">{text.progress(done, total)}</span>}
      </div>
      <ProgressBar aria-label={label} value={total > 0 ? done / total : undefined} thickness="large" />
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {text.stop}
        </Button>
      )}
    </div>
  );
}
