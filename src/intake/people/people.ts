import { beneficiaires } from '../../catalogue/tables/beneficiaires';
import { inputFields } from '../../catalogue/tables';
import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue, DataRow } from '../../scheme/values';
import type { AnomalyLog } from '../anomalyLog';
import { parseTri } from '../values/boolean';
import { cellText } from '../files/cell';
import { partsOf } from '../values/frenchDate';
import type { Column } from '../columns/mapping';
import { identityText, pseudonymMaker } from '../privacy/pseudonym';
import type { IntakeContext, PersonAlias, Vocabulary } from '../types';
import { aliasesOf } from './aliases';
import { keptUnder } from './mergedPeople';
import { personProposals, type PersonProposal } from './personProposals';
import type { Known } from './samePerson';
import type { TypedRow } from '../columns/typedRows';
import { fold } from '../values/text';

const FIELDS = inputFields(beneficiaires).map((field) => field.id);
const YOUNGEST = 14;
const OLDEST = 80;

/** Whole years between two serial days. */
export function ageAt(birth: number, day: number): number {
  const [from, to] = [partsOf(birth), partsOf(day)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}

/**
 * The people of one source, by pseudonym. Names, codes and birth dates go in, and only pseudonyms, ages and attributes come out.
 * Attributes met on several rows of a person are put together: publics add up, the first known value of the others stays.
 */
export class People {
  readonly #make: (identity: string) => string;
  readonly #source: string;
  readonly #log: AnomalyLog;
  readonly #columns: readonly Column[];
  readonly #known = new Map<string, string>();
  readonly #births = new Map<string, Set<number>>();
  readonly #rows = new Map<string, Record<string, CellValue>>();
  readonly #firstDay = new Map<string, number>();
  readonly #firstRow = new Map<string, number>();
  readonly #identities = new Map<string, Known>();
  readonly #vocabulary: Vocabulary | undefined;
  #byName = false;

  constructor(
    columns: readonly Column[],
    { pseudonymSecret: secret, vocabulary }: Pick<IntakeContext, 'pseudonymSecret' | 'vocabulary'>,
    source: string,
    log: AnomalyLog,
  ) {
    this.#columns = columns;
    this.#vocabulary = vocabulary;
    this.#make = pseudonymMaker(secret);
    this.#source = source;
    this.#log = log;
  }

  get count(): number {
    return this.#rows.size;
  }

  /** Learns the birth dates of each name, so that a row that omits it is still the same person when only one is known. */
  learn(rows: readonly TypedRow[]): void {
    for (const { values } of rows) {
      const birth = values.get('date_naissance');
      const name = identityText(this.#nameOf(values));
      if (typeof birth !== 'number' || name === null) continue;
      this.#births.set(name, (this.#births.get(name) ?? new Set<number>()).add(birth));
    }
  }

  #nameOf(values: TypedRow['values']): { readonly name: string; readonly firstName: string } {
    const text = (field: SourceField): string => cellText(values.get(field) ?? null);
    return { name: text('personne_nom'), firstName: text('personne_prenom') };
  }

  /** Pseudonym of the person of a row, or null when the row names nobody. Merges that the user approved are followed. */
  pseudonym(values: TypedRow['values'], row: number): string | null {
    const code = cellText(values.get('personne_code') ?? null);
    const name = this.#nameOf(values);
    const own = values.get('date_naissance');
    const dates = [...(this.#births.get(identityText(name) ?? '') ?? [])];
    const birth = typeof own === 'number' ? own : dates.length === 1 ? dates[0] : undefined;
    const identity = identityText({ code, ...name, birth });
    if (identity === null) return null;
    if (identity.startsWith('nom:') && birth === undefined) this.#byName = true;
    const words = fold(`${name.name} ${name.firstName}`)
      .split(' ')
      .filter((word) => word !== '')
      .sort();
    const known = this.#known.get(identity);
    if (known !== undefined) {
      this.#complete(identity, words, birth);
      return known;
    }
    const pseudonym = this.#make(identity);
    const person = {
      pseudonym,
      code: fold(code) === '' ? null : fold(code),
      words,
      birth: birth ?? null,
      row,
    };
    this.#identities.set(identity, person);
    const made = keptUnder(this.#vocabulary?.people, pseudonym);
    this.#known.set(identity, made);
    return made;
  }

  /** Somebody known by a code may be named on a later row only. */
  #complete(identity: string, words: readonly string[], birth: number | undefined): void {
    const person = this.#identities.get(identity);
    if (!person || person.code === null || (person.words.length > 0 && person.birth !== null)) return;
    this.#identities.set(identity, {
      ...person,
      words: person.words.length > 0 ? person.words : words,
      birth: person.birth ?? birth ?? null,
    });
  }

  /** People that may be one and the same, for the user to decide. */
  proposals(): readonly PersonProposal[] {
    return personProposals(
      [...this.#identities.values()].map((person) => this.#followed(person)),
      this.#vocabulary,
    );
  }

  /** Other pseudonyms that the same people may have in another source, or already have in the workbook. */
  aliases(): readonly PersonAlias[] {
    return [...this.#identities.values()].flatMap((person) => aliasesOf(this.#followed(person), this.#make));
  }

  #followed(person: Known): Known {
    return { ...person, pseudonym: keptUnder(this.#vocabulary?.people, person.pseudonym) };
  }

  /** Adds what a row says of a person. `day` is the first day of its period, which dates the age. */
  add(pseudonym: string, { number, values, cells }: TypedRow, day: number | null): void {
    const row =
      this.#rows.get(pseudonym) ??
      (Object.fromEntries(FIELDS.map((id) => [id, null])) as Record<string, CellValue>);
    this.#rows.set(pseudonym, row);
    if (!this.#firstRow.has(pseudonym)) this.#firstRow.set(pseudonym, number);
    row['beneficiaire_id'] = pseudonym;
    row['source'] = this.#source;
    for (const field of ['sexe', 'qpv', 'niveau_formation'] as const) {
      const value = values.get(field) ?? null;
      if (value === null) continue;
      if (row[field] === null) row[field] = value;
      else if (row[field] !== value)
        this.#log.add(
          { code: 'attribut-contradictoire', severity: 'a-verifier' },
          { row: number, column: this.#headerOf(field) },
        );
    }
    this.#addAge(pseudonym, row, values, day, number);
    const codes = new Set(
      [
        ...String(row['criteres'] ?? '').split(' ; '),
        ...String(values.get('criteres') ?? '').split(' ; '),
        ...this.#ticked(cells),
      ].filter((code) => code !== ''),
    );
    if (codes.size > 0) row['criteres'] = [...codes].join(' ; ');
    if (codes.has('QPV') && row['qpv'] === null) row['qpv'] = 'OUI';
  }

  /** The age at the earliest period known: it is the age on entry, and grows no older with later rows. */
  #addAge(
    pseudonym: string,
    row: Record<string, CellValue>,
    values: TypedRow['values'],
    day: number | null,
    number: number,
  ): void {
    const given = values.get('age_entree');
    const birth = values.get('date_naissance');
    const entry = values.get('date_entree');
    const when = typeof entry === 'number' ? entry : day;
    const age =
      typeof given === 'number'
        ? given
        : typeof birth === 'number' && when !== null
          ? ageAt(birth, when)
          : null;
    if (age === null) return;
    if (age < YOUNGEST || age > OLDEST) {
      this.#log.add({ code: 'age-invraisemblable', severity: 'a-verifier' }, { row: number });
      return;
    }
    const first = this.#firstDay.get(pseudonym);
    if (row['age_entree'] !== null && (when === null || (first !== undefined && first <= when))) return;
    row['age_entree'] = age;
    if (when !== null) this.#firstDay.set(pseudonym, when);
  }

  #ticked(cells: TypedRow['cells']): readonly string[] {
    return this.#columns.flatMap(({ publicCode, index }) => {
      const cell = cells[index];
      const ticked =
        typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
          ? parseTri(cell) === 'OUI' ||
            (typeof cell === 'string' && publicCode !== null && fold(cell) === fold(publicCode))
          : false;
      return publicCode !== null && ticked ? [publicCode] : [];
    });
  }

  #headerOf(field: SourceField): string | undefined {
    return this.#columns.find((column) => column.field === field)?.header;
  }

  /** First row of the source for each person, in order of appearance. */
  origins(): readonly number[] {
    return [...this.#firstRow.values()];
  }

  /** Rows of BENEFICIAIRES, in order of appearance. */
  rows(): readonly DataRow[] {
    if (this.#byName) this.#log.add({ code: 'personnes-par-nom', severity: 'info' });
    return [...this.#rows.values()];
  }
}
