import { Button } from '@fluentui/react-components';
import type { YearVolume } from '../../../app/workbookThresholds';
import { Card } from '../../components/Card';
import { useText } from '../../text';
import type { CardProps } from './cards';

const TONES = { oblige: 'track', approche: 'watch', volontaire: 'quiet', inconnue: 'bad' } as const;

/** End of the scale, as a multiple of the threshold: a volume far above it still shows how far. */
const AIR = 1.5;

function Bar({
  volume,
  threshold,
  tone,
}: {
  readonly volume: number;
  readonly threshold: number;
  readonly tone: string;
}) {
  const end = Math.max(volume, threshold * AIR);
  const share = (value: number): string => `${(Math.max(0, value) / end) * 100}%`;
  return (
    <div className="bullet" aria-hidden="true">
      <div className={`bullet-fill tone-${tone}`} style={{ inlineSize: share(volume) }} />
      <div className="bullet-tick" style={{ insetInlineStart: share(threshold) }} />
    </div>
  );
}

function BuyerVolume({ volume }: { readonly volume: YearVolume }) {
  const text = useText();
  const t = text.thresholds;
  const { basis, threshold, obligation, counted, year } = volume;
  const name = volume.buyer ?? t.noBuyer;
  if (basis === null || obligation === null)
    return (
      <div className="volume">
        <h3>{name}</h3>
        <p className="muted">{t.noData(year)}</p>
      </div>
    );
  const share =
    threshold === null ? text.review.noValue : text.format.value((counted / threshold) * 100, '%');
  return (
    <div className="volume">
      <div className="indicator-head">
        <h3>{name}</h3>
        <span className={`badge tone-${TONES[obligation]}`}>{t.state(obligation)}</span>
      </div>
      {threshold !== null && <Bar volume={counted} threshold={threshold} tone={TONES[obligation]} />}
      <div className="figures">
        <span>
          <strong className="figure">{t.euro(counted)}</strong>{' '}
          <span className="muted">{t.basis[basis]}</span>
        </span>
        <span className="muted against">{t.share(share)}</span>
      </div>
      <p className="muted">
        {threshold === null ? t.thresholdWrong(year) : t.threshold(year, t.euro(threshold))}
      </p>
      {volume.outside !== 0 && <p className="muted">{t.outside(t.euro(volume.outside))}</p>}
      {volume.frameworks > 0 && (
        <p className="muted">{t.frameworks(volume.frameworks, t.euro(volume.maximum))}</p>
      )}
      {volume.unknown > 0 && <p className="muted">{t.unknown(volume.unknown)}</p>}
    </div>
  );
}

/** The volume of each buyer in the year against the obligation of a scheme. */
export function VolumeCard({ found, year, onImport }: CardProps & { readonly onImport: () => void }) {
  const t = useText().thresholds;
  const volumes = found.volumes.filter((one) => one.year === year);
  // Rows without buyer only matter where there are some.
  const shown = volumes.filter(({ buyer, basis }) => buyer !== null || basis !== null);
  return (
    <Card title={t.volume}>
      {shown.map((volume) => (
        <BuyerVolume key={volume.buyer ?? ''} volume={volume} />
      ))}
      {!found.hasSpending && <Button onClick={onImport}>{t.importSpending}</Button>}
    </Card>
  );
}
