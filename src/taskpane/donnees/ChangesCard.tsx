import { Checkbox, Field, Select } from '@fluentui/react-components';
import { CHANGE_KINDS, isAccepted } from '../../app/import/changes';
import type { ChangeChoices, ChangeKind, RowChange, SourceChanges } from '../../app/contracts';
import { Card } from '../components/Card';
import { Disclosure } from '../components/Disclosure';
import { useText } from '../text';

/** As many as a narrow pane can bear; the others go with their group. */
const SHOWN = 50;

interface Props {
  readonly changes: readonly SourceChanges[];
  readonly choices: ChangeChoices;
  readonly onChoices: (choices: ChangeChoices) => void;
  /** The user says what a file is a later version of, or null for none: it is compared again. */
  readonly onVersion: (file: string, versionOf: string | null) => void;
}

const accept = (choices: ChangeChoices, rows: readonly RowChange[], accepted: boolean): ChangeChoices => ({
  ...choices,
  rows: { ...choices.rows, ...Object.fromEntries(rows.map(({ id }) => [id, accepted])) },
});

/** Sources that were received before, beside what the workbook had of them: the user takes or leaves each change. */
export function ChangesCard({ changes, choices, onChoices, onVersion }: Props) {
  const text = useText();
  const t = text.changes;
  if (changes.length === 0) return null;
  return (
    <Card title={t.title}>
      <p className="muted">{t.explain}</p>
      {changes.map((one) => (
        <div key={one.file} className="source">
          <h3 className="breakable">{one.file}</h3>
          {one.sameContentAt && <p>{t.same(one.sameContentAt)}</p>}
          <Version changes={one} onVersion={onVersion} />
          {one.replaces && (
            <>
              <p>{t.unchanged(one.unchanged)}</p>
              {[...new Set(one.changes.map(({ table }) => table))].map((table) => (
                <div key={table} className="stack-tight" role="group" aria-label={text.tables(table)}>
                  <p className="muted">{text.tables(table)}</p>
                  {CHANGE_KINDS.map((kind) => (
                    <Group
                      key={kind}
                      kind={kind}
                      rows={one.changes.filter((change) => change.kind === kind && change.table === table)}
                      choices={choices}
                      onChoices={onChoices}
                    />
                  ))}
                </div>
              ))}
            </>
          )}
        </div>
      ))}
    </Card>
  );
}

function Version({
  changes: { file, candidates, replaces },
  onVersion,
}: { readonly changes: SourceChanges } & Pick<Props, 'onVersion'>) {
  const t = useText().changes;
  if (candidates.length === 0) return null;
  const at = replaces?.at;
  return (
    <Field label={t.version} size="small" hint={replaces && at ? t.received(replaces.file, at) : undefined}>
      <Select
        size="small"
        value={replaces?.file ?? ''}
        onChange={(_event, data) => onVersion(file, data.value === '' ? null : data.value)}
      >
        {candidates.map((one) => (
          <option key={one.file} value={one.file}>
            {t.versionOf(one.file)}
          </option>
        ))}
        <option value="">{t.apart}</option>
      </Select>
    </Field>
  );
}

interface GroupProps extends Pick<Props, 'choices' | 'onChoices'> {
  readonly kind: ChangeKind;
  readonly rows: readonly RowChange[];
}

function Group({ kind, rows, choices, onChoices }: GroupProps) {
  const t = useText().changes;
  if (rows.length === 0) return null;
  const accepted = rows.filter((row) => isAccepted(choices, row)).length;
  return (
    <div className="stack-tight">
      <Checkbox
        checked={accepted === 0 ? false : accepted === rows.length ? true : 'mixed'}
        label={t.group(kind, rows.length)}
        onChange={(_event, data) => onChoices(accept(choices, rows, data.checked === true))}
      />
      {kind === 'conflit' && <p className="muted">{t.conflictHint}</p>}
      <Disclosure label={t.see(rows.length)}>
        <ul className="plain">
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.id}>
              <Row row={row} choices={choices} onChoices={onChoices} />
            </li>
          ))}
        </ul>
        {rows.length > SHOWN && <p className="muted">{t.more(rows.length - SHOWN)}</p>}
      </Disclosure>
    </div>
  );
}

function Row({
  row,
  choices,
  onChoices,
}: { readonly row: RowChange } & Pick<Props, 'choices' | 'onChoices'>) {
  const text = useText();
  const t = text.changes;
  const name = row.name.map(({ field, value }) => t.value(row.table, field, value)).join(' · ') || t.noName;
  return (
    <>
      <Checkbox
        className="breakable"
        checked={isAccepted(choices, row)}
        label={name}
        onChange={(_event, data) => onChoices(accept(choices, [row], data.checked === true))}
      />
      {row.fields.map((change) => (
        <p key={change.field} className="muted breakable">
          {t.change(
            text.intake.field(change.field),
            t.value(row.table, change.field, change.old),
            t.value(row.table, change.field, change.new),
          )}
        </p>
      ))}
    </>
  );
}
