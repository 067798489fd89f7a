import { Button } from '@fluentui/react-components';
import type { AnomalyGroup } from '../../../app/anomalies/check';
import { Disclosure } from '../../components/Disclosure';
import { useText } from '../../text';
import type { UseCases } from '../../useCases';
import { cellPlace, SHOWN_LINES } from './filters';

/** Effects of a group that a narrow pane can bear; all are in the sheet. */
const EFFECTS = 3;

const SYMBOLS = { bloquant: '✕', 'a-verifier': '△', info: 'i' } as const;
const TONES = { bloquant: 'bad', 'a-verifier': 'watch', info: 'quiet' } as const;

interface Props {
  readonly group: AnomalyGroup;
  readonly labels: ReadonlyMap<string, string>;
  readonly useCases: UseCases;
  /** The indicator that the list is narrowed to: its effect is the one told first. */
  readonly indicator: string | null;
}

function Lines({ group, useCases }: Pick<Props, 'group' | 'useCases'>) {
  const t = useText().anomalies;
  const shown = group.lines.slice(0, SHOWN_LINES);
  const hidden = group.listed - shown.length;
  return (
    <>
      <ul className="plain anomaly-lines">
        {shown.map((line, index) => {
          const place = cellPlace(line.cell);
          return (
            <li key={index}>
              {place ? (
                <Button
                  size="small"
                  aria-label={t.reveal(line.cell)}
                  onClick={() => void useCases.reveal(place.sheet, place.row, place.column)}
                >
                  {line.cell}
                </Button>
              ) : (
                <span className="muted">{line.cell === '' ? t.noSheet : line.cell}</span>
              )}
              <span className="breakable">
                {t.message(group.code, line.message)}
                {line.typed !== '' && <span className="muted"> · {t.typed(line.typed)}</span>}
                {line.source !== '' && (
                  <span className="muted"> · {t.source(line.source, line.sourceRow)}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p className="muted">{t.more(hidden)}</p>}
    </>
  );
}

/** One kind of anomaly: what it does to which indicator, how to correct it, and its cells a click away. */
export function AnomalyGroupCard({ group, labels, useCases, indicator }: Props) {
  const t = useText().anomalies;
  const main = group.effects.find(({ key }) => key === indicator) ?? group.effects[0];
  const words = t.rule(group.code);
  const [first] = group.lines;
  const title = words?.title ?? first?.message ?? group.code;
  const column = first?.column ?? '';
  const fix = words?.fix ?? first?.fix ?? '';
  return (
    <li className={`anomaly tone-${TONES[group.severity]}`}>
      <Disclosure
        label={
          <>
            <span className="anomaly-title">
              <span aria-hidden="true">{SYMBOLS[group.severity]} </span>
              <span className="visually-hidden">{t.severity[group.severity]} : </span>
              {title}
              {words && column !== '' && <span className="muted"> · {column}</span>}
            </span>
            <span className="muted anomaly-effect">{main ? t.effect(main) : t.lines(group.count)}</span>
          </>
        }
      >
        {fix !== '' && (
          <p className="problem-fix">
            <strong>{t.toFix} : </strong>
            {fix}
          </p>
        )}
        {group.effects.length === 0 ? (
          <p className="muted">{group.table === null ? t.wholeSource : t.noEffect}</p>
        ) : (
          <ul className="plain muted">
            {group.effects.slice(0, EFFECTS).map((effect) => (
              <li key={effect.key}>
                <strong>{t.on(labels.get(effect.key) ?? effect.key, effect.year)}</strong> :{' '}
                {t.effect(effect)}
              </li>
            ))}
            {group.effects.length > EFFECTS && <li>{t.otherIndicators(group.effects.length - EFFECTS)}</li>}
          </ul>
        )}
        <Lines group={group} useCases={useCases} />
      </Disclosure>
    </li>
  );
}
