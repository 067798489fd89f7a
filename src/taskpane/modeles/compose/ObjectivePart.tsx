import { Button } from '@fluentui/react-components';
import * as drafts from '../../../app/compose/draft';
import { isToReview } from '../../../app/compose/entry';
import { declarationOf } from '../../../catalogue/indicators';
import type { Objective, SchemeIndicator } from '../../../scheme/scheme';
import { useText } from '../../text';
import type { Editing } from './editing';
import { TextEntry } from './fields';
import { IndicatorDetails } from './IndicatorDetails';
import { placeKey } from './openParts';
import { Part } from './Part';
import { useComposerText } from './useComposerText';

interface Props {
  readonly editing: Editing;
  readonly place: drafts.ObjectivePlace;
  readonly objective: Objective;
  readonly isLast: boolean;
}

function IndicatorLabel({ entry }: { readonly entry: SchemeIndicator }) {
  const text = useText();
  const t = useComposerText();
  return (
    <span className="part-label">
      <span>{entry.label ?? declarationOf(entry).label}</span>
      <span className="tags">
        <span className="tag">{entry.own ? t.own : text.provenance(entry.provenance)}</span>
        {isToReview(entry) && <span className="badge tone-watch">△ {t.toReview}</span>}
      </span>
    </span>
  );
}

/** An objective of the draft: its indicators and its actions. */
export function ObjectivePart({ editing, place, objective, isLast }: Props) {
  const text = useText();
  const t = useComposerText();
  const { draft, open, years } = editing;
  const { title, code, indicators, actions } = objective;
  const last = (list: readonly unknown[]): number => list.length - 1;
  return (
    <Part
      place={place}
      title={title}
      label={
        <span className="part-label">
          <span>{t.objective(code, title)}</span>
          <span className="muted">
            {t.indicators(indicators.length)} · {text.provenance(objective.provenance)}
          </span>
        </span>
      }
      isOpen={open.has(placeKey(place))}
      isFirst={place[1] === 0}
      isLast={isLast}
      onToggle={() => editing.toggle(place)}
      onMove={(by) => editing.move(place, by, title, drafts.moveObjective(draft, place, by))}
      onRemove={() => editing.change(drafts.removeObjective(draft, place), t.removed(title))}
    >
      <TextEntry
        label={t.objectiveTitle}
        value={title}
        onCommit={(value) => editing.change(drafts.renameObjective(draft, place, value))}
      />
      {indicators.map((entry, index) => {
        const at = [...place, index] as const;
        const label = entry.label ?? declarationOf(entry).label;
        return (
          <Part
            key={index}
            place={at}
            title={label}
            label={<IndicatorLabel entry={entry} />}
            isOpen={open.has(placeKey(at))}
            isFirst={index === 0}
            isLast={index === last(indicators)}
            onToggle={() => editing.toggle(at)}
            onMove={(by) => editing.move(at, by, label, drafts.moveIndicator(draft, at, by))}
            onRemove={() => editing.change(drafts.removeIndicator(draft, at), t.removed(label))}
          >
            {isToReview(entry) && <p className="muted">{t.toReviewHelp}</p>}
            <IndicatorDetails
              key={entry.ref}
              entry={entry}
              years={years}
              onChange={(changed) => editing.change(drafts.changeIndicator(draft, at, () => changed))}
            />
          </Part>
        );
      })}
      <div className="actions">
        <Button size="small" onClick={() => editing.search(place)}>
          {t.addIndicator}
        </Button>
        <Button size="small" onClick={() => editing.build(place)}>
          {t.buildIndicator}
        </Button>
      </div>
      {actions.length > 0 && <h5>{t.actions}</h5>}
      {actions.map((action, index) => {
        const at = [...place, index] as const;
        return (
          <div key={index} className="action-line">
            <TextEntry
              label={`${t.actionTitle} ${index + 1} (${text.provenance(action.provenance)})`}
              value={action.title}
              onCommit={(value) => editing.change(drafts.renameAction(draft, at, value))}
            />
            <Button
              size="small"
              appearance="subtle"
              aria-label={t.up(action.title)}
              disabledFocusable={index === 0}
              onClick={() => editing.change(drafts.moveAction(draft, at, -1), t.moved(action.title))}
            >
              ↑
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={t.remove(action.title)}
              onClick={() => editing.change(drafts.removeAction(draft, at), t.removed(action.title))}
            >
              ✕
            </Button>
          </div>
        );
      })}
      <div className="actions">
        <Button size="small" onClick={() => editing.change(drafts.addAction(draft, place, t.newAction))}>
          {t.addAction}
        </Button>
      </div>
    </Part>
  );
}
