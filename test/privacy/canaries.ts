import { fold } from '../../src/intake';

/**
 * Invented people: no such names are known, and the numbers lead nowhere. NIR keys hold, so that a reader may well know
 * them for what they are.
 */
export interface Canary {
  readonly first: string;
  readonly last: string;
  readonly birth: string;
  readonly serial: number;
  readonly nir: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

const withKey = (thirteen: string): string => {
  const figures = thirteen.replace('2A', '19').replace('2B', '18');
  return `${thirteen}${String(97n - (BigInt(figures) % 97n)).padStart(2, '0')}`;
};

export const CANARIES: readonly Canary[] = [
  {
    first: 'Zéphyrine',
    last: 'QUENAUDOR',
    birth: '17/11/1987',
    serial: 32098,
    nir: withKey('2871175115005'),
    phone: '0698765432',
    email: 'zephyrine.quenaudor@canari.example',
    address: '12 rue des Canaris',
  },
  {
    first: 'Wladimirond',
    last: 'MAZBOURIEUX',
    birth: '03/02/1995',
    serial: 34733,
    nir: withKey('195022A004117'),
    phone: '0262987153',
    email: 'wmazbourieux@canari.example',
    address: '7 bis avenue du Serinet',
  },
  {
    first: 'Marie-Ypsilante',
    last: 'De Xylandrec',
    birth: '29/08/1979',
    serial: 29096,
    nir: withKey('2790813055123'),
    phone: '0745612398',
    email: 'ypsilante@canari.example',
    address: '45, impasse Chardonneret',
  },
];

export const spacedNir = (nir: string): string =>
  nir.replace(/^(.)(..)(..)(..)(...)(...)(..)$/u, '$1 $2 $3 $4 $5 $6 $7');
export const spacedPhone = (phone: string, by = ' '): string => phone.replace(/(..)(?=.)/gu, `$1${by}`);
export const abroad = (phone: string): string => `+33 ${phone.slice(1, 2)} ${spacedPhone(phone.slice(2))}`;

const names = ({ first, last }: Canary): readonly string[] =>
  fold(`${first} ${last}`)
    .split(' ')
    .filter((word) => word.length > 5);

const day = ({ birth }: Canary): readonly string[] => {
  const [of = '', month = '', year = ''] = birth.split('/');
  return [birth, `${year}-${month}-${of}`, `${of}-${month}-${year}`, `${of}.${month}.${year}`];
};

/** Figures in a row, whatever cuts them. */
const cut = (figures: string): RegExp =>
  new RegExp(`(?<![\\dA-Z])${[...figures].join('[\\s.\\-/_·]?')}(?!\\d)`, 'iu');

const PATTERNS: readonly { readonly what: string; readonly sign: RegExp }[] = CANARIES.flatMap((canary) => [
  { what: 'NIR', sign: cut(canary.nir) },
  { what: 'NIR sans clé', sign: cut(canary.nir.slice(0, 13)) },
  { what: 'téléphone', sign: cut(canary.phone) },
  { what: 'téléphone', sign: cut(canary.phone.slice(1)) },
  ...day(canary).map((text) => ({ what: 'naissance', sign: new RegExp(text.replace(/\./gu, '\\.'), 'u') })),
  ...[canary.serial, canary.serial - Number(canary.birth.slice(0, 2)) + 1].map((serial) => ({
    what: 'naissance (numéro de jour)',
    sign: new RegExp(`(?<![\\d.])${serial}(?![\\d.])`, 'u'),
  })),
]);
const WORDS: readonly string[] = [
  ...CANARIES.flatMap(names),
  'canari',
  'serinet',
  'chardonneret',
  '17 novembre 1987',
];

/** What of the canaries a text holds; empty when nothing came out. */
export function canariesIn(text: string): readonly string[] {
  const folded = fold(text);
  return [
    ...WORDS.filter((word) => folded.includes(word)).map((word) => `mot ${word}`),
    ...PATTERNS.filter(({ sign }) => sign.test(text)).map(({ what }) => what),
  ];
}
