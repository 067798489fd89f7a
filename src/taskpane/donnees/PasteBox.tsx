import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent } from 'react';
import { Card } from '../components/Card';
import { Problem } from '../components/Problem';
import type { PaneSource } from '../sources';
import { useText } from '../text';
import { clipboardText, useLateClipboard } from './clipboard';
import { isBlank, isLong, sourceOf, startOf, type Pasted } from './paste';

interface Props {
  readonly onSources: (sources: readonly PaneSource[]) => void;
}

/** What is pasted, and what the text area shows of it. */
interface Held {
  readonly pasted: Pasted;
  readonly shown: string;
}
const NOTHING: Held = { pasted: '', shown: '' };

type State = 'calm' | 'reading' | 'refused';

/** Where a table is pasted. A long one is held aside: its beginning is shown, and cannot be edited. */
export function PasteBox({ onSources }: Props) {
  const text = useText().intake;
  const [held, setHeld] = useState(NOTHING);
  const [state, setState] = useState<State>('calm');
  const isLate = useLateClipboard();
  const last = useRef(0);

  const take = async (pasted: Pasted, area: HTMLTextAreaElement): Promise<void> => {
    const shown = await startOf(pasted);
    if (isLong(pasted) || area.readOnly) return setHeld({ pasted: isLong(pasted) ? pasted : shown, shown });
    area.setRangeText(shown, area.selectionStart, area.selectionEnd, 'end');
    setHeld({ pasted: area.value, shown: area.value });
  };
  const takeLate = async (area: HTMLTextAreaElement): Promise<void> => {
    last.current += 1;
    const rank = last.current;
    setState('reading');
    try {
      const found = await clipboardText(navigator.clipboard);
      // Pasted again meanwhile: the later paste is the one that counts.
      if (rank !== last.current) return;
      if (found) await take(found, area);
      setState('calm');
    } catch {
      // Too late for the text of this paste: the next one is read at once.
      isLate.current = false;
      setState('refused');
    }
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { clipboardData, currentTarget, nativeEvent } = event;
    if (!clipboardData.types.includes('text/plain')) return;
    if (isLate.current && nativeEvent.isTrusted) {
      event.preventDefault();
      void takeLate(currentTarget);
      return;
    }
    const clip = clipboardData.getData('text/plain');
    setState('calm');
    if (!isLong(clip) && !currentTarget.readOnly) return;
    event.preventDefault();
    void take(clip, currentTarget);
  };
  const isHeld = isLong(held.pasted);
  return (
    <Card title={text.paste}>
      <Field label={text.pasteHint} size="small">
        <Textarea
          className="paste"
          resize="vertical"
          rows={4}
          value={held.shown}
          readOnly={isHeld}
          onChange={(_event, { value }) => setHeld({ pasted: value, shown: value })}
          onPaste={paste}
          spellCheck={false}
        />
      </Field>
      <p className="muted" role="status">
        {state === 'reading' ? text.pasteReading : isHeld ? text.pasteHeld : ''}
      </p>
      {state === 'refused' && (
        <Problem tone="quiet" title={text.pasteRefused} fix={text.pasteRefusedFix} announce />
      )}
      <div className="actions">
        <Button
          appearance="primary"
          disabled={isBlank(held.pasted) || state === 'reading'}
          onClick={() => onSources([sourceOf(held.pasted, text.pasteName, new Date())])}
        >
          {text.read}
        </Button>
        {isHeld && <Button onClick={() => setHeld(NOTHING)}>{text.pasteClear}</Button>}
      </div>
    </Card>
  );
}
