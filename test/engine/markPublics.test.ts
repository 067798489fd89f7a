import { markPublics } from '../../src/engine/markPublics';
import { markRows } from '../../src/engine/markRows';

const PEOPLE = [
  { beneficiaire_id: 'P-1', criteres: 'BRSA ; DELD' },
  { beneficiaire_id: 'p-1', criteres: 'TH' },
  { beneficiaire_id: 'P-2', criteres: null },
  { beneficiaire_id: 'P-3', criteres: 'inconnu; jeune' },
];
const publicsOf = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map((row) => row['publics'] ?? null);

it('gives each row of hours the publics of its person, in the order of the list', () => {
  const hours = [
    { beneficiaire_id: 'P-1' },
    { beneficiaire_id: 'P-2' },
    { beneficiaire_id: null },
    { beneficiaire_id: 'P-3' },
  ];
  expect(publicsOf(markPublics(hours, PEOPLE))).toEqual(['DELD ; BRSA ; TH', null, null, 'JEUNE ; INCONNU']);
});

it('forgets what is no longer said, and is the same once more', () => {
  const stale = [
    { beneficiaire_id: 'P-2', publics: 'DELD' },
    { beneficiaire_id: 'P-9', publics: 'TH' },
  ];
  expect(publicsOf(markPublics(stale, PEOPLE))).toEqual([null, null]);
  const once = markPublics([{ beneficiaire_id: 'P-1' }], PEOPLE);
  expect(markPublics(once, PEOPLE)[0]).toBe(once[0]);
});

it('is written with the other marks', () => {
  const marked = markRows(
    { HEURES: [{ beneficiaire_id: 'P-1', periode: 46_082 }], BENEFICIAIRES: PEOPLE },
    [],
  );
  expect(publicsOf(marked.HEURES ?? [])).toEqual(['DELD ; BRSA ; TH']);
});
