import { useEffect, useState } from 'react';
import type { Anomalies } from '../app/anomalies/checkData';
import type { Review } from '../app/contracts';
import type { UseCases } from './useCases';

/** What rules find in the workbook, judged again whenever it is read again. Undefined until then, null without scheme. */
export function useAnomalies(
  useCases: UseCases,
  review: Review | null | undefined,
): Anomalies | null | undefined {
  const [found, setFound] = useState<Anomalies | null | undefined>(undefined);
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    // Anomalies tell more of the figures, which stand without them: a failure here must not hide those.
    const read = review ? useCases.findAnomalies({ signal }) : Promise.resolve(null);
    void read.catch(() => null).then((anomalies) => !signal.aborted && setFound(anomalies));
    // What another screen, or newer data, make useless is not finished.
    return () => control.abort();
  }, [useCases, review]);
  return found;
}
