import { Button } from '@fluentui/react-components';
import type { Reminder } from '../../app/phases';
import { Card } from '../components/Card';
import { Disclosure } from '../components/Disclosure';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { useTask } from '../useTask';

interface Props {
  readonly reminders: readonly Reminder[];
  readonly useCases: UseCases;
}

/** Shown at once; the others are behind a button. */
const SHOWN = 3;

interface ItemProps {
  readonly reminder: Reminder;
  readonly show: (reminder: Reminder) => void;
}

function Item({ reminder, show }: ItemProps) {
  const text = useText();
  const t = text.reminders;
  const what = t.what(reminder.kind, reminder.subject, reminder.count);
  const day = reminder.due === null ? '' : text.day(reminder.due);
  const late = reminder.kind === 'reunion' ? t.past(day) : t.late(day);
  const when = reminder.due === null ? t.now : reminder.late ? late : t.due(day);
  const from = t.from(reminder.from);
  return (
    <li>
      <div className={`problem tone-${reminder.late ? 'watch' : 'quiet'}`}>
        <strong>{what}</strong>
        <span>{when}</span>
        {from && <span className="muted">{from}</span>}
        <Button size="small" aria-label={t.showWhat(what)} onClick={() => show(reminder)}>
          {t.show}
        </Button>
      </div>
    </li>
  );
}

/** What the law, the scheme and its tables make due: a word says what is late, the sheet is one click away. */
export function RemindersCard({ reminders, useCases }: Props) {
  const text = useText();
  const t = text.reminders;
  const task = useTask();
  const show = ({ place }: Reminder): void =>
    void task.run(text.working, () => useCases.reveal(place.sheet, place.row));
  const list = (shown: readonly Reminder[]) => (
    <ul className="plain">
      {shown.map((reminder, index) => (
        <Item key={index} reminder={reminder} show={show} />
      ))}
    </ul>
  );
  const others = reminders.slice(SHOWN);
  return (
    <Card title={t.title}>
      {reminders.length === 0 && <p className="muted">{t.none}</p>}
      {list(reminders.slice(0, SHOWN))}
      {others.length > 0 && <Disclosure label={t.more(others.length)}>{list(others)}</Disclosure>}
      <TaskView task={task} canStop={false} />
    </Card>
  );
}
