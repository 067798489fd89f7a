import { fold } from '../values/text';
import { isNode, nodes, own, type Node } from './decpNodes';

/** Properties that only records of the decree of 22 December 2022 have (data-formats 1.2). */
const OF_2022 = [
  'considerationsSociales',
  'considerationsEnvironnementales',
  'techniques',
  'technique',
  'modalitesExecution',
  'modaliteExecution',
  'typesPrix',
  'typePrix',
  'ccag',
  'offresRecues',
  'marcheInnovant',
  'attributionAvance',
  'tauxAvance',
  'typeGroupementOperateurs',
  'sousTraitanceDeclaree',
  'actesSousTraitance',
  'idAccordCadre',
];
const PRICES_OF_2019 = new Set(['ferme', 'ferme et actualisable', 'revisable']);
const NATURES_OF_2019 = new Set(['accord cadre', 'marche subsequent']);

/**
 * Which decree a record follows, told by its shape: nothing in a file names it. 2019 = none of the properties of 2022, and at least one
 * trait of its own (names of the parties or of the place, form of price, nature, object of an amendment). A record with neither is of 2022,
 * whose lightest contracts have five properties only.
 */
export function isOf2019(node: Node): boolean {
  if (OF_2022.some((key) => Object.hasOwn(node, key))) return false;
  const named = (key: string, inner: string): boolean => {
    const value = own(node, key);
    return isNode(value) && Object.hasOwn(value, inner);
  };
  const holders = [
    ...nodes(own(node, 'titulaires'), 'titulaire'),
    ...nodes(own(node, 'concessionnaires'), 'concessionnaire'),
  ];
  return (
    named('acheteur', 'nom') ||
    named('autoriteConcedante', 'nom') ||
    named('lieuExecution', 'nom') ||
    PRICES_OF_2019.has(word(own(node, 'formePrix'))) ||
    NATURES_OF_2019.has(word(own(node, 'nature'))) ||
    holders.some((holder) => Object.hasOwn(holder, 'denominationSociale')) ||
    nodes(own(node, 'modifications'), 'modification').some((one) => Object.hasOwn(one, 'objetModification'))
  );
}

const word = (value: unknown): string => (typeof value === 'string' ? fold(value) : '');
