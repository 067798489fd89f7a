import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WorkbookThresholds } from '../../../app/workbookThresholds';
import { Failure } from '../../components/Failure';
import { useText } from '../../text';
import type { ViewProps } from '../views';
import { MinimumsCard } from './MinimumsCard';
import { NationalCard } from './NationalCard';
import { SocialCard } from './SocialCard';
import { SplitsCard } from './SplitsCard';
import { VolumeCard } from './VolumeCard';

interface Reading {
  readonly found: WorkbookThresholds | null;
  readonly error: unknown;
}

/** Thresholds of the workbook, read again whenever it changes. Null until then. */
function useThresholds({ useCases, review }: Pick<ViewProps, 'useCases' | 'review'>): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    let current = true;
    void useCases.thresholds().then(
      (found) => current && setReading({ found, error: null }),
      (error: unknown) => current && setReading({ found: null, error }),
    );
    return () => {
      current = false;
    };
  }, [useCases, review]);
  return reading;
}

/** The last year that has data, else the one that Suivi shows. */
function firstShown({ volumes }: WorkbookThresholds, fallback: number): number {
  const known = volumes.flatMap(({ basis, year }) => (basis === null ? [] : [year]));
  return known.length > 0 ? Math.max(...known) : fallback;
}

/** What finance looks at: the annual volume against the obligation, and contracts before the thresholds of their year. */
export function Seuils({ review, useCases, go }: ViewProps) {
  const text = useText();
  const t = text.thresholds;
  const reading = useThresholds({ useCases, review });
  const [chosen, choose] = useState<number | null>(null);
  if (reading === null) return <Spinner label={t.loading} />;
  const { found, error } = reading;
  if (found === null) return <Failure error={error} />;
  const year = chosen ?? firstShown(found, review.year);
  const reveal = (sheet: string, row: number): void => void useCases.reveal(sheet, row);
  const shared = { found, year, reveal };
  return (
    <div className="thresholds">
      <Field label={t.year}>
        <Select value={String(year)} onChange={(_event, data) => choose(Number(data.value))}>
          {[...found.years].reverse().map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <VolumeCard {...shared} onImport={() => go({ screen: 'donnees' })} />
      <SocialCard {...shared} />
      <SplitsCard {...shared} />
      <MinimumsCard {...shared} />
      <NationalCard {...shared} />
      <div className="actions">
        <Button onClick={() => reveal('Seuils', 1)}>{t.openSheet}</Button>
        <Button onClick={() => reveal('Paramètres', 1)}>{t.openParameters}</Button>
      </div>
    </div>
  );
}
