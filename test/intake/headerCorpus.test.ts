import type { SourceField } from '../../src/catalogue/synonyms';
import { mapColumns } from '../../src/intake/columns/mapping';
import type { SourceKind } from '../../src/intake';
import { CONTRACT_HEADERS, HOUR_HEADERS, STRANGE_HEADERS, strangeIn } from './headerCorpus';

const listed = (corpus: typeof CONTRACT_HEADERS): readonly (readonly [string, SourceField])[] =>
  (Object.keys(corpus) as SourceField[]).flatMap((field) =>
    (corpus[field] ?? []).map((header) => [header, field] as const),
  );
const fieldOf = (header: string, kind: SourceKind) => mapColumns([header], kind, () => [])[0]?.field;

const CONTRACTS = listed(CONTRACT_HEADERS);
const HOURS = listed(HOUR_HEADERS);

describe('headers as people write them', () => {
  it('are many enough to tell', () => {
    expect(CONTRACTS.length + HOURS.length).toBeGreaterThanOrEqual(120);
    expect(STRANGE_HEADERS.length).toBeGreaterThanOrEqual(40);
  });
  it.each(CONTRACTS)('« %s » of a table of contracts is %s', (header, field) =>
    expect(fieldOf(header, 'marches')).toBe(field),
  );
  it.each(HOURS)('« %s » of a table of hours is %s', (header, field) =>
    expect(fieldOf(header, 'heures-personne')).toBe(field),
  );
  it.each([...strangeIn('marches'), ...strangeIn('heures-personne')])(
    'in %s, « %s » is none of our fields',
    (kind, header) => expect(fieldOf(header, kind)).toBeNull(),
  );
});
