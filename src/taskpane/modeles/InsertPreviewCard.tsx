import { Button } from '@fluentui/react-components';
import type { InsertPreview } from '../../app/contracts';
import { Card } from '../components/Card';
import { Disclosure } from '../components/Disclosure';
import { Problem } from '../components/Problem';
import { TaskView } from '../components/TaskView';
import { useText } from '../text';
import type { Task } from '../useTask';
import { Lineage } from './compose/Lineage';

type PreviewedIndicator = InsertPreview['axes'][number]['objectives'][number]['indicators'][number];

interface Props {
  readonly preview: InsertPreview;
  readonly task: Task;
  readonly onInsert: () => void;
  readonly onCancel: () => void;
}

function IndicatorLine({ indicator }: { readonly indicator: PreviewedIndicator }) {
  const text = useText();
  const [year, value] = Object.entries(indicator.targets).at(-1) ?? [];
  return (
    <li className="preview-indicator">
      <span>{indicator.label}</span>
      <span className="tags">
        <span className="tag">{indicator.computed ? text.template.computed : text.template.typed}</span>
        <span className="tag">{text.provenance(indicator.provenance)}</span>
        <span className="muted">
          {year === undefined || value === undefined
            ? text.template.noTarget
            : text.template.target(text.format.value(value, indicator.unit), year)}
        </span>
      </span>
      <Lineage
        entry={{
          aims: [...indicator.aims],
          known: [...indicator.known],
          sources: [...indicator.sources],
          note: indicator.note ?? undefined,
        }}
        unit={indicator.unit}
      />
    </li>
  );
}

/** All that would be written, before it is. */
export function InsertPreviewCard({ preview, task, onInsert, onCancel }: Props) {
  const text = useText();
  const t = text.template;
  const indicators = preview.axes.flatMap((axis) =>
    axis.objectives.flatMap((objective) => objective.indicators),
  ).length;
  const objectives = preview.axes.flatMap((axis) => axis.objectives).length;
  const buttons = (
    <div className="actions">
      <Button appearance="primary" onClick={onInsert}>
        {t.insert}
      </Button>
      <Button onClick={onCancel}>{text.cancel}</Button>
    </div>
  );
  return (
    <Card title={t.previewTitle}>
      <p>
        <strong>{preview.title}</strong>
      </p>
      <Problem tone="watch" title={preview.warning} />
      <p className="muted">
        {t.size(preview.axes.length, objectives, indicators)} · {t.nothingYet}
      </p>
      {preview.setAside > 0 && <Problem tone="watch" title={text.typedKept.aside(preview.setAside)} />}
      {preview.broughtBack > 0 && <Problem tone="quiet" title={text.typedKept.back(preview.broughtBack)} />}
      {task.progress ? null : buttons}
      <TaskView task={task} />
      <Disclosure label={t.sheets(preview.sheets.length)}>
        <ul className="plain">
          {preview.sheets.map((sheet) => (
            <li key={sheet.name}>
              <div className="line">
                <strong>{sheet.name}</strong>
                <span className="tag">{sheet.exists ? t.sheetUpdated : t.sheetNew}</span>
              </div>
              <span className="muted">{sheet.purpose}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <h3>{t.content}</h3>
      <p className="muted">{text.provenanceHelp}</p>
      {preview.axes.map((axis) => (
        <Disclosure key={axis.code} label={text.review.axis(axis.code, axis.title)}>
          {axis.objectives.map((objective) => (
            <div key={objective.code}>
              <h4>
                {objective.code} {objective.title}
              </h4>
              <ul className="plain">
                {objective.indicators.map((indicator, index) => (
                  <IndicatorLine key={`${indicator.id}-${index}`} indicator={indicator} />
                ))}
              </ul>
            </div>
          ))}
        </Disclosure>
      ))}
    </Card>
  );
}
