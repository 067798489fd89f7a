import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Card } from '../components/Card';
import { TaskView } from '../components/TaskView';
import { download } from '../download';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { useTask } from '../useTask';

interface Props {
  readonly buyer: string;
  readonly page: NonNullable<UseCases['page']>;
  readonly refresh: () => Promise<void>;
}

/** Taking the work away, or throwing it away: in Excel, Excel does both. */
export function FileCard({ buyer, page, refresh }: Props) {
  const text = useText();
  const task = useTask();
  const [asking, setAsking] = useState(false);
  const exportFile = async (): Promise<void> => {
    const bytes = await task.run(text.file.exporting, () => page.exportXlsx());
    if (bytes) download(bytes, text.file.name(buyer));
  };
  const startOver = async (): Promise<void> => {
    setAsking(false);
    await task.run(text.working, () => page.startOver());
    await refresh();
  };
  const busy = task.progress !== null;
  return (
    <Card title={text.file.title}>
      <Button disabled={busy} onClick={() => void exportFile()}>
        {text.file.export}
      </Button>
      <p className="muted">{text.file.help}</p>
      <TaskView task={task} canStop={false} />
      {asking ? (
        <div role="group" aria-label={text.file.startOver}>
          <p>{text.file.startOverAsk}</p>
          <div className="actions">
            <Button size="small" onClick={() => void startOver()}>
              {text.file.startOverYes}
            </Button>
            <Button size="small" appearance="primary" autoFocus onClick={() => setAsking(false)}>
              {text.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <Button
          size="small"
          appearance="transparent"
          className="quiet-button"
          disabled={busy}
          onClick={() => setAsking(true)}
        >
          {text.file.startOver}
        </Button>
      )}
    </Card>
  );
}
