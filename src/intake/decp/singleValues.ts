import { isNode, type Node } from './decpNodes';

/** Elements of a record that may stand several times: everything else says one thing. */
const LISTS = new Set([
  'considerationsSociales',
  'considerationsEnvironnementales',
  'techniques',
  'technique',
  'modalitesExecution',
  'modaliteExecution',
  'typesPrix',
  'typePrix',
  'titulaires',
  'titulaire',
  'concessionnaires',
  'concessionnaire',
  'modifications',
  'modification',
  'actesSousTraitance',
  'modificationsActesSousTraitance',
  'donneesExecution',
]);

/** A record whose single elements stand once. Real files repeat some (two `datePublicationDonnees`): the first that says something is read, the others are told. */
export function withoutRepeats(record: Node): {
  readonly node: Node;
  readonly repeated: readonly { readonly name: string; readonly value?: string }[];
} {
  const repeated: { name: string; value?: string }[] = [];
  const node = Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (!Array.isArray(value) || LISTS.has(name)) return [name, value];
      const said = value.filter((one) => isNode(one) || (typeof one === 'string' && one !== ''));
      const [first, ...others] = said;
      for (const other of others)
        if (JSON.stringify(other) !== JSON.stringify(first))
          repeated.push({ name, ...(typeof other === 'string' ? { value: other } : {}) });
      return [name, first ?? null];
    }),
  );
  return { node, repeated };
}
