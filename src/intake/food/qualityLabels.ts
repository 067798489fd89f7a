import { isEmptyWord } from '../values/empties';
import { fold } from '../values/text';

/** Words under which files give a category of « ma cantine » (schema of its purchases), folded. */
// prettier-ignore
const QUALITY: Readonly<Record<string, readonly string[]>> = {
  BIO: ['bio', 'ab', 'agriculture biologique', 'biologique', 'en conversion', 'bio conversion'],
  LABEL_ROUGE: ['label rouge'],
  AOCAOP: ['aocaop', 'aop', 'aoc', 'aoc aop', 'aop aoc', 'appellation origine protegee'],
  IGP: ['igp', 'indication geographique protegee'],
  STG: ['stg', 'specialite traditionnelle garantie'],
  HVE: ['hve', 'haute valeur environnementale'],
  PECHE_DURABLE: ['peche durable', 'ecolabel peche durable'],
  RUP: ['rup', 'region ultraperipherique'],
  COMMERCE_EQUITABLE: ['commerce equitable', 'equitable'],
  FERMIER: ['fermier', 'produit fermier'],
  EXTERNALITES: ['externalites', 'externalites environnementales', 'cout cycle vie', 'couts imputes externalites'],
  PERFORMANCE: ['performance', 'performance environnementale', 'performance environnementale et approvisionnement direct'],
};
/** Characteristics of the old layout that say nothing of quality (EGalim): origin and distance. */
const OTHERS = new Set([
  'europe',
  'france',
  'circuit court',
  'local',
  'locale',
  'non',
  'aucun',
  'aucune',
  'conventionnel',
  'sans label',
  'hors egalim',
]);

const INDEX: ReadonlyMap<string, string> = new Map(
  Object.entries(QUALITY).flatMap(([code, words]) =>
    [code, ...words].map((word) => [fold(word), code] as const),
  ),
);

export interface Quality {
  /** Categories that the EGalim law counts. */
  readonly categories: readonly string[];
  /** Words that are neither a category nor a known characteristic. */
  readonly unknown: readonly string[];
}

/** The categories of one cell, or of two: « BIO,COMMERCE_EQUITABLE », « Label rouge / IGP ». */
export function qualityOf(cells: readonly string[]): Quality {
  const categories = new Set<string>();
  const unknown = new Set<string>();
  for (const part of cells.flatMap((cell) => cell.split(/[,;|/+\n]+/))) {
    const word = fold(part);
    if (word === '' || isEmptyWord(part) || OTHERS.has(word)) continue;
    const code = INDEX.get(word);
    if (code === undefined) unknown.add(part.trim());
    else categories.add(code);
  }
  return { categories: [...categories], unknown: [...unknown] };
}
