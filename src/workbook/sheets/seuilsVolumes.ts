import { VOLUME_PARTS, type VolumePart } from '../../engine/thresholds/tallies';
import { yearVolumes, type YearVolume } from '../../engine/thresholds/yearVolumes';
import { schemeThreshold } from '../../catalogue/nationalThresholds';
import type { Obligation } from '../../engine/thresholds/volumes';
import type { DataSet } from '../../engine/aggregate';
import { ND, headerAt, live, rowAt, write } from '../cells';
import { binary, call, near, num, parameter, text, type Formula } from '../formula';
import { HEADER_ROW, thresholdRange, USED_LINE } from '../layout';
import type { ConditionalPlan, RowPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { sumFormula } from '../tallyFormula';
import { buyerYears, namesOf, parts, YEAR_COLUMN, type BuyerYear } from './seuilsPlace';

/** The symbol comes first, so that colour never carries the meaning alone. */
export const OBLIGATION_STATES: Readonly<Record<Obligation, string>> = {
  oblige: '● Obligé',
  approche: '◐ Approche du seuil',
  volontaire: '○ Volontaire',
  inconnue: '✘ Seuil à corriger (Paramètres)',
};
const BASIS = { depenses: 'Dépenses', marches: 'Marchés', none: 'Aucune donnée' } as const;

const COLUMNS = [
  'Acheteur',
  'Année',
  'Volume HT',
  'Source',
  'Seuil de l’année (Paramètres)',
  'Part du seuil',
  'État',
  'Hors seuil : concessions, livre V',
  'Accords-cadres, comptés par leurs commandes',
  'Leur maximum HT',
  'Lignes sans montant',
] as const;
const [VOLUME, SOURCE, LIMIT] = [2, 3, 4] as const;

const when = (test: Formula, yes: Formula, no: Formula): Formula => call('IF', test, yes, no);
const positive = (value: Formula): Formula => binary(value, '>', num(0));

/** A part of the volume, from the source that the line names. */
function partFormula(
  part: VolumePart,
  { row, among }: BuyerYear,
  hasSpending: boolean,
  none: Formula,
): Formula {
  const year = near(row, YEAR_COLUMN);
  const of = (basis: 'depenses' | 'marches'): Formula => sumFormula(VOLUME_PARTS[basis][part], year, among);
  const source = near(row, SOURCE);
  const awarded = when(binary(source, '=', text(BASIS.marches)), of('marches'), none);
  return hasSpending ? when(binary(source, '=', text(BASIS.depenses)), of('depenses'), awarded) : awarded;
}

function sourceFormula({ row, among }: BuyerYear, hasSpending: boolean): Formula {
  const year = near(row, YEAR_COLUMN);
  const has = (basis: 'depenses' | 'marches'): Formula =>
    positive(sumFormula(VOLUME_PARTS[basis].rows, year, among));
  const awarded = when(has('marches'), text(BASIS.marches), text(BASIS.none));
  return hasSpending ? when(has('depenses'), text(BASIS.depenses), awarded) : awarded;
}

/** Threshold of the year in Paramètres; that of the decrees for a year that is not listed there. */
function limitFormula({ row, year }: BuyerYear): Formula {
  const of = near(row, YEAR_COLUMN);
  const lines = thresholdRange('year');
  const used = call('COUNTIFS', lines, of, thresholdRange('control'), text(USED_LINE));
  const decree = year >= 2023 ? parameter('seuil_spaser') : num(schemeThreshold(year));
  return when(
    binary(call('COUNTIFS', lines, of), '=', num(0)),
    decree,
    when(positive(used), call('SUMIFS', thresholdRange('spaser'), lines, of), text(ND)),
  );
}

function stateFormula(row: number): Formula {
  const [volume, limit] = [near(row, VOLUME), near(row, LIMIT)];
  const near80 = binary(volume, '>=', binary(limit, '*', parameter('part_approche_seuil')));
  const judged = when(
    binary(volume, '>', limit),
    text(OBLIGATION_STATES.oblige),
    when(near80, text(OBLIGATION_STATES.approche), text(OBLIGATION_STATES.volontaire)),
  );
  return when(
    call('ISNUMBER', volume),
    when(call('ISNUMBER', limit), judged, text(OBLIGATION_STATES.inconnue)),
    text(''),
  );
}

function line(place: BuyerYear, found: YearVolume, hasSpending: boolean): RowPlan {
  const { row } = place;
  const known = found.basis !== null;
  const share = known && found.threshold !== null ? found.counted / found.threshold : ND;
  const shareFormula = when(
    call('AND', call('ISNUMBER', near(row, VOLUME)), call('ISNUMBER', near(row, LIMIT))),
    binary(near(row, VOLUME), '/', near(row, LIMIT)),
    text(ND),
  );
  const part = (name: VolumePart): Formula => partFormula(name, place, hasSpending, num(0));
  return rowAt(row, [
    write(place.name, 'label'),
    write(place.year, 'value', 'year'),
    live(partFormula('counted', place, hasSpending, text(ND)), known ? found.counted : ND, 'total', 'euro'),
    live(sourceFormula(place, hasSpending), BASIS[found.basis ?? 'none'], 'text'),
    live(limitFormula(place), found.threshold ?? ND, 'value', 'euro'),
    live(shareFormula, share, 'value', 'percent'),
    live(stateFormula(row), found.obligation === null ? '' : OBLIGATION_STATES[found.obligation], 'text'),
    live(part('outside'), found.outside, 'value', 'euro'),
    live(part('frameworks'), found.frameworks, 'value', 'integer'),
    live(part('maximum'), found.maximum, 'value', 'euro'),
    live(part('unknown'), found.unknown, 'value', 'integer'),
  ]);
}

const NOTES = [
  'Compté : les marchés de l’année civile, hors concessions et marchés du livre V (D2111-3) ; les dépenses quand l’année en a, sinon les montants notifiés, qui ne sont qu’une estimation.',
] as const;

/** The annual volume of each buyer against the obligation of a scheme. */
export function volumesPart(
  context: PlanContext,
  data: DataSet,
): { readonly rows: readonly RowPlan[]; readonly conditionals: readonly ConditionalPlan[] } {
  const first = parts(context).volumes;
  const lines = buyerYears(context, first);
  const found = yearVolumes(data, context.parameters, context.years, namesOf(context), context.scheme.buyer);
  const hasSpending = context.tables.some(({ id }) => id === 'DEPENSES');
  const spendingNote = hasSpending
    ? ''
    : ' Aucun onglet Dépenses : importer un grand livre pour compter ce qui est payé.';
  return {
    rows: [
      rowAt(HEADER_ROW - 1, [write('Volume annuel d’achats et obligation d’un SPASER', 'section')]),
      headerAt(HEADER_ROW, COLUMNS, 0, 48),
      ...lines.flatMap((place, index) => {
        const volume = found[index];
        return volume ? [line(place, volume, hasSpending)] : [];
      }),
      rowAt(first + lines.length, [write(`${NOTES[0]}${spendingNote}`, 'note')]),
    ],
    conditionals: (['●', '◐', '○', '✘'] as const).map((sign) => ({
      row: first,
      column: 6,
      rows: lines.length,
      columns: 1,
      rule: {
        kind: 'beginsWith',
        text: sign,
        tone: ({ '●': 'track', '◐': 'watch', '○': 'quiet', '✘': 'bad' } as const)[sign],
      },
    })),
  };
}
