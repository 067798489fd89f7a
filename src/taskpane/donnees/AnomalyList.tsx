import type { Anomaly, IntakeFailure, Severity } from '../../intake/types';
import { Disclosure } from '../components/Disclosure';
import { Problem } from '../components/Problem';
import { useText } from '../text';

/** As many as a narrow pane can bear; all are in the sheet Anomalies after the import. */
const SHOWN = 30;

const ORDER: readonly Severity[] = ['bloquant', 'a-verifier', 'info'];
const TONES = { bloquant: 'bad', 'a-verifier': 'watch', info: 'quiet' } as const;

const times = (anomaly: Anomaly): number => anomaly.count ?? 1;

/** The gravest first, each with what to do about it. */
export function AnomalyList({ anomalies }: { readonly anomalies: readonly Anomaly[] }) {
  const text = useText();
  const t = text.intake;
  if (anomalies.length === 0) return null;
  const sorted = [...anomalies].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const total = anomalies.reduce((sum, anomaly) => sum + times(anomaly), 0);
  return (
    <Disclosure label={t.anomalies(total)} open={sorted[0]?.severity === 'bloquant'}>
      {sorted.slice(0, SHOWN).map((anomaly, index) => {
        const { message, fix } = t.anomaly(anomaly);
        const { source, row, column } = anomaly.where;
        return (
          <Problem key={index} tone={TONES[anomaly.severity]} title={message} fix={fix}>
            <p className="muted breakable">
              {t.where(source, row, column)}
              {times(anomaly) > 1 && ` · ${t.times(times(anomaly))}`}
            </p>
          </Problem>
        );
      })}
      {sorted.length > SHOWN && <p className="muted">{t.more(sorted.length - SHOWN)}</p>}
    </Disclosure>
  );
}

/** Sources that could not be read at all. */
export function FailureList({ failures }: { readonly failures: readonly IntakeFailure[] }) {
  const text = useText().intake;
  return failures.map((failure) => {
    const { message, fix } = text.failure(failure);
    return (
      <Problem key={failure.file} title={message} fix={fix} announce>
        <p className="muted breakable">{failure.file}</p>
      </Problem>
    );
  });
}
