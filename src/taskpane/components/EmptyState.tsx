import { Button } from '@fluentui/react-components';

interface Props {
  readonly sentence: string;
  readonly action: string;
  readonly onAction: () => void;
}

/** Nothing here yet, and the one thing to do about it. */
export function EmptyState({ sentence, action, onAction }: Props) {
  return (
    <div className="empty">
      <p>{sentence}</p>
      <Button appearance="primary" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
