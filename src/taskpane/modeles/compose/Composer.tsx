import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import * as drafts from '../../../app/compose/draft';
import { draftProblems } from '../../../app/compose/draftProblems';
import { addMissing, legalCheck } from '../../../app/phases';
import { placedIndicators, type Template } from '../../../scheme/scheme';
import { Card } from '../../components/Card';
import { LegalCheckCard } from '../../components/LegalCheckCard';
import { Problem } from '../../components/Problem';
import { TaskView } from '../../components/TaskView';
import type { UseCases } from '../../useCases';
import { useFocusOnStep } from '../../useFocusOnStep';
import type { Task } from '../../useTask';
import { Builder } from './Builder';
import type { Editing } from './editing';
import { TextEntry } from './fields';
import type { Composed } from './keptDraft';
import { ObjectivePart } from './ObjectivePart';
import { SaveTemplate } from './SaveTemplate';
import { placeKey, swapped, toggled, type OpenParts } from './openParts';
import { moveId, Part } from './Part';
import { SearchPanel } from './SearchPanel';
import { useComposerText } from './useComposerText';
import { useDraft, type DraftState } from './useDraft';

interface Props {
  /** Request whose template is the draft; its buyer and years are those of the scheme to come. */
  readonly request: Composed;
  readonly useCases: UseCases;
  readonly task: Task;
  readonly onPreview: (request: Composed) => void;
  /** The draft after each change. */
  readonly onDraft: (draft: Template) => void;
  readonly onQuit: () => void;
}

type Panel =
  { readonly kind: 'tree' } | { readonly kind: 'search' | 'build'; readonly place: drafts.ObjectivePlace };

/** Years of the scheme, and those beyond for which a target is already set. */
function yearsOf(draft: Template, years: readonly number[]): readonly number[] {
  const aimed = placedIndicators(draft).flatMap(({ entry }) => Object.keys(entry.targets).map(Number));
  return [...new Set([...years, ...aimed])].sort((a, b) => a - b);
}

/** Focus goes where a moved part now is: its button, at its new place. */
function useFollowingFocus(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id) => (wanted.current = id);
}

interface TreeProps extends Pick<Props, 'task'> {
  readonly state: DraftState;
  readonly editing: Editing;
  readonly said: string;
  readonly onUndo: () => void;
  readonly onPreview: () => void;
  readonly onQuit: () => void;
}

function Tree({ state, editing, said, task, onUndo, onPreview, onQuit }: TreeProps) {
  const t = useComposerText();
  const [isLeaving, setLeaving] = useState(false);
  const { draft, open } = editing;
  const problems = draftProblems(draft);
  return (
    <Card title={t.title}>
      <p className="muted">{t.intro}</p>
      <TextEntry
        label={t.schemeTitle}
        value={draft.title}
        onCommit={(value) => editing.change(drafts.renameDraft(draft, value))}
      />
      <p role="status" className="muted">
        {said}
      </p>
      {draft.axes.map((axis, index) => (
        <Part
          key={index}
          place={[index]}
          title={axis.title}
          label={t.axis(axis.code, axis.title)}
          isOpen={open.has(placeKey([index]))}
          isFirst={index === 0}
          isLast={index === draft.axes.length - 1}
          onToggle={() => editing.toggle([index])}
          onMove={(by) => editing.move([index], by, axis.title, drafts.moveAxis(draft, [index], by))}
          onRemove={() => editing.change(drafts.removeAxis(draft, [index]), t.removed(axis.title))}
        >
          <TextEntry
            label={t.axisTitle}
            value={axis.title}
            onCommit={(value) => editing.change(drafts.renameAxis(draft, [index], value))}
          />
          {axis.objectives.map((objective, inner) => (
            <ObjectivePart
              key={inner}
              editing={editing}
              place={[index, inner]}
              objective={objective}
              isLast={inner === axis.objectives.length - 1}
            />
          ))}
          <div className="actions">
            <Button
              size="small"
              onClick={() => {
                editing.change(drafts.addObjective(draft, [index], t.newObjective));
                editing.toggle([index, axis.objectives.length]);
              }}
            >
              {t.addObjective}
            </Button>
          </div>
        </Part>
      ))}
      <div className="actions">
        <Button
          size="small"
          onClick={() => {
            editing.change(drafts.addAxis(draft, t.newAxis));
            editing.toggle([draft.axes.length]);
          }}
        >
          {t.addAxis}
        </Button>
        {state.canUndo && (
          <Button size="small" onClick={onUndo}>
            {t.undo}
          </Button>
        )}
      </div>
      {problems.length > 0 && (
        <Problem tone="watch" title={t.toFix(problems.length)}>
          <ul>
            {problems.map(({ code, where }) => (
              <li key={`${code} ${where}`}>{t.problem(code, where)}</li>
            ))}
          </ul>
        </Problem>
      )}
      <div className="actions">
        <Button
          appearance="primary"
          disabledFocusable={problems.length > 0 || task.progress !== null}
          onClick={() => problems.length === 0 && onPreview()}
        >
          {t.preview}
        </Button>
        <Button onClick={() => (state.canUndo ? setLeaving(true) : onQuit())}>{t.quit}</Button>
      </div>
      {isLeaving && (
        <Problem tone="watch" title={t.quitAsk} announce>
          <div className="actions">
            <Button size="small" onClick={onQuit}>
              {t.quitYes}
            </Button>
            <Button size="small" onClick={() => setLeaving(false)}>
              {t.stay}
            </Button>
          </div>
        </Problem>
      )}
      <TaskView task={task} canStop={false} />
      <LegalCheckCard
        check={legalCheck(draft)}
        onAdd={(id) => editing.change(addMissing(draft, id), t.legalAdded)}
      />
      <SaveTemplate template={draft} />
    </Card>
  );
}

