import { SERIES_COLOURS } from '../../shared/styles';

/** Hatching of each series after the first, which is plain: read on grey paper whatever the colours become. */
const HATCHES = ['wdUpDiag', 'wdDnDiag', 'smGrid', 'dkHorz', 'pct25'] as const;

const plain = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const hatched = (colour: string, hatch: string): string =>
  `<a:pattFill prst="${hatch}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

/**
 * Hatches the second series and those that follow, which the library only fills plain; their outline stays. Series of other colours than
 * ours are somebody else's chart, and stay as they are.
 */
export const hatchSeries = (xml: string): string =>
  xml.replace(/<c:ser><c:idx val="(\d+)"\/>.*?<\/c:ser>/gs, (series, index: string) => {
    const rank = Number(index);
    const colour = SERIES_COLOURS[rank % SERIES_COLOURS.length];
    const hatch = HATCHES[(rank - 1) % HATCHES.length];
    return rank === 0 || colour === undefined || hatch === undefined
      ? series
      : series.replace(`<c:spPr>${plain(colour)}`, `<c:spPr>${hatched(colour, hatch)}`);
  });
