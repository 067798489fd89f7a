import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer as Answered } from '../../app/contracts';
import type { Proposal } from '../../intake/types';
import { Card } from '../components/Card';
import { Disclosure } from '../components/Disclosure';
import { useText } from '../text';

interface Props {
  readonly proposals: readonly Proposal[];
  /** Answers given; the sources are then read again with them. */
  readonly onDecide: (decisions: readonly Answered[]) => void;
  readonly disabled?: boolean;
}

type Answer = 'oui' | 'non' | 'plus-tard';
type Answers = ReadonlyMap<string, Answer>;

/** As many as a narrow pane can bear at once; the others come after these. */
const SHOWN = 20;

interface Cluster {
  readonly key: string;
  readonly title: string;
  readonly members: readonly Proposal[];
}

/** Words that would become the same value stand together; people stand together by reason. */
function clustersOf(
  proposals: readonly Proposal[],
  titleOf: (proposal: Proposal) => string,
): readonly Cluster[] {
  const found = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const key =
      proposal.kind === 'word' ? `${proposal.field}|${proposal.value}` : `personne|${proposal.reason.code}`;
    found.set(key, [...(found.get(key) ?? []), proposal]);
  }
  return [...found].map(([key, members]) => {
    const [first] = members;
    return { key, members, title: first ? titleOf(first) : '' };
  });
}

function Question({
  proposal,
  answer,
  onAnswer,
}: {
  readonly proposal: Proposal;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const t = useText().proposals;
  const isWord = proposal.kind === 'word';
  return (
    <li>
      <Field
        size="small"
        label={isWord ? t.wordSaid(proposal) : t.personSaid(proposal)}
        hint={isWord ? `${t.word(proposal)} · ${t.confidence(proposal.confidence)}` : undefined}
      >
        <RadioGroup
          layout="horizontal"
          value={answer}
          onChange={(_event, data) => onAnswer(data.value as Answer)}
        >
          <Radio value="oui" label={t.approve} />
          <Radio value="non" label={t.refuse} />
          <Radio value="plus-tard" label={t.undecided} />
        </RadioGroup>
      </Field>
    </li>
  );
}

/** What reading thinks is the same, to approve or refuse one by one, or a whole cluster at once. */
export function ProposalsCard({ proposals, onDecide, disabled = false }: Props) {
  const text = useText();
  const t = text.proposals;
  const [answers, setAnswers] = useState<Answers>(new Map());
  if (proposals.length === 0) return null;
  const shown = proposals.slice(0, SHOWN);
  const answer = (ids: readonly string[], given: Answer): void =>
    setAnswers(new Map([...answers, ...ids.map((id) => [id, given] as const)]));
  const decisions = shown.flatMap((proposal): Answered[] => {
    const given = answers.get(proposal.id);
    return given === 'oui' || given === 'non' ? [{ proposal, approved: given === 'oui' }] : [];
  });
  const titleOf = (proposal: Proposal): string =>
    proposal.kind === 'word'
      ? t.cluster(text.intake.field(proposal.field), proposal.value)
      : t.reason(proposal.reason.code);
  const group = (kind: Proposal['kind'], title: string) => {
    const clusters = clustersOf(
      shown.filter((proposal) => proposal.kind === kind),
      titleOf,
    );
    return (
      clusters.length > 0 && (
        <>
          <h3>{title}</h3>
          {clusters.map(({ key, title: name, members }) => (
            <section key={key} aria-label={name}>
              <p className="muted breakable">{name}</p>
              <ul className="plain">
                {members.map((proposal) => (
                  <Question
                    key={proposal.id}
                    proposal={proposal}
                    answer={answers.get(proposal.id) ?? 'plus-tard'}
                    onAnswer={(given) => answer([proposal.id], given)}
                  />
                ))}
              </ul>
              {members.length > 1 && (
                <Button
                  size="small"
                  aria-label={t.approveAllOf(name)}
                  onClick={() =>
                    answer(
                      members.map(({ id }) => id),
                      'oui',
                    )
                  }
                >
                  {t.approveAll}
                </Button>
              )}
            </section>
          ))}
        </>
      )
    );
  };
  return (
    <Card title={t.title}>
      <p className="muted">{t.intro}</p>
      <Disclosure label={t.waiting(proposals.length)} open={proposals.length <= 5}>
        {group('word', t.words)}
        {group('person', t.people)}
        {proposals.length > SHOWN && <p className="muted">{t.more(proposals.length - SHOWN)}</p>}
        <div className="actions">
          <Button
            appearance="primary"
            disabled={disabled || decisions.length === 0}
            onClick={() => onDecide(decisions)}
          >
            {t.apply(decisions.length)}
          </Button>
        </div>
      </Disclosure>
    </Card>
  );
}
