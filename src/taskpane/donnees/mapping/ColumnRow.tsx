import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { fieldGroups } from '../../../intake/columns/fieldGroups';
import { isAboutPeople } from '../../../intake/columns/kinds';
import type { ColumnSample, MappedColumn, SourceKind } from '../../../intake/types';
import { useText } from '../../text';
import { IDENTITY_FIELDS, levelOf, SYMBOLS } from './model';
import { SampleTable } from './SampleTable';

interface Props {
  readonly column: MappedColumn;
  readonly kind: SourceKind;
  readonly sample: ColumnSample | undefined;
  /** Chosen and not yet read again; undefined = nothing is waited for. */
  readonly wished: string | null | undefined;
  readonly onChoose: (field: string | null) => void;
}

const NONE = '';

/** One column: where it goes, how sure that is, why, and its first values. */
export function ColumnRow({ column, kind, sample, wished, onChoose }: Props) {
  const t = useText().mapping;
  const why = useId();
  const header = t.column(column.header);
  const level = levelOf(column);
  const isPersonal = level === 'personal' || level === 'pseudonym';
  const groups = fieldGroups(kind).flatMap(({ group, fields }) => {
    const open = isPersonal ? fields.filter((field) => IDENTITY_FIELDS.includes(field)) : fields;
    return open.length === 0 ? [] : [{ group, fields: open as readonly string[] }];
  });
  const current = wished === undefined ? (column.sourceField ?? null) : wished;
  const isListed = current === null || groups.some(({ fields }) => fields.includes(current));
  const canChoose = column.key !== '' && (!isPersonal || isAboutPeople(kind));
  return (
    <li className={`mapped mapped-${level}`}>
      <div className="mapped-head">
        <span className="mapped-header breakable">{header}</span>
        <span className={`mapped-level level-${level}`}>
          <span aria-hidden="true">{SYMBOLS[level]} </span>
          {t.confidence[level]}
          {level === 'likely' && <span className="muted"> {t.percentSure(column.confidence)}</span>}
        </span>
      </div>
      <div className="mapped-choice">
        {canChoose && (
          <Select
            size="small"
            aria-label={t.fieldOf(header)}
            aria-describedby={why}
            value={current ?? NONE}
            onChange={(_event, data) => onChoose(data.value === NONE ? null : data.value)}
          >
            <option value={NONE}>{t.skip}</option>
            {!isListed && <option value={current}>{t.field(current)}</option>}
            {groups.map(({ group, fields }) => (
              <optgroup key={group} label={t.group(group)}>
                {fields.map((field) => (
                  <option key={field} value={field}>
                    {t.field(field)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        )}
        <p id={why} className="muted">
          {t.reason(column.reason)}
        </p>
      </div>
      {sample && !isPersonal && <SampleTable sample={sample} header={header} />}
    </li>
  );
}
