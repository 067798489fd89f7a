import { importData, insertTemplate, openSession, previewImport, reviewAllYears } from '../../src/app';
import { sampleData, sampleTruth } from '../../src/app/sample';
import { environment, fileHost, REQUEST } from '../support/sessions';

const truth = sampleTruth();

async function figures(sources = sampleData()) {
  const session = openSession(fileHost(), environment);
  await insertTemplate(session, REQUEST);
  const preview = await previewImport(session, sources);
  await importData(session, preview);
  const all = await reviewAllYears(session);
  const at = (id: string, year: number) => {
    const found = all.find((one) => one.id === id && one.year === year);
    if (!found) throw new Error(`${id} ${year}`);
    return found;
  };
  return { preview, at };
}

describe('a facilitateur’s export', () => {
  it('alone, brings its contracts and their planned hours, once each', async () => {
    const [, hours] = sampleData();
    const { at, preview } = await figures(hours ? [hours] : []);
    const seen = new Set(truth.hours.map(({ contract }) => contract.id));
    for (const year of REQUEST.years) {
      const planned = truth.contracts
        .filter((one) => one.year === year && seen.has(one.id))
        .reduce((sum, one) => sum + (one.plannedHours ?? 0), 0);
      expect(at('ins-heures-prevues', year).value ?? 0).toBe(planned);
    }
    expect(preview.tables.find(({ table }) => table === 'MARCHES')?.added).toBe(seen.size);
  });

  it('never sums people over years', async () => {
    const { at } = await figures();
    const perYear = REQUEST.years.reduce(
      (sum, year) => sum + (at('ins-nb-beneficiaires', year).value ?? 0),
      0,
    );
    expect(perYear).toBeGreaterThan(new Set(truth.hours.map(({ person }) => person.rank)).size);
  });
});

describe('the sample', () => {
  it('is the same on every machine for a seed, and another for another seed', () => {
    expect(sampleData(7)).toEqual(sampleData(7));
    expect(sampleData(7)).not.toEqual(sampleData(8));
  });
});
