import { Button } from '@fluentui/react-components';
import type { Review } from '../../app/contracts';
import { Card } from '../components/Card';
import type { Go } from '../navigation';
import { useText } from '../text';
import { nextStep } from './nextStep';

interface Props {
  readonly review: Review | null;
  readonly go: Go;
}

/** « Et maintenant ? »: one sentence, one button. */
export function NextCard({ review, go }: Props) {
  const text = useText().next;
  const step = nextStep(review);
  const button = (label: string, onClick: () => void, primary = true) => (
    <Button appearance={primary ? 'primary' : 'secondary'} onClick={onClick}>
      {label}
    </Button>
  );
  switch (step.kind) {
    case 'noScheme':
      return (
        <Card title={text.title} tone="next">
          <p>{text.noScheme}</p>
          <div className="actions">{button(text.chooseTemplate, () => go({ screen: 'modeles' }))}</div>
        </Card>
      );
    case 'noData':
      return (
        <Card title={text.title} tone="next">
          <p>{text.noData}</p>
          <div className="actions">
            {button(text.addData, () => go({ screen: 'donnees' }))}
            {button(text.trySample, () => go({ screen: 'donnees', sample: true }), false)}
          </div>
        </Card>
      );
    case 'gaps':
      return (
        <Card title={text.title} tone="next">
          <p>{text.gaps(step.count)}</p>
          <div className="actions">
            {button(text.seeGaps, () =>
              go({
                screen: 'suivi',
                status: (review?.counts['en-ecart'] ?? 0) > 0 ? 'en-ecart' : 'vigilance',
              }),
            )}
          </div>
        </Card>
      );
    case 'missing':
      return (
        <Card title={text.title} tone="next">
          <p>{text.missing(step.count, step.labels)}</p>
          <div className="actions">
            {button(text.seeMissing, () => go({ screen: 'suivi', status: 'non-calculable' }))}
            {button(text.addData, () => go({ screen: 'donnees' }), false)}
          </div>
        </Card>
      );
    case 'fine':
      return (
        <Card title={text.title} tone="next">
          <p>{text.fine}</p>
          <div className="actions">{button(text.seeReview, () => go({ screen: 'suivi' }))}</div>
        </Card>
      );
  }
}
