import type { IntakeResult, IntakeSuccess } from '../../../src/intake';
import type { Work, Truth } from './truth';

/** What must come back, whatever the layout. Hours in hundredths. */
export interface Summary {
  readonly declared: number;
  readonly validated: number;
  readonly training: number;
  /** Hours done by contract and period (serial day). */
  readonly byMonth: Readonly<Record<string, number>>;
  readonly due: Readonly<Record<string, number | null>>;
  readonly people: number;
  readonly women: number;
  /** Publics of people, counted. */
  readonly publics: Readonly<Record<string, number>>;
}

const hundredths = (value: unknown): number => (typeof value === 'number' ? Math.round(value * 100) : 0);

/** The tables of a source that were read. */
export function read(results: readonly IntakeResult[]): readonly IntakeSuccess[] {
  return results.map((result) => {
    if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`);
    const { rows, kept, duplicates, setAside } = result.report;
    if (rows !== kept + duplicates + setAside) throw new Error('rows are lost');
    return result;
  });
}

export function summaryOf(parts: readonly IntakeSuccess[]): Summary {
  const hours = parts.flatMap(({ tables }) => tables.HEURES ?? []);
  const total = (field: string): number => hours.reduce((sum, row) => sum + hundredths(row[field]), 0);
  const byMonth: Record<string, number> = {};
  for (const row of hours) {
    const key = `${String(row['marche_id'])} ${String(row['periode'])}`;
    const done = hundredths(row['heures_declarees']);
    if (done !== 0) byMonth[key] = (byMonth[key] ?? 0) + done;
  }
  const due: Record<string, number | null> = {};
  for (const row of parts.flatMap(({ tables }) => tables.MARCHES ?? [])) {
    const id = String(row['marche_id']);
    const hoursDue = row['heures_prevues'];
    due[id] = typeof hoursDue === 'number' ? hoursDue : (due[id] ?? null);
  }
  const people = new Map<unknown, { sex: unknown; publics: Set<string> }>();
  for (const row of parts.flatMap(({ tables }) => tables.BENEFICIAIRES ?? [])) {
    const known = people.get(row['beneficiaire_id']) ?? { sex: null, publics: new Set<string>() };
    people.set(row['beneficiaire_id'], known);
    known.sex ??= row['sexe'];
    for (const code of String(row['criteres'] ?? '').split(' ; ')) if (code !== '') known.publics.add(code);
  }
  const publics: Record<string, number> = {};
  for (const one of people.values()) for (const code of one.publics) publics[code] = (publics[code] ?? 0) + 1;
  return {
    declared: total('heures_declarees'),
    validated: total('heures_validees'),
    training: total('heures_formation'),
    byMonth,
    due,
    people: people.size,
    women: [...people.values()].filter(({ sex }) => sex === 'F').length,
    publics,
  };
}

/** What a layout tells of the truth: it may leave out the people, the validated hours, the months. */
export interface Told {
  readonly people: boolean;
  readonly profile: boolean;
  readonly validated: boolean;
  readonly training: boolean;
  readonly due: boolean;
  readonly byYear: boolean;
}
export const ALL: Told = {
  people: true,
  profile: true,
  validated: true,
  training: true,
  due: true,
  byYear: false,
};

export function expected({ work, lots }: Truth, told: Told, serial: (work: Work) => number): Summary {
  const total = (of: (one: Work) => number): number => work.reduce((sum, one) => sum + of(one), 0);
  const byMonth: Record<string, number> = {};
  for (const one of work) {
    const key = `${one.lot.contract} ${serial(told.byYear ? { ...one, month: 1 } : one)}`;
    byMonth[key] = (byMonth[key] ?? 0) + one.declared;
  }
  const workedOn = new Set(work.map(({ lot }) => lot));
  const due: Record<string, number | null> = {};
  for (const lot of lots) {
    // A lot on which nobody worked has no row in a table of work.
    if (!workedOn.has(lot)) continue;
    due[lot.contract] = told.due ? (due[lot.contract] ?? 0) + lot.due : null;
  }
  const people = [...new Set(work.map(({ person }) => person))];
  const publics: Record<string, number> = {};
  for (const { publics: own } of people) for (const code of own) publics[code] = (publics[code] ?? 0) + 1;
  return {
    declared: total((one) => one.declared),
    validated: told.validated ? total((one) => one.validated) : 0,
    training: told.training ? total((one) => one.training) : 0,
    byMonth,
    due,
    people: told.people ? people.length : 0,
    women: told.profile ? people.filter(({ sex }) => sex === 'F').length : 0,
    publics: told.profile ? publics : {},
  };
}
