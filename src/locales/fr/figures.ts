import { createFormat } from '../format';

export const format = createFormat('fr-FR', 'points');
export const n = format.number;
/** « 1 ligne », « 2 lignes »: French counts 0 and 1 as singular. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${n(count)} ${Math.abs(count) < 2 ? one : many}`;
