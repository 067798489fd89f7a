import type { Task } from '../useTask';
import { useText } from '../text';
import { Failure } from './Failure';
import { Problem } from './Problem';
import { Progress } from './Progress';

/** Progress of a task while it runs, its failure afterwards. */
export function TaskView({ task, canStop = true }: { readonly task: Task; readonly canStop?: boolean }) {
  const text = useText();
  if (task.progress)
    return (
      <Progress
        state={task.progress}
        onCancel={canStop && task.progress.canStop !== false ? task.stop : undefined}
      />
    );
  if (!task.failure) return null;
  if (task.failure.cancelled) return <Problem tone="quiet" title={text.cancelled} announce />;
  return <Failure error={task.failure.error} />;
}
