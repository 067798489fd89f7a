import { Field, Select } from '@fluentui/react-components';
import type { Review } from '../../../app/contracts';
import { useText } from '../../text';
import { ofBuyer, type BuyerChoice } from './ofBuyer';

interface Props {
  readonly review: Review;
  readonly choice: BuyerChoice;
  readonly onChange: (choice: BuyerChoice) => void;
}

/** Whose figures are shown, in a mutualised scheme; nothing in a scheme of one buyer. */
export function BuyerSelect({ review, choice, onChange }: Props) {
  const t = useText().buyers;
  if (!review.buyers) return null;
  const { figures } = review.buyers;
  const silent = review.indicators.length - ofBuyer(review, choice).indicators.length;
  return (
    <>
      <Field label={t.label}>
        <Select
          value={choice === null ? '' : String(choice)}
          onChange={(_event, data) => onChange(data.value === '' ? null : Number(data.value))}
        >
          <option value="">{t.all}</option>
          {figures.map(({ buyer }, rank) => (
            <option key={rank} value={rank}>
              {buyer ?? t.none}
            </option>
          ))}
        </Select>
      </Field>
      {choice !== null && (
        <p className="muted">
          {figures[choice]?.buyer === null ? t.noteNone : t.note}
          {silent > 0 && ` ${t.noFigure(silent)}`}
        </p>
      )}
    </>
  );
}
