import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { DIMENSIONS } from '../../../catalogue/dimensions';
import type { Origin } from '../../../app/origin';
import { originText } from '../../../app/origin/originText';
import { useText } from '../../text';

/** Copies by the way that every task pane allows; the modern one asks for a permission that Office may refuse. */
async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** Everything that is said of the figure, as text to paste in a note; shown to be selected where copying is refused. */
export function CopyText({ origin }: { readonly origin: Origin }) {
  const t = useText().origine;
  const [state, setState] = useState<'copied' | 'refused' | null>(null);
  const words = (): string => originText(t, origin, DIMENSIONS).join('\n');
  return (
    <div className="stack-tight">
      <Button
        size="small"
        onClick={() => void copy(words()).then((done) => setState(done ? 'copied' : 'refused'))}
      >
        {t.copy}
      </Button>
      <p className="muted" role="status">
        {state === 'copied' ? t.copied : state === 'refused' ? t.notCopied : ''}
      </p>
      {state === 'refused' && (
        <textarea className="copied" readOnly rows={8} value={words()} aria-label={t.copy} />
      )}
    </div>
  );
}
