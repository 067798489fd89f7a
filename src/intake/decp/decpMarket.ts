import type { SourceField } from '../../catalogue/synonyms';
import type { CellValue } from '../../scheme/values';
import type { Issue } from '../anomalyLog';
import { readerFor } from '../values/cellReaders';
import { PLAIN_PROFILE, type CellReader } from '../values/reading';
import { contractBuilder, type BuiltContract } from '../contracts/contractRow';
import { identifierOf, isNode, items, nodes, own, scalar, words, type Node } from './decpNodes';
import { isEmptyWord } from '../values/empties';
import { fold } from '../values/text';
import { shapeOf } from '../columns/fieldShape';

/** Property of a `marche` -> our field. Concessions have other names for the same things (data-formats 1.3). */
const PROPERTIES: readonly (readonly [SourceField, readonly string[]])[] = [
  ['marche_id', ['id']],
  ['objet', ['objet']],
  ['date_notification', ['dateNotification', 'dateSignature']],
  ['montant_ht', ['montant', 'valeurGlobale']],
  ['code_cpv', ['codeCPV']],
  ['procedure', ['procedure']],
  ['duree_mois', ['dureeMois']],
  ['nb_offres', ['offresRecues']],
  ['date_publication', ['datePublicationDonnees']],
];
const CONCESSION_PROPERTIES: ReadonlyMap<SourceField, readonly string[]> = new Map([
  ['date_notification', ['dateSignature', 'dateNotification']],
  ['montant_ht', ['valeurGlobale', 'montant']],
]);

const READERS: ReadonlyMap<SourceField, CellReader> = new Map(
  [
    ...PROPERTIES.map(([field]) => field),
    'acheteur_siret' as const,
    'acheteur_nom' as const,
    'titulaire_siret' as const,
    'titulaire_nom' as const,
  ].map((field) => {
    const { type, values } = shapeOf(field);
    return [field, readerFor(field, type, values, PLAIN_PROFILE)] as const;
  }),
);

export interface Market {
  readonly built: BuiltContract;
  /** Cheap first look at the identity: buyer and number. */
  readonly key: string;
  /** All that makes the contract itself, to tell a repetition from another lot. Publication dates and sub-contracting acts are no part of it. */
  readonly identity: () => string;
  /** What its amendments say, compared apart. */
  readonly amendments: () => string;
  /** Whether anything identifies the contract or gives a figure. */
  readonly usable: boolean;
  readonly concession: boolean;
}

export const isConcession = (node: Node): boolean =>
  /concession|delegation/.test(fold(String(own(node, '_type') ?? ''))) ||
  /^concession|^delegation/.test(fold(String(own(node, 'nature') ?? ''))) ||
  (identifierOf(node, 'autoriteConcedante') !== null && identifierOf(node, 'acheteur') === null);

export interface Builders {
  readonly marche: ReturnType<typeof contractBuilder>;
  readonly concession: ReturnType<typeof contractBuilder>;
}
export const buildersOf = (source: string): Builders => ({
  marche: contractBuilder({ source, wholeSansObjetIsNone: false, defaultType: 'Marché', yearIsDate: false }),
  concession: contractBuilder({
    source,
    wholeSansObjetIsNone: false,
    defaultType: 'Concession',
    yearIsDate: false,
  }),
});