/** Axes, objectives and indicators composed by the buyer; nothing is written from here. */
export function Composer({ request, useCases, task, onPreview, onDraft, onQuit }: Props) {
  const t = useComposerText();
  const state = useDraft(request.template);
  const [panel, setPanel] = useState<Panel>({ kind: 'tree' });
  const [open, setOpen] = useState<OpenParts>(new Set());
  const [said, setSaid] = useState('');
  const follow = useFollowingFocus();
  useFocusOnStep(panel.kind);
  const { draft } = state;

  const keep = useRef(onDraft);
  useEffect(() => {
    keep.current = onDraft;
  });
  useEffect(() => keep.current(draft), [draft]);

  const change = (next: Template, words = ''): void => {
    state.apply(next);
    setSaid(words);
  };
  const editing: Editing = {
    draft,
    open,
    years: yearsOf(draft, request.years),
    toggle: (place) => setOpen((before) => toggled(before, placeKey(place))),
    change,
    move: (place, by, title, next) => {
      change(next, t.moved(title));
      setOpen((before) => swapped(before, place, by));
      follow(moveId([...place.slice(0, -1), (place.at(-1) ?? 0) + by], by));
    },
    search: (place) => setPanel({ kind: 'search', place }),
    build: (place) => setPanel({ kind: 'build', place }),
  };

  if (panel.kind === 'tree')
    return (
      <Tree
        state={state}
        editing={editing}
        said={said}
        task={task}
        onUndo={() => {
          state.undo();
          setSaid(t.undone);
        }}
        onPreview={() => onPreview({ ...request, template: draft })}
        onQuit={onQuit}
      />
    );
  const { place } = panel;
  const objective = draft.axes[place[0]]?.objectives[place[1]];
  const name = objective ? t.objective(objective.code, objective.title) : '';
  const back = (): void => setPanel({ kind: 'tree' });
  if (panel.kind === 'search')
    return (
      <SearchPanel
        draft={draft}
        objective={name}
        onAdd={({ indicator }) => {
          change(drafts.addIndicator(draft, place, { ref: indicator.id }), t.added(indicator.label));
          back();
        }}
        onBack={back}
      />
    );
  return (
    <Builder
      useCases={useCases}
      taken={placedIndicators(draft).map(({ entry }) => entry.ref)}
      year={request.years.at(-1) ?? 2026}
      objective={name}
      onAdd={(indicator) => {
        change(
          drafts.addIndicator(draft, place, { ref: indicator.id, own: indicator }),
          t.added(indicator.label),
        );
        back();
      }}
      onBack={back}
    />
  );
}
