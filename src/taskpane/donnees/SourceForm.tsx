import { Button } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { Card } from '../components/Card';
import type { PaneSource } from '../sources';
import { useText } from '../text';
import { PasteBox } from './PasteBox';
import { ACCEPTED, readFiles } from './readFiles';

interface Props {
  readonly onSources: (sources: readonly PaneSource[]) => void;
  readonly onSample: () => void;
  /** Given where the workbook has a selection to read. */
  readonly onSelection?: () => void;
}

function DropBox({ onSources }: Pick<Props, 'onSources'>) {
  const text = useText().intake;
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) onSources(readFiles(files));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
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
          take(event.target.files);
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
