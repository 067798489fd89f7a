import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { SourceQuestion } from '../../../app/contracts';
import { useText } from '../../text';

interface Props {
  readonly question: SourceQuestion;
  /** Chosen and not yet read again. */
  readonly wished: string | undefined;
  readonly onAnswer: (answer: string) => void;
}

/** Something that no cell of a column proves: what is assumed is marked, and any other answer is one click away. */
export function QuestionField({ question, wished, onAnswer }: Props) {
  const t = useText().mapping;
  const { about, header, rows, example, assumed, choices, answered } = question;
  const isAnswered = answered === true || wished !== undefined;
  return (
    <div className={`question ${isAnswered ? '' : 'question-open'}`}>
      <Field label={t.question(about)} hint={t.ofColumn(t.column(header), rows, example)} size="small">
        <RadioGroup value={wished ?? assumed} onChange={(_event, data) => onAnswer(data.value)}>
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={!isAnswered && choice === assumed ? t.assumed(choice) : t.answer(choice)}
              // Choosing what is assumed is an answer too.
              onClick={() => !isAnswered && choice === assumed && onAnswer(choice)}
            />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
