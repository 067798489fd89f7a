import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { InsertRequest } from '../../app/contracts';
import type { TemplateCard } from '../../app/templates';
import { Problem } from '../components/Problem';
import { wrongBuyer } from '../../scheme/buyers';
import { useText } from '../text';
import type { UseCases } from '../useCases';
import { BuyersField, buyerLines, buyersTyped } from './BuyersField';
import type { Composed } from './compose/keptDraft';
import { useComposerText } from './compose/useComposerText';
import { OpenTemplate } from './OpenTemplate';
import { firstChoice, TemplateChoice } from './TemplateChoice';

interface Props {
  readonly templates: readonly TemplateCard[];
  readonly initial: InsertRequest | null;
  readonly hasScheme: boolean;
  readonly buyer: string;
  /** Buyers of the mutualised scheme already in the workbook. */
  readonly buyers: readonly string[] | undefined;
  /** Years of the scheme already in the workbook: inserting again keeps them. */
  readonly years: readonly number[];
  readonly busy: boolean;
  readonly onPreview: (request: InsertRequest) => void;
  /** The same, to compose the scheme before. */
  readonly onCompose: (request: InsertRequest) => void;
  readonly onFromScratch: (request: InsertRequest) => void;
  readonly useCases: Pick<UseCases, 'readTemplate'>;
  /** A template of a file, to be composed. */
  readonly onOpened: (request: Composed) => void;
}

/** A scheme spans at most this many years. */
const LONGEST = 15;

const yearsBetween = (from: number, to: number): readonly number[] =>
  Number.isInteger(from) &&
  Number.isInteger(to) &&
  from >= 2000 &&
  to <= 2100 &&
  to >= from &&
  to - from < LONGEST
    ? Array.from({ length: to - from + 1 }, (_year, index) => from + index)
    : [];

export function TemplateForm({
  templates,
  initial,
  hasScheme,
  buyer: known,
  buyers: knownBuyers,
  years: present,
  busy,
  onPreview,
  onCompose,
  onFromScratch,
  useCases,
  onOpened,
}: Props) {
  const text = useText();
  const t = text.template;
  const own = useComposerText();
  const [templateId, setTemplateId] = useState(initial?.templateId ?? firstChoice(templates)?.id ?? '');
  const chosen = templates.find((template) => template.id === templateId);
  const [buyer, setBuyer] = useState(initial?.buyer ?? known);
  const [others, setOthers] = useState(buyerLines(buyer, initial ? initial.buyers : knownBuyers));
  const buyers = buyersTyped(buyer, others);
  const [from, setFrom] = useState(String(initial?.years[0] ?? present[0] ?? chosen?.period[0] ?? ''));
  const [to, setTo] = useState(String(initial?.years.at(-1) ?? present.at(-1) ?? chosen?.period[1] ?? ''));
  const [tried, setTried] = useState(false);
  const years = yearsBetween(Number(from), Number(to));

  const choose = (template: TemplateCard): void => {
    setTemplateId(template.id);
    setFrom(String(template.period[0]));
    setTo(String(template.period[1]));
  };
  const ask = (then: (request: InsertRequest) => void): void => {
    setTried(true);
    if (buyer.trim() !== '' && years.length > 0 && wrongBuyer(buyers) === null)
      then({ templateId, buyer: buyer.trim(), buyers, years });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(onPreview);
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2>{t.title}</h2>
      <p className="muted">{t.intro}</p>
      {hasScheme && <Problem tone="quiet" title={t.replace} />}
      <TemplateChoice templates={templates} chosen={chosen} onChoose={choose} />
      <Field
        label={t.buyer}
        hint={t.buyerHint}
        required
        validationState={tried && buyer.trim() === '' ? 'error' : 'none'}
        validationMessage={tried && buyer.trim() === '' ? t.buyerNeeded : undefined}
      >
        <Input
          value={buyer}
          maxLength={120}
          autoComplete="organization"
          onChange={(_event, data) => setBuyer(data.value)}
        />
      </Field>
      <BuyersField lead={buyer} lines={others} onChange={setOthers} />
      <div className="pair">
        <Field label={t.from} required>
          <Input type="number" value={from} onChange={(_event, data) => setFrom(data.value)} />
        </Field>
        <Field label={t.to} required>
          <Input type="number" value={to} onChange={(_event, data) => setTo(data.value)} />
        </Field>
      </div>
      {tried && years.length === 0 && <Problem title={t.yearsWrong} announce />}
      <div className="actions">
        <Button type="submit" appearance="primary" disabled={busy}>
          {t.preview}
        </Button>
        <Button disabled={busy} onClick={() => ask(onCompose)}>
          {own.compose}
        </Button>
        <Button disabled={busy} onClick={() => ask(onFromScratch)}>
          {own.fromScratch}
        </Button>
      </div>
      <OpenTemplate
        useCases={useCases}
        busy={busy}
        onTemplate={(template) =>
          ask((request) => onOpened({ ...request, templateId: template.id, template }))
        }
      />
    </form>
  );
}
