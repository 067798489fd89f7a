import type { check as french } from '../fr/check';

const some = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** Words of the check of a workbook against the engine. */
export const check: typeof french = {
  check: {
    title: 'Check the figures',
    why: 'Computes everything again and compares cell by cell: formulas typed over, changed, or values that no longer follow the data.',
    run: 'Check',
    running: 'Checking…',
    good: 'Every computed cell says the same as the add-in.',
    found: (count) => some(count, 'cell to look at', 'cells to look at'),
    cell: ({ kind, address, value, expected, rows }) => {
      switch (kind) {
        case 'ecrasee':
          return `${address}: ${value === '' ? 'the formula was deleted' : `“${value}” was typed over the formula`}${expected === '' ? '' : ` (expected: ${expected})`}.`;
        case 'changee':
          return `${address}: the formula was changed; it gives ${value === '' ? 'an empty cell' : value}${expected === '' ? '' : ` instead of ${expected}`}.`;
        case 'perimee':
          return `${address}: ${value === '' ? 'empty' : value} shown, ${expected === '' ? 'nothing' : expected} computed.`;
        case 'tableau-coupe':
          return `${some(rows, 'row stands', 'rows stand')} under the table: no figure counts them.`;
        case 'cible-modifiee':
          return `${address}: published target ${expected === '' ? 'empty' : expected}, now ${value === '' ? 'empty' : value}.`;
        case 'version-precedente':
          return 'This workbook was made with a former version of SPASER: on the Home screen, “Bring up to date”, then check again.';
        case 'liste-perimee':
          return 'The list of contracts is no longer that of the sheet Marchés: rows were added or removed there by hand.';
      }
    },
    more: (count) => `And ${some(count, 'other cell', 'other cells')}.`,
    show: 'Show',
    restore: 'Restore the formulas',
    restoring: 'Writing formulas…',
    keeps: 'What is typed (targets, parameters, rows) stays. “Undo the last operation” goes back.',
    stale:
      'These values will follow once the spreadsheet has recalculated: check that calculation is automatic.',
    published: (day) => `Targets compared with those published on ${day}.`,
    notPublished:
      'No publication recorded: once your indicators are published, keep your targets, to see later which ones change.',
    publish: 'Keep the targets as published',
    publishing: 'Keeping the targets…',
    publishedNow: 'Targets kept as published.',
    restoreTargets: 'Restore the published targets',
    keepTargets: 'Keep the new targets',
    targetsRestored: (count) => `${some(count, 'target restored', 'targets restored')}.`,
    targetsWhy: 'A target changed after publication is to be decided: restore, or keep. The journal says so.',
    restored: (cells, rows) =>
      `${some(cells, 'formula restored', 'formulas restored')}${rows > 0 ? `, ${some(rows, 'row taken back', 'rows taken back')}` : ''}.`,
  },
};
