import { Card } from '../../components/Card';
import { Disclosure } from '../../components/Disclosure';
import { useText } from '../../text';
import type { CardProps } from './cards';

/** National thresholds that hold in the year, and how many contracts are at or above each. */
export function NationalCard({ found, year }: CardProps) {
  const text = useText();
  const t = text.thresholds;
  const rank = found.years.indexOf(year);
  const day = (serial: number | null): string | null => (serial === null ? null : text.day(serial));
  const lines = found.national.flatMap((line, index) => {
    const count = line.counts?.[rank] ?? null;
    return count === null || line.amount === null ? [] : [{ ...line, index, count, amount: line.amount }];
  });
  return (
    <Card title={t.national}>
      <Disclosure label={`${t.national} ${year}`}>
        <ul className="plain">
          {lines.map(({ index, id, amount, count, categories, certain, from, to }) => (
            <li key={index} className="threshold-line">
              <p>
                {t.nationalLabel(id)} : <strong>{t.euro(amount)}</strong>
              </p>
              <p>{t.nationalAbove(count)}</p>
              <p className="muted">
                {[
                  categories.length === 3 ? t.nationalAll : categories.join(', '),
                  t.nationalDays(day(from), day(to)),
                  certain ? '' : t.toCheck,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
