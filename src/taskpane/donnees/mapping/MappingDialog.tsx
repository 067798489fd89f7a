import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { ImportPreview } from '../../../app/contracts';
import { Problem } from '../../components/Problem';
import type { PaneSource } from '../../sources';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';
import { openPoints, waitingColumns, withKind } from './model';
import { KindChoice, SourceMapping } from './SourceMapping';
import { useLivePreview } from './useLivePreview';

interface Props {
  readonly useCases: Pick<UseCases, 'previewImport'>;
  readonly inputs: readonly PaneSource[];
  readonly preview: ImportPreview;
  /** The preview of what was decided, once the user is done. */
  readonly onClose: (preview: ImportPreview) => void;
}

/**
 * Every column of every source, to be looked at and corrected, over a preview that follows. A dialog of the browser
 * itself: it keeps the keyboard inside, closes with Escape, and gives the focus back to what opened it.
 */
export function MappingDialog({ useCases, inputs, preview: first, onClose }: Props) {
  const text = useText();
  const t = text.mapping;
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const live = useLivePreview(useCases, inputs, first);
  const { preview, decisions, isReading, hasFailed, decide } = live;
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) {
      current.showModal();
      // Else the first thing to scroll would have it.
      current.focus();
    }
    return () => current?.close();
  }, []);
  // A table that becomes known takes the place of its question: the keyboard stays in the dialog.
  useEffect(() => {
    const { current } = dialog;
    if (current?.open && !current.contains(document.activeElement)) current.focus();
  }, [preview]);
  // Closing waits for the preview of the last choice.
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!isLeaving || isReading) return;
    dialog.current?.close();
    onClose(preview);
  }, [isLeaving, isReading, onClose, preview]);
  const [waiting] = useState(() => waitingColumns(first));
  const unknown = preview.failures.flatMap((failure) => {
    const signature = failure.details['signature'];
    return typeof signature === 'string' ? [{ file: failure.file, signature }] : [];
  });
  return (
    <dialog
      ref={dialog}
      className="mapping"
      tabIndex={-1}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        setLeaving(true);
      }}
    >
      <div className="mapping-head">
        <h2 id={title}>{t.title}</h2>
        <p className="muted">{t.intro}</p>
      </div>
      <div className="mapping-body">
        {hasFailed && <Problem title={t.failed} fix={text.failedFix} announce />}
        {unknown.map(({ file, signature }) => (
          <section key={`${file} ${signature}`} className="mapping-source" aria-label={file}>
            <h3 className="breakable">{file}</h3>
            <Problem tone="watch" title={t.unknownTable} />
            <KindChoice
              kind={decisions[signature]?.kind ?? null}
              onChoose={(kind) => decide(withKind(decisions, signature, kind))}
            />
          </section>
        ))}
        {preview.sources.map((report, index) => (
          <SourceMapping
            key={`${report.file} ${report.part ?? ''} ${report.signature} ${index}`}
            report={report}
            samples={preview.samples[index] ?? []}
            questions={preview.questions.filter(
              ({ file, signature }) => file === report.file && signature === report.signature,
            )}
            decisions={decisions}
            waiting={waiting}
            onDecide={decide}
          />
        ))}
      </div>
      <div className="mapping-foot">
        <p role="status">{isReading ? t.reading : t.stillOpen(openPoints(preview))}</p>
        <Button appearance="primary" onClick={() => setLeaving(true)}>
          {t.close}
        </Button>
      </div>
    </dialog>
  );
}
