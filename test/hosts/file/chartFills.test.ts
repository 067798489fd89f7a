import { hatchSeries } from '../../../src/hosts/file/write/chartFills';
import { SERIES_COLOURS } from '../../../src/hosts/shared/styles';

const series = (rank: number, colour: string): string =>
  `<c:ser><c:idx val="${rank}"/><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr></c:ser>`;
const hatchesOf = (xml: string): (string | null)[] =>
  [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => /prst="(\w+)"/.exec(one)?.[1] ?? null);

it('leaves the first series plain and hatches each of the others in its own way, outline kept', () => {
  const xml = hatchSeries(SERIES_COLOURS.map((colour, rank) => series(rank, colour)).join(''));
  const [first, ...others] = hatchesOf(xml);
  expect(first).toBeNull();
  expect(others.every((hatch) => hatch !== null)).toBe(true);
  expect(new Set(others).size).toBe(others.length);
  expect(xml.match(/<a:ln><a:solidFill>/g)).toHaveLength(SERIES_COLOURS.length);
});

it('leaves a chart of other colours as it is', () => {
  const foreign = series(0, '112233') + series(1, 'E0A030');
  expect(hatchSeries(foreign)).toBe(foreign);
});
