import type { SchemeIndicator } from '../../../scheme/scheme';
import type { Unit } from '../../../scheme/indicator';
import { useText } from '../../text';
import { useComposerText } from './useComposerText';

interface Props {
  readonly entry: Pick<SchemeIndicator, 'sources' | 'note' | 'aims' | 'known'>;
  readonly unit: Unit;
}

/** What proves a line, and what was published of it: never mixed with what the workbook counts. */
export function Lineage({ entry, unit }: Props) {
  const text = useText();
  const t = useComposerText();
  const lines = [
    ...(entry.aims ?? []).map((aim) => `${t.aim(aim.text, aim.year)} (${text.provenance(aim.provenance)})`),
    ...(entry.known ?? []).map(
      ({ year, value, provenance }) =>
        `${t.known(year, text.format.value(value, unit))} (${text.provenance(provenance)})`,
    ),
    ...(entry.note ? [t.note(entry.note)] : []),
    ...(entry.sources?.length ? [t.sources(entry.sources)] : []),
  ];
  return lines.map((line) => (
    <p key={line} className="muted">
      {line}
    </p>
  ));
}
