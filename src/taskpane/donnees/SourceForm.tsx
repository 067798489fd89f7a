import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import type { SourceInput } from '../../intake/types';
import { Card } from '../components/Card';
import { environment } from '../environment';
import { useText } from '../text';
import { ACCEPTED, readFiles } from './readFiles';

interface Props {
  readonly onSources: (sources: readonly SourceInput[]) => void;
  readonly onSample: () => void;
  /** Given where the workbook has a selection to read. */
  readonly onSelection?: () => void;
}

/** Shown of a paste: the whole of it is kept aside, because a text area slows down on thousands of lines. */
const SHOWN = 2_000;

function PasteBox({ onSources }: Pick<Props, 'onSources'>) {
  const text = useText().intake;
  const [pasted, setPasted] = useState('');
  return (
    <Card title={text.paste}>
      <Field label={text.pasteHint} size="small">
        <Textarea
          className="paste"
          resize="vertical"
          rows={4}
          value={pasted.length > SHOWN ? `${pasted.slice(0, SHOWN)}…` : pasted}
          onChange={(_event, data) => setPasted(data.value)}
          onPaste={(event) => {
            const clip = event.clipboardData.getData('text/plain');
            if (clip.length <= SHOWN) return;
            event.preventDefault();
            setPasted(clip);
          }}
          spellCheck={false}
        />
      </Field>
      <div className="actions">
        <Button
          appearance="primary"
          disabled={pasted.trim() === ''}
          // Two pastes are two sources: only their hour tells them apart.
          onClick={() => onSources([{ name: `${text.pasteName} ${environment.now()}`, text: pasted }])}
        >
          {text.read}
        </Button>
      </div>
    </Card>
  );
}

function DropBox({ onSources }: Pick<Props, 'onSources'>) {
  const text = useText().intake;
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = async (files: FileList | null): Promise<void> => {
    if (files && files.length > 0) onSources(await readFiles(files));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div
      className={`drop ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-title">{text.drop}</p>
      <p className="muted">{text.dropHint}</p>
      <Button onClick={() => picker.current?.click()}>{text.choose}</Button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={text.choose}
        onChange={(event) => {
          void take(event.target.files);
          // The same file can be chosen twice in a row.
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** The ways in: paste, what is selected in the workbook, files, invented data. */
export function SourceForm({ onSources, onSample, onSelection }: Props) {
  const text = useText().intake;
  return (
    <>
      <PasteBox onSources={onSources} />
      {onSelection && (
        <div className="stack-tight">
          <Button onClick={onSelection}>{text.selection}</Button>
          <p className="muted">{text.selectionHint}</p>
        </div>
      )}
      <DropBox onSources={onSources} />
      <Card title={text.sampleTitle}>
        <Button onClick={onSample}>{text.sample}</Button>
        <p className="muted">{text.sampleHint}</p>
      </Card>
    </>
  );
}
