import { Button } from '@fluentui/react-components';
import type { Anomalies } from '../../../app/anomalies/checkData';
import { touching } from '../../donnees/anomalies/filters';
import type { Go } from '../../navigation';
import { useText } from '../../text';

interface Props {
  readonly anomalies: Anomalies | null | undefined;
  readonly indicator: string;
  readonly go: Go;
}

/** Says beside a figure that its data are in doubt, and leads to what to correct. */
export function TouchedBy({ anomalies, indicator, go }: Props) {
  const t = useText().anomalies;
  const touched = anomalies ? touching(anomalies.groups, indicator) : null;
  if (!touched) return null;
  return (
    <p className="touched">
      <span>
        <span aria-hidden="true">△ </span>
        {t.touched(touched.count, touched.share)}
      </span>
      <Button size="small" appearance="subtle" onClick={() => go({ screen: 'donnees', indicator })}>
        {t.see}
      </Button>
    </p>
  );
}
