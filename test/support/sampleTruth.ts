import { sampleTruth } from '../../src/app/sample';

/** Hours worked by women who live in a quartier prioritaire, by year, as the generator of the sample knows them. */
export function hoursOfWomenInQpv(): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { person, year, hours } of sampleTruth().hours)
    if (person.sex === 'F' && person.qpv) totals.set(year, (totals.get(year) ?? 0) + hours);
  return totals;
}
