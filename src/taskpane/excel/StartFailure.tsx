import { Button } from '@fluentui/react-components';
import { MINIMUM_API } from '../../hosts/excel/requirements';
import { Problem } from '../components/Problem';
import { useText } from '../text';
import type { Start } from './office';

interface Props {
  readonly start: Exclude<Start, { kind: 'ready' }>;
  /** Address that Office.js was to come from, as the page names it. */
  readonly officeJs: string;
}

/** Why the pane cannot work here, and what to ask of whom. */
export function StartFailure({ start, officeJs }: Props) {
  const text = useText().start;
  const { title, fix } = {
    absent: text.absent,
    silent: text.silent,
    elsewhere: text.elsewhere,
    old: text.old,
  }[start.kind];
  return (
    <main className="pane pane-body">
      <h1>{text.heading}</h1>
      <Problem title={title} fix={fix} announce>
        {start.kind === 'old' && <p className="muted">{text.versions(start.version, MINIMUM_API)}</p>}
      </Problem>
      {start.kind === 'absent' && (
        <>
          <h2>{text.forIt}</h2>
          <p>{text.allow}</p>
          <p className="breakable">
            <code>{new URL(officeJs, window.location.href).href}</code>
          </p>
          <p className="muted">{text.noData}</p>
          <p className="muted">{text.selfHosted}</p>
        </>
      )}
      {start.kind !== 'old' && (
        <div className="actions">
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {text.again}
          </Button>
        </div>
      )}
    </main>
  );
}
