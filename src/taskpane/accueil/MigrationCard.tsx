import { Button } from '@fluentui/react-components';
import type { MigrationPreview } from '../../app';
import { Card } from '../components/Card';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { useTask } from '../useTask';

interface Props {
  readonly preview: MigrationPreview;
  readonly useCases: UseCases;
  readonly refresh: () => Promise<void>;
}

/** The workbook is of an earlier version: what changes, then the button. */
export function MigrationCard({ preview, useCases, refresh }: Props) {
  const text = useText();
  const words = text.migration;
  const task = useTask();
  const { sheets, columns, added, retired, setAside, broughtBack } = preview;
  const migrate = async (): Promise<void> => {
    await task.run(words.running, (hooks) => useCases.migrate(hooks));
    await refresh();
  };
  return (
    <Card title={words.title} tone="next">
      <p>{words.why}</p>
      <ul>
        {sheets.length > 0 && <li>{words.sheets(sheets)}</li>}
        {columns.map(({ sheet, labels }) => (
          <li key={sheet}>{words.columns(sheet, labels)}</li>
        ))}
        {added.length > 0 && <li>{words.added(added)}</li>}
        {retired.length > 0 && <li>{words.retired(retired)}</li>}
        {setAside > 0 && <li>{text.typedKept.aside(setAside)}</li>}
        {broughtBack > 0 && <li>{text.typedKept.back(broughtBack)}</li>}
        <li>{words.redrawn}</li>
      </ul>
      <div className="actions">
        <Button appearance="primary" disabled={task.progress !== null} onClick={() => void migrate()}>
          {words.run}
        </Button>
      </div>
      <p className="muted">{text.repair.keeps}</p>
      <TaskView task={task} canStop={false} />
    </Card>
  );
}
