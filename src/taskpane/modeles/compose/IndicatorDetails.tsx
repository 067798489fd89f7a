import { useState } from 'react';
import { declarationOf } from '../../../catalogue/indicators';
import {
  setBaseline,
  setFollowUp,
  setLabel,
  setTarget,
  setTolerance,
  setTrajectory,
} from '../../../app/compose/entry';
import { measureWords } from '../../../locales/fr/measureWords';
import type { SchemeIndicator } from '../../../scheme/scheme';
import { TRAJECTORIES } from '../../../scheme/trajectory';
import { Choice, NumberEntry, TextEntry } from './fields';
import { Lineage } from './Lineage';
import { useComposerText } from './useComposerText';

interface Props {
  readonly entry: SchemeIndicator;
  /** Years for which a target may be given. */
  readonly years: readonly number[];
  readonly onChange: (entry: SchemeIndicator) => void;
}

type Answer = 'oui' | 'non' | 'inconnu';
const ANSWERS: Readonly<Record<Answer, boolean | undefined>> = { oui: true, non: false, inconnu: undefined };
const answerOf = (value: boolean | undefined): Answer =>
  value === undefined ? 'inconnu' : value ? 'oui' : 'non';

/** All that a buyer decides of one indicator. */
export function IndicatorDetails({ entry, years, onChange }: Props) {
  const t = useComposerText();
  const { unit, label, measure } = declarationOf(entry);
  const { baseline, followUp } = entry;
  const answers = [
    { id: 'inconnu' as const, label: t.unknown },
    { id: 'oui' as const, label: t.yes },
    { id: 'non' as const, label: t.no },
  ];
  // A year given before its value waits here: a baseline needs both.
  const [waiting, setWaiting] = useState<number | null>(null);
  const baseYear = baseline?.year ?? waiting ?? (years[0] ?? 2026) - 1;
  return (
    <div className="stack">
      <p className="muted">{measureWords(measure)}.</p>
      <Lineage entry={entry} unit={unit} />
      <TextEntry
        label={t.label}
        hint={t.labelHint(label)}
        value={entry.label ?? ''}
        onCommit={(value) => onChange(setLabel(entry, value))}
      />
      <div className="pair">
        <NumberEntry
          label={t.baselineYear}
          year
          value={baseYear}
          onCommit={(year) => {
            if (year !== null && baseline) onChange(setBaseline(entry, { year, value: baseline.value }));
            else setWaiting(year);
          }}
        />
        <NumberEntry
          label={t.baselineValue(unit)}
          value={baseline?.value ?? null}
          onCommit={(value) =>
            onChange(setBaseline(entry, value === null ? null : { year: baseYear, value }))
          }
        />
      </div>
      <div className="targets">
        {years.map((year) => (
          <NumberEntry
            key={year}
            label={t.target(year, unit)}
            value={entry.targets[String(year)] ?? null}
            onCommit={(value) => onChange(setTarget(entry, year, value))}
          />
        ))}
      </div>
      <NumberEntry
        label={t.tolerance}
        hint={t.toleranceHint}
        value={entry.tolerance === undefined ? null : Number((entry.tolerance * 100).toPrecision(12))}
        onCommit={(value) => onChange(setTolerance(entry, value === null ? null : clamped(value)))}
      />
      <Choice
        label={t.trajectory}
        hint={t.trajectoryHint}
        value={entry.trajectory ?? 'lineaire'}
        options={TRAJECTORIES.map((id) => ({ id, label: t.trajectories[id] }))}
        onChoose={(trajectory) => onChange(setTrajectory(entry, trajectory))}
      />
      <h5>{t.follow}</h5>
      <Choice
        label={t.quantifiable}
        value={answerOf(followUp?.quantifiable)}
        options={answers}
        onChoose={(answer) => onChange(setFollowUp(entry, { quantifiable: ANSWERS[answer] }))}
      />
      <Choice
        label={t.easy}
        value={answerOf(followUp?.easy)}
        options={answers}
        onChoose={(answer) => onChange(setFollowUp(entry, { easy: ANSWERS[answer] }))}
      />
      <TextEntry
        label={t.followSource}
        hint={t.followSourceHint}
        value={followUp?.source ?? ''}
        onCommit={(source) => onChange(setFollowUp(entry, { source }))}
      />
      <TextEntry
        label={t.owner}
        hint={t.ownerHint}
        value={followUp?.owner ?? ''}
        onCommit={(owner) => onChange(setFollowUp(entry, { owner }))}
      />
      <TextEntry
        label={t.frequency}
        value={followUp?.frequency ?? ''}
        onCommit={(frequency) => onChange(setFollowUp(entry, { frequency }))}
      />
    </div>
  );
}

/** Points typed, as the share that the scheme keeps. */
const clamped = (points: number): number => Math.min(1, Math.max(0, points / 100));
