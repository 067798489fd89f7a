import { Button } from '@fluentui/react-components';
import type { SplitShown } from '../../../app/workbookThresholds';
import { Card } from '../../components/Card';
import { useText } from '../../text';
import { SHOWN, type CardProps } from './cards';

function Question({ split, reveal }: { readonly split: SplitShown; readonly reveal: CardProps['reveal'] }) {
  const text = useText();
  const t = text.thresholds;
  return (
    <li className="threshold-line">
      <p>
        <strong>{t.splitQuestion(split.rows.length, t.euro(split.total_ht))}</strong>
      </p>
      <p className="muted breakable">
        {t.splitWho(split.supplier ?? t.siren(split.titulaire), split.family)}
        {split.acheteur !== null && ` · ${split.acheteur}`}
      </p>
      <p className="muted">{t.splitThreshold(split.kind, t.euro(split.threshold))}</p>
      <div className="actions">
        {split.rows.slice(0, 12).map(({ row, montant_ht: amount, day }) => (
          <Button
            key={row}
            size="small"
            aria-label={t.rowOf(row, `${text.day(day)}, ${t.euro(amount)}`)}
            onClick={() => reveal('Marchés', row)}
          >
            {t.euro(amount)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** Purchases that together pass a threshold: questions for whoever knows the need. */
export function SplitsCard({ found, year, reveal }: CardProps) {
  const t = useText().thresholds;
  const splits = found.splits
    .filter(({ years: [first, last] }) => first <= year && year <= last)
    .sort((a, b) => b.total_ht - a.total_ht);
  return (
    <Card title={t.splits}>
      <p className="muted">{splits.length === 0 ? t.splitNone : t.splitNote}</p>
      {splits.length > SHOWN && <p className="muted">{t.first(SHOWN)}</p>}
      {splits.length > 0 && (
        <ul className="plain">
          {splits.slice(0, SHOWN).map((split) => (
            <Question
              key={`${split.kind} ${split.rows.map(({ row }) => row).join(' ')}`}
              split={split}
              reveal={reveal}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
