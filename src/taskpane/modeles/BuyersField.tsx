import { Field, Textarea } from '@fluentui/react-components';
import { sharedBuyers, wrongBuyer } from '../../scheme/buyers';
import { useText } from '../text';

/** Buyers of a mutualised scheme as the form holds them, one a line; none when there is one buyer. */
export const buyersTyped = (lead: string, lines: string): readonly string[] =>
  sharedBuyers(lead, lines.split('\n'));

/** The lines of a scheme already there: its first buyer is the one of the field above. */
export const buyerLines = (lead: string, entries: readonly string[] | undefined): string =>
  (entries ?? []).filter((entry) => entry !== lead.trim()).join('\n');

interface Props {
  readonly lead: string;
  readonly lines: string;
  readonly onChange: (lines: string) => void;
}

/** The other buyers of a mutualised scheme (art. L2111-3 CCP, last paragraph). */
export function BuyersField({ lead, lines, onChange }: Props) {
  const t = useText().buyers;
  const wrong = wrongBuyer(buyersTyped(lead, lines));
  return (
    <Field
      label={t.field}
      hint={t.hint}
      validationState={wrong === null ? 'none' : 'error'}
      validationMessage={wrong === null ? undefined : t.wrong(wrong)}
    >
      <Textarea value={lines} rows={2} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}
