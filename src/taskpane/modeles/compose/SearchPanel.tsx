import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import {
  OBLIGATIONS,
  searchIndicators,
  type FoundIndicator,
  type IndicatorFilters,
  type Obligation,
} from '../../../app/compose/searchIndicators';
import { SHEET_TABLES } from '../../../catalogue/tables';
import { THEMES } from '../../../catalogue/templates/themes';
import type { TableId } from '../../../scheme/fields';
import type { Template } from '../../../scheme/scheme';
import { Card } from '../../components/Card';
import { useText } from '../../text';
import { Choice } from './fields';
import { useComposerText } from './useComposerText';

interface Props {
  readonly draft: Template;
  /** Objective to which indicators are added, as it reads. */
  readonly objective: string;
  readonly onAdd: (found: FoundIndicator) => void;
  readonly onBack: () => void;
}

/** How many results are drawn at once. */
const PAGE = 15;

function Result({ found, onAdd }: { readonly found: FoundIndicator; readonly onAdd: () => void }) {
  const text = useText();
  const t = useComposerText();
  const { indicator, obligation, tables, desirability, feasibility, inDraft } = found;
  return (
    <li className="stack">
      <span>{indicator.label}</span>
      <span className="tags">
        <span className="tag">{t.obligations[obligation]}</span>
        {tables.map((table) => (
          <span key={table} className="tag">
            {text.tables(table)}
          </span>
        ))}
        {inDraft && <span className="tag">{t.inDraft}</span>}
        <span className="muted">{t.interest(desirability, feasibility)}</span>
      </span>
      <div className="actions">
        <Button size="small" aria-label={t.add(indicator.label)} onClick={onAdd}>
          {t.addShort}
        </Button>
      </div>
    </li>
  );
}

/** The catalogue, by words and by filters, each with how many indicators it would keep. */
export function SearchPanel({ draft, objective, onAdd, onBack }: Props) {
  const text = useText();
  const t = useComposerText();
  const [query, setQuery] = useState('');
  const [theme, setTheme] = useState('');
  const [obligation, setObligation] = useState<Obligation | ''>('');
  const [table, setTable] = useState<TableId | 'none' | ''>('');
  const [onlyAbsent, setOnlyAbsent] = useState(false);
  const [pages, setPages] = useState(1);
  const filters: IndicatorFilters = {
    ...(theme ? { theme } : {}),
    ...(obligation ? { obligation } : {}),
    ...(table ? { table } : {}),
    ...(onlyAbsent ? { inDraft: false } : {}),
  };
  const { found, counts, total } = searchIndicators(query, filters, draft);
  const shown = found.slice(0, pages * PAGE);
  const option = <T extends string>(id: T, label: string, count = 0) => ({
    id,
    label: t.withCount(label, count),
  });
  return (
    <Card title={t.search}>
      <p className="muted">{objective}</p>
      <Field label={t.searchFor} hint={t.searchHint}>
        <Input type="search" value={query} onChange={(_event, data) => setQuery(data.value)} />
      </Field>
      <Choice
        label={t.theme}
        value={theme}
        options={[
          { id: '', label: t.allThemes },
          ...THEMES.map(({ id, label }) => option(id, label, counts.themes[id])),
        ]}
        onChoose={setTheme}
      />
      <Choice<Obligation | ''>
        label={t.obligation}
        value={obligation}
        options={[
          { id: '', label: t.allObligations },
          ...OBLIGATIONS.map((id) => option(id, t.obligations[id], counts.obligations[id])),
        ]}
        onChoose={setObligation}
      />
      <Choice<TableId | 'none' | ''>
        label={t.data}
        value={table}
        options={[
          { id: '', label: t.allData },
          ...SHEET_TABLES.filter(({ id }) => counts.tables[id]).map(({ id, sheet }) =>
            option(id, sheet, counts.tables[id]),
          ),
          option('none', t.noData, counts.tables['none']),
        ]}
        onChoose={setTable}
      />
      <Checkbox
        label={t.onlyAbsent}
        checked={onlyAbsent}
        onChange={(_event, data) => setOnlyAbsent(data.checked === true)}
      />
      <div className="actions">
        <Button onClick={onBack}>{t.back}</Button>
      </div>
      <p role="status">
        <strong>{t.found(found.length, total)}</strong>
      </p>
      <p className="muted">{found.length > 0 ? t.interestHelp : t.nothingFound}</p>
      <ul className="plain" aria-label={text.template.content}>
        {shown.map((one) => (
          <Result key={one.indicator.id} found={one} onAdd={() => onAdd(one)} />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button onClick={() => setPages(pages + 1)}>
          {t.more(Math.min(PAGE, found.length - shown.length))}
        </Button>
      )}
    </Card>
  );
}
