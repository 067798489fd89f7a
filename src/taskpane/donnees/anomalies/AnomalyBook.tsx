import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { Anomalies } from '../../../app/anomalies/checkData';
import type { Severity } from '../../../intake/types';
import { TaskView } from '../../components/TaskView';
import { useText } from '../../text';
import { useAnomalies } from '../../useAnomalies';
import type { UseCases } from '../../useCases';
import type { WorkbookView } from '../../useReview';
import { useTask } from '../../useTask';
import { AnomalyGroupCard } from './AnomalyGroupCard';
import { matching, type AnomalyFilter } from './filters';

const SEVERITIES: readonly Severity[] = ['bloquant', 'a-verifier', 'info'];
/** Row of the first line of the sheet Anomalies, as the sheet numbers it. */
const FIRST_LINE = 5;

interface Props {
  readonly view: WorkbookView;
  readonly useCases: UseCases;
  /** The indicator that the list is narrowed to at first. */
  readonly indicator: string | null;
}

interface FilterProps {
  readonly found: Anomalies;
  readonly filter: AnomalyFilter;
  readonly onChange: (filter: AnomalyFilter) => void;
}

function Filters({ found, filter, onChange }: FilterProps) {
  const text = useText();
  const t = text.anomalies;
  const tables = [...new Set(found.groups.flatMap(({ table }) => table ?? []))];
  const touched = new Set(found.groups.flatMap(({ effects }) => effects.map(({ key }) => key)));
  const indicators = [...found.labels].filter(([key]) => touched.has(key) || key === filter.indicator);
  return (
    <>
      <div className="pair">
        <Field label={t.filters.severity}>
          <Select
            value={filter.severity ?? ''}
            onChange={(_event, { value }) =>
              onChange({ ...filter, severity: SEVERITIES.find((one) => one === value) ?? null })
            }
          >
            <option value="">{t.filters.any}</option>
            {SEVERITIES.map((one) => (
              <option key={one} value={one}>
                {t.severity[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.filters.table}>
          <Select
            value={filter.table ?? ''}
            onChange={(_event, { value }) => onChange({ ...filter, table: value === '' ? null : value })}
          >
            <option value="">{t.filters.all}</option>
            {tables.map((one) => (
              <option key={one} value={one}>
                {text.tables(one)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={t.filters.indicator}>
        <Select
          value={filter.indicator ?? ''}
          onChange={(_event, { value }) => onChange({ ...filter, indicator: value === '' ? null : value })}
        >
          <option value="">{t.filters.all}</option>
          {indicators.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** What is left to correct in the workbook, the heaviest first, with « Revérifier ». */
export function AnomalyBook({ view, useCases, indicator }: Props) {
  const t = useText().anomalies;
  const task = useTask();
  const found = useAnomalies(useCases, view.review);
  const [filter, setFilter] = useState<AnomalyFilter>({ severity: null, table: null, indicator });
  const [done, setDone] = useState('');
  if (!view.review || found === null) return null;
  const check = async (): Promise<void> => {
    setDone('');
    const changes = await task.run(t.checking, async (hooks) => {
      const counted = await useCases.checkData(hooks);
      await view.refresh();
      return counted;
    });
    if (changes) setDone(t.checked(changes.corrected, changes.added, changes.left));
  };
  const groups = found ? matching(found.groups, filter) : [];
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section className="card" aria-label={t.title} id="anomalies">
      <h3>{t.title}</h3>
      <p className="muted">{t.intro}</p>
      {!task.progress && (
        <div className="actions">
          <Button onClick={() => void check()}>{t.check}</Button>
          <Button appearance="subtle" onClick={() => void useCases.reveal(t.sheet, FIRST_LINE)}>
            {t.openSheet}
          </Button>
        </div>
      )}
      <TaskView task={task} />
      <p role="status" className="success">
        {done}
      </p>
      {found === undefined && <Spinner size="small" label={t.checking} />}
      {found && found.groups.length > 0 && <Filters found={found} filter={filter} onChange={setFilter} />}
      {found && (
        <p className="muted">
          {found.groups.length === 0
            ? t.none
            : groups.length === 0
              ? t.noneFiltered
              : t.count(count, groups.length)}
        </p>
      )}
      {found && (
        <ul className="plain anomalies">
          {groups.map((group, index) => (
            <AnomalyGroupCard
              key={`${group.code}-${group.table}-${group.field}-${index}`}
              group={group}
              labels={found.labels}
              useCases={useCases}
              indicator={filter.indicator}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