/** One record of a DECP file to a row of MARCHES. `montant_ht` is the amount at award: amendments often carry a difference. */
export function marketOf(node: Node, listedAsConcession: boolean, builders: Builders): Market {
  const concession = listedAsConcession || isConcession(node);
  const values = new Map<SourceField, CellValue>();
  const issues: (Issue & { field?: SourceField; value?: string })[] = [];
  const read = (field: SourceField, raw: string | number | boolean | null): void => {
    const { value, issue } = READERS.get(field)?.(raw) ?? { value: null };
    values.set(field, value);
    if (issue) issues.push({ ...issue, field, value: String(raw) });
  };

  for (const [field, names] of PROPERTIES) {
    const wanted = concession ? (CONCESSION_PROPERTIES.get(field) ?? names) : names.slice(0, 1);
    read(field, wanted.map((name) => scalar(own(node, name))).find((value) => value !== null) ?? null);
  }
  const party =
    concession && identifierOf(node, 'autoriteConcedante') !== null ? 'autoriteConcedante' : 'acheteur';
  read('acheteur_siret', identifierOf(node, party));
  const buyer = own(node, party);
  read('acheteur_nom', isNode(buyer) ? scalar(own(buyer, 'nom')) : null);

  const holders = holdersOf(node, concession);
  const [first] = holders;
  const foreign = first !== undefined && first.type !== '' && fold(first.type) !== 'siret';
  read('titulaire_siret', foreign ? null : (first?.id ?? null));
  read('titulaire_nom', first?.name ?? null);
  if (foreign) issues.push({ code: 'titulaire-sans-siret', severity: 'info', field: 'titulaire_siret' });

  values.set(
    'considerations_sociales',
    listText(own(node, 'considerationsSociales'), 'considerationSociale'),
  );
  values.set(
    'considerations_env',
    listText(own(node, 'considerationsEnvironnementales'), 'considerationEnvironnementale'),
  );
  values.set('nature', concession ? 'Concession' : scalar(own(node, 'nature')));
  values.set(
    'techniques',
    listText(own(node, 'techniques'), 'technique') ?? listText(own(node, 'technique'), 'technique'),
  );

  const built = (concession ? builders.concession : builders.marche)(values);
  const { row } = built;
  const amended = lastAmount(node, concession);
  const initial = row['montant_ht'];
  if (amended !== null && typeof initial === 'number' && amended !== initial) {
    issues.push({
      code: 'montant-modifie',
      severity: 'info',
      field: 'montant_ht',
      details: { initial, modifie: amended },
    });
  }
  return {
    built: { row, issues: [...issues, ...built.issues] },
    key: `${String(identifierOf(node, party))}\u001f${String(own(node, 'id'))}`,
    identity: () => identityOf(node),
    amendments: () =>
      JSON.stringify(nodes(own(node, 'modifications'), 'modification').map((item) => canonical(item))),
    usable: ['marche_id', 'objet', 'montant_ht', 'date_notification', 'acheteur_siret'].some(
      (id) => row[id] !== null,
    ),
    concession,
  };
}

/** A list of words as one text, unknown ones left out; null when the list is absent or says nothing. */
function listText(raw: unknown, child: string): string | null {
  const known = words(raw, child).filter((word) => !isEmptyWord(word));
  return known.length === 0 ? null : known.join(' ; ');
}

interface Holder {
  readonly id: string | number | null;
  readonly type: string;
  readonly name: string | null;
}

function holdersOf(node: Node, concession: boolean): readonly Holder[] {
  const list = concession ? nodes(own(node, 'concessionnaires'), 'concessionnaire') : [];
  const found = list.length > 0 ? list : nodes(own(node, 'titulaires'), 'titulaire');
  return found.flatMap((holder) => {
    const id = own(holder, 'id');
    const name = own(holder, 'denominationSociale');
    const type = own(holder, 'typeIdentifiant');
    const usable = typeof id === 'string' || typeof id === 'number' ? id : null;
    return usable === null && typeof name !== 'string'
      ? []
      : [
          {
            id: usable,
            type: typeof type === 'string' ? type : '',
            name: typeof name === 'string' ? name : null,
          },
        ];
  });
}

/** Amount of the amendment with the highest number that gives one. */
function lastAmount(node: Node, concession: boolean): number | null {
  const amounts = nodes(own(node, 'modifications'), 'modification').flatMap((amendment, index) => {
    const raw = scalar(own(amendment, concession ? 'valeurGlobale' : 'montant'));
    const amount = typeof raw === 'number' ? raw : typeof raw === 'string' ? Number(raw) : Number.NaN;
    const rank = Number(own(amendment, 'id') ?? index);
    return Number.isFinite(amount) ? [{ amount, rank }] : [];
  });
  return amounts.sort((a, b) => a.rank - b.rank).at(-1)?.amount ?? null;
}

const NOT_IDENTITY = new Set([
  'datePublicationDonnees',
  'modifications',
  'actesSousTraitance',
  'modificationsActesSousTraitance',
  'source',
  '_type',
  'uuid',
  'created_at',
  'updated_at',
]);

/** Past this depth no schema has anything to say, and a hostile file would exhaust the stack. */
const DEEPEST = 20;

/** Keys in order, so that two records are compared by what they say, not by how they list it. */
function canonical(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => canonical(item, depth + 1));
  if (!isNode(value)) return value;
  return Object.keys(value)
    .sort()
    .map((key) => [key, canonical(value[key], depth + 1)]);
}

const identityOf = (node: Node): string =>
  JSON.stringify(
    Object.keys(node)
      .filter((key) => !NOT_IDENTITY.has(key))
      .sort()
      .map((key) => [
        key,
        key === 'titulaires' || key === 'concessionnaires'
          ? items(node[key], 'titulaire').map((item) => canonical(item))
          : canonical(node[key]),
      ]),
  );
