import { Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useComposerText } from './useComposerText';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onCommit: (value: string) => void;
}

/** A text that becomes part of the draft once left: one change to take back, not one for each key. */
export function TextEntry({ label, value, hint, onCommit }: TextProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (): void => {
    if (typed !== value) onCommit(typed);
  };
  return (
    <Field label={label} hint={hint} size="small">
      <Input
        size="small"
        value={typed}
        maxLength={300}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly hint?: string;
  readonly year?: boolean;
  readonly onCommit: (value: number | null) => void;
}

/** « 12,5 » and « 1 250 » as people write them; null when empty, undefined when it is no number. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const shown = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** A number, or nothing: an empty box is unknown, never 0. */
export function NumberEntry({ label, value, hint, year = false, onCommit }: NumberProps) {
  const t = useComposerText();
  const [typed, setTyped] = useState(shown(value));
  useEffect(() => setTyped(shown(value)), [value]);
  const read = readNumber(typed);
  const isYear = read === null || (Number.isInteger(read) && Number(read) >= 2000 && Number(read) <= 2100);
  const fault = read === undefined ? t.wrongNumber : year && !isYear ? t.wrongYear : undefined;
  const commit = (): void => {
    if (read !== undefined && fault === undefined && read !== value) onCommit(read);
  };
  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      validationState={fault ? 'error' : 'none'}
      validationMessage={fault}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Field>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

export function Choice<T extends string>({ label, hint, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <Field label={label} hint={hint} size="small">
      <Select
        size="small"
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find(({ id }) => id === data.value);
          if (chosen) onChoose(chosen.id);
        }}
      >
        {options.map(({ id, label: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
