import { Field, Select } from '@fluentui/react-components';
import { useText } from '../../text';

interface Props {
  readonly years: readonly number[];
  readonly year: number;
  readonly onYear: (year: number) => void;
}

export function YearField({ years, year, onYear }: Props) {
  const t = useText().simulation;
  return (
    <Field label={t.year}>
      <Select value={String(year)} onChange={(_event, data) => onYear(Number(data.value))}>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  );
}
