import type { DataSet } from '../../engine/aggregate';
import { titleRows } from '../cells';
import { FIRST_ROW, HEADER_ROW, SHEETS } from '../layout';
import type { SheetPlan } from '../plan';
import type { PlanContext } from '../planContext';
import { contractsPart } from './seuilsContracts';
import { volumesPart } from './seuilsVolumes';
import { yearsPart } from './seuilsYears';

/** The review of thresholds, for finance: every figure is a formula over the data and over the thresholds of Paramètres. */
export function planSeuils(context: PlanContext, data: DataSet): SheetPlan {
  const volumes = volumesPart(context, data);
  return {
    name: SHEETS.seuils,
    purpose:
      'Pour les finances : volume annuel et obligation, seuils européens et nationaux, condition sociale, ESS, SIAE, EA/ESAT, ESUS.',
    rows: [
      ...titleRows(
        `Seuils · ${context.scheme.title}`,
        'Les seuils, leurs dates et leurs sources sont dans Paramètres : ce qui y est changé change cette page. Ne pas modifier ici.',
      ),
      ...volumes.rows,
      ...contractsPart(context, data),
      ...yearsPart(context, data),
    ],
    widths: [46, 10, 16, 16, 16, 14, 22, 18, 18, 16, 14, 16, 14],
    freeze: { rows: FIRST_ROW, columns: 2 },
    conditionals: volumes.conditionals,
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
