import { Button } from '@fluentui/react-components';
import type { IndicatorYear, ReviewedIndicator } from '../../../app/contracts';
import type { Go } from '../../navigation';
import { useText } from '../../text';
import { originButtonId } from './useReturnTo';

interface Props {
  readonly indicator: ReviewedIndicator;
  readonly figure: IndicatorYear;
  readonly go: Go;
}

/** From a card to everything its figure comes from. */
export function OriginButton({ indicator, figure, go }: Props) {
  const t = useText().origine;
  const { acheteur: buyer } = figure;
  return (
    <Button
      id={originButtonId(indicator.id)}
      size="small"
      appearance="subtle"
      className="origin-link"
      aria-label={t.openFor(indicator.label)}
      onClick={() =>
        go({
          screen: 'suivi',
          view: 'origine',
          origin: { indicator: indicator.id, year: figure.year, ...(buyer === undefined ? {} : { buyer }) },
        })
      }
    >
      {t.open}
    </Button>
  );
}
