import type { followUp as fr } from '../fr/followUp';

export const followUp: typeof fr = {
  order: 'Sort by',
  orders: { plan: 'Axes', ecart: 'Gaps' },
  filters: (made) => (made === 0 ? 'Filter' : `Filters (${made})`),
  axis: 'Axis',
  everyAxis: 'All axes',
  direction: 'Direction',
  everyDirection: 'All directions',
  directions: { hausse: 'Upwards', baisse: 'Downwards', neutre: 'Neither' },
  reset: 'Clear the filters',
  nothing: 'No indicator answers these filters.',
  counts: (group) => `Indicators by state: ${group}`,
  legend: { realised: 'realised', expected: 'expected at the date', target: 'last target' },
  bar: {
    realised: (value) => `Realised ${value}`,
    expected: (value) => `expected ${value}`,
    target: (year, value) => `target ${year} ${value}`,
  },
  pace: {
    hausse: {
      lack: (missing, year, goal) => `${missing} short for ${year} (${goal})`,
      yearly: (needed) => `: ${needed} more each year`,
    },
    baisse: {
      lack: (missing, year, goal) => `${missing} to take off for ${year} (${goal})`,
      yearly: (needed) => `: ${needed} less each year`,
    },
    monthly: (needed, realised) => `: ${needed} a month, against ${realised} a month so far.`,
    against: (realised, since) => `, against ${realised} a year since ${since}.`,
    back: (lost, since) => `; ${lost} a year lost since ${since}.`,
  },
};
