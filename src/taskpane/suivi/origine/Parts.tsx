import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Breakdown, Dimension, Origin } from '../../../app/origin';
import { partWords, reconciliationWords } from '../../../app/origin/words';
import { Disclosure } from '../../components/Disclosure';
import { useText } from '../../text';

/** Parts shown at once; the others are a click away. */
const SHOWN = 8;

type Part = Breakdown['parts'][number];

/** The end of the scale: the largest part; a percentage leaves some air and never goes past 100, as on the cards. */
const scaleEnd = (largest: number, isPercent: boolean): number =>
  isPercent && largest <= 100 ? Math.min(100, Math.max(largest * 1.1, 10)) : largest;

function Bars({ origin, split, parts }: { origin: Origin; split: Breakdown; parts: readonly Part[] }) {
  const t = useText().origine;
  const sizes = split.parts.map(({ value }) => Math.abs(value ?? 0));
  const end = scaleEnd(Math.max(...sizes, 0), origin.unit === '%');
  const total = split.reconciled ? Math.abs(split.whole.value ?? 0) : 0;
  return (
    <ul className="parts">
      {parts.map((part) => (
        <li key={part.label ?? ''}>
          <div className="line">
            <span className={part.label === null ? 'muted' : undefined}>
              {t.part(split.dimension, part.label, origin.isShared)}
            </span>
            <span className="part-value">{partWords(t, origin, part)}</span>
          </div>
          {/* Decorative: the figure is written above it. */}
          <div className="part-bar" aria-hidden="true">
            <div
              className={part.label === null ? 'part-fill part-unsaid' : 'part-fill'}
              style={{
                inlineSize: `${end === 0 ? 0 : (Math.max(0, part.value ?? 0) / end) * 100}%`,
              }}
            />
          </div>
          <span className="muted">
            {t.partRows(part.rows)}
            {total > 0 && ` · ${t.ofTotal(((part.value ?? 0) / total) * 100)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The first breakdown that says something: parts first, then any. */
const firstTelling = (splits: readonly Breakdown[]): Dimension | undefined =>
  (splits.find(({ parts, dimension }) => dimension !== 'annee' && parts.length > 1) ?? splits[0])?.dimension;

/** The figure by buyer, year, category, public or type of structure, and whether that adds up. */
export function Parts({ origin }: { readonly origin: Origin }) {
  const t = useText().origine;
  const [chosen, choose] = useState<string | undefined>(firstTelling(origin.breakdowns));
  const split = origin.breakdowns.find(({ dimension }) => dimension === chosen) ?? origin.breakdowns[0];
  if (!split) return null;
  const said = reconciliationWords(t, origin, split);
  const [first, others] = [split.parts.slice(0, SHOWN), split.parts.slice(SHOWN)];
  return (
    <section className="stack-tight wide" aria-label={t.breakdown}>
      <h3>{t.breakdown}</h3>
      <Field label={t.by} orientation="horizontal">
        <Select value={split.dimension} onChange={(_event, data) => choose(data.value)}>
          {origin.breakdowns.map(({ dimension }) => (
            <option key={dimension} value={dimension}>
              {t.dimension(dimension)}
            </option>
          ))}
        </Select>
      </Field>
      {first.length > 0 && <Bars origin={origin} split={split} parts={first} />}
      {others.length > 0 && (
        <Disclosure key={split.dimension} label={t.more(others.length)}>
          <Bars origin={origin} split={split} parts={others} />
        </Disclosure>
      )}
      <div className="said" role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
