import { parametersFor, readData, reviewThresholds } from '../../src/app';
import { describeRealData, realBytes, realJson } from './realData';

interface RawMarket {
  readonly acheteur?: { readonly id?: string };
  readonly montant?: number;
  readonly dateNotification?: string;
  readonly codeCPV?: string;
}

/** The contracts of a file and their European threshold, by another road: straight from its JSON, without the intake. */
function countsOf(path: string): ReadonlyMap<string, number> {
  const document = realJson(path) as { marches: readonly RawMarket[] | { marche: readonly RawMarket[] } };
  const list = Array.isArray(document.marches)
    ? (document.marches as readonly RawMarket[])
    : (document.marches as { marche: readonly RawMarket[] }).marche;
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const market of list) {
    const year = Number(market.dateNotification?.slice(0, 4));
    const works = market.codeCPV?.startsWith('45') ?? false;
    const threshold =
      year === 2020 || year === 2021
        ? [214_000, 5_350_000]
        : year === 2022 || year === 2023
          ? [215_000, 5_382_000]
          : year === 2024 || year === 2025
            ? [221_000, 5_538_000]
            : null;
    const same = JSON.stringify(market);
    if (threshold === null || market.montant === undefined || seen.has(same)) continue;
    seen.add(same);
    if (market.montant >= (threshold[works ? 1 : 0] ?? Infinity)) {
      const key = `${market.acheteur?.id} ${year}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

describeRealData('thresholds over real files', () => {
  it.each(['13', '16', '18'])(
    'dematis%s: contracts above the European threshold, by buyer and year',
    async (n) => {
      const path = `decp/2022/boutalex_dematis${n}.json`;
      const { rows } = await readData([{ name: path, bytes: realBytes(path) }], 'secret de test');
      const { counts } = reviewThresholds(rows.MARCHES ?? [], [], parametersFor('Local'));
      const ours = counts.filter(({ threshold, above }) => threshold === 'europeen' && above > 0);
      expect(new Map(ours.map(({ acheteur, year, above }) => [`${acheteur} ${year}`, above]))).toEqual(
        new Map([...countsOf(path)].sort()),
      );
      expect(ours.length).toBeGreaterThan(0);
    },
  );
});
