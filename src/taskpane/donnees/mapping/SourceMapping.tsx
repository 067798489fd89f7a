import { Field, Select } from '@fluentui/react-components';
import type { SourceQuestion } from '../../../app/contracts';
import { TABLE_KINDS } from '../../../intake/columns/fieldGroups';
import type { ColumnSample, MappedColumn, SourceKind, SourceReport } from '../../../intake/types';
import { useText } from '../../text';
import { ColumnRow } from './ColumnRow';
import { waitingKey, withAnswer, withColumn, withKind, type Decisions } from './model';
import { QuestionField } from './QuestionField';

interface KindProps {
  /** Null = nobody knows yet. */
  readonly kind: SourceKind | null;
  readonly onChoose: (kind: SourceKind) => void;
}

/** What a table holds. Public layouts are what they are. */
export function KindChoice({ kind, onChoose }: KindProps) {
  const text = useText();
  if (kind !== null && !TABLE_KINDS.includes(kind)) return <p className="muted">{text.intake.kind(kind)}</p>;
  return (
    <Field label={text.mapping.kind} size="small">
      <Select
        size="small"
        value={kind ?? ''}
        onChange={(_event, data) => {
          const chosen = TABLE_KINDS.find((one) => one === data.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {kind === null && <option value="">{text.mapping.unknownKind}</option>}
        {TABLE_KINDS.map((one) => (
          <option key={one} value={one}>
            {text.intake.kind(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface Props {
  readonly report: SourceReport;
  readonly samples: readonly ColumnSample[];
  readonly questions: readonly SourceQuestion[];
  readonly decisions: Decisions;
  /** Columns that waited for the user when the dialog opened: they come first, and stay where they are. */
  readonly waiting: ReadonlySet<string>;
  readonly onDecide: (decisions: Decisions) => void;
}

/** One table: what it holds, what is asked of it, and each of its columns. */
export function SourceMapping({ report, samples, questions, decisions, waiting, onDecide }: Props) {
  const text = useText();
  const { file, part, kind, signature, columns, kept, duplicates, setAside } = report;
  const own = decisions[signature];
  const byIndex = new Map(samples.map((sample) => [sample.index, sample]));
  // Records of a public layout have no columns to be chosen.
  const chosen = columns.filter(({ index }) => index >= 0);
  const isFirst = ({ key }: MappedColumn): boolean => waiting.has(waitingKey(signature, key));
  const listed = [...chosen.filter(isFirst), ...chosen.filter((column) => !isFirst(column))];
  return (
    <section className="mapping-source" aria-label={part === null ? file : `${file}, ${part}`}>
      <h3 className="breakable">{part === null ? file : `${file} · ${part}`}</h3>
      <p className="arithmetic">{text.mapping.effect(kept, duplicates, setAside)}</p>
      <KindChoice
        kind={own?.kind ?? kind}
        onChoose={(one) => onDecide(withKind(decisions, signature, one))}
      />
      {questions.map((question) => (
        <QuestionField
          key={`${question.column} ${question.about}`}
          question={question}
          wished={own?.answers?.[question.column]?.[question.about]}
          onAnswer={(answer) =>
            onDecide(withAnswer(decisions, signature, question.column, question.about, answer))
          }
        />
      ))}
      <ul className="plain mapped-list">
        {listed.map((column) => (
          <ColumnRow
            key={`${column.index} ${column.key}`}
            column={column}
            kind={own?.kind ?? kind}
            sample={byIndex.get(column.index)}
            wished={own?.columns?.[column.key]}
            onChoose={(field) => onDecide(withColumn(decisions, signature, column.key, field, columns))}
          />
        ))}
      </ul>
    </section>
  );
}
