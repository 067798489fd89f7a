import { Button } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useComposerText } from './useComposerText';
import { placeKey } from './openParts';

interface Props {
  readonly place: readonly number[];
  readonly title: string;
  readonly label: ReactNode;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** Id of the button that moves a part, so that focus follows the part once moved. */
export const moveId = (place: readonly number[], by: -1 | 1): string =>
  `move-${by === 1 ? 'down' : 'up'}-${placeKey(place)}`;

/** A part of the draft: its name unfolds it; beside it, what moves and removes it. */
export function Part(props: Props) {
  const { place, title, label, isOpen, isFirst, isLast, onToggle, onMove, onRemove, children } = props;
  const t = useComposerText();
  const id = useId();
  const button = (by: -1 | 1, isOff: boolean) => (
    <Button
      id={moveId(place, by)}
      size="small"
      appearance="subtle"
      aria-label={by === 1 ? t.down(title) : t.up(title)}
      disabledFocusable={isOff}
      onClick={() => !isOff && onMove(by)}
    >
      {by === 1 ? '↓' : '↑'}
    </Button>
  );
  return (
    <div className={`part part-${place.length}`}>
      <div className="part-head">
        <button
          type="button"
          className="disclosure-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className="chevron" aria-hidden="true" />
          <span className="disclosure-label">{label}</span>
        </button>
        <span className="part-tools">
          {button(-1, isFirst)}
          {button(1, isLast)}
          <Button size="small" appearance="subtle" aria-label={t.remove(title)} onClick={onRemove}>
            ✕
          </Button>
        </span>
      </div>
      <div id={id} className="part-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
