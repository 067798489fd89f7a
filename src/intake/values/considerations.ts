import type { Tri } from '../../scheme/values';
import type { Issue } from '../anomalyLog';
import { isEmptyWord } from './empties';
import { fold } from './text';

const VAGUE_RESERVATION = 'Réservé (fondement à préciser)';
const NOT_RESERVED = 'Non réservé';

type Token = 'clause' | 'critere' | 'reserve' | 'aucune';

// prettier-ignore
const SOCIAL: Readonly<Record<string, Token>> = {
  'clause sociale': 'clause', 'clauses sociales': 'clause', 'critere social': 'critere', 'criteres sociaux': 'critere', 'marche reserve': 'reserve', 'marches reserves': 'reserve',
  'concession reservee': 'reserve', 'concession reserve': 'reserve', 'pas de consideration sociale': 'aucune', 'pas de considerations sociales': 'aucune', 'aucune consideration sociale': 'aucune',
};
// prettier-ignore
const ENVIRONMENTAL: Readonly<Record<string, Token>> = {
  'clause environnementale': 'clause', 'clauses environnementales': 'clause', 'critere environnemental': 'critere', 'criteres environnementaux': 'critere',
  'pas de consideration environnementale': 'aucune', 'pas de considerations environnementales': 'aucune', 'aucune consideration environnementale': 'aucune',
};

/** What a list of considerations says. `known` false = nothing is known, which is not « none ». */
export interface Considerations {
  readonly known: boolean;
  readonly clause: boolean;
  readonly critere: boolean;
  readonly reserve: boolean;
  readonly issues: readonly (Issue & { readonly value?: string })[];
}

export interface ConsiderationOptions {
  /** decp-processing writes « Sans objet » for « Pas de … » when it is the whole cell; elsewhere it says nothing. */
  readonly wholeSansObjetIsNone: boolean;
}

/** The separate words of a cell: joined by `, ` ` ; ` `|` or line ends, or the repr of a Python list or dict. */
export function considerationTokens(raw: string | readonly string[]): readonly string[] {
  const texts = typeof raw === 'string' ? [raw] : raw;
  return texts.flatMap((text) =>
    text
      .replace(/[’]/g, "'")
      .replace(/'?considerations?(Sociales?|Environnementales?)'?\s*:/gi, '')
      .split(/[,;|\n[\]{}"]+/)
      .map((part) => part.trim().replace(/^'|'$/g, '').trim())
      .filter((part) => part !== ''),
  );
}

function read(
  raw: string | readonly string[],
  vocabulary: Readonly<Record<string, Token>>,
  options: ConsiderationOptions,
): Considerations {
  const found = new Set<Token>();
  const issues: (Issue & { value?: string })[] = [];
  const tokens = considerationTokens(raw);
  for (const token of tokens) {
    const folded = fold(token);
    const meaning = Object.hasOwn(vocabulary, folded) ? vocabulary[folded] : undefined;
    if (meaning) found.add(meaning);
    else if (folded === 'sans objet' && tokens.length === 1 && options.wholeSansObjetIsNone)
      found.add('aucune');
    else if (!isEmptyWord(token))
      issues.push({ code: 'consideration-inconnue', severity: 'a-verifier', value: token });
  }
  const some = found.size - (found.has('aucune') ? 1 : 0);
  // The rules exclude « Pas de … » beside another value: what was ticked is kept, what contradicts it is shown.
  if (found.has('aucune') && some > 0)
    issues.push({
      code: 'consideration-contradictoire',
      severity: 'a-verifier',
      value: typeof raw === 'string' ? raw : raw.join(', '),
    });
  return {
    known: found.size > 0,
    clause: found.has('clause'),
    critere: found.has('critere'),
    reserve: found.has('reserve'),
    issues,
  };
}

const tri = (yes: boolean): Exclude<Tri, null> => (yes ? 'OUI' : 'NON');

export interface SocialFields {
  readonly clause_sociale: Tri;
  readonly clause_insertion: Tri;
  readonly critere_social: Tri;
  readonly marche_reserve: string | null;
  readonly clause_egalite: Tri;
  readonly clause_ethique_equitable: Tri;
}

export interface Read<T> {
  readonly fields: T;
  readonly issues: Considerations['issues'];
}

/**
 * Social considerations to fields. An unknown list leaves every field null.
 * A social clause may or may not be about insertion, equality or fair trade, so these stay unknown unless
 * the list excludes them: no clause means no insertion clause, « Pas de considération sociale » means none of the three.
 */
export function socialFields(
  raw: string | readonly string[],
  options: ConsiderationOptions,
): Read<SocialFields> {
  const { known, clause, critere, reserve, issues } = read(raw, SOCIAL, options);
  const none = known && !clause && !critere && !reserve;
  return {
    issues,
    fields: {
      clause_sociale: known ? tri(clause) : null,
      clause_insertion: known && !clause ? 'NON' : null,
      critere_social: known ? tri(critere) : null,
      marche_reserve: known ? (reserve ? VAGUE_RESERVATION : NOT_RESERVED) : null,
      clause_egalite: none ? 'NON' : null,
      clause_ethique_equitable: none ? 'NON' : null,
    },
  };
}

export interface EnvironmentalFields {
  readonly clause_env: Tri;
  readonly critere_env: Tri;
}

/** Environmental considerations to fields, by the same rules. */
export function environmentalFields(
  raw: string | readonly string[],
  options: ConsiderationOptions,
): Read<EnvironmentalFields> {
  const { known, clause, critere, issues } = read(raw, ENVIRONMENTAL, options);
  return {
    issues,
    fields: { clause_env: known ? tri(clause) : null, critere_env: known ? tri(critere) : null },
  };
}
